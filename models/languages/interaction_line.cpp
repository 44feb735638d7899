// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/interaction_line.h"

#include "models/languages/interaction_characters.h"
#include "models/languages/interaction_readers.h"
#include "models/text/line_syntax.h"
#include "models/text/utf8.h"

#include <algorithm>
#include <optional>
#include <utility>

namespace quoin {

namespace {

constexpr std::size_t longestName = 80; ///< Longer ones are sentences.
constexpr std::size_t mostNames = 8;
constexpr std::size_t widestSpace = 3; ///< So many part two names that stand side by side.

bool isBlankCharacter(char32_t c)
{
    return c == U' ' || c == U'\t' || c == 0xFE0E || c == 0xFE0F;
}

struct Character {
    char32_t code = 0;
    std::size_t begin = 0; ///< In the text.
};

std::vector<Character> charactersOf(std::string_view text, ByteRange line)
{
    std::vector<Character> characters;
    for (std::size_t at = line.begin; at < line.end;) {
        const Utf8Character c = utf8At(text, at);
        characters.push_back({c.codePoint, at});
        at += std::max<std::size_t>(1, c.length);
    }
    return characters;
}

class LineReader {
public:
    LineReader(std::string_view text, ByteRange line)
        : m_text(text)
        , m_lineEnd(line.end)
        , m_characters(charactersOf(text, line))
    {}

    ArrowLine read()
    {
        if (!isMarks())
            readText();
        return std::move(m_line);
    }

private:
    [[nodiscard]] char32_t at(std::size_t i) const { return i < m_characters.size() ? m_characters[i].code : U'\0'; }
    [[nodiscard]] std::size_t byteAt(std::size_t i) const
    {
        return i < m_characters.size() ? m_characters[i].begin : m_lineEnd;
    }
    [[nodiscard]] std::string cut(ByteRange range) const
    {
        return std::string(m_text.substr(range.begin, range.size()));
    }

    // Nothing but marks and strokes, perhaps with words behind the first of them: "↓ publishes".
    bool isMarks()
    {
        std::size_t i = 0;
        std::size_t run = 0;
        bool connected = false;
        for (; i < m_characters.size(); ++i) {
            const char32_t c = at(i);
            const bool letter = c == U'v' || c == U'V' || c == U'^';
            const bool alone = !letter
                || ((i == 0 || isBlankCharacter(at(i - 1)) || isBar(at(i - 1)))
                    && (i + 1 == m_characters.size() || isBlankCharacter(at(i + 1))));
            const StrokeEnds goes = alone ? strokeEndsOf(c) : StrokeEnds{};
            const bool stroke = isStroke(c) && !isRightHead(c);
            if (isBlankCharacter(c)) {
                connected = false;
                continue;
            }
            if (!goes.up && !goes.down && !stroke)
                break;
            run += connected ? 0 : 1;
            connected = true;
            if (goes.up || goes.down)
                m_line.marks.push_back({i, goes.up, goes.down, isUpHead(c), run});
        }
        if (i == m_characters.size()) {
            m_line.kind = m_line.marks.empty() ? ArrowLine::Kind::Blank : ArrowLine::Kind::Marks;
            return true;
        }
        const bool labelled = m_line.marks.size() == 1
            && (isDownHead(at(m_line.marks[0].column)) || isUpHead(at(m_line.marks[0].column)) || isLoneBar());
        if (!labelled || hasArrow(m_line.marks[0].column + 1)) {
            m_line.marks.clear();
            return false;
        }
        m_line.kind = ArrowLine::Kind::Marks;
        m_line.label = labelText(withoutBlanks(m_text, {byteAt(i), m_lineEnd}));
        return true;
    }

    // `│ publishes`, but not `│ Client │`.
    [[nodiscard]] bool isLoneBar() const
    {
        const std::size_t bar = m_line.marks[0].column;
        return isBar(at(bar))
            && std::none_of(m_characters.begin() + static_cast<std::ptrdiff_t>(bar) + 1, m_characters.end(),
                            [](const Character& c) { return isBar(c.code) || isCorner(c.code); });
    }

    [[nodiscard]] bool hasArrow(std::size_t from) const
    {
        for (std::size_t i = from; i < m_characters.size();) {
            const auto [direction, length] = arrowAt(i);
            if (direction != ArrowDirection::None)
                return true;
            i += std::max<std::size_t>(1, length);
        }
        return false;
    }

    // The arrow that begins at a character, and how many it is long; a run of strokes is None with its length.
    [[nodiscard]] std::pair<ArrowDirection, std::size_t> arrowAt(std::size_t i) const
    {
        std::size_t end = i;
        if (isBothHead(at(i)))
            return {ArrowDirection::Both, 1};
        bool left = isLeftHead(at(i));
        if (left || (at(i) == U'<' && (at(i + 1) == U'-' || (at(i + 1) == U'=' && at(i + 2) == U'=')))) {
            left = true;
            ++end;
        }
        const std::size_t strokes = end;
        while (isStroke(at(end)))
            ++end;
        bool right = isRightHead(at(end));
        if (right || (at(end) == U'>' && end > strokes)) {
            right = true;
            ++end;
            while (at(end) == U'>')
                ++end;
        }
        if (left || right)
            return {left && right ? ArrowDirection::Both
                        : left    ? ArrowDirection::Left
                                  : ArrowDirection::Right,
                    end - i};
        return {ArrowDirection::None, end - i};
    }

    void readText()
    {
        m_line.kind = ArrowLine::Kind::Text;
        std::size_t i = 0;
        m_begin = 0;
        while (i < m_characters.size()) {
            const auto [direction, length] = arrowAt(i);
            if (direction != ArrowDirection::None) {
                closeCell(i, direction);
                m_begin = i + length;
                i += length;
            } else if (isBar(at(i)) || isCorner(at(i)) || (at(i) == U'+' && isStroke(at(i + 1)))) {
                closeAtBar(i);
                ++i;
            } else if (length >= 2 || (length == 1 && at(i) >= 0x2500)) {
                if (isBlank(m_begin, i))
                    m_begin = i + length;
                else if (m_stroke == noColumn)
                    m_stroke = i;
                i += length;
            } else if (const std::size_t gap = blanksAt(i); gap >= widestSpace) {
                closeCell(i, ArrowDirection::None);
                m_begin = i + gap;
                i += gap;
            } else {
                i += std::max<std::size_t>(1, gap);
            }
        }
        closeCell(m_characters.size(), ArrowDirection::None);
        m_line.links.resize(m_line.cells.empty() ? 0 : m_line.cells.size() - 1);
    }

    [[nodiscard]] std::size_t blanksAt(std::size_t i) const
    {
        std::size_t end = i;
        while (end < m_characters.size() && isBlankCharacter(at(end)))
            ++end;
        return end - i;
    }

    [[nodiscard]] bool isBlank(std::size_t from, std::size_t to) const
    {
        return std::all_of(m_characters.begin() + static_cast<std::ptrdiff_t>(from),
                           m_characters.begin() + static_cast<std::ptrdiff_t>(to),
                           [](const Character& c) { return isBlankCharacter(c.code); });
    }

    void closeAtBar(std::size_t i)
    {
        closeCell(i, ArrowDirection::None);
        const bool linked = m_line.links.size() >= m_line.cells.size();
        if (!m_line.cells.empty() && !linked && m_line.cells.back().rightBar == noColumn
            && isBlank(m_line.cells.back().end, i))
            m_line.cells.back().rightBar = i;
        if (m_line.cells.empty() && (isCorner(at(i)) || at(i) == U'+' || isBar(at(i))))
            m_line.branch = i;
        m_leftBar = i;
        m_begin = i + 1;
    }

    // What stands from `m_begin` to `end` becomes a cell, and the arrow behind it a link.
    void closeCell(std::size_t end, ArrowDirection direction)
    {
        std::size_t stop = m_stroke != noColumn && direction != ArrowDirection::None ? m_stroke : end;
        std::string label;
        if (stop < end) {
            std::size_t words = stop;
            while (isStroke(at(words)))
                ++words;
            label = labelText(withoutBlanks(m_text, {byteAt(words), byteAt(end)}));
        }
        m_stroke = noColumn;
        std::size_t begin = m_begin;
        while (begin < stop && isBlankCharacter(at(begin)))
            ++begin;
        while (stop > begin && isBlankCharacter(at(stop - 1)))
            --stop;
        if (begin < stop)
            addCell(begin, stop, direction != ArrowDirection::None);
        if (direction == ArrowDirection::None)
            return;
        if (m_line.cells.empty()) {
            if (m_line.branch == noColumn)
                m_line.branch = end;
            m_line.lead = {direction, label};
            return;
        }
        m_line.links.resize(m_line.cells.size());
        m_line.links.back() = {direction, label};
    }

    void addCell(std::size_t begin, std::size_t end, bool arrowFollows)
    {
        ArrowCell cell;
        const bool first = m_line.cells.empty();
        const bool source = arrowFollows && first && m_line.lead.direction == ArrowDirection::None;
        cell.begin = begin;
        cell.end = end;
        cell.leftBar = std::exchange(m_leftBar, noColumn);
        ByteRange range{byteAt(begin), byteAt(end)};
        if (first && cell.leftBar == noColumn)
            range = withoutMarker(range);
        range = takeRemark(range, source, cell.remark);
        addNames(range, cell.names);
        if (!m_line.cells.empty())
            m_line.links.resize(std::max(m_line.links.size(), m_line.cells.size()));
        m_line.cells.push_back(std::move(cell));
    }

    // "1. A", "- A": the marker is the list's.
    [[nodiscard]] ByteRange withoutMarker(ByteRange range) const
    {
        const std::string_view text = m_text.substr(range.begin, range.size());
        if (const auto marker = line_syntax::listMarker(text); marker && marker->contentBegin < text.size())
            return {range.begin + marker->contentBegin, range.end};
        return range;
    }

    // "Router (routes to x)", "Api: POST /x"; "Login: User" in front of an arrow has its title first.
    ByteRange takeRemark(ByteRange range, bool source, std::string& remark) const
    {
        std::string_view text = m_text.substr(range.begin, range.size());
        const std::size_t open = text.rfind(" (");
        if (text.ends_with(')') && open != std::string_view::npos && open > 0) {
            remark = std::string(text.substr(open + 2, text.size() - open - 3));
            range = withoutBlanks(m_text, {range.begin, range.begin + open});
            text = m_text.substr(range.begin, range.size());
        }
        const std::size_t colon = source ? text.rfind(": ") : text.find(": ");
        if (colon == std::string_view::npos)
            return range;
        if (source)
            return withoutBlanks(m_text, {range.begin + colon + 2, range.end});
        const ByteRange words = withoutBlanks(m_text, {range.begin + colon + 2, range.end});
        remark = remark.empty() ? cut(words) : cut(words) + " (" + remark + ")";
        return withoutBlanks(m_text, {range.begin, range.begin + colon});
    }

    void addNames(ByteRange range, std::vector<InteractionEnd>& names) const
    {
        for (std::size_t begin = range.begin; begin < range.end && names.size() < mostNames;) {
            const std::size_t comma = findIn(m_text, {begin, range.end}, ", ");
            const ByteRange name = withoutMarks(withoutBlanks(m_text, {begin, comma}));
            if (!name.empty() && name.size() <= longestName)
                names.push_back({cut(name), name});
            begin = comma + 2;
        }
    }

    // Without emphasis, quotes and brackets around it, and without what ends a sentence.
    [[nodiscard]] ByteRange withoutMarks(ByteRange range) const
    {
        constexpr std::string_view opening = "*_`\"'[({";
        constexpr std::string_view closing = "*_`\"'])}";
        while (range.size() > 1
               && (m_text[range.end - 1] == '.' || m_text[range.end - 1] == ';' || m_text[range.end - 1] == ','
                   || m_text[range.end - 1] == ':'))
            --range.end;
        for (bool more = true; more && range.size() >= 2;) {
            const std::size_t which = opening.find(m_text[range.begin]);
            more = which != std::string_view::npos && m_text[range.end - 1] == closing[which];
            if (more)
                range = withoutBlanks(m_text, {range.begin + 1, range.end - 1});
        }
        const std::string_view left = m_text.substr(range.begin, range.size());
        return left.find_first_not_of("*_`\"'[](){}.,;:!?<>/\\-+=#~ ") == std::string_view::npos
            ? ByteRange{range.begin, range.begin}
            : range;
    }

    [[nodiscard]] std::string labelText(ByteRange range) const { return cut(withoutMarks(range)); }

    std::string_view m_text;
    std::size_t m_lineEnd;
    std::vector<Character> m_characters;
    ArrowLine m_line;
    std::size_t m_begin = 0;         ///< Of the cell that is being read.
    std::size_t m_stroke = noColumn; ///< Where strokes without a head stand in it.
    std::size_t m_leftBar = noColumn;
};

} // namespace

ArrowLine readArrowLine(std::string_view text, ByteRange line)
{
    return LineReader(text, line).read();
}

} // namespace quoin
