// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/json_format.h"

#include "models/languages/json_reader.h"

#include <algorithm>

namespace quoin {

namespace {

using Kind = JsonToken::Kind;

constexpr std::size_t widestLine = 100;

bool hidesNesting(FindingId id)
{
    switch (id) {
    case FindingId::JsonStringNotClosed:
    case FindingId::JsonCommentNotClosed:
    case FindingId::JsonNotClosed:
    case FindingId::JsonNothingToClose:
    case FindingId::JsonWrongClose:
    case FindingId::JsonNoValue:
        return true;
    default:
        return false;
    }
}

enum class Layout { Broken, Tight, Spaced }; ///< Members on lines of their own, `[1, 2]`, `{ "a": 1 }`.

class JsonFormatter {
public:
    JsonFormatter(std::string_view json, const std::vector<ByteRange>& prose)
        : m_json(json)
        , m_tokens(jsonTokens(json))
        , m_prose(prose)
        , m_lineEnd(json.find("\r\n") != std::string_view::npos ? "\r\n" : "\n")
    {
        const std::size_t first = json.find_first_not_of(" \t\r\n");
        const std::size_t line = first == std::string_view::npos ? first : json.substr(0, first).find_last_of("\r\n");
        if (first != std::string_view::npos)
            m_base = json.substr(line == std::string_view::npos ? 0 : line + 1,
                                 first - (line == std::string_view::npos ? 0 : line + 1));
        findLayouts();
        findUnit();
    }

    std::string run()
    {
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            const JsonToken& token = m_tokens[i];
            const bool prose = isProse(token);
            const Layout around = m_open.empty() ? Layout::Broken : m_open.back();
            if (token.is(Kind::Close) && !prose && !m_open.empty())
                m_open.pop_back();
            if (i > 0)
                addGap(m_tokens[i - 1], token, around, prose);
            else
                m_text += m_json.substr(0, token.range.begin);
            m_text += token.text(m_json);
            if (token.is(Kind::Open) && !prose)
                m_open.push_back(m_layouts[i]);
        }
        if (m_tokens.empty())
            return std::string(m_json);
        if (gapBefore(m_json.size(), m_tokens.back().range.end).find('\n') != std::string_view::npos)
            m_text += m_lineEnd;
        return std::move(m_text);
    }

private:
    [[nodiscard]] std::string_view gapBefore(std::size_t begin, std::size_t end) const
    {
        return m_json.substr(end, begin - end);
    }

    bool isProse(const JsonToken& token)
    {
        while (m_nextProse < m_prose.size() && m_prose[m_nextProse].end <= token.range.begin)
            ++m_nextProse;
        return m_nextProse < m_prose.size() && m_prose[m_nextProse].contains(token.range.begin);
    }

    struct Container {
        std::size_t open;      ///< Its token.
        std::size_t width = 2; ///< Of all that is in it, on one line.
        bool plain = true;     ///< Nothing in it needs lines.
        bool members = false;
    };

    void findLayouts()
    {
        m_layouts.assign(m_tokens.size(), Layout::Broken);
        std::vector<Container> around;
        for (std::size_t i = 0; i < m_tokens.size(); ++i) {
            const JsonToken& token = m_tokens[i];
            if (token.is(Kind::Close) && !around.empty()) {
                const Container closed = around.back();
                around.pop_back();
                m_layouts[closed.open] = layoutOf(closed, i, around.empty() ? nullptr : &around.back());
                if (!around.empty()) {
                    around.back().plain &= m_layouts[closed.open] != Layout::Broken;
                    around.back().width += closed.width;
                }
            } else if (token.is(Kind::Open)) {
                around.push_back({i});
            } else if (!around.empty()) {
                const bool spaced = token.is(Kind::Comma) || token.is(Kind::Colon);
                around.back().width += token.range.size() + (spaced ? 1 : 0);
                around.back().plain &= !token.is(Kind::Comment);
                around.back().members |= token.is(Kind::Colon);
            }
        }
    }

    [[nodiscard]] bool onOneLine(std::size_t begin, std::size_t end) const
    {
        return m_json.substr(begin, end - begin).find_first_of("\r\n") == std::string_view::npos;
    }

    // Plain values that stood on one line stay on it: a list anywhere, an object in a container that has lines.
    [[nodiscard]] Layout layoutOf(const Container& c, std::size_t close, const Container* parent) const
    {
        if (close == c.open + 1)
            return Layout::Tight;
        const ByteRange inner{m_tokens[c.open].range.end, m_tokens[close].range.begin};
        if (!c.plain || c.width > widestLine || !onOneLine(inner.begin, inner.end))
            return Layout::Broken;
        const bool spaced = m_json[inner.begin] == ' ';
        const bool stays =
            !c.members || (parent != nullptr && !onOneLine(m_tokens[parent->open].range.end, inner.begin));
        return !stays ? Layout::Broken : spaced ? Layout::Spaced : Layout::Tight;
    }

    // The first member of an outermost container that stands on a line of its own says how far it is indented.
    void findUnit()
    {
        std::size_t depth = 0;
        for (std::size_t i = 1; i < m_tokens.size(); ++i) {
            const JsonToken& before = m_tokens[i - 1];
            if (before.is(Kind::Close) && depth > 0)
                --depth;
            if (!before.is(Kind::Open) || depth++ > 0 || m_tokens[i].is(Kind::Close))
                continue;
            const std::string_view gap = gapBefore(m_tokens[i].range.begin, before.range.end);
            const std::size_t line = gap.find_last_of("\r\n");
            if (line == std::string_view::npos)
                continue;
            const std::string_view indent = gap.substr(line + 1);
            if (indent.size() > m_base.size() && indent.starts_with(m_base) && indent.size() - m_base.size() <= 8)
                m_unit = indent.substr(m_base.size());
            return;
        }
    }

    void newLine(std::string_view gap)
    {
        const auto lines = std::count(gap.begin(), gap.end(), '\n');
        m_text += m_lineEnd;
        if (lines > 1)
            m_text += m_lineEnd;
        m_text += m_base;
        for (std::size_t i = 0; i < m_open.size(); ++i)
            m_text += m_unit;
    }

    void addGap(const JsonToken& before, const JsonToken& token, Layout around, bool prose)
    {
        const std::string_view gap = gapBefore(token.range.begin, before.range.end);
        const bool broken = gap.find_first_of("\r\n") != std::string_view::npos;
        const bool lineComment = before.is(Kind::Comment) && !before.text(m_json).starts_with("/*");
        if (lineComment)
            return newLine(gap);
        if (prose && !broken) {
            m_text += gap;
            return;
        }
        if (token.is(Kind::Comment) && !broken) { // What stands behind a value speaks of it.
            m_text += gap.empty() ? " " : gap;
            return;
        }
        if (token.is(Kind::Comment))
            return newLine(gap);
        if (token.is(Kind::Comma) || token.is(Kind::Colon))
            return;
        if (before.is(Kind::Colon) || before.is(Kind::Bar) || token.is(Kind::Bar)) {
            m_text += ' ';
            return;
        }
        const bool edge = before.is(Kind::Open) || token.is(Kind::Close);
        if (edge && around != Layout::Broken)
            m_text += around == Layout::Spaced ? " " : "";
        else if (before.is(Kind::Comma) && around != Layout::Broken)
            m_text += ' ';
        else if (edge)
            newLine({});
        else if (before.is(Kind::Comma) || broken)
            newLine(gap);
        else
            m_text += gap;
    }

    std::string_view m_json;
    std::vector<JsonToken> m_tokens;
    const std::vector<ByteRange>& m_prose;
    std::string_view m_lineEnd;
    std::string_view m_base;
    std::string_view m_unit = "  ";
    std::vector<Layout> m_layouts;
    std::vector<Layout> m_open;
    std::size_t m_nextProse = 0;
    std::string m_text;
};

} // namespace

namespace {

// The first token that `after` does not read as `before` does; none where both hold the same.
std::optional<JsonToken> firstChange(std::string_view before, std::string_view after)
{
    const std::vector<JsonToken> old = jsonTokens(before);
    const std::vector<JsonToken> now = jsonTokens(after);
    for (std::size_t i = 0; i < old.size(); ++i) {
        if (i >= now.size() || now[i].kind != old[i].kind || now[i].text(after) != old[i].text(before))
            return old[i];
    }
    return std::nullopt;
}

} // namespace

FormattedJson formatJson(std::string_view json)
{
    const JsonText read = readJson(json);
    for (const Finding& finding : read.findings) {
        if (hidesNesting(finding.id))
            return {std::string(json), finding};
    }
    std::string text = JsonFormatter(json, read.prose).run();
    // Where it is no JSON at all, white space may be what tells two tokens apart.
    if (const auto changed = firstChange(json, text)) {
        const std::string argument = findingArgument(changed->text(json));
        return {std::string(json),
                Finding{changed->range, FindingSeverity::Error, FindingId::JsonUnexpected, {argument}}};
    }
    // Tokens that belong to nothing have no place of their own: each time they would stand elsewhere.
    if (JsonFormatter(text, readJson(text).prose).run() != text) {
        if (!read.findings.empty())
            return {std::string(json), read.findings.front()};
        const ByteRange first{0, std::min(json.find('\n'), json.size())};
        const std::string argument = findingArgument(json.substr(first.begin, first.size()));
        return {std::string(json), Finding{first, FindingSeverity::Error, FindingId::JsonUnexpected, {argument}}};
    }
    return {std::move(text), std::nullopt};
}

} // namespace quoin
