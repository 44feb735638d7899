// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/passage_cutter.h"

#include "models/text/block_parser.h"
#include "models/text/hostile_scan.h"
#include "models/text/line_syntax.h"

#include <algorithm>
#include <optional>
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

/// Finds the lines where a text may be cut before it is parsed. It follows fences and
/// HTML blocks as far as lines tell; what it gets wrong costs a longer piece, never a
/// wrong cut, because every cut is checked against the parse of what stands before it.
class SafeLines {
public:
    explicit SafeLines(std::size_t longStretch)
        : m_longStretch(longStretch)
    {
    }

    // Whether the line may be cut before; call for each line in turn.
    bool next(std::string_view line, std::size_t bytesSinceCut)
    {
        const bool safe = !m_fence && !m_html && isSafe(line, bytesSinceCut);
        follow(line);
        m_afterBlank = isBlank(line);
        return safe;
    }

private:
    [[nodiscard]] bool isSafe(std::string_view line, std::size_t bytesSinceCut) const
    {
        return isAtxAtMargin(line) || (bytesSinceCut >= m_longStretch && m_afterBlank && isPlainAtMargin(line));
    }

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

    std::size_t m_longStretch;
    std::optional<FenceOpening> m_fence;
    int m_html = 0;
    bool m_afterBlank = true;
};

// The number of lines of YAML front matter, 0 where there is none.
std::size_t frontMatterLines(std::string_view bytes, const std::vector<Line>& lines)
{
    constexpr std::size_t most = 400;
    const auto fence = [&](std::size_t i, std::string_view mark) {
        std::string_view text = contentOf(bytes, lines[i]);
        while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
            text.remove_suffix(1);
        return text == mark;
    };
    if (lines.size() < 2)
        return 0;
    std::string_view first = contentOf(bytes, lines[0]);
    if (first.starts_with("\xEF\xBB\xBF"))
        first.remove_prefix(3);
    if (first != "---" || isBlank(contentOf(bytes, lines[1])))
        return 0;
    for (std::size_t i = 1; i < std::min(lines.size(), most); ++i) {
        if (fence(i, "---") || fence(i, "..."))
            return i + 1;
        if (isAtxAtMargin(contentOf(bytes, lines[i])))
            return 0; // A document that begins with a rule.
    }
    return 0;
}

class Cutter {
public:
    Cutter(std::string_view bytes, CutLimits limits)
        : m_bytes(bytes)
        , m_limits(limits)
        , m_lines(splitLines(bytes))
    {
    }

    CutPassages cut(CutAt at)
    {
        std::size_t first = 0;
        if (at == CutAt::DocumentStart) {
            if (const std::size_t count = frontMatterLines(m_bytes, m_lines)) {
                addPassage(0, {{BlockKind::FrontMatter, 0, 0, static_cast<std::uint32_t>(count)}}, count, true);
                first = count;
            }
        }
        findSafeLines(first);
        bool open = false;
        while (first < m_lines.size()) {
            std::size_t size = m_limits.piece;
            std::size_t end = pieceEnd(first, size);
            std::vector<Line> lines = linesFrom(first, end);
            bool hostile = isHostile(pieceBytes(first, end), lines);
            // Lexically only what cannot be cut further, so that no text is read otherwise because of
            // what stands near it: a revision looks at other pieces than a parse of the whole.
            while (hostile && end > pieceEnd(first, 0)) {
                size = (m_lines[end - 1].end - m_lines[first].begin) / 2;
                end = std::min(lastSafeBefore(end), pieceEnd(first, size));
                lines = linesFrom(first, end);
                hostile = isHostile(pieceBytes(first, end), lines);
            }
            std::vector<Block> blocks = blocksOf(first, end, lines, hostile);
            while ((open = leavesBlockOpen(pieceBytes(first, end), lines, blocks)) && end < m_lines.size()) {
                size = 2 * std::max(size, static_cast<std::size_t>(m_lines[end - 1].end - m_lines[first].begin));
                end = pieceEnd(first, size);
                lines = linesFrom(first, end);
                blocks = blocksOf(first, end, lines, isHostile(pieceBytes(first, end), lines));
            }
            addPiece(first, blocks);
            first = end;
        }
        m_result.leavesOpen = open;
        return std::move(m_result);
    }

private:
    [[nodiscard]] std::vector<Block> blocksOf(std::size_t first, std::size_t end, const std::vector<Line>& lines, bool hostile) const
    {
        return hostile ? lexicalBlocks(pieceBytes(first, end), lines) : parseBlocks(pieceBytes(first, end), lines);
    }

    void findSafeLines(std::size_t first)
    {
        SafeLines scan(m_limits.stretch);
        std::size_t cutAt = first < m_lines.size() ? m_lines[first].begin : 0;
        m_safe.assign(m_lines.size(), false);
        for (std::size_t i = first; i < m_lines.size(); ++i) {
            m_safe[i] = scan.next(contentOf(m_bytes, m_lines[i]), m_lines[i].begin - cutAt);
            if (m_safe[i])
                cutAt = m_lines[i].begin;
        }
    }

    // The line where a piece of about `size` bytes ends: the last safe line within it,
    // else the first behind it.
    [[nodiscard]] std::size_t pieceEnd(std::size_t first, std::size_t size) const
    {
        std::size_t best = first;
        std::size_t line = first + 1;
        for (; line < m_lines.size(); ++line) {
            if (!m_safe[line])
                continue;
            if (m_lines[line].begin - m_lines[first].begin > size && best > first)
                return best;
            best = line;
            if (m_lines[line].begin - m_lines[first].begin > size)
                return best;
        }
        const bool restIsSmall = m_bytes.size() - m_lines[first].begin <= size;
        return best == first || restIsSmall ? m_lines.size() : best;
    }

    [[nodiscard]] std::size_t lastSafeBefore(std::size_t end) const
    {
        do
            --end;
        while (!m_safe[end]);
        return end;
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

    // Passages begin at the piece's start, at headings, and at safe lines of a long stretch.
    void addPiece(std::size_t first, const std::vector<Block>& blocks)
    {
        std::size_t from = 0;
        for (std::size_t i = 1; i <= blocks.size(); ++i) {
            if (i < blocks.size() && blocks[i].kind != BlockKind::Heading && !startsLongStretch(first, blocks[from], blocks[i]))
                continue;
            const std::size_t line = first + blocks[from].firstLine;
            const std::size_t endLine = i < blocks.size() ? first + blocks[i].firstLine
                                                          : first + blocks.back().firstLine + blocks.back().lineCount;
            std::vector<Block> own(blocks.begin() + static_cast<std::ptrdiff_t>(from),
                                   blocks.begin() + static_cast<std::ptrdiff_t>(i));
            const std::uint32_t offset = own.front().firstLine;
            for (Block& block : own)
                block.firstLine -= offset;
            addPassage(line, std::move(own), endLine - line, from == 0 || m_safe[line]);
            from = i;
        }
    }

    [[nodiscard]] bool startsLongStretch(std::size_t first, const Block& passage, const Block& block) const
    {
        const std::size_t line = first + block.firstLine;
        return m_safe[line] && m_lines[line].begin - m_lines[first + passage.firstLine].begin >= m_limits.stretch;
    }

    void addPassage(std::size_t line, std::vector<Block> blocks, std::size_t lineCount, bool safe)
    {
        m_result.passages.push_back(std::make_shared<const Passage>(
            std::string(pieceBytes(line, line + lineCount)), linesFrom(line, line + lineCount), std::move(blocks), safe));
    }

    std::string_view m_bytes;
    CutLimits m_limits;
    std::vector<Line> m_lines;
    std::vector<bool> m_safe;
    CutPassages m_result;
};

} // namespace

CutPassages cutPassages(std::string_view bytes, CutAt at, CutLimits limits)
{
    return Cutter(bytes, limits).cut(at);
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
