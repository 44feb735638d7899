// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/exchange/graphql_script.h"

#include <algorithm>
#include <array>
#include <vector>

namespace quoin {

namespace {

using namespace std::string_view_literals;

struct Definition {
    std::size_t begin = 0;
    std::string keyword;
    std::string name;
};

bool isNameByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Keywords of a type system document (GraphQL October 2021, section 3).
constexpr std::array keywords = {"type"sv,   "input"sv,     "enum"sv,   "interface"sv, "union"sv,
                                 "scalar"sv, "directive"sv, "schema"sv, "extend"sv};
// Those that no other language begins a definition with in this way.
constexpr std::array ownKeywords = {"type"sv, "input"sv, "union"sv, "scalar"sv, "directive"sv, "schema"sv};

/// Reads a text from definition to definition and gives up at what is none.
class SdlScanner {
public:
    explicit SdlScanner(std::string_view text) : m_text(text) {}

    std::optional<std::vector<Definition>> definitions()
    {
        while (m_at < m_text.size()) {
            if (!step())
                return std::nullopt;
        }
        if (m_depth != 0 || m_found.empty())
            return std::nullopt;
        return std::move(m_found);
    }

private:
    [[nodiscard]] bool startsLine() const
    {
        const std::size_t line = m_at == 0 ? 0 : m_text.rfind('\n', m_at - 1) + 1;
        return m_text.substr(line, m_at - line).find_first_not_of(" \t") == std::string_view::npos;
    }

    std::string_view word()
    {
        const std::size_t begin = m_at;
        while (m_at < m_text.size() && isNameByte(m_text[m_at]))
            ++m_at;
        return m_text.substr(begin, m_at - begin);
    }

    std::string_view nextWord()
    {
        while (m_at < m_text.size() && (m_text[m_at] == ' ' || m_text[m_at] == '\t'))
            ++m_at;
        return word();
    }

    // Comments and descriptions above a definition are part of it.
    void skipAside(std::size_t end)
    {
        if (m_depth == 0 && startsLine())
            m_aside = m_aside == noAside ? m_at : m_aside;
        m_at = std::min(end, m_text.size());
    }

    bool step()
    {
        const char c = m_text[m_at];
        if (c == '#') {
            skipAside(m_text.find('\n', m_at));
        } else if (m_text.substr(m_at).starts_with("\"\"\"")) {
            const std::size_t close = m_text.find("\"\"\"", m_at + 3);
            skipAside(close == std::string_view::npos ? close : close + 3);
        } else if (c == '"') {
            std::size_t close = m_at + 1;
            while (close < m_text.size() && m_text[close] != '"' && m_text[close] != '\n')
                close += m_text[close] == '\\' ? 2 : 1;
            skipAside(close + 1);
        } else if (c == '{' || c == '(' || c == '[') {
            ++m_depth;
            ++m_at;
        } else if (c == '}' || c == ')' || c == ']') {
            --m_depth;
            ++m_at;
            return m_depth >= 0;
        } else if (c == ';') {
            return false; // TypeScript, SQL.
        } else if (isNameByte(c)) {
            return m_depth > 0 ? !word().empty() : topWord();
        } else {
            ++m_at;
        }
        return true;
    }

    // What SDL has behind a definition's name; a sentence and other languages have something else.
    [[nodiscard]] bool isDefinedBehind(std::string_view keyword) const
    {
        const std::size_t at = m_text.find_first_not_of(" \t\r\n", m_at);
        const char c = at == std::string_view::npos ? '\n' : m_text[at];
        if (keyword == "scalar")
            return at == std::string_view::npos || c == '@'
                || m_text.substr(m_at, at - m_at).find('\n') != std::string_view::npos;
        if (keyword == "directive")
            return c == '@';
        if (keyword == "union")
            return c == '=' || c == '@';
        return c == '{' || c == '@' || m_text.substr(std::min(at, m_text.size())).starts_with("implements ");
    }

    bool topWord()
    {
        const bool first = startsLine();
        const std::size_t begin = m_at;
        const std::string_view found = word();
        if (!first)
            return !m_found.empty();
        if (std::find(keywords.begin(), keywords.end(), found) == keywords.end())
            return false;
        Definition definition{m_aside == noAside ? begin : m_aside, std::string(found), {}};
        m_aside = noAside;
        if (found == "extend")
            definition.keyword = nextWord();
        if (definition.keyword != "schema" && definition.keyword != "directive")
            definition.name = nextWord();
        const bool defined = isDefinedBehind(definition.keyword);
        m_found.push_back(std::move(definition));
        return defined;
    }

    static constexpr std::size_t noAside = static_cast<std::size_t>(-1);
    std::string_view m_text;
    std::size_t m_at = 0;
    std::size_t m_aside = noAside;
    int m_depth = 0;
    std::vector<Definition> m_found;
};

void append(std::string& part, std::string_view text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    part += part.empty() ? "" : "\n\n";
    part += text;
}

} // namespace

std::optional<GraphQlScript> graphQlScript(std::string_view text)
{
    const auto definitions = SdlScanner(text).definitions();
    if (!definitions)
        return std::nullopt;
    // "extend" has given way to what it extends; "interface X { a: string }" alone may be TypeScript, "enum X { A }"
    // any language.
    const bool sure = std::any_of(definitions->begin(), definitions->end(), [](const Definition& definition) {
        return std::find(ownKeywords.begin(), ownKeywords.end(), definition.keyword) != ownKeywords.end();
    });
    if (!sure)
        return std::nullopt;
    const bool anyMutation = std::any_of(definitions->begin(), definitions->end(),
                                         [](const Definition& definition) { return definition.name == "Mutation"; });
    GraphQlScript script;
    for (std::size_t i = 0; i < definitions->size(); ++i) {
        const Definition& definition = (*definitions)[i];
        const std::size_t end = i + 1 < definitions->size() ? (*definitions)[i + 1].begin : text.size();
        const std::size_t begin = i == 0 ? 0 : definition.begin;
        std::string& part = definition.name == "Query"                                        ? script.queries
            : definition.name == "Mutation" || (definition.keyword == "input" && anyMutation) ? script.mutations
            : definition.name == "Subscription"                                               ? script.subscriptions
                                                                                              : script.types;
        append(part, text.substr(begin, end - begin));
    }
    return script;
}

} // namespace quoin
