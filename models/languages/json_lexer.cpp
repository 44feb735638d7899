// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/json_lexer.h"

#include <algorithm>

namespace quoin {

namespace {

using Kind = JsonToken::Kind;

constexpr std::string_view ellipsis = "\xE2\x80\xA6";

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\v';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$'
        || static_cast<unsigned char>(c) >= 0x80;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

class JsonLexer {
public:
    explicit JsonLexer(std::string_view json) : m_json(json) {}

    std::vector<JsonToken> run()
    {
        while (m_at < m_json.size()) {
            if (isSpace(m_json[m_at]))
                ++m_at;
            else
                readToken();
        }
        return std::move(m_tokens);
    }

    std::size_t runToClose()
    {
        std::size_t depth = 0;
        while (m_at < m_json.size()) {
            if (isSpace(m_json[m_at])) {
                ++m_at;
                continue;
            }
            m_tokens.clear();
            readToken();
            depth += m_tokens.back().is(Kind::Open) ? 1 : 0;
            depth -= m_tokens.back().is(Kind::Close) && depth > 0 ? 1 : 0;
            if (depth == 0)
                return m_at;
        }
        return m_json.size();
    }

private:
    [[nodiscard]] char at(std::size_t i) const { return i < m_json.size() ? m_json[i] : '\0'; }
    [[nodiscard]] bool here(std::string_view text) const { return m_json.substr(m_at).starts_with(text); }
    [[nodiscard]] std::size_t lineEnd(std::size_t from) const
    {
        return std::min(m_json.find_first_of("\r\n", from), m_json.size());
    }

    void add(Kind kind, std::size_t end, bool closed = true)
    {
        m_tokens.push_back({kind, {m_at, end}, closed});
        m_at = end;
    }

    void readToken()
    {
        const char c = m_json[m_at];
        const bool afterSpace = m_at == 0 || isSpace(m_json[m_at - 1]);
        if (here("//") || (c == '#' && afterSpace) || (here("--") && afterSpace && at(m_at + 2) != '>'))
            add(Kind::Comment, lineEnd(m_at));
        else if (here("/*"))
            addBlockComment();
        else if (c == '"' || c == '\'')
            addString(c);
        else if (const std::size_t end = placeholderEnd(); end > m_at)
            add(Kind::Placeholder, end);
        else if (c == '{' || c == '[')
            add(Kind::Open, m_at + 1);
        else if (c == '}' || c == ']')
            add(Kind::Close, m_at + 1);
        else if (c == ',')
            add(Kind::Comma, m_at + 1);
        else if (c == ':')
            add(Kind::Colon, m_at + 1);
        else if (c == '|')
            add(Kind::Bar, m_at + 1);
        else if (here("...") || here(ellipsis))
            addEllipsis();
        else if (isDigit(c)
                 || ((c == '-' || c == '+' || c == '.')
                     && (isDigit(at(m_at + 1)) || (c != '.' && at(m_at + 1) == '.'))))
            add(Kind::Number, numberEnd());
        else if (isLetter(c))
            add(Kind::Word, wordEnd());
        else
            add(Kind::Other, m_at + 1);
    }

    void addBlockComment()
    {
        const std::size_t end = m_json.find("*/", m_at + 2);
        add(Kind::Comment, end == std::string_view::npos ? m_json.size() : end + 2, end != std::string_view::npos);
    }

    // A string that nothing closes ends with its line: the next line is most likely right.
    void addString(char quote)
    {
        for (std::size_t i = m_at + 1; i < m_json.size(); ++i) {
            const char c = m_json[i];
            if (c == '\n' || c == '\r')
                return add(Kind::String, i, false);
            if (c == quote)
                return add(Kind::String, i + 1);
            if (c == '\\' && at(i + 1) != '\n' && at(i + 1) != '\r')
                ++i;
        }
        add(Kind::String, m_json.size(), false);
    }

    void addEllipsis()
    {
        std::size_t end = m_at;
        while (at(end) == '.')
            ++end;
        if (end == m_at)
            end += ellipsis.size();
        add(Kind::Ellipsis, end);
    }

    [[nodiscard]] std::size_t wordEnd() const { return std::max(wordEndFrom(m_at), m_at + 1); }

    [[nodiscard]] std::size_t wordEndFrom(std::size_t end) const
    {
        while (end < m_json.size() && !m_json.substr(end).starts_with(ellipsis)
               && !m_json.substr(end).starts_with("...")
               && (isLetter(m_json[end]) || isDigit(m_json[end]) || m_json[end] == '.' || m_json[end] == '+'
                   || m_json[end] == '-'))
            ++end;
        return end;
    }

    // A time without quotes is one wrong number, not five.
    [[nodiscard]] std::size_t numberEnd() const
    {
        std::size_t end = wordEnd();
        while (at(end) == ':' && isDigit(m_json[end - 1]) && isDigit(at(end + 1)))
            end = wordEndFrom(end + 1);
        return end;
    }

    [[nodiscard]] std::size_t placeholderEnd() const
    {
        const char c = m_json[m_at];
        if (here("{{"))
            return behindOnLine("}}", m_at + 2);
        if (here("${"))
            return behindOnLine("}", m_at + 2);
        if (c == '<' && (isLetter(at(m_at + 1)) || at(m_at + 1) == '/'))
            return behindOnLine(">", m_at + 1);
        // `:id` stands for a value, also right behind the colon of its key: `"id": :id`.
        if (c == ':' && isLetter(at(m_at + 1)) && !m_tokens.empty() && m_tokens.back().is(Kind::Colon))
            return nameEnd(m_at + 1);
        if (c == '{') {
            const std::size_t end = nameEnd(m_at + 1);
            return end > m_at + 1 && at(end) == '}' ? end + 1 : m_at;
        }
        if (c == '[')
            return proseEnd();
        return m_at;
    }

    // `[What this holds]`: the template's own placeholder, words between brackets.
    [[nodiscard]] std::size_t proseEnd() const
    {
        std::size_t words = 0;
        for (std::size_t i = m_at + 1; i < m_json.size(); ++i) {
            const char c = m_json[i];
            if (c == ']')
                return words > 1 ? i + 1 : m_at;
            if (c == '"' || c == '[' || c == '{' || c == '}' || c == '\n' || c == '\r')
                return m_at;
            words += isLetter(c) && (i == m_at + 1 || m_json[i - 1] == ' ') ? 1 : 0;
            if (c == ',' && words < 2)
                return m_at;
        }
        return m_at;
    }

    [[nodiscard]] std::size_t nameEnd(std::size_t from) const
    {
        while (from < m_json.size() && (isLetter(m_json[from]) || isDigit(m_json[from])))
            ++from;
        return from;
    }

    [[nodiscard]] std::size_t behindOnLine(std::string_view mark, std::size_t from) const
    {
        constexpr std::size_t longest = 200; // A placeholder is short, and nothing may be read over and over.
        const std::string_view ahead = m_json.substr(from, longest);
        const std::size_t found = ahead.substr(0, ahead.find_first_of("\r\n")).find(mark);
        return found == std::string_view::npos ? m_at : from + found + mark.size();
    }

    std::string_view m_json;
    std::size_t m_at = 0;
    std::vector<JsonToken> m_tokens;
};

} // namespace

std::vector<JsonToken> jsonTokens(std::string_view json)
{
    return JsonLexer(json).run();
}

bool looksLikeJson(std::string_view text)
{
    constexpr std::string_view white = " \t\r\n";
    std::size_t at = text.find_first_not_of(white);
    while (at != std::string_view::npos && text.substr(at).starts_with("//")) {
        at = text.find_first_of("\r\n", at);
        at = at == std::string_view::npos ? at : text.find_first_not_of(white, at);
    }
    if (at == std::string_view::npos || (text[at] != '{' && text[at] != '['))
        return false;
    const std::size_t next = text.find_first_not_of(white, at + 1);
    return next != std::string_view::npos
        && std::string_view("\"{[]}/.0123456789").find(text[next]) != std::string_view::npos;
}

std::size_t jsonValueEnd(std::string_view json)
{
    return JsonLexer(json).runToClose();
}

} // namespace quoin
