// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_cursor.h"

#include <algorithm>

namespace quoin {

const SqlToken& SqlCursor::token(std::size_t ahead) const
{
    static const SqlToken none;
    return m_at + ahead < m_end ? (*m_tokens)[m_at + ahead] : none;
}

bool SqlCursor::isWord(std::string_view word, std::size_t ahead) const
{
    return m_at + ahead < m_end && token(ahead).kind == SqlToken::Kind::Word && equalsIgnoringCase(text(ahead), word);
}

bool SqlCursor::isOneOf(std::initializer_list<std::string_view> words, std::size_t ahead) const
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return isWord(word, ahead); });
}

bool SqlCursor::isMark(char mark, std::size_t ahead) const
{
    return m_at + ahead < m_end && token(ahead).is(mark, m_sql);
}

bool SqlCursor::isString(std::size_t ahead) const
{
    return m_at + ahead < m_end && token(ahead).kind == SqlToken::Kind::String;
}

bool SqlCursor::take(std::initializer_list<std::string_view> words)
{
    std::size_t ahead = 0;
    for (const std::string_view word : words) {
        if (!isWord(word, ahead++))
            return false;
    }
    m_at += words.size();
    return true;
}

void SqlCursor::takeIfExists()
{
    if (!take({"IF", "NOT", "EXISTS"}))
        take({"IF", "EXISTS"});
}

SqlName SqlCursor::takeName()
{
    SqlName name = takeSingleName();
    while (!name.name.empty() && isMark('.') && isName(1)) {
        name.name += '.' + token(1).name(m_sql);
        name.range.end = token(1).range.end;
        next(2);
    }
    return name;
}

SqlName SqlCursor::takeSingleName()
{
    SqlName name;
    const std::size_t begin = token().range.begin;
    if (isMark('<') && isName(1) && isMark('>', 2)) {
        name = {std::string(text(1)), {begin, token(2).range.end}};
        next(3);
        return name;
    }
    if (!isName())
        return name;
    name = {token().name(m_sql), token().range};
    next();
    return name;
}

bool SqlCursor::takeParentheses()
{
    if (!isMark('('))
        return false;
    for (std::size_t depth = 0; !atEnd(); next()) {
        depth += isMark('(') ? 1 : 0;
        if (isMark(')') && --depth == 0) {
            next();
            break;
        }
    }
    return true;
}

std::vector<SqlName> SqlCursor::takeNames()
{
    std::vector<SqlName> names;
    const std::size_t begin = m_at;
    if (!takeParentheses())
        return names;
    SqlCursor inside = part(begin + 1, m_at > begin + 1 && (*m_tokens)[m_at - 1].is(')', m_sql) ? m_at - 1 : m_at);
    bool first = true;
    while (!inside.atEnd()) {
        if (inside.isMark(',')) {
            first = true;
            inside.next();
            continue;
        }
        // An expression has no name: `lower(email)`.
        const bool expression = inside.isMark('(', 1) && !(inside.token(2).kind == SqlToken::Kind::Number);
        if (first && inside.isName() && !expression)
            names.push_back(inside.takeName());
        else if (!inside.takeParentheses())
            inside.next();
        first = false;
    }
    return names;
}

std::size_t SqlCursor::lastEnd() const
{
    return m_at > 0 && m_at <= m_tokens->size() ? (*m_tokens)[m_at - 1].range.end : 0;
}

} // namespace quoin
