// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/section_source.h"

#include "models/text/line_syntax.h"

namespace quoin {

using namespace line_syntax;

std::string_view headingText(std::string_view line, std::size_t& begin)
{
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    const std::size_t skipped = line.starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
    line.remove_prefix(skipped);
    if (const auto atx = atxHeading(line)) {
        begin = skipped + atx->textBegin;
        return line.substr(atx->textBegin, atx->textEnd - atx->textBegin);
    }
    const std::size_t indent = indentOf(line).bytes; // The first line of a setext heading.
    begin = skipped + indent;
    std::string_view text = line.substr(indent);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

SectionSource::SectionSource(const std::vector<PlacedPassage>& passages, std::size_t base)
{
    for (const PlacedPassage& placed : passages) {
        const Passage& passage = *placed.passage;
        const std::size_t offset = placed.begin - base;
        const std::size_t firstLine = m_lines.size();
        const std::size_t firstBlock = m_blocks.size();
        for (const Block& block : passage.blocks()) {
            for (std::size_t i = 0; i < block.lineCount; ++i) {
                const Line& line = passage.lines()[block.firstLine + i];
                m_lines.push_back({offset + line.begin, offset + line.contentEnd, offset + line.end,
                                   passage.content(line), m_blocks.size()});
            }
            m_blocks.push_back(
                {block.kind, block.level, firstLine + block.firstLine, firstLine + block.firstLine + block.lineCount});
        }
        if (passage.heading() || m_nodes.empty()) {
            SourceNode node;
            node.headingLine = firstLine;
            node.level = passage.heading() ? passage.heading()->level : 0;
            node.firstLine = passage.heading() ? m_blocks[firstBlock].endLine : firstLine;
            std::size_t begin = 0;
            node.heading = passage.heading() ? headingText(m_lines[firstLine].text, begin) : std::string_view();
            node.headingBegin = m_lines[firstLine].begin + begin;
            m_nodes.push_back(node);
        }
        m_nodes.back().endLine = m_lines.size();
    }
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        std::size_t end = i + 1;
        while (end < m_nodes.size() && (i == 0 || m_nodes[end].level > m_nodes[i].level))
            ++end;
        m_nodes[i].endNode = end;
    }
}

bool SectionSource::isBlank(std::size_t line) const
{
    return line_syntax::isBlank(m_lines[line].text);
}

ByteRange SectionSource::linesRange(std::size_t first, std::size_t end) const
{
    return {m_lines[first].begin, m_lines[end - 1].contentEnd};
}

std::size_t SectionSource::withoutBlankTail(std::size_t first, std::size_t end) const
{
    while (end > first && isBlank(end - 1))
        --end;
    return end;
}

bool fencedLinesAt(const SectionSource& source, std::size_t line, std::size_t end, FencedLines& fence)
{
    constexpr std::size_t anyIndent = 1000;
    const std::string_view text = source.line(line).text;
    const auto opening = fenceOpening(text, anyIndent);
    if (!opening)
        return false;
    for (std::size_t i = line + 1; i < end; ++i) {
        if (closesFence(source.line(i).text, *opening, opening->indentColumns + 3)) {
            fence = {line, i, text.substr(opening->infoBegin, opening->infoEnd - opening->infoBegin)};
            return true;
        }
    }
    return false;
}

ByteRange codeRange(const SectionSource& source, const FencedLines& fence)
{
    const std::size_t closing = source.line(fence.close).begin;
    return fence.close > fence.open + 1 ? source.linesRange(fence.open + 1, fence.close) : ByteRange{closing, closing};
}

} // namespace quoin
