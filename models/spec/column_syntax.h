// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/table_definitions.h"

#include <cstddef>
#include <string_view>
#include <vector>

// How documents write the columns of a table where no code defines it. Texts are one line each, without list markers.

namespace quoin {

/// "id  uuid pk", "- id (uuid)": a line of code that is a name and a type.
[[nodiscard]] bool isColumnLine(std::string_view line);

/// "`id`", "`id`: uuid", "`id: uuid`", "id (UUID, PK)", "id: uuid", "**id**: uuid".
[[nodiscard]] bool isColumn(std::string_view text);

/// A name alone, or with something in parentheses: "username (unique)". It may be anything else too.
[[nodiscard]] bool isBareColumn(std::string_view text);

/// Whether a word is a name as columns have it: "id", "user_id", "createdAt".
[[nodiscard]] bool isColumnName(std::string_view name);

/// What the bullets of a list are, counted one by one.
struct ColumnTally {
    std::size_t columns = 0; ///< May be columns;
    std::size_t telling = 0; ///< of these, have a type or a name as only columns have it.
    std::size_t others = 0;
    bool lists = false; ///< One holds several columns, a key among them.

    void add(std::string_view text);
    [[nodiscard]] bool areMostlyColumns() const { return lists ? columns >= 2 * others : columns > 2 * others; }
};

/// "id, email (unique), created_at timestamptz": mostly names, a key among the first two.
[[nodiscard]] bool isColumnList(std::string_view text);

/// The tables of code that has one in each line, "users (id PK, email)" or "User   id, email": none where that are not
/// two at least and most of its lines. A line may go on below, indented.
[[nodiscard]] std::vector<TableDefinition> listedInLines(std::string_view code);

/// `"email": "string, unique"`, `email: { type: String }`: a line of an object whose value says a type.
[[nodiscard]] bool isKeyedColumn(std::string_view line);

} // namespace quoin
