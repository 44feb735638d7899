// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_lexer.h"

#include "models/languages/json_lexer.h"

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
    Lexer(std::string_view sql, SqlComments comments) : m_sql(sql), m_comments(comments) {}

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
                comment(endOf(m_sql.find_first_of("\r\n", m_at)), true);
            } else if (rest().starts_with("/*")) {
                const std::size_t end = m_sql.find("*/", m_at + 2);
                comment(end == std::string_view::npos ? m_sql.size() : end + 2, end != std::string_view::npos);
            } else if (c == '\'') {
                addQuoted(SqlToken::Kind::String, c);
            } else if (c == '"' || c == '`') {
                addQuoted(SqlToken::Kind::QuotedName, c);
            } else if (beginsJson()) {
                add(SqlToken::Kind::Json, m_at + jsonValueEnd(rest()));
            } else if (c == '[' && m_at + 1 < m_sql.size() && isWordStart(m_sql[m_at + 1])) {
                addBracketed();
            } else if (c == '$' && dollarQuoteLength() > 0) {
                const std::string_view tag = m_sql.substr(m_at, dollarQuoteLength());
                const std::size_t end = m_sql.find(tag, m_at + tag.size());
                add(SqlToken::Kind::String, end == std::string_view::npos ? m_sql.size() : end + tag.size(),
                    end != std::string_view::npos);
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
    [[nodiscard]] std::size_t endOf(std::size_t found) const
    {
        return found == std::string_view::npos ? m_sql.size() : found;
    }

    // A doubled quote stands for itself. MySQL's backslash does too, but then the others end there.
    void addQuoted(SqlToken::Kind kind, char quote)
    {
        for (std::size_t i = m_at + 1; i < m_sql.size(); ++i) {
            if (m_sql[i] != quote)
                continue;
            if (i + 1 < m_sql.size() && m_sql[i + 1] == quote)
                ++i;
            else
                return add(kind, i + 1);
        }
        add(kind, m_sql.size(), false);
    }

    // In its line. "x[a[1]]" is an element of a list, where nothing is doubled.
    void addBracketed()
    {
        const std::size_t first = m_sql.find_first_of("]\r\n", m_at + 1);
        std::size_t end = first;
        const auto closes = [this](std::size_t at) { return at != std::string_view::npos && m_sql[at] == ']'; };
        while (closes(end) && end + 1 < m_sql.size() && m_sql[end + 1] == ']')
            end = m_sql.find_first_of("]\r\n", end + 2);
        if (!closes(end) || m_sql.substr(m_at + 1, end - m_at - 1).find('[') != std::string_view::npos)
            end = first;
        add(SqlToken::Kind::QuotedName, closes(end) ? end + 1 : endOf(end), closes(end));
    }

    void comment(std::size_t end, bool closed)
    {
        const bool startsLine = m_startsLine;
        if (m_comments == SqlComments::Keep)
            add(SqlToken::Kind::Comment, end, closed);
        m_startsLine = startsLine;
        m_at = end;
    }

    // Where a statement may begin, and nowhere else: `[` and `{` mean other things inside one.
    [[nodiscard]] bool beginsJson() const
    {
        if (m_sql[m_at] != '{' && m_sql[m_at] != '[')
            return false;
        const auto last = std::find_if(m_tokens.rbegin(), m_tokens.rend(),
                                       [](const SqlToken& t) { return t.kind != SqlToken::Kind::Comment; });
        const bool begins =
            last == m_tokens.rend() || last->is(';', m_sql) || (last->kind == SqlToken::Kind::Json && m_startsLine);
        return begins && looksLikeJson(rest());
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

    void add(SqlToken::Kind kind, std::size_t end, bool closed = true)
    {
        m_tokens.push_back({kind, {m_at, end}, m_startsLine, closed});
        m_startsLine = false;
        m_at = end;
    }

    std::string_view m_sql;
    SqlComments m_comments;
    std::size_t m_at = 0;
    bool m_startsLine = true;
    std::vector<SqlToken> m_tokens;
};

} // namespace

std::string SqlToken::name(std::string_view sql) const
{
    const std::string_view whole = text(sql);
    if (kind != Kind::QuotedName || !closed || whole.size() < 2)
        return std::string(whole);
    const char quote = whole.back();
    std::string name;
    for (std::size_t i = 1; i + 1 < whole.size(); ++i) {
        name += whole[i];
        i += whole[i] == quote ? 1 : 0;
    }
    return name;
}

std::string insideSqlQuotes(char open, std::string_view name)
{
    const char close = open == '[' ? ']' : open;
    std::string text;
    for (const char c : name)
        text.append(c == close ? 2 : 1, c);
    return text;
}

std::vector<SqlToken> sqlTokens(std::string_view sql, SqlComments comments)
{
    return Lexer(sql, comments).run();
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

} // namespace quoin
