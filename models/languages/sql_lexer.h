// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// A token of SQL text (ISO/IEC 9075-2 lexical rules, with what PostgreSQL, MySQL,
/// SQLite and SQL Server add to them). White space makes no tokens, comments only where
/// they are asked for.
struct SqlToken {
    enum class Kind {
        Word,
        QuotedName,
        String,
        Number,
        Mark,
        Comment, ///< `--` and `#` without the line end, or `/* … */`.
        Json,    ///< An object or list in place of a statement, as a whole.
    };
    Kind kind = Kind::Mark;
    ByteRange range;
    bool startsLine = false; ///< Nothing but white space (and comments) stands before it on its line.
    bool closed = true;      ///< False for a string, quoted name or comment that ends with the text.

    [[nodiscard]] std::string_view text(std::string_view sql) const { return sql.substr(range.begin, range.size()); }
    [[nodiscard]] bool isName() const { return kind == Kind::Word || kind == Kind::QuotedName; }
    [[nodiscard]] bool is(char mark, std::string_view sql) const
    {
        return kind == Kind::Mark && sql[range.begin] == mark;
    }
    /// A name without its quotes: a doubled quote inside them stands for one.
    [[nodiscard]] std::string name(std::string_view sql) const;
};

/// The name as it stands between quotes of which `open` is the first one (`"`, `` ` `` or `[`).
[[nodiscard]] std::string insideSqlQuotes(char open, std::string_view name);

enum class SqlComments { Skip, Keep };

/// Never fails: a string or comment that nothing closes ends with the text.
[[nodiscard]] std::vector<SqlToken> sqlTokens(std::string_view sql, SqlComments comments = SqlComments::Skip);

[[nodiscard]] bool equalsIgnoringCase(std::string_view a, std::string_view b); ///< ASCII letters only.

} // namespace quoin
