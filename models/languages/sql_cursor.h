// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/sql_ddl.h"
#include "models/languages/sql_lexer.h"

#include <algorithm>
#include <initializer_list>
#include <string_view>
#include <vector>

namespace quoin {

/// A walk over the tokens of SQL text between two of them; what the readers of statements
/// and columns share, and nobody else uses. Reading past the end gives no token and no word.
class SqlCursor {
public:
    SqlCursor(std::string_view sql, const std::vector<SqlToken>& tokens, std::size_t begin, std::size_t end)
        : m_sql(sql)
        , m_tokens(&tokens)
        , m_at(begin)
        , m_end(end)
    {}

    [[nodiscard]] std::string_view sql() const { return m_sql; }
    [[nodiscard]] std::size_t position() const { return m_at; }
    void setPosition(std::size_t at) { m_at = at; }
    [[nodiscard]] std::size_t end() const { return m_end; }
    [[nodiscard]] bool atEnd() const { return m_at >= m_end; }
    [[nodiscard]] const SqlToken& token(std::size_t ahead = 0) const;
    [[nodiscard]] std::string_view text(std::size_t ahead = 0) const { return token(ahead).text(m_sql); }
    [[nodiscard]] SqlCursor part(std::size_t begin, std::size_t end) const { return {m_sql, *m_tokens, begin, end}; }

    [[nodiscard]] bool isWord(std::string_view word, std::size_t ahead = 0) const;
    [[nodiscard]] bool isOneOf(std::initializer_list<std::string_view> words, std::size_t ahead = 0) const;
    [[nodiscard]] bool isMark(char mark, std::size_t ahead = 0) const;
    [[nodiscard]] bool isName(std::size_t ahead = 0) const { return m_at + ahead < m_end && token(ahead).isName(); }
    [[nodiscard]] bool isString(std::size_t ahead = 0) const;

    void next(std::size_t count = 1) { m_at += std::min(count, m_end - std::min(m_at, m_end)); }
    /// Goes behind the words if they stand here, all of them.
    bool take(std::initializer_list<std::string_view> words);
    /// `IF [NOT] EXISTS`
    void takeIfExists();
    /// `a`, `a.b`, `"a"."b"`, `<name>`; empty, and nothing taken, where no name stands here.
    [[nodiscard]] SqlName takeName();
    /// The same without dots: a column's own name.
    [[nodiscard]] SqlName takeSingleName();
    /// Behind the parenthesis that closes the one here, or at the end; nothing where none stands here.
    bool takeParentheses();
    /// Names in the parentheses here: the first of every element, so `(a DESC, b(10))` gives a and b.
    [[nodiscard]] std::vector<SqlName> takeNames();

    /// Where the token taken last ends.
    [[nodiscard]] std::size_t lastEnd() const;

private:
    std::string_view m_sql;
    const std::vector<SqlToken>* m_tokens;
    std::size_t m_at;
    std::size_t m_end;
};

} // namespace quoin
