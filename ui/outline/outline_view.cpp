// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/outline/outline_view.h"

#include "models/items/outline_model.h"
#include "ui/outline/outline_delegate.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QDrag>
#include <QDragMoveEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QPainter>

#include <algorithm>

namespace quoin {

namespace {

const QString mimeType = QStringLiteral("application/x-quoin-outline");

QString pathOf(const QModelIndex& index)
{
    return index.data(OutlineModel::PathRole).toString();
}

bool holds(const QModelIndex& index, const QString& path)
{
    return path.startsWith(pathOf(index) + QLatin1Char('.'));
}

} // namespace

OutlineView::OutlineView(QWidget* parent) : QTreeView(parent)
{
    setDragEnabled(true);
    setAcceptDrops(true);
    setDragDropMode(QAbstractItemView::DragDrop);
    setDropIndicatorShown(false); // Drawn by ourselves: lines are only dropped between lines.
    setAutoExpandDelay(-1);
}

void OutlineView::startDrag(Qt::DropActions)
{
    const QModelIndexList picked = selectedIndexes();
    m_dragged = picked.isEmpty() ? QString() : pathOf(picked.constFirst());
    // Something that cannot even change places with itself has no place of its own.
    if (m_dragged.isEmpty() || !m_places || !m_places(m_dragged, m_dragged))
        return;
    auto* drag = new QDrag(this);
    auto* data = new QMimeData;
    data->setData(mimeType, m_dragged.toUtf8());
    drag->setMimeData(data);
    drag->exec(Qt::MoveAction);
    setTarget({});
}

bool OutlineView::takes(const QString& path, const QModelIndex& index) const
{
    return m_places && m_places(path, pathOf(index)).has_value();
}

// The line under the mouse, or the nearest one above it in the tree that the dragged one
// can stand beside: a section is dropped beside a section also over its items.
OutlineView::Target OutlineView::targetAt(const QPoint& at, const QString& path) const
{
    QModelIndex index = indexAt(at);
    if (!index.isValid() && model()->rowCount() > 0 && at.y() > 0) {
        index = model()->index(model()->rowCount() - 1, 0);
        while (index.isValid() && (!takes(path, index) || holds(index, path)))
            index = index.sibling(index.row() - 1, 0);
        return {index, true};
    }
    const QRect line = visualRect(index);
    if (takes(path, index) && holds(index, path))
        return {index, true, true};
    bool below = at.y() > line.center().y();
    while (index.isValid() && (!takes(path, index) || holds(index, path))) {
        index = index.parent();
        below = true;
    }
    return {index, below};
}

void OutlineView::setTarget(const Target& target, const QString& path)
{
    m_over = target.index;
    m_below = target.below;
    m_into = target.into;
    m_group = m_over.isValid() ? m_places(path, pathOf(m_over)).value_or(QString()) : QString();
    viewport()->update();
}

void OutlineView::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasFormat(mimeType))
        event->acceptProposedAction();
}

void OutlineView::dragMoveEvent(QDragMoveEvent* event)
{
    QAbstractItemView::dragMoveEvent(event); // Scrolls near the edges.
    const QString path = QString::fromUtf8(event->mimeData()->data(mimeType));
    const Target target = targetAt(event->position().toPoint(), path);
    setTarget(target, path);
    if (target.index.isValid())
        event->acceptProposedAction();
    else
        event->ignore();
}

void OutlineView::dragLeaveEvent(QDragLeaveEvent* event)
{
    QTreeView::dragLeaveEvent(event);
    setTarget({});
}

void OutlineView::dropEvent(QDropEvent* event)
{
    const QString path = QString::fromUtf8(event->mimeData()->data(mimeType));
    const Target target = targetAt(event->position().toPoint(), path);
    const QString over = target.index.isValid() ? pathOf(target.index) : QString();
    setTarget({});
    stopAutoScroll();
    if (over.isEmpty()) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::MoveAction);
    event->accept();
    Q_EMIT dropped(path, over, target.below);
}

void OutlineView::paintEvent(QPaintEvent* event)
{
    if (auto* lines = qobject_cast<OutlineDelegate*>(itemDelegate()))
        lines->measure();
    QTreeView::paintEvent(event);
    if (!m_over.isValid())
        return;
    // Below a section is below its last line that is unfolded; what goes into it is said at its own.
    QModelIndex last = m_over;
    while (m_below && !m_into && isExpanded(last) && model()->rowCount(last) > 0)
        last = model()->index(model()->rowCount(last) - 1, 0, last);
    const QRect line = visualRect(last);
    const Metrics m(this);
    const int thickness = std::max(2, m.unit / 2);
    const int y = m_below ? line.bottom() : line.top();
    QPainter painter(viewport());
    if (m_into) {
        drawBox(&painter, line, QColor(), colorsOf(this).accent, m.radius, thickness);
        paintGroup(&painter, line.center().y());
        return;
    }
    painter.fillRect(QRect(2 * m.unit, y - thickness / 2, viewport()->width() - 4 * m.unit, thickness),
                     colorsOf(this).accent);
    if (!m_group.isEmpty())
        paintGroup(&painter, y);
}

// Items of all groups stand in one list here, so the line between two of them could be either group's.
void OutlineView::paintGroup(QPainter* painter, int y) const
{
    const Metrics m(this);
    const Colors& c = colorsOf(this);
    const int most = viewport()->width() - 4 * m.unit;
    const QString words = fontMetrics().elidedText(dropWords(), Qt::ElideRight, most - 2 * m.unit);
    const QSize size(fontMetrics().horizontalAdvance(words) + 2 * m.unit, fontMetrics().height());
    QRect box(QPoint(viewport()->width() - 2 * m.unit - size.width(), y - size.height() / 2), size);
    box.moveTop(std::clamp(box.top(), 0, std::max(0, viewport()->height() - size.height())));
    painter->setRenderHint(QPainter::Antialiasing);
    drawBox(painter, box, c.accentGround, c.accent, m.radius);
    painter->setPen(c.text);
    painter->drawText(box, Qt::AlignCenter, words);
}

void OutlineView::keyPressEvent(QKeyEvent* event)
{
    const QString text = event->text();
    const bool plain = (event->modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier)) == Qt::NoModifier;
    if (plain && !text.isEmpty() && text[0].isPrint() && !text[0].isSpace()) {
        Q_EMIT typed(text);
        return;
    }
    QTreeView::keyPressEvent(event);
}

} // namespace quoin
