// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/interaction_line.h"
#include "models/languages/interaction_readers.h"

#include <algorithm>
#include <set>
#include <utility>

namespace quoin {

namespace {

constexpr std::size_t mostStrokes = 64; ///< Open ones at a time; what fans out further is no drawing of steps.

class ArrowReader {
public:
    ArrowReader(std::string_view text, std::vector<InteractionStep>& steps) : m_text(text), m_steps(steps) {}

    void read(ByteRange range)
    {
        for (std::size_t at = range.begin; at < range.end;) {
            ArrowLine line = readArrowLine(m_text, takeLine(m_text, range, at));
            if (line.kind == ArrowLine::Kind::Text) {
                takeText(std::move(line));
                continue;
            }
            if (line.kind == ArrowLine::Kind::Marks)
                followMarks(line);
            m_boxGoesOn = false;
        }
    }

private:
    /// A line on its way down from a cell.
    struct Stroke {
        std::size_t column = 0;
        std::vector<InteractionEnd> ends;
        std::string label;
        bool reversed = false;
    };

    // ---- Strokes between the lines

    // The cell over or under a column; beside all of them, the nearest, on a tie the one on the left.
    static const ArrowCell* cellAt(const std::vector<ArrowCell>& cells, std::size_t column)
    {
        if (cells.empty())
            return nullptr;
        const auto behind = std::upper_bound(cells.begin(), cells.end(), column,
                                             [](std::size_t c, const ArrowCell& cell) { return c < leftOf(cell); });
        if (behind == cells.begin())
            return &*behind;
        const ArrowCell& before = *(behind - 1);
        if (behind == cells.end() || column < rightOf(before))
            return &before;
        return column - (rightOf(before) - 1) <= leftOf(*behind) - column ? &before : &*behind;
    }

    static std::size_t leftOf(const ArrowCell& cell) { return cell.leftBar != noColumn ? cell.leftBar : cell.begin; }
    static std::size_t rightOf(const ArrowCell& cell)
    {
        return cell.rightBar != noColumn ? cell.rightBar + 1 : cell.end;
    }

    // Marks that are drawn as one stroke share what comes into it from above, and hand it to all that leave it below.
    void followMarks(const ArrowLine& line)
    {
        std::vector<Stroke> next;
        for (std::size_t begin = 0; begin < line.marks.size();) {
            std::size_t end = begin;
            while (end < line.marks.size() && line.marks[end].run == line.marks[begin].run)
                ++end;
            const std::vector<Stroke> sources = sourcesOf(line, begin, end);
            for (std::size_t i = begin; i < end; ++i) {
                for (const Stroke& source : sources) {
                    if (line.marks[i].down && next.size() < mostStrokes)
                        next.push_back({line.marks[i].column, source.ends,
                                        line.label.empty() ? source.label : line.label,
                                        source.reversed || line.marks[i].reversed});
                }
            }
            begin = end;
        }
        m_strokes = std::move(next);
    }

    [[nodiscard]] std::vector<Stroke> sourcesOf(const ArrowLine& line, std::size_t begin, std::size_t end) const
    {
        const std::size_t left = line.marks[begin].column;
        const std::size_t right = line.marks[end - 1].column;
        std::vector<Stroke> sources;
        for (const Stroke& stroke : m_strokes) {
            if (stroke.column + 1 >= left
                && stroke.column <= right + 1) // One column beside it is drawn carelessly, and meant.
                sources.push_back(stroke);
        }
        if (!sources.empty())
            return sources;
        std::set<const ArrowCell*> seen;
        for (std::size_t i = begin; i < end && sources.size() < mostStrokes; ++i) {
            const ArrowCell* above = line.marks[i].up ? cellAt(m_above, line.marks[i].column) : nullptr;
            if (above != nullptr && !above->names.empty() && seen.insert(above).second)
                sources.push_back({line.marks[i].column, above->names, {}, false});
        }
        return sources;
    }

    // ---- Lines of text

    void takeText(ArrowLine line)
    {
        if (goesOnInItsBox(line))
            return;
        const std::size_t first = m_steps.size();
        for (const Stroke& stroke : std::exchange(m_strokes, {})) {
            const ArrowCell* below = cellAt(line.cells, stroke.column);
            if (below == nullptr)
                continue;
            const std::string& what = stroke.label.empty() ? below->remark : stroke.label;
            stroke.reversed ? add(below->names, stroke.ends, what, first) : add(stroke.ends, below->names, what, first);
        }
        if (line.lead.direction != ArrowDirection::None && !line.cells.empty())
            branch(line, first);
        for (std::size_t i = 0; i + 1 < line.cells.size(); ++i)
            link(line.cells[i].names, line.links[i], line.cells[i + 1], first);
        for (const ArrowCell& cell : line.cells) {
            while (!m_parents.empty() && m_parents.back().begin >= cell.begin)
                m_parents.pop_back();
            m_parents.push_back(cell);
        }
        m_boxGoesOn = true;
        m_above = std::move(line.cells);
    }

    // A second line of words between the same bars says more of the box, and is no name.
    [[nodiscard]] bool goesOnInItsBox(const ArrowLine& line) const
    {
        if (!m_boxGoesOn || line.cells.empty() || line.lead.direction != ArrowDirection::None)
            return false;
        const auto isBoxed = [](const ArrowCell& cell) {
            return cell.leftBar != noColumn && cell.rightBar != noColumn;
        };
        const auto hasBox = [&](const ArrowCell& cell) {
            return isBoxed(cell) && std::any_of(m_above.begin(), m_above.end(), [&](const ArrowCell& above) {
                       return above.leftBar == cell.leftBar && above.rightBar == cell.rightBar;
                   });
        };
        const bool linked = std::any_of(line.links.begin(), line.links.end(),
                                        [](const ArrowLink& link) { return link.direction != ArrowDirection::None; });
        return !linked && line.cells.size() < mostStrokes && std::all_of(line.cells.begin(), line.cells.end(), hasBox);
    }

    // `├─> B`, or an indented `→ B`: from what stands above and begins no further right.
    void branch(const ArrowLine& line, std::size_t first)
    {
        const auto parent = std::find_if(m_parents.rbegin(), m_parents.rend(),
                                         [&](const ArrowCell& cell) { return cell.begin <= line.branch; });
        if (parent != m_parents.rend())
            link(parent->names, line.lead, line.cells.front(), first);
    }

    void link(const std::vector<InteractionEnd>& from, const ArrowLink& arrow, const ArrowCell& to, std::size_t first)
    {
        const std::string& what = arrow.label.empty() ? to.remark : arrow.label;
        if (arrow.direction == ArrowDirection::Right || arrow.direction == ArrowDirection::Both)
            add(from, to.names, what, first);
        if (arrow.direction == ArrowDirection::Left || arrow.direction == ArrowDirection::Both)
            add(to.names, from, what, first);
    }

    // What two strokes of one drawing both say is said once.
    void add(const std::vector<InteractionEnd>& from, const std::vector<InteractionEnd>& to, const std::string& what,
             std::size_t first)
    {
        for (const InteractionEnd& one : from) {
            for (const InteractionEnd& other : to) {
                InteractionStep step{one, other, what};
                const std::size_t begin =
                    std::max(first, m_steps.size() > mostStrokes ? m_steps.size() - mostStrokes : 0);
                const auto same = [&](const InteractionStep& said) { return said.from == one && said.to == other; };
                if (std::none_of(m_steps.begin() + static_cast<std::ptrdiff_t>(begin), m_steps.end(), same))
                    m_steps.push_back(std::move(step));
            }
        }
    }

    std::string_view m_text;
    std::vector<InteractionStep>& m_steps;
    std::vector<ArrowCell> m_above;   ///< Of the last line of text.
    std::vector<ArrowCell> m_parents; ///< Begin further right from one to the next.
    std::vector<Stroke> m_strokes;
    bool m_boxGoesOn = false; ///< Nothing was drawn since the last line of text.
};

} // namespace

void readArrowText(std::string_view text, ByteRange range, std::vector<InteractionStep>& steps)
{
    ArrowReader(text, steps).read(range);
}

} // namespace quoin
