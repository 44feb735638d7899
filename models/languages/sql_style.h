// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/sql_ddl.h"

#include <string>
#include <string_view>

namespace quoin {

/// How a table's text is written, so that what a grid adds looks like what is there.
/// Used by the grid's edits only.
struct SqlStyle {
    bool lowerCase = false;     ///< `not null` rather than `NOT NULL`.
    bool ownLines = false;      ///< A column a line.
    bool leadingCommas = false; ///< A line begins with the comma.
    std::string lineEnd = "\n";
    std::string indent = "    ";   ///< Of a column's line; before the comma where commas lead.
    std::string behindComma = " "; ///< Between a leading comma and the name.
    std::size_t typeColumn = 0;    ///< Where types begin, in characters of the line; 0 where they are not aligned.
    std::size_t noteColumn = 0;    ///< Where notes begin, in the same way.
    bool commentClauses = false;   ///< `COMMENT 'x'` rather than `-- x`.
    bool explicitNull = false;     ///< Columns that may be NULL say so.
    std::string quote;             ///< What stands before a name: `"`, `` ` ``, `[` or nothing.
};

[[nodiscard]] SqlStyle sqlStyleOf(std::string_view sql, const SqlStatement& table);

/// "NOT NULL", or "not null".
[[nodiscard]] std::string sqlWords(bool lowerCase, std::string_view upperCase);
/// The name, quoted as its neighbours are or where it could not stand otherwise.
[[nodiscard]] std::string quotedSqlName(const SqlStyle& style, SqlDialect dialect, std::string_view name);
[[nodiscard]] std::string quotedSql(std::string_view words);
[[nodiscard]] std::string unquotedSql(std::string_view string);
/// The words of `-- x`, `# x` or `/* x */`.
[[nodiscard]] std::string wordsOfSqlNote(std::string_view note);

/// The first byte of the line that `position` is in, and the end of that line without its line end.
[[nodiscard]] std::size_t sqlLineBegin(std::string_view sql, std::size_t position);
[[nodiscard]] std::size_t sqlLineEnd(std::string_view sql, std::size_t position);
/// How many characters lie between the begin of the line and `position`; a tab counts as one.
[[nodiscard]] std::size_t sqlLineColumn(std::string_view sql, std::size_t position);

} // namespace quoin
