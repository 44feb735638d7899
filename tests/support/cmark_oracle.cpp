// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/cmark_oracle.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

namespace quoin::testing {

namespace {

std::string_view nameOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Heading:
        return "heading";
    case BlockKind::Paragraph:
        return "paragraph";
    case BlockKind::List:
        return "list";
    case BlockKind::Quote:
        return "block_quote";
    case BlockKind::FencedCode:
    case BlockKind::IndentedCode:
        return "code_block";
    case BlockKind::Html:
        return "html_block";
    case BlockKind::Table:
        return "table";
    case BlockKind::ThematicBreak:
        return "thematic_break";
    case BlockKind::Blank:
    case BlockKind::Definitions:
    case BlockKind::FrontMatter:
        break;
    }
    return {};
}

void append(std::string& text, std::string_view name, int level, std::size_t line)
{
    text += name;
    if (level > 0)
        text += std::to_string(level);
    text += '@' + std::to_string(line) + '\n';
}

} // namespace

std::string describeBlocks(const Document& document)
{
    std::string text;
    for (const PlacedPassage& placed : document.passages()) {
        for (const Block& block : placed.passage->blocks()) {
            if (const std::string_view name = nameOf(block.kind); !name.empty())
                append(text, name, block.level, placed.firstLine + block.firstLine + 1);
        }
    }
    return text;
}

std::string describeWithCmark(std::string_view bytes)
{
    cmark_gfm_core_extensions_ensure_registered();
    cmark_parser* parser = cmark_parser_new(CMARK_OPT_DEFAULT);
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
    cmark_parser_feed(parser, bytes.data(), bytes.size());
    cmark_node* root = cmark_parser_finish(parser);
    std::string text;
    for (cmark_node* node = cmark_node_first_child(root); node; node = cmark_node_next(node)) {
        int line = cmark_node_get_start_line(node);
        cmark_node* previous = cmark_node_previous(node);
        if (line == 0 && cmark_node_next(node)) {
            line = cmark_node_get_start_line(cmark_node_next(node));
        } else if (std::string_view(cmark_node_get_type_string(node)) == "table" && previous
                   && cmark_node_get_start_line(previous) == 0) {
            cmark_node* row = cmark_node_next(cmark_node_first_child(node));
            line = row ? cmark_node_get_start_line(row) - 2 : cmark_node_get_end_line(node) - 1;
        }
        const bool heading = cmark_node_get_type(node) == CMARK_NODE_HEADING;
        append(text, cmark_node_get_type_string(node), heading ? cmark_node_get_heading_level(node) : 0,
               static_cast<std::size_t>(line));
    }
    cmark_node_free(root);
    cmark_parser_free(parser);
    return text;
}

std::string coverFault(const Document& document, std::string_view bytes)
{
    if (document.bytes() != bytes)
        return "the passages are not the bytes";
    std::size_t position = 0;
    std::size_t line = 0;
    for (const PlacedPassage& placed : document.passages()) {
        const Passage& passage = *placed.passage;
        if (placed.begin != position || placed.firstLine != line)
            return "a passage is placed wrongly at " + std::to_string(position);
        if (passage.lines().empty() || passage.blocks().empty())
            return "an empty passage at " + std::to_string(position);
        std::size_t at = 0;
        for (const Line& l : passage.lines()) {
            if (l.begin != at || l.contentEnd < l.begin || l.end < l.contentEnd || l.end == l.begin
                || l.end - l.contentEnd > 2)
                return "the lines are no partition at " + std::to_string(position + at);
            at = l.end;
        }
        std::size_t next = 0;
        for (const Block& block : passage.blocks()) {
            if (block.firstLine != next || block.lineCount == 0)
                return "the blocks are no partition at line " + std::to_string(line + next);
            if (block.kind == BlockKind::Heading && &block != &passage.blocks().front())
                return "a heading inside a passage at line " + std::to_string(line + next);
            next += block.lineCount;
        }
        if (at != passage.bytes().size() || next != passage.lines().size())
            return "a passage is not covered at " + std::to_string(position);
        position += at;
        line += next;
    }
    return position == bytes.size() ? std::string() : "the end is missing";
}

} // namespace quoin::testing
