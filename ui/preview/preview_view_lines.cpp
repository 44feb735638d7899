// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// Lines of the document and where they stand in the preview.
#include "ui/preview/preview_view.h"

#include <QScrollBar>

#include <algorithm>

namespace quoin {

namespace {

/// The lines that a block stands for when panes scroll together: up to where the next
/// one begins, so that no line is without a place and no place without a line.
struct LineSpan {
    double begin = 0;
    double size = 0;
};

LineSpan spanOf(const PlacedPassage& placed, const RenderedPassage& rendered, std::size_t block)
{
    const auto& blocks = rendered.blocks;
    const double begin = block == 0 ? 0 : blocks[block].firstLine;
    const double end = block + 1 < blocks.size() ? static_cast<double>(blocks[block + 1].firstLine)
                                                 : static_cast<double>(placed.passage->lines().size());
    return {begin, std::max(0.0, end - begin)};
}

} // namespace

void PreviewView::markLines(std::size_t first, std::size_t end)
{
    if (first == m_markFirst && end == m_markEnd)
        return;
    m_markFirst = first;
    m_markEnd = end;
    viewport()->update();
}

std::optional<QRectF> PreviewView::placeOfLine(std::size_t line) const
{
    for (const Shown& shown : m_shown) {
        const PlacedPassage& placed = m_content.document().passages()[shown.item];
        PassageLayout* layout = m_content.existingLayout(shown.item);
        if (line < placed.firstLine || !layout)
            continue;
        const auto inPassage = static_cast<std::uint32_t>(line - placed.firstLine);
        const RenderBlock& block = layout->rendered().blocks[shown.block];
        const LineSpan span = spanOf(placed, layout->rendered(), shown.block);
        if (block.firstLine <= inPassage && inPassage < block.firstLine + block.lineCount)
            return layout->box(shown.block).rectOfLines(inPassage, inPassage + 1).translated(0, shown.top);
        if (block.firstLine <= inPassage && inPassage < span.begin + span.size) // An empty line below it.
            return QRectF(0, shown.top + layout->boxHeight(shown.block), pageWidth(), 0);
    }
    return std::nullopt;
}

std::optional<double> PreviewView::bottomOfLines(std::size_t first, std::size_t end) const
{
    if (const auto last = placeOfLine(std::max(first + 1, end) - 1))
        return last->bottom();
    // It may be nowhere in the preview, as definitions of links are: then the one that is seen above it counts.
    const auto begins = [this, end](const Shown& shown) {
        const auto& blocks = m_content.existingLayout(shown.item)->rendered().blocks;
        return m_content.document().passages()[shown.item].firstLine + blocks[shown.block].firstLine >= end;
    };
    const auto behind = std::find_if(m_shown.begin(), m_shown.end(), begins);
    if (behind == m_shown.begin())
        return std::nullopt;
    const Shown& last = *(behind - 1);
    const PassageLayout* layout = m_content.existingLayout(last.item);
    const double bottom = last.top + layout->boxHeight(last.block);
    const bool isFinished = last.block + 1 == layout->size()
        && (last.item + 1 == m_content.size() || m_content.existingLayout(last.item + 1) != nullptr);
    return behind != m_shown.end() || (isFinished && bottom < viewport()->height()) ? std::optional(bottom)
                                                                                    : std::nullopt;
}

void PreviewView::bringNear(std::size_t line)
{
    const double height = viewport()->height();
    const double begin = lineAt(0);
    const double page = lineAt(1) - begin;
    const double below = static_cast<double>(line) - begin;
    // What is near comes in at the edge; what is far away stands where there is something to see around it.
    double place = height * 0.2;
    if (below >= 0 && below < 2 * page)
        place = height - 1;
    else if (below < 0 && below > -page)
        place = 0;
    const std::size_t item = m_content.document().passages().atLine(line);
    m_anchor = {item, 0, 0};
    if (const PassageLayout* layout = m_content.layout(item); layout && layout->size() > 0)
        m_anchor.block =
            layout->blockOfLine(static_cast<std::uint32_t>(line - m_content.document().passages()[item].firstLine));
    m_anchor.offset = -place;
    layOut();
}

void PreviewView::revealLines(std::size_t first, std::size_t end)
{
    m_awaited.reset();
    if (m_content.size() == 0)
        return;
    auto top = placeOfLine(first);
    if (!top) {
        bringNear(first);
        top = placeOfLine(first);
    }
    if (!top && m_content.existingLayout(m_content.document().passages().atLine(first)) == nullptr)
        m_awaited = {first, end};
    if (top) {
        const double air = m_style->em * 1.5;
        const double room = viewport()->height() - air;
        const double most = top->top() - air; // How far the text may go up.
        const auto bottom = bottomOfLines(first, end);
        if (most < 0 || !bottom)
            scrollBy(most);
        else if (*bottom > room)
            scrollBy(std::min(*bottom - room, most));
        if (const auto seen = bottom ? std::nullopt : bottomOfLines(first, end); seen && *seen < room)
            scrollBy(
                -std::min(room - *seen, std::max(0.0, most))); // It was laid out on the way: so far was not needed.
    }
    viewport()->update();
}

void PreviewView::scrollBy(double move)
{
    if (move == 0)
        return;
    m_anchor.offset += move;
    layOut();
}

void PreviewView::scrollToLine(double line, double part)
{
    m_awaited.reset();
    if (m_content.size() == 0)
        return;
    line = std::max(0.0, line);
    const std::size_t item = m_content.document().passages().atLine(static_cast<std::size_t>(line));
    const PlacedPassage& placed = m_content.document().passages()[item];
    const double inPassage = line - static_cast<double>(placed.firstLine);
    m_anchor = {item, 0, 0};
    if (const PassageLayout* layout = m_content.layout(item); layout && layout->size() > 0) {
        m_anchor.block = layout->blockOfLine(static_cast<std::uint32_t>(inPassage));
        const LineSpan span = spanOf(placed, layout->rendered(), m_anchor.block);
        const double share = span.size > 0 ? std::clamp((inPassage - span.begin) / span.size, 0.0, 1.0) : 0;
        m_anchor.offset = share * placeHeight(m_anchor);
    } else {
        const double lines = static_cast<double>(std::max<std::size_t>(1, placed.passage->lines().size()));
        m_anchor.offset = m_content.height(item) * std::min(1.0, inPassage / lines);
    }
    m_anchor.offset -= part * viewport()->height();
    if (line >= static_cast<double>(m_content.document().lineCount()) - 0.01)
        m_anchor.offset += part * m_style->pagePadding() * 1.5; // The end is the end, with the air below it.
    layOut();
    viewport()->update();
}

double PreviewView::lineAt(double part) const
{
    if (m_content.size() == 0)
        return 0;
    const double y = part * viewport()->height();
    const Shown* at = nullptr;
    for (const Shown& shown : m_shown) {
        const PassageLayout* layout = m_content.existingLayout(shown.item);
        if (layout && (!at || shown.top - layout->margin(shown.block) <= y))
            at = &shown;
    }
    const PassageLayout* layout = at ? m_content.existingLayout(at->item) : nullptr;
    if (!layout || at->block >= layout->size()) { // Not rendered yet.
        const PlacedPassage& placed = m_content.document().passages()[m_anchor.item];
        const double share = std::clamp(m_anchor.offset / std::max(1.0, m_content.height(m_anchor.item)), 0.0, 1.0);
        return static_cast<double>(placed.firstLine) + share * static_cast<double>(placed.passage->lines().size());
    }
    const PlacedPassage& placed = m_content.document().passages()[at->item];
    const LineSpan span = spanOf(placed, layout->rendered(), at->block);
    const double margin = layout->margin(at->block);
    const double share = (y - (at->top - margin)) / std::max(1.0, margin + layout->boxHeight(at->block));
    return static_cast<double>(placed.firstLine) + span.begin + std::clamp(share, 0.0, 1.0) * span.size;
}

PreviewPosition PreviewView::readingPosition() const
{
    return m_selection.isSet() ? m_selection.begin() : PreviewPosition{m_anchor.item, m_anchor.block, 0};
}

double PreviewView::readShare() const
{
    const QScrollBar* bar = verticalScrollBar();
    return bar->maximum() > 0 ? static_cast<double>(bar->value()) / bar->maximum() : 0;
}

} // namespace quoin
