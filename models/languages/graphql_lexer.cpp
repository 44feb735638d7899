// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/graphql_lexer.h"

#include <algorithm>

namespace quoin {

namespace {

using Kind = GraphQlToken::Kind;

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || isDigit(c)
        || static_cast<unsigned char>(c) >= 0x80;
}

class GraphQlLexer {
public:
    explicit GraphQlLexer(std::string_view sdl) : m_sdl(sdl) {}

    std::vector<GraphQlToken> run()
    {
        while (m_at < m_sdl.size()) {
            const char c = m_sdl[m_at];
            if (c == '\n' || c == '\r') {
                m_startsLine = true;
                ++m_at;
            } else if (c == ' ' || c == '\t' || c == ',' || c == '\f' || c == '\v' || here("\xEF\xBB\xBF")) {
                m_at += c == '\xEF' ? 3 : 1;
            } else if (c == '#' || here("//")) {
                m_at = lineEnd(m_at);
            } else if (c == '"') {
                addString();
            } else if (here("...") || here(ellipsis)) {
                add(Kind::Spread, m_at + 3);
            } else if (const std::size_t end = placeholderEnd(); end > m_at) {
                add(Kind::Placeholder, end);
            } else if (isNameByte(c) && !isDigit(c)) {
                add(Kind::Name, nameEnd(m_at));
            } else if (isDigit(c) || (c == '-' && m_at + 1 < m_sdl.size() && isDigit(m_sdl[m_at + 1]))) {
                add(Kind::Number, numberEnd());
            } else {
                add(Kind::Mark, m_at + 1);
            }
        }
        return std::move(m_tokens);
    }

private:
    [[nodiscard]] bool here(std::string_view text) const { return m_sdl.substr(m_at).starts_with(text); }
    [[nodiscard]] std::size_t lineEnd(std::size_t from) const
    {
        return std::min(m_sdl.find_first_of("\r\n", from), m_sdl.size());
    }

    void add(Kind kind, std::size_t end, bool closed = true)
    {
        m_tokens.push_back({kind, {m_at, end}, m_startsLine, closed});
        m_startsLine = false;
        m_at = end;
    }

    void addString()
    {
        if (here("\"\"\"")) {
            const std::size_t end = m_sdl.find("\"\"\"", m_at + 3);
            return add(Kind::String, end == std::string_view::npos ? m_sdl.size() : end + 3,
                       end != std::string_view::npos);
        }
        std::size_t i = m_at + 1;
        while (i < m_sdl.size() && m_sdl[i] != '"' && m_sdl[i] != '\n' && m_sdl[i] != '\r')
            i += m_sdl[i] == '\\' && i + 1 < m_sdl.size() && m_sdl[i + 1] == '"' ? 2 : 1;
        const bool closed = i < m_sdl.size() && m_sdl[i] == '"';
        add(Kind::String, closed ? i + 1 : i, closed);
    }

    [[nodiscard]] std::size_t nameEnd(std::size_t end) const
    {
        while (end < m_sdl.size() && isNameByte(m_sdl[end]) && !m_sdl.substr(end).starts_with(ellipsis))
            ++end;
        return end;
    }

    [[nodiscard]] std::size_t numberEnd() const
    {
        std::size_t end = m_at + 1;
        while (end < m_sdl.size()
               && (isNameByte(m_sdl[end]) || (m_sdl[end] == '.' && !m_sdl.substr(end).starts_with("..."))))
            ++end;
        return end;
    }

    [[nodiscard]] std::size_t placeholderEnd() const
    {
        if (m_sdl[m_at] != '<')
            return m_at;
        const std::size_t end = nameEnd(m_at + 1);
        return end > m_at + 1 && end < m_sdl.size() && m_sdl[end] == '>' ? end + 1 : m_at;
    }

    std::string_view m_sdl;
    std::size_t m_at = 0;
    bool m_startsLine = true;
    std::vector<GraphQlToken> m_tokens;
};

} // namespace

std::vector<GraphQlToken> graphQlTokens(std::string_view sdl)
{
    return GraphQlLexer(sdl).run();
}

} // namespace quoin
