// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/sql_grid.h"
#include "models/languages/sql_style.h"

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

/// Where the rows of a grid stand in the text of their statement: what goes along with a row
/// (its comma, its note, the words that an ALTER TABLE has before it) and what a new row
/// would have there. Used by the grid's edits only; changes nothing and outlives nothing
/// that it was made from.
class SqlRowLayout {
public:
    SqlRowLayout(std::string_view sql, const SqlGridTable& table, const SqlStatement& statement, const SqlStyle& style)
        : m_sql(sql)
        , m_table(&table)
        , m_statement(&statement)
        , m_style(&style)
    {}

    /// Where a row's text stands, and the place for its note: with the space before it, or empty.
    struct Slot {
        ByteRange definition;
        ByteRange note;
    };
    [[nodiscard]] Slot slotOf(std::size_t entry) const;
    [[nodiscard]] ByteRange noteOf(const SqlEntry& entry) const;
    /// A second comment on the line behind the slot.
    [[nodiscard]] bool commentFollows(const Slot& slot) const;

    [[nodiscard]] bool commaOnLine(const SqlEntry& entry) const;
    /// The `;` right behind the last action of an ALTER TABLE, else empty.
    [[nodiscard]] ByteRange semicolonOf(const SqlEntry& entry) const;
    /// Behind the comma or the semicolon that follows on the line.
    [[nodiscard]] std::size_t closedEnd(const SqlEntry& entry) const;
    /// The end of the line where nothing but a comment follows, so that the next line can begin there.
    [[nodiscard]] std::optional<std::size_t> endOfLineBehind(const SqlEntry& entry) const;

    /// Not where an `ADD (…)` stands beside other actions: which of the lists is meant, nobody says.
    [[nodiscard]] bool canChangeRows() const;
    /// `ADD a INT, b INT`: the second has no words of its own before it.
    [[nodiscard]] bool goesOn(std::size_t entry) const;
    /// Whether the words before them go along with the rows; nothing where they can neither go nor stay.
    [[nodiscard]] std::optional<bool> leadsMove(std::size_t firstRow, std::size_t lastRow) const;
    /// What stands before a new row: as before its neighbours.
    [[nodiscard]] std::string leadFor(const SqlGridRow& row, std::optional<std::size_t> behind) const;

private:
    [[nodiscard]] bool adds(const SqlEntry& entry) const;

    std::string_view m_sql;
    const SqlGridTable* m_table;
    const SqlStatement* m_statement;
    const SqlStyle* m_style;
};

} // namespace quoin
