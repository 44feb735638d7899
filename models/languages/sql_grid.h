// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/sql_ddl.h"
#include "models/text/splice.h"

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace quoin {

/// What a person edits of a column, in the order of the grid.
enum class SqlCell { Name, Type, Nullability, Default, Key, References, Comment };
inline constexpr std::size_t sqlCellCount = 7;

/// Why a cell is shown and cannot be changed there.
enum class SqlLock {
    None,
    NotUnderstood, ///< The column holds text that Quoin does not understand.
    KeyOfTable,    ///< A constraint of the whole table says so.
    PrimaryKey,    ///< The key of a row is never NULL.
    SaidTwice,     ///< Several clauses say it.
    SaidElsewhere, ///< A statement of its own says so (COMMENT ON).
    OfTable,       ///< The row is a constraint, and has nothing but its text and its comment.
    SeveralLines,  ///< Its text stands on several lines, or holds a comment.
};

/// Name: without quotes. Type, Default, References: as written. Nullability: "NOT NULL",
/// "NULL" or empty where nothing is said. Key: "PRIMARY KEY", "UNIQUE" or empty. Comment:
/// its words without `--` or quotes.
struct SqlGridCell {
    std::string text;
    SqlLock lock = SqlLock::None;

    friend bool operator==(const SqlGridCell&, const SqlGridCell&) = default;
};

struct SqlGridRow {
    enum class Kind {
        Column,
        Constraint, ///< Of the whole table; the name's cell holds all of its text.
        Unread,     ///< Text between two commas that is neither; the name's cell holds it.
    };
    std::array<SqlGridCell, sqlCellCount> cells;
    ByteRange range;
    std::size_t entry = 0;       ///< In the statement's entries.
    std::string referencedTable; ///< Empty where it refers to none.
    Kind kind = Kind::Column;

    [[nodiscard]] const SqlGridCell& cell(SqlCell which) const { return cells[static_cast<std::size_t>(which)]; }
    [[nodiscard]] SqlGridCell& cell(SqlCell which) { return cells[static_cast<std::size_t>(which)]; }
};

/// The columns and constraints that one statement defines: `CREATE TABLE`, or `ALTER TABLE` that adds columns.
struct SqlGridTable {
    std::string name;
    ByteRange range;
    std::size_t statement = 0; ///< In the text's statements.
    bool alters = false;       ///< It changes a table that exists already.
    std::vector<SqlGridRow> rows;
};

struct SqlGrid {
    SqlText text;
    std::vector<SqlGridTable> tables;
};

[[nodiscard]] SqlGrid readSqlGrid(std::string_view sql, SqlDialect dialect = SqlDialect::Any);

/// A place in a grid.
struct SqlPlace {
    std::size_t table = 0;
    std::size_t row = 0;
};

enum class SqlRefusal {
    NoSuchPlace,
    Locked,      ///< The cell's lock says why.
    Empty,       ///< A name, or a type, is needed.
    NameTaken,   ///< The table has a column of this name.
    NoRoom,      ///< A comment needs the end of its line, and something follows there.
    NotReadBack, ///< Written like this, it would be read differently, or change something else.
    LastChange,  ///< An ALTER TABLE has to change something.
    OneColumn,   ///< SQLite adds one column a statement.
    OtherKind,   ///< Columns stand with columns, constraints with constraints.
};

using SqlGridEdit = std::variant<Splices, SqlRefusal>;

/// Edits of the text that a grid shows, as splices. Nothing outside the edited element
/// changes: comments, layout, commas and the case of words stay. New text takes its style
/// from its neighbours. Each edit is read back before it is handed out: the cell says what
/// was set and all others what they said, or it is refused.
[[nodiscard]] SqlGridEdit setSqlCell(std::string_view sql, SqlDialect dialect, SqlPlace place, SqlCell cell,
                                     std::string_view value);

/// Adds a column that becomes row `place.row`, behind the one that stands there before it.
[[nodiscard]] SqlGridEdit addSqlColumn(std::string_view sql, SqlDialect dialect, SqlPlace place, std::string_view name,
                                       std::string_view type);
/// The same for a constraint of the table: `UNIQUE (a, b)`.
[[nodiscard]] SqlGridEdit addSqlConstraint(std::string_view sql, SqlDialect dialect, SqlPlace place,
                                           std::string_view text);
[[nodiscard]] SqlGridEdit removeSqlRow(std::string_view sql, SqlDialect dialect, SqlPlace place);
/// Its comment on the line goes along; comments on lines of their own stay.
[[nodiscard]] SqlGridEdit moveSqlRow(std::string_view sql, SqlDialect dialect, SqlPlace place, std::size_t to);

/// Whether a text begins as a constraint of a table does, and not as a column.
[[nodiscard]] bool isSqlConstraint(std::string_view text);

} // namespace quoin
