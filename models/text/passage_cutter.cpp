// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/passage_cutter.h"

#include "models/text/block_parser.h"
#include "models/text/hostile_scan.h"
#include "models/text/line_syntax.h"

#include <algorithm>
#include <optional>
#include <span>
#include <string>

namespace quoin {

namespace {

using namespace line_syntax;

std::string_view contentOf(std::string_view bytes, const Line& line)
{
    return bytes.substr(line.begin, line.contentEnd - line.begin);
}

bool isAtxAtMargin(std::string_view line)
{
    return line.starts_with('#') && atxHeading(line).has_value();
}

// After a blank line, text at the margin that is no marker of any kind belongs to no
// list, quote or code above it.
bool isPlainAtMargin(std::string_view line)
{
    if (line.empty())
        return false;
    const char c = line.front();
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || line.starts_with("**");
}

/// Finds the lines that begin a block whatever stands above them, as far as lines tell: it
/// follows fences and HTML blocks. What it gets wrong costs a longer piece, never a wrong cut,
/// because every cut is checked against the parse of what stands before it. What it says of a
/// line depends on the lines since any safe line before it and on nothing else.
class SafeLines {
public:
    // Whether the line is safe; call for each line in turn.
    bool next(std::string_view line)
    {
        const bool safe = !isOpen() && (isAtxAtMargin(line) || (m_afterBlank && isPlainAtMargin(line)));
        follow(line);
        m_afterBlank = isBlank(line);
        return safe;
    }

    // Whether the lines so far leave a fence or an HTML block open.
    [[nodiscard]] bool isOpen() const { return m_fence || m_html != 0; }

private:
    void follow(std::string_view line)
    {
        if (m_fence) {
            if (closesFence(line, *m_fence))
                m_fence.reset();
            return;
        }
        if (m_html == 0) {
            m_fence = fenceOpening(line);
            const int condition = m_fence ? 0 : htmlBlockStart(line);
            m_html = condition <= 5 ? condition : 0; // 6 and 7 end at a blank line: the check finds them.
        }
        if (m_html != 0 && endsHtmlBlock(line, m_html))
            m_html = 0;
    }

    std::optional<FenceOpening> m_fence;
    int m_html = 0;
    bool m_afterBlank = true;
};

// The number of lines of YAML front matter, 0 where there is none.
std::size_t frontMatterLines(std::string_view bytes, const std::vector<Line>& lines)
{
    const auto fence = [&](std::size_t i, std::string_view mark) {
        std::string_view text = contentOf(bytes, lines[i]);
        while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
            text.remove_suffix(1);
        return text == mark;
    };
    if (lines.size() < 2 || !mayBeginFrontMatter(bytes) || isBlank(contentOf(bytes, lines[1])))
        return 0;
    for (std::size_t i = 1; i < std::min(lines.size(), mostFrontMatterLines); ++i) {
        if (fence(i, "---") || fence(i, "..."))
            return i + 1;
        if (isAtxAtMargin(contentOf(bytes, lines[i])))
            return 0; // A document that begins with a rule.
    }
    return 0;
}

/// The text between two safe lines is a unit. Units are read one by one, whatever stands around
/// them: by cmark-gfm, or by lines where one is hostile. Only where a unit leaves a block open, the
/// units behind it belong to it until that is closed; one that is hostile makes all of them so. Thus
/// the blocks are a function of the text, and any place where a unit begins that no open block
/// reaches is one to begin again at (`edited` does). Several units that are not hostile are handed to
/// cmark-gfm at once: it finds in them what it would find in each.
class Cutter {
public:
    Cutter(std::string_view bytes, CutLimits limits) : m_bytes(bytes), m_limits(limits), m_lines(splitLines(bytes)) {}

    CutPassages cut(CutAt at)
    {
        std::size_t first = 0;
        if (at == CutAt::DocumentStart) {
            if (const std::size_t count = frontMatterLines(m_bytes, m_lines)) {
                addPassage(0, {{BlockKind::FrontMatter, 0, 0, static_cast<std::uint32_t>(count)}}, count, true);
                first = count;
            }
        }
        const bool open = findSafeLines(first);
        while (first < m_lines.size()) {
            while (m_nextHostile < m_hostile.size() && m_hostile[m_nextHostile].begin < first)
                ++m_nextHostile;
            const bool hostile = m_nextHostile < m_hostile.size() && m_hostile[m_nextHostile].begin == first;
            first = hostile ? cutByLines(first, m_hostile[m_nextHostile].end) : cutByParsing(first);
        }
        m_result.leavesOpen = m_result.leavesOpen || open;
        return std::move(m_result);
    }

private:
    /// Lines of a unit.
    struct Unit {
        std::size_t begin = 0;
        std::size_t end = 0;
    };

    // Whether the last line leaves a block open, as far as lines tell.
    bool findSafeLines(std::size_t first)
    {
        SafeLines scan;
        std::size_t cutAt = first < m_lines.size() ? m_lines[first].begin : 0;
        std::size_t unit = first;
        m_safe.assign(m_lines.size(), false);
        m_cuts.assign(m_lines.size(), false);
        for (std::size_t i = first; i < m_lines.size(); ++i) {
            const std::string_view line = contentOf(m_bytes, m_lines[i]);
            m_safe[i] = scan.next(line);
            if (!m_safe[i])
                continue;
            noteUnit(unit, i);
            unit = i;
            m_cuts[i] = line.front() == '#' || m_lines[i].begin - cutAt >= m_limits.stretch;
            if (m_cuts[i])
                cutAt = m_lines[i].begin;
        }
        noteUnit(unit, m_lines.size());
        return scan.isOpen();
    }

    void noteUnit(std::size_t begin, std::size_t end)
    {
        if (begin < end && isHostile(m_bytes, std::span<const Line>(m_lines).subspan(begin, end - begin)))
            m_hostile.push_back({begin, end});
    }

    // Cuts a piece that cmark-gfm can read; returns the line behind it.
    std::size_t cutByParsing(std::size_t first)
    {
        const bool more = m_nextHostile < m_hostile.size();
        const std::size_t limit = more ? m_hostile[m_nextHostile].begin : m_lines.size();
        std::size_t size = m_limits.piece;
        while (true) {
            const std::size_t end = pieceEnd(first, limit, size);
            const std::vector<Line> lines = linesFrom(first, end);
            std::vector<Block> blocks = parseBlocks(pieceBytes(first, end), lines);
            const bool open = leavesBlockOpen(pieceBytes(first, end), lines, blocks);
            if (!open || end == m_lines.size()) {
                addPiece(first, blocks, Reading::Parsed);
                m_result.leavesOpen = open;
                return end;
            }
            if (end == limit)
                return cutBeforeOpen(first, std::move(blocks));
            size = 2 * std::max(size, static_cast<std::size_t>(m_lines[end - 1].end - m_lines[first].begin));
        }
    }

    // The last of the blocks reaches into the hostile unit behind them.
    std::size_t cutBeforeOpen(std::size_t first, std::vector<Block> blocks)
    {
        const std::size_t hostileEnd = m_hostile[m_nextHostile].end;
        std::size_t from = blocks.size() - 1; // Where the unit begins whose block is open.
        while (from > 0 && !m_safe[first + blocks[from].firstLine])
            --from;
        const std::size_t begin = first + blocks[from].firstLine;
        if (from > 0) {
            blocks.resize(from);
            addPiece(first, blocks, Reading::Parsed);
        }
        return cutByLines(begin, hostileEnd);
    }

    // Cuts a piece of at least the lines up to `least`; returns the line behind it.
    std::size_t cutByLines(std::size_t first, std::size_t least)
    {
        const auto mayEnd = [&](std::size_t line) { return first + line >= least && m_safe[first + line]; };
        const auto lines = std::span<const Line>(m_lines).subspan(first);
        const std::vector<Block> blocks = lexicalBlocks(m_bytes, lines, mayEnd);
        m_result.leavesOpen = leavesBlockOpen(m_bytes, lines, blocks);
        addPiece(first, blocks, Reading::ByLines);
        return first + blocks.back().firstLine + blocks.back().lineCount;
    }

    // The line where a piece of about `size` bytes ends: the last cut within it, else the first behind it.
    [[nodiscard]] std::size_t pieceEnd(std::size_t first, std::size_t limit, std::size_t size) const
    {
        const std::size_t begin = m_lines[first].begin;
        std::size_t best = first;
        for (std::size_t line = first + 1; line < limit; ++line) {
            if (!m_cuts[line])
                continue;
            if (m_lines[line].begin - begin > size)
                return best > first ? best : line;
            best = line;
        }
        const bool restIsSmall = m_lines[limit - 1].end - begin <= size;
        return best == first || restIsSmall ? limit : best;
    }

    [[nodiscard]] std::string_view pieceBytes(std::size_t first, std::size_t end) const
    {
        return m_bytes.substr(m_lines[first].begin, m_lines[end - 1].end - m_lines[first].begin);
    }

    [[nodiscard]] std::vector<Line> linesFrom(std::size_t first, std::size_t end) const
    {
        std::vector<Line> lines(m_lines.begin() + static_cast<std::ptrdiff_t>(first),
                                m_lines.begin() + static_cast<std::ptrdiff_t>(end));
        const std::uint32_t offset = lines.front().begin;
        for (Line& line : lines)
            line = {line.begin - offset, line.contentEnd - offset, line.end - offset};
        return lines;
    }

    enum class Reading { Parsed, ByLines };

    // Passages begin at the piece's start, at headings, and at cuts of a long stretch. Inside what
    // was read by lines nothing begins a unit that no open block reaches.
    void addPiece(std::size_t first, const std::vector<Block>& blocks, Reading reading)
    {
        std::size_t from = 0;
        for (std::size_t i = 1; i <= blocks.size(); ++i) {
            if (i < blocks.size() && blocks[i].kind != BlockKind::Heading
                && !startsLongStretch(first, blocks[from], blocks[i]))
                continue;
            const std::size_t line = first + blocks[from].firstLine;
            const std::size_t endLine = i < blocks.size() ? first + blocks[i].firstLine
                                                          : first + blocks.back().firstLine + blocks.back().lineCount;
            std::vector<Block> own(blocks.begin() + static_cast<std::ptrdiff_t>(from),
                                   blocks.begin() + static_cast<std::ptrdiff_t>(i));
            const std::uint32_t offset = own.front().firstLine;
            for (Block& block : own)
                block.firstLine -= offset;
            addPassage(line, std::move(own), endLine - line, from == 0 || (reading == Reading::Parsed && m_safe[line]));
            from = i;
        }
    }

    [[nodiscard]] bool startsLongStretch(std::size_t first, const Block& passage, const Block& block) const
    {
        const std::size_t line = first + block.firstLine;
        return m_cuts[line] && m_lines[line].begin - m_lines[first + passage.firstLine].begin >= m_limits.stretch;
    }

    void addPassage(std::size_t line, std::vector<Block> blocks, std::size_t lineCount, bool safe)
    {
        m_result.passages.push_back(std::make_shared<const Passage>(std::string(pieceBytes(line, line + lineCount)),
                                                                    linesFrom(line, line + lineCount),
                                                                    std::move(blocks), safe));
    }

    std::string_view m_bytes;
    CutLimits m_limits;
    std::vector<Line> m_lines;
    std::vector<bool> m_safe; // Lines with which a unit begins,
    std::vector<bool> m_cuts; // and those of them where a piece or a long stretch may end.
    std::vector<Unit> m_hostile;
    std::size_t m_nextHostile = 0;
    CutPassages m_result;
};

} // namespace

CutPassages cutPassages(std::string_view bytes, CutAt at, CutLimits limits)
{
    return Cutter(bytes, limits).cut(at);
}

bool mayBeginFrontMatter(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    return text.substr(0, text.find_first_of("\r\n")) == "---";
}

bool startsSafely(std::string_view before, std::string_view next)
{
    const std::string_view line = next.substr(0, next.find_first_of("\r\n"));
    if (isAtxAtMargin(line))
        return true;
    // Text at the margin needs a blank line above it.
    if (before.ends_with('\n'))
        before.remove_suffix(1);
    if (before.ends_with('\r'))
        before.remove_suffix(1);
    const std::size_t lineEnd = before.find_last_of("\r\n");
    const bool oneLine = lineEnd == std::string_view::npos;
    return isPlainAtMargin(line) && isBlank(oneLine ? before : before.substr(lineEnd + 1));
}

} // namespace quoin
