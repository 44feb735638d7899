// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/interaction_readers.h"
#include "models/languages/sql_lexer.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>

namespace quoin {

namespace {

using namespace std::string_view_literals;

using Aliases = std::map<std::string, std::string, std::less<>>;

constexpr std::size_t mostEnds = 8; ///< Of one side of `A & B --> C`; more of them are a drawing, not a step.

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_'
        || static_cast<unsigned char>(c) >= 0x80;
}

// The word at the begin of `line`, and where what follows it begins.
std::string_view takeWord(std::string_view text, ByteRange& line)
{
    line = withoutBlanks(text, line);
    std::size_t end = line.begin;
    while (end < line.end && isWordByte(text[end]))
        ++end;
    const std::string_view word = text.substr(line.begin, end - line.begin);
    line.begin = end;
    line = withoutBlanks(text, line);
    return word;
}

// `"Pay<br/>Service"`: without quotes, and a line break is a space.
std::string shownName(std::string_view label)
{
    while (label.size() >= 2
           && ((label.front() == '"' && label.back() == '"') || (label.front() == '`' && label.back() == '`'))) {
        label.remove_prefix(1);
        label.remove_suffix(1);
    }
    std::string name;
    for (std::size_t i = 0; i < label.size(); ++i) {
        const bool tag = label.substr(i).starts_with("<br");
        const std::size_t end = tag ? label.find('>', i) : std::string_view::npos;
        if (end != std::string_view::npos && end - i < 8) {
            name += ' ';
            i = end;
        } else if (label.substr(i).starts_with("\\n")) {
            name += ' ';
            ++i;
        } else {
            name += label[i];
        }
    }
    const ByteRange inner = withoutBlanks(name, {0, name.size()});
    return name.substr(inner.begin, inner.size());
}

void applyAliases(const Aliases& aliases, std::size_t first, std::vector<InteractionStep>& steps)
{
    for (std::size_t i = first; i < steps.size(); ++i) {
        for (InteractionEnd* end : {&steps[i].from, &steps[i].to}) {
            const auto found = aliases.find(end->name);
            if (found != aliases.end() && !found->second.empty())
                end->name = found->second;
        }
    }
}

// ---- Sequence diagrams: `A->>B: text`

struct Arrow {
    ByteRange range;
    bool left = false; ///< It points at what stands before it.
};

// Longest first, so that none is found inside another.
constexpr std::array sequenceArrows = {"<<-->>"sv, "<<->>"sv, "-->>"sv, "->>"sv, "-->"sv,
                                       "--x"sv,    "--)"sv,   "->"sv,   "-x"sv,  "-)"sv};

std::optional<Arrow> sequenceArrowIn(std::string_view text, ByteRange line)
{
    for (std::size_t at = line.begin; at < line.end; ++at) {
        if (text[at] == ':')
            return std::nullopt;
        if (text[at] != '-' && text[at] != '<')
            continue;
        for (const std::string_view arrow : sequenceArrows) {
            if (text.substr(at, line.end - at).starts_with(arrow))
                return Arrow{{at, at + arrow.size()}, false};
        }
    }
    return std::nullopt;
}

// `participant A as Long name`, `create actor B`
void readParticipant(std::string_view text, ByteRange line, Aliases& aliases)
{
    const std::string_view rest = text.substr(line.begin, line.size());
    const std::size_t as = rest.find(" as ");
    if (as == std::string_view::npos)
        return;
    const ByteRange id = withoutBlanks(text, {line.begin, line.begin + as});
    const ByteRange name = withoutBlanks(text, {line.begin + as + 4, line.end});
    aliases[std::string(text.substr(id.begin, id.size()))] = shownName(text.substr(name.begin, name.size()));
}

std::optional<InteractionStep> sequenceStep(std::string_view text, ByteRange line)
{
    const auto arrow = sequenceArrowIn(text, line);
    if (!arrow)
        return std::nullopt;
    ByteRange to{arrow->range.end, line.end};
    while (to.begin < to.end && (text[to.begin] == '+' || text[to.begin] == '-')) // Starts or ends an activation.
        ++to.begin;
    const std::size_t colon = findIn(text, to, ":");
    const ByteRange what = withoutBlanks(text, {std::min(colon + 1, line.end), line.end});
    to = withoutBlanks(text, {to.begin, colon});
    const ByteRange from = withoutBlanks(text, {line.begin, arrow->range.begin});
    if (from.empty() || to.empty())
        return std::nullopt;
    const auto end = [&](ByteRange range) {
        return InteractionEnd{std::string(text.substr(range.begin, range.size())), range};
    };
    return InteractionStep{end(from), end(to), shownName(text.substr(what.begin, what.size()))};
}

// ---- Flowcharts: `A[Client] -->|text| B & C`

/// One line of a flowchart, read from left to right; what is not understood ends it.
class FlowLine {
public:
    FlowLine(std::string_view text, ByteRange line, Aliases& aliases, std::vector<InteractionStep>& steps)
        : m_text(text)
        , m_at(line.begin)
        , m_end(line.end)
        , m_aliases(aliases)
        , m_steps(steps)
    {}

    void read()
    {
        std::vector<InteractionEnd> from = takeNodes();
        while (!from.empty()) {
            std::string what;
            const auto direction = takeLink(what);
            if (direction == Direction::None)
                return;
            std::vector<InteractionEnd> to = takeNodes();
            add(from, to, what, direction);
            from = std::move(to);
        }
    }

private:
    enum class Direction { None, Right, Left, Both, Hidden };

    [[nodiscard]] std::string_view rest() const { return m_text.substr(m_at, m_end - m_at); }
    void skipBlanks() { m_at = withoutBlanks(m_text, {m_at, m_end}).begin; }

    std::vector<InteractionEnd> takeNodes()
    {
        std::vector<InteractionEnd> nodes;
        do {
            skipBlanks();
            const std::size_t begin = m_at;
            while (m_at < m_end && (isWordByte(m_text[m_at]) || isInnerMark()))
                ++m_at;
            if (m_at == begin)
                return nodes;
            const ByteRange id{begin, m_at};
            takeShape(id);
            if (nodes.size() < mostEnds)
                nodes.push_back({std::string(m_text.substr(id.begin, id.size())), id});
            skipBlanks();
        } while (take("&"));
        return nodes;
    }

    // `my-node`, `a.b`: but a link begins with two of them.
    [[nodiscard]] bool isInnerMark() const
    {
        const char c = m_text[m_at];
        return (c == '-' || c == '.' || c == '/') && m_at + 1 < m_end && isWordByte(m_text[m_at + 1]) && m_at > 0
            && isWordByte(m_text[m_at - 1]);
    }

    bool take(std::string_view mark)
    {
        if (!rest().starts_with(mark))
            return false;
        m_at += mark.size();
        return true;
    }

    // `[Label]`, `([Label])`, `{{"Label"}}`, `>Label]`, and `:::class` behind it.
    void takeShape(ByteRange id)
    {
        const std::size_t opens = std::min(rest().find_first_not_of("[({>/\\"), rest().size());
        const bool shape =
            opens > 0 && rest().front() != '/' && rest().front() != '\\' && (rest().front() != '>' || opens == 1);
        if (shape) {
            const std::size_t begin = m_at + opens;
            const bool quoted = begin < m_end && m_text[begin] == '"';
            std::size_t end = quoted ? begin + 1 : begin;
            while (end < m_end && (quoted ? m_text[end] != '"' : "])}"sv.find(m_text[end]) == std::string_view::npos))
                ++end;
            const std::string_view label = m_text.substr(begin, end - begin);
            std::size_t inner = label.size();
            while (inner > 0 && (label[inner - 1] == '/' || label[inner - 1] == '\\'))
                --inner;
            m_aliases[std::string(m_text.substr(id.begin, id.size()))] =
                shownName(quoted && !label.empty() ? label.substr(1) : label.substr(0, inner));
            m_at = end;
            while (m_at < m_end && "])}/\\\""sv.find(m_text[m_at]) != std::string_view::npos)
                ++m_at;
        }
        if (take(":::")) {
            while (m_at < m_end && (isWordByte(m_text[m_at]) || m_text[m_at] == '-'))
                ++m_at;
        }
    }

    // `-->`, `--- `, `-.->`, `==>`, `--o`, `<-->`, with `|text|` behind it or `-- text -->` inside.
    Direction takeLink(std::string& what)
    {
        skipBlanks();
        const bool left = take("<");
        const std::size_t begin = m_at;
        if (m_at >= m_end || "-=~"sv.find(m_text[m_at]) == std::string_view::npos)
            return Direction::None;
        const std::size_t line = takeLine();
        if (line < 2)
            return Direction::None;
        const bool hidden = m_text[begin] == '~';
        bool head = takeHead();
        if (!head && line == 2 && !hidden && !rest().starts_with("|")) { // `-- text -->`: two begin it.
            const std::size_t words = m_at;
            std::size_t end = words;
            while (end < m_end && !isLine(end))
                ++end;
            if (end < m_end) {
                const ByteRange label = withoutBlanks(m_text, {words, end});
                what = shownName(m_text.substr(label.begin, label.size()));
                m_at = end;
                takeLine();
                head = takeHead();
            }
        }
        skipBlanks();
        if (take("|")) {
            const std::size_t close = findIn(m_text, {m_at, m_end}, "|");
            const ByteRange label = withoutBlanks(m_text, {m_at, close});
            what = shownName(m_text.substr(label.begin, label.size()));
            m_at = std::min(close + 1, m_end);
        }
        if (hidden)
            return Direction::Hidden;
        return left ? (head ? Direction::Both : Direction::Left) : Direction::Right;
    }

    // Two marks of a line begin one; a single `-` stands in words too.
    [[nodiscard]] bool isLine(std::size_t at) const
    {
        const std::string_view two = m_text.substr(at, std::min<std::size_t>(2, m_end - at));
        return two == "--" || two == "==" || two == ".-" || two == "-.";
    }

    std::size_t takeLine()
    {
        const std::size_t begin = m_at;
        while (m_at < m_end && "-=.~"sv.find(m_text[m_at]) != std::string_view::npos)
            ++m_at;
        return m_at - begin;
    }

    bool takeHead()
    {
        if (take(">"))
            return true;
        // `--o B` and `--x B` have a head; `--other` has none.
        if ((rest().starts_with("o ") || rest().starts_with("x ")) && m_at > 0 && m_text[m_at - 1] == '-') {
            ++m_at;
            return true;
        }
        return false;
    }

    void add(const std::vector<InteractionEnd>& from, const std::vector<InteractionEnd>& to, const std::string& what,
             Direction direction)
    {
        if (direction == Direction::Hidden)
            return;
        for (const InteractionEnd& one : from) {
            for (const InteractionEnd& other : to) {
                if (direction != Direction::Left)
                    m_steps.push_back({one, other, what});
                if (direction != Direction::Right)
                    m_steps.push_back({other, one, what});
            }
        }
    }

    std::string_view m_text;
    std::size_t m_at;
    std::size_t m_end;
    Aliases& m_aliases;
    std::vector<InteractionStep>& m_steps;
};

// A comment, or a line that sets how the drawing looks.
bool saysNothing(std::string_view text, ByteRange line)
{
    const std::string_view content = text.substr(line.begin, line.size());
    return content.empty() || content.starts_with("%%");
}

} // namespace

MermaidDiagram mermaidDiagramOf(std::string_view text)
{
    const ByteRange all{0, text.size()};
    bool frontMatter = false;
    for (std::size_t at = 0; at < text.size();) {
        ByteRange line = withoutBlanks(text, takeLine(text, all, at));
        const bool ruler = text.substr(line.begin, line.size()) == "---";
        frontMatter = ruler ? !frontMatter : frontMatter;
        if (ruler || frontMatter || saysNothing(text, line))
            continue;
        const std::string_view word = takeWord(text, line);
        if (equalsIgnoringCase(word, "sequenceDiagram"))
            return MermaidDiagram::Sequence;
        const std::string_view direction = text.substr(line.begin, line.size());
        const bool graph = equalsIgnoringCase(word, "flowchart") || word == "graph";
        constexpr std::array directions = {"TD"sv, "TB"sv, "BT"sv, "LR"sv, "RL"sv};
        const bool directed = std::any_of(directions.begin(), directions.end(),
                                          [&](std::string_view d) { return direction.starts_with(d); });
        return graph && (directed || direction.empty() || direction.starts_with(';')) ? MermaidDiagram::Flowchart
                                                                                      : MermaidDiagram::None;
    }
    return MermaidDiagram::None;
}

void readMermaidSequence(std::string_view text, ByteRange range, std::vector<InteractionStep>& steps)
{
    Aliases aliases;
    const std::size_t first = steps.size();
    for (std::size_t at = range.begin; at < range.end;) {
        const ByteRange line = withoutBlanks(text, takeLine(text, range, at));
        if (saysNothing(text, line))
            continue;
        ByteRange rest = line;
        std::string_view word = takeWord(text, rest);
        if (word == "create")
            word = takeWord(text, rest);
        if (word == "participant" || word == "actor")
            readParticipant(text, rest, aliases);
        else if (word != "Note" && word != "note" && word != "title")
            if (auto step = sequenceStep(text, line))
                steps.push_back(std::move(*step));
    }
    applyAliases(aliases, first, steps);
}

void readMermaidFlowchart(std::string_view text, ByteRange range, std::vector<InteractionStep>& steps)
{
    constexpr std::array settings = {"subgraph"sv,  "end"sv,       "style"sv,    "classDef"sv,
                                     "class"sv,     "linkStyle"sv, "click"sv,    "direction"sv,
                                     "flowchart"sv, "graph"sv,     "accTitle"sv, "accDescr"sv};
    Aliases aliases;
    const std::size_t first = steps.size();
    for (std::size_t at = range.begin; at < range.end;) {
        const ByteRange line = withoutBlanks(text, takeLine(text, range, at));
        ByteRange rest = line;
        const std::string_view word = takeWord(text, rest);
        const bool setting = std::find(settings.begin(), settings.end(), word) != settings.end();
        const bool link =
            !rest.empty() && (text[rest.begin] == '-' || text[rest.begin] == '=' || text[rest.begin] == '<');
        if (!saysNothing(text, line) && (!setting || link))
            FlowLine(text, line, aliases, steps).read();
    }
    applyAliases(aliases, first, steps);
}

} // namespace quoin
