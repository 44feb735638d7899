// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/block_parser.h"

#include "models/text/cmark_arena.h"
#include "models/text/line_syntax.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>

#include <cstring>
#include <optional>

namespace quoin {

namespace {

using namespace line_syntax;

cmark_syntax_extension* tableExtension()
{
    // cmark-gfm keeps its extensions in a table of its own that must be filled once.
    static cmark_syntax_extension* const extension = [] {
        cmark_gfm_core_extensions_ensure_registered();
        return cmark_find_syntax_extension("table");
    }();
    return extension;
}

// The root of the tree that this thread's parser is making, once a line has shown it.
cmark_node*& rootSeen()
{
    thread_local cmark_node* root = nullptr;
    return root;
}

cmark_node* seeRoot(cmark_syntax_extension*, int, cmark_parser*, cmark_node* container, unsigned char*, int)
{
    if (!rootSeen()) {
        while (cmark_node_parent(container))
            container = cmark_node_parent(container);
        rootSeen() = container;
    }
    return nullptr; // It opens no block.
}

// An extension that does nothing but look: with the root in hand the parse need not be finished, for all that finishing
// adds to blocks are their inlines, a third of the whole time.
cmark_syntax_extension* observer()
{
    static cmark_syntax_extension* const extension = [] {
        cmark_syntax_extension* made = cmark_syntax_extension_new("blocks-only");
        cmark_syntax_extension_set_open_block_func(made, seeRoot);
        return made;
    }();
    return extension;
}

// The tree lives as long as the arena.
cmark_node* parseWithCmark(std::string_view bytes, const CmarkArena& arena)
{
    cmark_parser* const parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, arena.memory());
    cmark_parser_attach_syntax_extension(parser, observer());
    cmark_parser_attach_syntax_extension(parser, tableExtension());
    rootSeen() = nullptr;
    cmark_parser_feed(parser, bytes.data(), bytes.size());
    if (!rootSeen())
        return cmark_parser_finish(parser);
    cmark_parser_feed(parser, "\n\n", 2); // Ends the last line, and what a blank line ends.
    return rootSeen();
}

// cmark-gfm skips a byte order mark before it looks at the first line.
std::string_view lineContent(std::string_view bytes, std::span<const Line> lines, std::size_t line)
{
    const std::string_view text = bytes.substr(lines[line].begin, lines[line].contentEnd - lines[line].begin);
    return line == 0 && text.starts_with("\xEF\xBB\xBF") ? text.substr(3) : text;
}

// The line on which a table begins that has a paragraph glued to its top: the header
// row's, counted back from what cmark-gfm gets right.
int gluedTableLine(cmark_node* table)
{
    cmark_node* header = cmark_node_first_child(table);
    cmark_node* firstBodyRow = header ? cmark_node_next(header) : nullptr;
    return firstBodyRow ? cmark_node_get_start_line(firstBodyRow) - 2 : cmark_node_get_end_line(table) - 1;
}

// An extension's node types are numbers given at run time; its names are the interface.
bool isTable(cmark_node* node)
{
    return std::strcmp(cmark_node_get_type_string(node), "table") == 0;
}

std::optional<BlockKind> kindOf(cmark_node* node, std::string_view firstLine)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
        return BlockKind::Heading;
    case CMARK_NODE_PARAGRAPH:
        return BlockKind::Paragraph;
    case CMARK_NODE_LIST:
        return BlockKind::List;
    case CMARK_NODE_BLOCK_QUOTE:
        return BlockKind::Quote;
    case CMARK_NODE_CODE_BLOCK:
        return fenceOpening(firstLine) ? BlockKind::FencedCode : BlockKind::IndentedCode;
    case CMARK_NODE_HTML_BLOCK:
        return BlockKind::Html;
    case CMARK_NODE_THEMATIC_BREAK:
        return BlockKind::ThematicBreak;
    default:
        return isTable(node) ? std::optional(BlockKind::Table) : std::nullopt;
    }
}

/// Turns cmark-gfm's kinds and first lines into a partition of the lines.
class Partition {
public:
    Partition(std::string_view bytes, const std::vector<Line>& lines) : m_bytes(bytes), m_lines(lines) {}

    std::vector<Block> make(cmark_node* root)
    {
        for (cmark_node* node = cmark_node_first_child(root); node; node = cmark_node_next(node))
            addStart(node);
        std::size_t next = 0;
        for (std::size_t i = 0; i < m_starts.size(); ++i) {
            const Block& start = m_starts[i];
            const std::size_t limit = i + 1 < m_starts.size() ? m_starts[i + 1].firstLine : m_lines.size();
            addGap(next, start.firstLine);
            const std::size_t end = endOf(start, limit);
            add(start.kind, start.firstLine, end, start.level);
            next = end;
        }
        addGap(next, m_lines.size());
        return std::move(m_blocks);
    }

private:
    [[nodiscard]] std::string_view content(std::size_t line) const { return lineContent(m_bytes, m_lines, line); }

    void addStart(cmark_node* node)
    {
        int line = cmark_node_get_start_line(node);
        const bool gluedParagraph = line == 0 && cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH;
        cmark_node* next = cmark_node_next(node);
        if (gluedParagraph && next)
            line = cmark_node_get_start_line(next);
        cmark_node* previous = cmark_node_previous(node);
        if (previous && cmark_node_get_start_line(previous) == 0 && isTable(node))
            line = gluedTableLine(node);
        const std::size_t least = m_starts.empty() ? 0 : m_starts.back().firstLine + 1;
        const auto first = static_cast<std::size_t>(line - 1);
        if (line < 1 || first < least || first >= m_lines.size())
            return; // Its lines stay with the block above it: never lost, only not told apart.
        if (const auto kind = kindOf(node, content(first))) {
            const int level = *kind == BlockKind::Heading ? cmark_node_get_heading_level(node) : 0;
            m_starts.push_back({*kind, static_cast<std::uint8_t>(level), static_cast<std::uint32_t>(first), 0});
        }
    }

    // One behind the last line of a block that begins at `start` and ends before `limit`.
    [[nodiscard]] std::size_t endOf(const Block& start, std::size_t limit) const
    {
        const std::size_t first = start.firstLine;
        switch (start.kind) {
        case BlockKind::ThematicBreak:
            return first + 1;
        case BlockKind::Heading:
            return atxHeading(content(first)) ? first + 1 : behindFirst(first + 1, limit, isSetextUnderline);
        case BlockKind::FencedCode: {
            const auto opening = fenceOpening(content(first));
            return behindFirst(first + 1, limit, [&](std::string_view l) { return closesFence(l, *opening); });
        }
        case BlockKind::Html: {
            const int condition = htmlBlockStart(content(first));
            if (condition >= 6)
                return untilBlank(first, limit);
            return behindFirst(first, limit, [&](std::string_view l) { return endsHtmlBlock(l, condition); });
        }
        case BlockKind::List:
            return withoutBlankTail(first, definitionsInList(first, limit));
        case BlockKind::IndentedCode: {
            std::size_t end = first + 1;
            while (end < limit && (isBlank(content(end)) || indentOf(content(end)).columns >= 4))
                ++end;
            return withoutBlankTail(first, end);
        }
        default:
            return untilBlank(first, limit);
        }
    }

    template <typename Predicate>
    [[nodiscard]] std::size_t behindFirst(std::size_t from, std::size_t limit, Predicate matches) const
    {
        for (std::size_t line = from; line < limit; ++line) {
            if (matches(content(line)))
                return line + 1;
        }
        return limit;
    }

    [[nodiscard]] std::size_t untilBlank(std::size_t first, std::size_t limit) const
    {
        std::size_t end = first + 1;
        while (end < limit && !isBlank(content(end)))
            ++end;
        return end;
    }

    [[nodiscard]] std::size_t withoutBlankTail(std::size_t first, std::size_t end) const
    {
        while (end > first + 1 && isBlank(content(end - 1)))
            --end;
        return end;
    }

    // Link reference definitions have no node; behind a list they would seem part of it.
    [[nodiscard]] std::size_t definitionsInList(std::size_t first, std::size_t limit) const
    {
        for (std::size_t line = first + 1; line < limit; ++line) {
            if (isBlank(content(line - 1)) && content(line).starts_with('[')
                && content(line).find("]:") != std::string_view::npos)
                return line;
        }
        return limit;
    }

    void addGap(std::size_t from, std::size_t to)
    {
        while (from < to) {
            const bool blank = isBlank(content(from));
            std::size_t end = from + 1;
            while (end < to && isBlank(content(end)) == blank)
                ++end;
            add(blank ? BlockKind::Blank : BlockKind::Definitions, from, end, 0);
            from = end;
        }
    }

    void add(BlockKind kind, std::size_t from, std::size_t to, std::uint8_t level)
    {
        m_blocks.push_back({kind, level, static_cast<std::uint32_t>(from), static_cast<std::uint32_t>(to - from)});
    }

    std::string_view m_bytes;
    const std::vector<Line>& m_lines;
    std::vector<Block> m_starts; // Their line counts are not known yet.
    std::vector<Block> m_blocks;
};

} // namespace

std::vector<Line> splitLines(std::string_view bytes)
{
    std::vector<Line> lines;
    lines.reserve(bytes.size() / 32 + 1);
    std::size_t begin = 0;
    while (begin < bytes.size()) {
        const char* const from = bytes.data() + begin;
        const auto* feed = static_cast<const char*>(std::memchr(from, '\n', bytes.size() - begin));
        const std::size_t limit = feed ? static_cast<std::size_t>(feed - bytes.data()) : bytes.size();
        const auto* carriage = static_cast<const char*>(std::memchr(from, '\r', limit - begin));
        std::size_t contentEnd = limit;
        std::size_t end = feed ? limit + 1 : limit;
        if (carriage) {
            contentEnd = static_cast<std::size_t>(carriage - bytes.data());
            end = contentEnd + 1 == limit && feed ? limit + 1 : contentEnd + 1;
        }
        lines.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(contentEnd),
                         static_cast<std::uint32_t>(end)});
        begin = end;
    }
    return lines;
}

std::vector<Block> parseBlocks(std::string_view bytes, const std::vector<Line>& lines)
{
    const CmarkArena arena;
    return Partition(bytes, lines).make(parseWithCmark(bytes, arena));
}

bool leavesBlockOpen(std::string_view bytes, std::span<const Line> lines, const std::vector<Block>& blocks)
{
    if (blocks.empty())
        return false;
    const Block& last = blocks.back();
    const auto content = [&](std::size_t line) { return lineContent(bytes, lines, line); };
    const std::size_t first = last.firstLine;
    const std::size_t final = first + last.lineCount - 1;
    if (last.kind == BlockKind::FencedCode) {
        const auto opening = fenceOpening(content(first));
        return final == first || !closesFence(content(final), *opening);
    }
    if (last.kind == BlockKind::Html) {
        const int condition = htmlBlockStart(content(first));
        return condition >= 6 || !endsHtmlBlock(content(final), condition);
    }
    return false;
}

} // namespace quoin
