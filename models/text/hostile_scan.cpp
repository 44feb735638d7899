// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/hostile_scan.h"

#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

namespace {

using namespace line_syntax;

constexpr std::size_t deepestContainers = 64;   // Markers before a line's text.
constexpr std::size_t deepestIndent = 256;      // Columns before a list marker.
constexpr std::size_t fewTableCells = 20'000;   // Never hostile below this.
constexpr std::size_t mostInlineMarks = 20'000; // In one paragraph.

std::string_view contentOf(std::string_view bytes, const Line& line)
{
    return bytes.substr(line.begin, line.contentEnd - line.begin);
}

// How many `>` and list markers stand one behind the other at the line's start.
std::size_t containerDepth(std::string_view line)
{
    std::size_t depth = 0;
    while (depth <= deepestContainers) {
        const Indent indent = indentOf(line);
        line.remove_prefix(indent.bytes);
        if (line.starts_with('>')) {
            line.remove_prefix(1);
        } else if (const auto marker = listMarker(line); marker && marker->contentBegin < line.size()) {
            line.remove_prefix(marker->markerEnd);
        } else {
            break;
        }
        ++depth;
    }
    return depth;
}

std::size_t countOf(std::string_view text, std::string_view characters)
{
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [&](char c) { return characters.find(c) != std::string_view::npos; }));
}

} // namespace

bool isHostile(std::string_view bytes, std::span<const Line> lines)
{
    std::size_t columns = 0; // Of the table that may be going on.
    std::size_t tableRows = 0;
    std::size_t tableBytes = 0;
    std::size_t inlineMarks = 0;
    for (const Line& line : lines) {
        const std::string_view text = contentOf(bytes, line);
        const Indent indent = indentOf(text);
        if (indent.bytes == text.size()) { // Blank.
            columns = tableRows = tableBytes = inlineMarks = 0;
            continue;
        }
        const char first = text[indent.bytes];
        if (first == '#' && indent.bytes == 0 && atxHeading(text)) // Ends the paragraph or table above it.
            columns = tableRows = tableBytes = inlineMarks = 0;
        const bool mayBeContainer =
            first == '>' || first == '-' || first == '*' || first == '+' || (first >= '0' && first <= '9');
        if (mayBeContainer) {
            if (containerDepth(text) > deepestContainers)
                return true;
            if (indent.columns > deepestIndent && listMarker(text))
                return true;
        }
        if (columns > 0) {
            ++tableRows;
            tableBytes += text.size();
            if (columns * tableRows > std::max(fewTableCells, tableBytes))
                return true;
        } else if (text.size() > 100 && isTableDelimiter(text)) {
            columns = countOf(text, "|");
        }
        if (text.size() > 4096 || inlineMarks > 0) {
            inlineMarks += countOf(text, "*_[]!`~<&\\");
            if (inlineMarks > mostInlineMarks)
                return true;
        }
    }
    return false;
}

std::vector<Block> lexicalBlocks(std::string_view bytes, std::span<const Line> lines,
                                 const std::function<bool(std::size_t)>& mayEnd)
{
    std::vector<Block> blocks;
    std::size_t index = 0;
    const auto add = [&](BlockKind kind, std::size_t count, int level = 0) {
        blocks.push_back({kind, static_cast<std::uint8_t>(level), static_cast<std::uint32_t>(index),
                          static_cast<std::uint32_t>(count)});
        index += count;
    };
    const auto runWhile = [&](std::size_t from, auto&& belongs) {
        std::size_t next = from;
        while (next < lines.size() && belongs(contentOf(bytes, lines[next])))
            ++next;
        return next - index;
    };
    while (index < lines.size() && (index == 0 || !mayEnd(index))) {
        const std::string_view text = contentOf(bytes, lines[index]);
        if (isBlank(text)) {
            add(BlockKind::Blank, runWhile(index, isBlank));
        } else if (const auto heading = atxHeading(text)) {
            add(BlockKind::Heading, 1, heading->level);
        } else if (const auto fence = fenceOpening(text)) {
            std::size_t count = runWhile(index + 1, [&](std::string_view l) { return !closesFence(l, *fence); });
            add(BlockKind::FencedCode, std::min(count + 1, lines.size() - index));
        } else {
            const BlockKind kind = listMarker(text) ? BlockKind::List
                : text.find_first_not_of(" \t") != std::string_view::npos && text[indentOf(text).bytes] == '>'
                ? BlockKind::Quote
                : BlockKind::Paragraph;
            add(kind, runWhile(index + 1, [](std::string_view l) {
                    return !isBlank(l) && !atxHeading(l) && !fenceOpening(l);
                }));
        }
    }
    return blocks;
}

} // namespace quoin
