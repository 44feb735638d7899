// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/block_frame.h"
#include "ui/preview/preview_view.h"

#include <QLinearGradient>
#include <QPaintEvent>
#include <QPainter>
#include <QSet>

#include <algorithm>
#include <cmath>
#include <cstdint>

namespace quoin {

PreviewView::Seen PreviewView::seen() const
{
    Seen all{{}, markGround()};
    all.blocks.reserve(m_shown.size());
    for (const Shown& shown : m_shown) {
        if (const PassageLayout* layout = m_content.existingLayout(shown.item);
            layout && shown.block < layout->size()) {
            all.blocks.push_back({layout->sharedRendered(), shown.block, shown.top, layout->margin(shown.block),
                                  layout->boxHeight(shown.block)});
        }
    }
    return all;
}

bool PreviewView::looksTheSame(const SeenBlock& seen, const SeenBlock& other)
{
    if (seen.top != other.top || seen.margin != other.margin || seen.height != other.height)
        return false;
    const bool same = seen.rendered == other.rendered && seen.block == other.block;
    return same || seen.rendered->blocks[seen.block].looksLike(other.rendered->blocks[other.block]);
}

void PreviewView::updateSince(const Seen& before)
{
    if (m_selection.isSet() || m_search.isActive()) { // Their marks may have gone elsewhere.
        viewport()->update();
        return;
    }
    const Seen after = seen();
    if (before.blocks.empty() || after.blocks.empty()) { // The sentence in their place comes or goes.
        viewport()->update();
        return;
    }
    QRegion changed;
    if (before.mark != after.mark)
        changed += before.mark.united(after.mark).toAlignedRect();
    const auto add = [this, &changed](const SeenBlock& seen) {
        const double air = m_style->em; // A frame may be larger than its block.
        const double top = seen.top - seen.margin - air;
        changed += QRectF(0, top, viewport()->width(), seen.top + seen.height + air - top).toAlignedRect();
    };
    auto then = before.blocks.begin();
    for (const SeenBlock& now : after.blocks) {
        for (; then != before.blocks.end() && then->top < now.top; ++then)
            add(*then);
        if (then != before.blocks.end() && looksTheSame(*then, now))
            ++then;
        else
            add(now);
    }
    std::for_each(then, before.blocks.end(), add);
    viewport()->update(changed);
}

void PreviewView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(event->rect(), m_style->colors.panel);
    paintMarks(painter);
    for (const Shown& shown : m_shown)
        paintBlock(painter, shown, event->rect());
    if (m_content.document().passages().empty())
        paintNothing(painter);
}

void PreviewView::paintNothing(QPainter& painter) const
{
    const double air = m_style->pagePadding();
    const QRectF room = QRectF(viewport()->rect()).adjusted(air, air, -air, -air);
    painter.setPen(m_style->colors.quiet);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap,
                     tr("Nothing is written yet. Here the document will stand as its readers see it."));
}

void PreviewView::trimPictures()
{
    if (!m_content.sources().isOverfull())
        return;
    QSet<QString> inView;
    std::vector<PlacedPicture> pictures;
    for (const Shown& shown : m_shown) {
        PassageLayout* layout = m_content.existingLayout(shown.item);
        if (layout == nullptr || shown.block >= layout->size())
            continue;
        pictures.clear();
        layout->box(shown.block).addPictures(pictures);
        const QPointF corner(pageLeft() + layout->indent(shown.block), shown.top);
        for (const PlacedPicture& picture : pictures) {
            if (picture.place.translated(corner).intersects(viewport()->rect()))
                inView.insert(picture.address);
        }
    }
    m_content.sources().trimPictures(inView);
}

// One ground behind all lines of the field.
QRectF PreviewView::markGround() const
{
    if (m_markFirst >= m_markEnd)
        return {};
    double top = viewport()->height();
    double bottom = 0;
    bool found = false;
    for (const Shown& shown : m_shown) {
        const std::size_t offset = m_content.document().passages()[shown.item].firstLine;
        PassageLayout* layout = m_content.existingLayout(shown.item);
        if (m_markEnd <= offset || !layout)
            continue;
        const RenderBlock& block = layout->rendered().blocks[shown.block];
        const auto first = static_cast<std::uint32_t>(m_markFirst > offset ? m_markFirst - offset : 0);
        const auto end = static_cast<std::uint32_t>(std::min<std::size_t>(m_markEnd - offset, UINT32_MAX));
        if (block.firstLine >= end || block.firstLine + block.lineCount <= first)
            continue;
        const QRectF lines =
            layout->box(shown.block)
                .rectOfLines(std::max(first, block.firstLine), std::min(end, block.firstLine + block.lineCount));
        top = std::min(top, shown.top + lines.top());
        bottom = std::max(bottom, shown.top + lines.bottom());
        found = true;
    }
    if (!found)
        return {};
    const double air = m_style->em * 0.12;
    const double left = pageLeft() - std::round(m_style->em * 0.95);
    const double right = std::min<double>(viewport()->width(), pageLeft() + pageWidth() + m_style->em * 0.95);
    return {left, top - air, right - left, bottom - top + 2 * air};
}

// With a bar at its left.
void PreviewView::paintMarks(QPainter& painter) const
{
    const QRectF ground = markGround();
    if (ground.isNull())
        return;
    const double bar = std::max(2.0, std::round(m_style->em * 0.2));
    QLinearGradient fade(ground.topLeft(), ground.topRight());
    QColor clear = m_style->colors.accentGround;
    clear.setAlpha(0);
    fade.setColorAt(0, m_style->colors.accentGround);
    fade.setColorAt(0.45, m_style->colors.accentGround);
    fade.setColorAt(1, clear);
    painter.fillRect(ground, fade);
    painter.fillRect(QRectF(ground.left(), ground.top(), bar, ground.height()), m_style->colors.accent);
}

std::vector<TextMark> PreviewView::marksIn(const Shown& shown) const
{
    std::vector<TextMark> marks;
    const Colors& colors = m_style->colors;
    if (m_selection.isSet()) {
        const RenderBlock& block = m_content.existingLayout(shown.item)->rendered().blocks[shown.block];
        const auto [begin, end] = m_selection.partOf(shown.item, shown.block, static_cast<int>(flatText(block).size()));
        if (begin < end)
            marks.push_back({begin, end, mixed(colors.panel, colors.accent, 0.3), {}});
    }
    // What is searched for is seen in what is selected.
    if (m_search.isActive()) {
        const auto current = m_search.current();
        for (const auto& [begin, end] : m_search.in(shown.item, shown.block)) {
            const bool isCurrent =
                current && m_search.matches()[*current].begin == PreviewPosition{shown.item, shown.block, begin};
            marks.push_back({begin, end, isCurrent ? colors.accent : mixed(colors.panel, colors.warning, 0.35),
                             isCurrent ? colors.onAccent : QColor()});
        }
    }
    if (m_link && hasFocus() && m_link->at.item == shown.item && m_link->at.block == shown.block)
        marks.push_back({m_link->link.begin, m_link->link.end, colors.accent, colors.onAccent});
    return marks;
}

void PreviewView::paintBlock(QPainter& painter, const Shown& shown, const QRectF& clip)
{
    PassageLayout* layout = m_content.existingLayout(shown.item);
    if (!layout)
        return;
    BlockBox& box = layout->box(shown.block);
    const double margin = layout->margin(shown.block);
    const QRectF place(pageLeft(), shown.top - margin, pageWidth(), margin + box.height());
    if (!place.intersects(clip.adjusted(-m_style->em * 2, -2, m_style->em * 2, 2)))
        return;
    const double left = pageLeft() + layout->indent(shown.block);
    painter.save();
    paintFrame(painter, layout->rendered().blocks[shown.block], place, shown.top + box.firstBaseline(), shown.top,
               *m_style);
    painter.restore();
    painter.save();
    painter.translate(left, shown.top);
    box.paint(painter, clip.translated(-left, -shown.top), marksIn(shown));
    painter.restore();
}

} // namespace quoin
