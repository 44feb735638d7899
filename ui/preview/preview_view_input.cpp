// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/block_text.h"
#include "ui/preview/cell_text.h"
#include "ui/preview/picture_words.h"
#include "ui/preview/preview_view.h"
#include "ui/theme/plain_tip.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimer>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <deque>

namespace quoin {

std::optional<PreviewView::Hit> PreviewView::hitAt(QPointF point)
{
    const Shown* nearest = nullptr;
    for (const Shown& shown : m_shown) {
        if (nearest && shown.top > point.y())
            break;
        nearest = &shown;
    }
    PassageLayout* layout = nearest ? m_content.existingLayout(nearest->item) : nullptr;
    if (!layout)
        return std::nullopt;
    BlockBox& box = layout->box(nearest->block);
    const QPointF inBox = point - QPointF(pageLeft() + layout->indent(nearest->block), nearest->top);
    return Hit{{nearest->item, nearest->block, box.positionAt(inBox)}, &box, inBox};
}

// The byte that a click means, and the beginning of its line. In a line that is its
// last character: values stand behind their labels.
std::pair<std::size_t, std::size_t> PreviewView::sourceAt(const Hit& hit)
{
    const PlacedPassage& placed = m_content.document().passages()[hit.position.item];
    const BlockBox::Source source = hit.box->sourceAt(hit.point);
    const auto& lines = placed.passage->lines();
    if (lines.empty())
        return {placed.begin, placed.begin};
    const Line& line = lines[std::min<std::size_t>(source.line, lines.size() - 1)];
    const std::string_view content = placed.passage->content(line);
    const std::size_t begin = placed.begin + line.begin;
    if (source.column >= 0)
        return {begin + cellTextBegin(content, source.column), begin};
    const std::size_t last = content.find_last_not_of(" \t\\");
    return {last == std::string_view::npos ? begin : begin + last, begin};
}

QString PreviewView::linkAt(QPointF point)
{
    const auto hit = hitAt(point);
    if (!hit || hit->point.y() < 0 || hit->point.y() > hit->box->height())
        return {};
    return hit->box->linkAt(hit->point);
}

void PreviewView::activateAt(QPointF point)
{
    if (const QString link = linkAt(point); !link.isEmpty()) {
        Q_EMIT linkActivated(link);
        return;
    }
    if (const auto hit = hitAt(point)) {
        const auto [position, lineBegin] = sourceAt(*hit);
        Q_EMIT activated(position, lineBegin);
    }
}

void PreviewView::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton) {
        event->ignore();
        return;
    }
    m_pressed = event->position();
    setLink({});
    m_mayActivate = !m_selection.isSet();
    const auto hit = hitAt(m_pressed);
    if (!hit)
        return;
    if (event->modifiers() & Qt::ShiftModifier) {
        m_selection.extend(hit->position);
        m_mayActivate = false;
    } else {
        m_selection.start(hit->position);
    }
    m_dragging = true;
    viewport()->update();
}

void PreviewView::mouseMoveEvent(QMouseEvent* event)
{
    const QPointF point = event->position();
    if (!(event->buttons() & Qt::LeftButton) || !m_dragging) {
        const QString link = linkAt(point);
        if (link != m_hovered) {
            m_hovered = link;
            viewport()->setCursor(link.isEmpty() ? Qt::ArrowCursor : Qt::PointingHandCursor);
            Q_EMIT linkHovered(link);
        }
        return;
    }
    if ((point - m_pressed).manhattanLength() < QApplication::startDragDistance() && m_mayActivate)
        return;
    m_mayActivate = false;
    viewport()->setCursor(Qt::IBeamCursor);
    if (const auto hit = hitAt(point)) {
        m_selection.extend(hit->position);
        viewport()->update();
    }
    const bool outside = point.y() < 0 || point.y() > viewport()->height();
    if (outside && !m_autoScroll->isActive())
        m_autoScroll->start();
    else if (!outside)
        m_autoScroll->stop();
}

void PreviewView::autoScroll()
{
    const QPointF point = viewport()->mapFromGlobal(QPointF(QCursor::pos()));
    const double over = point.y() < 0 ? point.y() : point.y() - viewport()->height();
    verticalScrollBar()->setValue(verticalScrollBar()->value() + static_cast<int>(over / 2));
    if (const auto hit = hitAt({point.x(), std::clamp(point.y(), 0.0, viewport()->height() - 1.0)}))
        m_selection.extend(hit->position);
    viewport()->update();
}

void PreviewView::mouseReleaseEvent(QMouseEvent* event)
{
    m_autoScroll->stop();
    viewport()->setCursor(Qt::ArrowCursor);
    if (event->button() != Qt::LeftButton || !m_dragging)
        return;
    m_dragging = false;
    if (m_mayActivate && !m_selection.isSet())
        activateAt(event->position());
    if (m_selection.isSet() && QApplication::clipboard()->supportsSelection())
        QApplication::clipboard()->setText(selectedText(), QClipboard::Selection);
}

void PreviewView::mouseDoubleClickEvent(QMouseEvent* event)
{
    const auto hit = hitAt(event->position());
    const PassageLayout* layout = hit ? m_content.existingLayout(hit->position.item) : nullptr;
    if (!layout || event->button() != Qt::LeftButton)
        return;
    const QString text = flatText(layout->rendered().blocks[hit->position.block]);
    const auto isWord = [&](int at) {
        return at >= 0 && at < text.size() && (text[at].isLetterOrNumber() || text[at] == u'_');
    };
    PreviewPosition begin = hit->position;
    PreviewPosition end = hit->position;
    while (isWord(begin.offset - 1))
        --begin.offset;
    while (isWord(end.offset))
        ++end.offset;
    m_selection.set(begin, end);
    viewport()->update();
}

void PreviewView::leaveEvent(QEvent* event)
{
    QAbstractScrollArea::leaveEvent(event);
    if (!m_hovered.isEmpty()) {
        m_hovered.clear();
        Q_EMIT linkHovered({});
    }
}

void PreviewView::wheelEvent(QWheelEvent* event)
{
    const QPoint angle = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(m_zoom + (angle.y() > 0 ? 10 : angle.y() < 0 ? -10 : 0));
        event->accept();
        return;
    }
    const bool sideways = (event->modifiers() & Qt::ShiftModifier) || std::abs(angle.x()) > std::abs(angle.y());
    if (const auto hit = sideways ? hitAt(event->position()) : std::nullopt; hit && hit->box->overflow() > 0) {
        const int delta = angle.x() != 0 ? angle.x() : angle.y();
        hit->box->setScrollX(hit->box->scrollX() - delta / 120.0 * m_style->em * 4);
        viewport()->update();
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void PreviewView::keyPressEvent(QKeyEvent* event)
{
    QScrollBar* bar = verticalScrollBar();
    if (event->matches(QKeySequence::Copy))
        copy();
    else if (event->matches(QKeySequence::SelectAll))
        selectAll();
    else if (event->matches(QKeySequence::Find))
        Q_EMIT findRequested();
    else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
             && !(event->modifiers() & ~Qt::KeypadModifier) && !event->isAutoRepeat() && followLink())
        return;
    else if (event->key() == Qt::Key_Home)
        bar->setValue(bar->minimum());
    else if (event->key() == Qt::Key_End)
        bar->setValue(bar->maximum());
    else if (event->key() == Qt::Key_Space && !(event->modifiers() & ~Qt::ShiftModifier))
        bar->triggerAction(event->modifiers() & Qt::ShiftModifier ? QScrollBar::SliderPageStepSub
                                                                  : QScrollBar::SliderPageStepAdd);
    else if ((event->key() == Qt::Key_Left || event->key() == Qt::Key_Right) && event->modifiers() == Qt::NoModifier)
        moveSideways(event->key() == Qt::Key_Left ? -m_style->em * 4 : m_style->em * 4);
    else if (event->key() == Qt::Key_Escape && event->modifiers() == Qt::NoModifier
             && (m_selection.isSet() || m_link)) {
        m_selection.clear();
        setLink({});
    } else {
        QAbstractScrollArea::keyPressEvent(event);
        return;
    }
    viewport()->update();
}

// No block has the focus: the wide ones in view move together.
void PreviewView::moveSideways(double by)
{
    for (const Shown& shown : m_shown) {
        PassageLayout* layout = m_content.existingLayout(shown.item);
        if (layout == nullptr || shown.block >= layout->size())
            continue;
        BlockBox& box = layout->box(shown.block);
        if (box.overflow() > 0)
            box.setScrollX(box.scrollX() + by);
    }
}

void PreviewView::contextMenuEvent(QContextMenuEvent* event)
{
    QMenu menu(this);
    QAction* copyAction = menu.addAction(tr("Copy"), this, &PreviewView::copy);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setEnabled(m_selection.isSet());
    const bool byKey = event->reason() == QContextMenuEvent::Keyboard;
    const QString link = !byKey ? linkAt(event->pos()) : m_link ? m_link->link.target : QString();
    if (!link.isEmpty())
        menu.addAction(tr("Copy Link Address"), this, [link] { QApplication::clipboard()->setText(link); });
    menu.addAction(tr("Select All"), this, &PreviewView::selectAll)->setShortcut(QKeySequence::SelectAll);
    menu.addSeparator();
    menu.addAction(tr("Find…"), this, &PreviewView::findRequested)->setShortcut(QKeySequence::Find);
    menu.exec(event->globalPos());
}

bool PreviewView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const auto hit = hitAt(help->pos());
        const bool inside = hit && hit->point.y() >= 0 && hit->point.y() <= hit->box->height();
        if (const QString hint = inside ? hit->box->hintAt(hit->point, m_content.sources()) : QString(); hint.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), plainTip(hint), viewport());
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

QString PreviewView::selectedText()
{
    return m_selection.text(m_content);
}

void PreviewView::copy()
{
    if (m_selection.isSet())
        QApplication::clipboard()->setMimeData(m_selection.mimeData(m_content).release());
}

void PreviewView::selectAll()
{
    if (m_content.size() == 0)
        return;
    const std::size_t last = m_content.size() - 1;
    const RenderedPassagePtr rendered = m_content.renderedNow(last);
    const auto& blocks = rendered->blocks;
    const PreviewPosition end = blocks.empty()
        ? PreviewPosition{last, 0, 0}
        : PreviewPosition{last, blocks.size() - 1, static_cast<int>(flatText(blocks.back()).size())};
    m_selection.set({0, 0, 0}, end);
    viewport()->update();
}

QString PreviewView::spokenText()
{
    constexpr std::size_t longest = 512 * 1024;
    const bool whole = m_content.document().size() <= longest;
    if (whole && m_spokenOf.get() == &m_content.document())
        return m_spoken;
    std::vector<RenderedPassagePtr> alive;
    std::vector<BlockPart> parts;
    std::deque<RenderBlock> told; // With more words than they have.
    const auto add = [&](const RenderBlock& block) {
        const bool isTold = showsImage(block);
        const RenderBlock& spoken = isTold ? told.emplace_back(withPictureWords(block, m_content.sources())) : block;
        parts.push_back({&spoken, 0, static_cast<int>(flatText(spoken).size())});
    };
    if (whole) {
        for (std::size_t item = 0; item < m_content.size(); ++item) {
            alive.push_back(m_content.renderedNow(item));
            std::for_each(alive.back()->blocks.begin(), alive.back()->blocks.end(), add);
        }
    } else {
        for (const Shown& shown : m_shown) {
            const PassageLayout* layout = m_content.existingLayout(shown.item);
            if (layout && shown.block < layout->size())
                add(layout->rendered().blocks[shown.block]);
        }
    }
    m_spoken = plainText(parts);
    m_spokenOf = whole ? m_content.sharedDocument() : nullptr;
    return m_spoken;
}

} // namespace quoin
