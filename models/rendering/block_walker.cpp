// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/block_walker.h"

#include "models/rendering/markdown_tree.h"
#include "models/rendering/table_reader.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>

namespace quoin {

namespace {

struct FreeIterator {
    void operator()(cmark_iter* iterator) const { cmark_iter_free(iterator); }
};

bool hasType(cmark_node* node, std::string_view name)
{
    return cmark_node_get_type_string(node) == name;
}

bool isItem(cmark_node* node)
{
    return cmark_node_get_type(node) == CMARK_NODE_ITEM || hasType(node, "tasklist");
}

bool matches(const Block& block, cmark_node* node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_HEADING:
        return block.kind == BlockKind::Heading;
    case CMARK_NODE_PARAGRAPH:
        return block.kind == BlockKind::Paragraph;
    case CMARK_NODE_LIST:
        return block.kind == BlockKind::List;
    case CMARK_NODE_BLOCK_QUOTE:
        return block.kind == BlockKind::Quote;
    case CMARK_NODE_CODE_BLOCK:
        return block.kind == BlockKind::FencedCode || block.kind == BlockKind::IndentedCode;
    case CMARK_NODE_HTML_BLOCK:
        return block.kind == BlockKind::Html;
    case CMARK_NODE_THEMATIC_BREAK:
        return block.kind == BlockKind::ThematicBreak;
    default:
        return block.kind == BlockKind::Table && hasType(node, "table");
    }
}

QString withoutFinalNewline(QString text)
{
    if (text.endsWith(u'\n'))
        text.chop(1);
    return text;
}

} // namespace

BlockWalker::BlockWalker(std::uint32_t linesBefore, std::uint32_t lineCount)
    : m_linesBefore(linesBefore)
    , m_lineCount(lineCount)
{}

void BlockWalker::setOuter(std::vector<Container> containers, std::uint32_t firstLine)
{
    m_containers = std::move(containers);
    m_firstLine = firstLine;
}

std::vector<RenderBlock> BlockWalker::walk(cmark_node* root)
{
    numberFootnotes(root);
    const std::unique_ptr<cmark_iter, FreeIterator> iterator(cmark_iter_new(root));
    for (cmark_event_type event = cmark_iter_next(iterator.get()); event != CMARK_EVENT_DONE;
         event = cmark_iter_next(iterator.get())) {
        cmark_node* node = cmark_iter_get_node(iterator.get());
        if (node == root)
            continue;
        const bool top = cmark_node_parent(node) == root;
        if (event == CMARK_EVENT_ENTER) {
            if (top)
                enterTopLevel(node);
            const bool leaf = !cmark_node_first_child(node); // Gets no exit event if it is a leaf by type.
            if (enter(node)) {
                if (!leaf)
                    cmark_iter_reset(iterator.get(), node, CMARK_EVENT_EXIT);
                if (top)
                    finishTopLevel();
            }
        } else {
            leave(node);
            if (top)
                finishTopLevel();
        }
    }
    return std::move(m_blocks);
}

// The definitions stand at the end of the tree, in the order of the tree's numbers;
// DefinitionIndex has made each one's number in the document its text.
void BlockWalker::numberFootnotes(cmark_node* root)
{
    for (cmark_node* node = cmark_node_first_child(root); node; node = cmark_node_next(node)) {
        if (cmark_node_get_type(node) != CMARK_NODE_FOOTNOTE_DEFINITION)
            continue;
        cmark_node* paragraph = cmark_node_first_child(node);
        cmark_node* text = paragraph ? cmark_node_first_child(paragraph) : nullptr;
        m_footnotes.push_back(text ? textOf(cmark_node_get_literal(text)).toInt() : 0);
    }
}

void BlockWalker::enterTopLevel(cmark_node* node)
{
    m_firstOfTop = m_blocks.size();
    std::size_t next = m_nextTopLevel;
    while (next < m_topLevel.size() && !matches(m_topLevel[next], node))
        ++next;
    if (next < m_topLevel.size()) {
        m_topBegin = m_topLevel[next].firstLine;
        m_topEnd = m_topBegin + m_topLevel[next].lineCount;
        m_nextTopLevel = next + 1;
        return;
    }
    m_topBegin = std::max(m_topBegin, m_firstLine);
    m_topEnd = m_firstLine + m_lineCount;
    m_topBegin = lineOf(node);
}

// A line is known by where it begins; it ends where the next block begins.
void BlockWalker::finishTopLevel()
{
    for (std::size_t i = m_firstOfTop; i < m_blocks.size(); ++i) {
        RenderBlock& block = m_blocks[i];
        const std::uint32_t end = i + 1 < m_blocks.size() ? m_blocks[i + 1].firstLine : m_topEnd;
        block.lineCount = std::max(end, block.firstLine + 1) - block.firstLine;
        if (block.text.lineStarts.size() + 1 > block.lineCount)
            block.text.lineStarts.clear(); // A break that is no line of its own: no map rather than a wrong one.
    }
    m_firstOfTop = m_blocks.size();
}

std::uint32_t BlockWalker::lineOf(cmark_node* node) const
{
    const std::int64_t line = std::int64_t{cmark_node_get_start_line(node)} - 1 - m_linesBefore + m_firstLine;
    std::int64_t first = m_topBegin;
    if (m_blocks.size() > m_firstOfTop)
        first = m_blocks.back().firstLine;
    const std::int64_t last = std::max(std::int64_t{m_topEnd} - 1, first);
    return static_cast<std::uint32_t>(std::clamp(line, first, last));
}

bool BlockWalker::enter(cmark_node* node)
{
    switch (cmark_node_get_type(node)) {
    case CMARK_NODE_BLOCK_QUOTE: {
        Container quote;
        quote.starts = true;
        m_containers.push_back(quote);
        return false;
    }
    case CMARK_NODE_LIST: {
        const bool ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        const bool paren = cmark_node_get_list_delim(node) == CMARK_PAREN_DELIM;
        m_lists.push_back({ordered, cmark_node_get_list_tight(node) != 0, paren ? ')' : '.',
                           ordered ? cmark_node_get_list_start(node) : 1, true});
        return false;
    }
    case CMARK_NODE_HEADING: {
        RenderBlock& block = add(RenderKind::Heading, node);
        block.level = cmark_node_get_heading_level(node);
        block.text = readInlines(node, m_footnotes);
        return true;
    }
    case CMARK_NODE_PARAGRAPH:
        addParagraph(node);
        return true;
    case CMARK_NODE_CODE_BLOCK:
        addCode(node);
        return true;
    case CMARK_NODE_HTML_BLOCK:
        add(RenderKind::Markup, node).text.text = withoutFinalNewline(textOf(cmark_node_get_literal(node)));
        return true;
    case CMARK_NODE_THEMATIC_BREAK:
        add(RenderKind::Rule, node);
        return true;
    case CMARK_NODE_FOOTNOTE_DEFINITION: // Stands for one that another block shows.
        return true;
    default:
        if (isItem(node)) {
            enterItem(node);
            return false;
        }
        if (hasType(node, "table"))
            addTable(node);
        return true;
    }
}

void BlockWalker::leave(cmark_node* node)
{
    if (cmark_node_get_type(node) == CMARK_NODE_LIST)
        m_lists.pop_back();
    else if (cmark_node_get_type(node) == CMARK_NODE_BLOCK_QUOTE || isItem(node)) {
        if (m_containers.back().starts)
            add(RenderKind::Paragraph, node); // Empty, but its mark is to be seen.
        leaveContainer();
    }
}

void BlockWalker::leaveContainer()
{
    m_containers.pop_back();
}

void BlockWalker::enterItem(cmark_node* node)
{
    ListState& list = m_lists.back();
    Container item;
    item.kind = Container::Kind::Item;
    item.starts = true;
    item.first = std::exchange(list.empty, false);
    item.ordered = list.ordered;
    item.tight = list.tight;
    item.number = list.next++;
    item.delimiter = list.delimiter;
    if (hasType(node, "tasklist"))
        item.task = cmark_gfm_extensions_get_tasklist_item_checked(node) ? TaskState::Done : TaskState::Open;
    m_containers.push_back(item);
}

RenderBlock& BlockWalker::add(RenderKind kind, cmark_node* node)
{
    RenderBlock block;
    block.kind = kind;
    block.containers = m_containers;
    block.firstLine = lineOf(node);
    block.contentLine = block.firstLine;
    for (Container& container : m_containers)
        container.starts = false;
    m_blocks.push_back(std::move(block));
    return m_blocks.back();
}

void BlockWalker::addParagraph(cmark_node* node)
{
    const LoneImage lone = loneImage(node);
    if (!lone.image) {
        add(RenderKind::Paragraph, node).text = readInlines(node, m_footnotes);
        return;
    }
    RenderBlock& block = add(RenderKind::Image, node);
    block.text = readInlines(lone.image, m_footnotes);
    block.info = textOf(cmark_node_get_url(lone.image));
    block.target.title = textOf(cmark_node_get_title(lone.image));
    if (lone.link) {
        LinkTarget link = linkTarget(lone.link);
        block.target.address = link.address;
        if (block.target.title.isEmpty())
            block.target.title = link.title;
    }
}

void BlockWalker::addCode(cmark_node* node)
{
    RenderBlock& block = add(RenderKind::Code, node);
    block.text.text = withoutFinalNewline(textOf(cmark_node_get_literal(node)));
    block.info = textOf(cmark_node_get_fence_info(node));
    int length = 0;
    int offset = 0;
    char character = 0;
    if (cmark_node_get_fenced(node, &length, &offset, &character) != 0)
        ++block.contentLine;
}

void BlockWalker::addTable(cmark_node* node)
{
    const std::uint32_t line = lineOf(node);
    for (auto& part : readTable(node, line, m_footnotes)) {
        RenderBlock& block = add(RenderKind::Table, node);
        block.firstLine = std::max(block.firstLine, part->rows.empty() ? line : part->rows.front().line);
        block.table = std::move(part);
    }
}

} // namespace quoin
