// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/passage_layout.h"

#include "ui/preview/block_frame.h"

#include <algorithm>

namespace quoin {

namespace {

bool hasImage(const StyledText& text)
{
    return std::any_of(text.runs.begin(), text.runs.end(),
                       [](const TextRun& run) { return (run.traits & ImageText) != 0; });
}

// A box also knows the lines of its block: where a click goes, and what is marked.
bool isSameBlock(const RenderBlock& block, const RenderBlock& other)
{
    return block.firstLine == other.firstLine && block.lineCount == other.lineCount
        && block.contentLine == other.contentLine && block.looksLike(other);
}

} // namespace

bool showsImage(const RenderBlock& block)
{
    if (block.kind == RenderKind::Image || hasImage(block.text))
        return true;
    return block.table && std::any_of(block.table->rows.begin(), block.table->rows.end(), [](const TableRow& row) {
               return std::any_of(row.cells.begin(), row.cells.end(), hasImage);
           });
}

PassageLayout::PassageLayout(RenderedPassagePtr rendered, double width, const PreviewStyle& style,
                             BlockSources& sources)
    : m_rendered(std::move(rendered))
    , m_width(width)
    , m_style(style)
    , m_sources(sources)
{
    const RenderBlock* before = nullptr;
    m_slots.reserve(m_rendered->blocks.size());
    for (const RenderBlock& block : m_rendered->blocks) {
        Slot slot;
        slot.margin = marginAbove(before, block, style);
        slot.indent = frameIndent(block, style);
        slot.height = estimatedHeight(block, std::max(style.em * 6, width - slot.indent), style);
        m_slots.push_back(std::move(slot));
        before = &block;
    }
}

void PassageLayout::ensureTops() const
{
    if (!m_topsStale)
        return;
    m_tops.resize(m_slots.size() + 1);
    double y = 0;
    for (std::size_t i = 0; i < m_slots.size(); ++i) {
        y += m_slots[i].margin;
        m_tops[i] = y;
        y += m_slots[i].height;
    }
    m_tops.back() = y;
    m_topsStale = false;
}

double PassageLayout::height() const
{
    ensureTops();
    return m_tops.back();
}

double PassageLayout::boxTop(std::size_t block) const
{
    ensureTops();
    return m_tops[block];
}

BlockBox& PassageLayout::box(std::size_t block)
{
    Slot& slot = m_slots[block];
    if (!slot.box) {
        const double width = std::max(m_style.em * 6, m_width - slot.indent);
        slot.boxOf = m_rendered;
        slot.box = makeBlockBox(m_rendered->blocks[block], width, m_style, m_sources);
        if (slot.box->height() != slot.height) {
            slot.height = slot.box->height();
            m_topsStale = true;
        }
    }
    return *slot.box;
}

void PassageLayout::takeFrom(PassageLayout& before)
{
    if (before.m_width != m_width)
        return;
    for (std::size_t i = 0; i < std::min(m_slots.size(), before.m_slots.size()); ++i) {
        if (before.m_slots[i].box)
            takeBoxFrom(before, i);
    }
    m_topsStale = true;
}

void PassageLayout::takeBoxFrom(PassageLayout& before, std::size_t block)
{
    const RenderBlock& now = m_rendered->blocks[block];
    const RenderBlock& then = before.m_rendered->blocks[block];
    Slot& slot = m_slots[block];
    Slot& old = before.m_slots[block];
    if (!showsImage(now) && isSameBlock(now, then)) {
        slot.box = std::move(old.box);
        slot.boxOf = std::move(old.boxOf);
        slot.height = old.height;
    } else if (now.kind == RenderKind::Code && then.kind == RenderKind::Code
               && m_slots.size() == before.m_slots.size()) {
        box(block).inherit(*old.box); // Made here and now: it may keep the colours it had.
    }
}

std::size_t PassageLayout::blockAt(double y) const
{
    ensureTops();
    std::size_t block = 0;
    while (block + 1 < m_slots.size() && m_tops[block + 1] - m_slots[block + 1].margin <= y)
        ++block;
    return block;
}

std::size_t PassageLayout::blockOfLine(std::uint32_t line) const
{
    std::size_t block = 0;
    while (block + 1 < m_slots.size() && m_rendered->blocks[block + 1].firstLine <= line)
        ++block;
    return block;
}

} // namespace quoin
