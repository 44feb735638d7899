// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_lexer.h"

#include <algorithm>

namespace quoin {

namespace {

bool isWordStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool isWordByte(char c)
{
    return isWordStart(c) || (c >= '0' && c <= '9') || c == '$';
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

class Lexer {
public:
    explicit Lexer(std::string_view sql)
        : m_sql(sql)
    {
    }

    std::vector<SqlToken> run()
    {
        while (m_at < m_sql.size()) {
            const char c = m_sql[m_at];
            if (c == '\n' || c == '\r') {
                m_startsLine = true;
                ++m_at;
            } else if (c == ' ' || c == '\t' || c == '\f' || c == '\v') {
                ++m_at;
            } else if (rest().starts_with("--") || (c == '#' && m_startsLine)) {
                m_at = endOf(m_sql.find_first_of("\r\n", m_at));
            } else if (rest().starts_with("/*")) {
                m_at = behind("*/", m_at + 2);
            } else if (c == '\'') {
                add(SqlToken::Kind::String, behindQuote('\'', m_at + 1));
            } else if (c == '"' || c == '`') {
                add(SqlToken::Kind::QuotedName, behindQuote(c, m_at + 1));
            } else if (c == '[' && m_at + 1 < m_sql.size() && isWordStart(m_sql[m_at + 1])) {
                add(SqlToken::Kind::QuotedName, behind("]", m_at + 1));
            } else if (c == '$' && dollarQuoteLength() > 0) {
                const std::string_view tag = m_sql.substr(m_at, dollarQuoteLength());
                add(SqlToken::Kind::String, behind(tag, m_at + tag.size()));
            } else if (isWordStart(c)) {
                add(SqlToken::Kind::Word, wordEnd());
            } else if (c >= '0' && c <= '9') {
                std::size_t end = m_at;
                while (end < m_sql.size() && (isWordByte(m_sql[end]) || m_sql[end] == '.'))
                    ++end;
                add(SqlToken::Kind::Number, end);
            } else {
                add(SqlToken::Kind::Mark, m_at + 1);
            }
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] std::string_view rest() const { return m_sql.substr(m_at); }
    [[nodiscard]] std::size_t endOf(std::size_t found) const { return found == std::string_view::npos ? m_sql.size() : found; }

    [[nodiscard]] std::size_t behind(std::string_view mark, std::size_t from) const
    {
        const std::size_t found = m_sql.find(mark, from);
        return found == std::string_view::npos ? m_sql.size() : found + mark.size();
    }

    // A doubled quote stands for itself.
    [[nodiscard]] std::size_t behindQuote(char quote, std::size_t from) const
    {
        for (std::size_t i = from; i < m_sql.size(); ++i) {
            if (m_sql[i] != quote)
                continue;
            if (i + 1 < m_sql.size() && m_sql[i + 1] == quote)
                ++i;
            else
                return i + 1;
        }
        return m_sql.size();
    }

    [[nodiscard]] std::size_t dollarQuoteLength() const
    {
        std::size_t i = m_at + 1;
        while (i < m_sql.size() && isWordByte(m_sql[i]) && m_sql[i] != '$')
            ++i;
        return i < m_sql.size() && m_sql[i] == '$' ? i + 1 - m_at : 0;
    }

    [[nodiscard]] std::size_t wordEnd() const
    {
        std::size_t end = m_at;
        while (end < m_sql.size() && isWordByte(m_sql[end]))
            ++end;
        return end;
    }

    void add(SqlToken::Kind kind, std::size_t end)
    {
        m_tokens.push_back({kind, {m_at, end}, m_startsLine});
        m_startsLine = false;
        m_at = end;
    }

    std::string_view m_sql;
    std::size_t m_at = 0;
    bool m_startsLine = true;
    std::vector<SqlToken> m_tokens;
};

} // namespace

std::string SqlToken::name(std::string_view sql) const
{
    std::string_view name = text(sql);
    if (kind == Kind::QuotedName && name.size() >= 2)
        name = name.substr(1, name.size() - 2);
    return std::string(name);
}

std::vector<SqlToken> sqlTokens(std::string_view sql)
{
    return Lexer(sql).run();
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

} // namespace quoin
