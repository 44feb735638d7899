// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/card_drop.h"

#include "ui/forms/card_handle.h"
#include "ui/forms/card_part.h"
#include "ui/forms/group_part.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QDragMoveEvent>
#include <QLayout>
#include <QMimeData>
#include <QPainter>

namespace quoin {

namespace {

QString pathIn(const QDropEvent& event)
{
    return QString::fromUtf8(event.mimeData()->data(CardHandle::mimeType()));
}

// Items of one collection differ in their ordinal only.
QString collectionOf(const QString& path)
{
    return path.left(path.lastIndexOf(QLatin1Char('[')));
}

} // namespace

CardDrop::CardDrop(QWidget* content) : QWidget(content), m_content(content)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    content->setAcceptDrops(true);
    content->installEventFilter(this);
    hide();
}

void CardDrop::consider(FormPart* part, int y, bool group, Target& best, int& nearest) const
{
    const int top = part->mapTo(m_content, QPoint(0, 0)).y();
    const int away = y < top ? top - y : y > top + part->height() ? y - top - part->height() : 0;
    if (nearest >= 0 && away >= nearest)
        return;
    nearest = away;
    best = {part, y > top + part->height() / 2, group};
}

// The nearest card of the same collection, above or below its middle; or another group, where that is nearer.
CardDrop::Target CardDrop::targetFor(const QDropEvent& event) const
{
    const QString path = pathIn(event);
    const QString collection = collectionOf(path);
    const int y = event.position().toPoint().y();
    Target best;
    int nearest = -1;
    for (CardPart* card : m_content->findChildren<CardPart*>()) {
        if (card->isVisible() && collectionOf(card->path()) == collection)
            consider(card, y, false, best, nearest);
    }
    const QStringList groups = m_groups ? m_groups(path) : QStringList();
    for (GroupPart* group : m_content->findChildren<GroupPart*>()) {
        if (group->isVisible() && groups.contains(group->path()))
            consider(group, y, true, best, nearest);
    }
    return best;
}

void CardDrop::showTarget(const Target& target)
{
    if (target.part == nullptr) {
        hide();
        return;
    }
    const Metrics m(this);
    const int gap = m.unit;
    const QPoint top = target.part->mapTo(m_content, QPoint(0, 0));
    int y = target.below ? top.y() + target.part->height() + gap : top.y() - gap;
    if (target.group)
        y = top.y() + target.part->contentsRect().height() - target.part->layout()->contentsMargins().bottom() + gap;
    const int thickness = std::max(2, m.unit / 2);
    setGeometry(top.x(), y - thickness / 2, target.part->width(), thickness);
    show();
    raise();
}

bool CardDrop::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::DragEnter:
    case QEvent::DragMove: {
        auto* move = static_cast<QDragMoveEvent*>(event);
        if (!move->mimeData()->hasFormat(CardHandle::mimeType()))
            return false;
        showTarget(targetFor(*move));
        move->acceptProposedAction();
        return true;
    }
    case QEvent::DragLeave:
        hide();
        return false;
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        if (!drop->mimeData()->hasFormat(CardHandle::mimeType()))
            return false;
        hide();
        const Target target = targetFor(*drop);
        drop->setDropAction(Qt::MoveAction);
        drop->accept();
        if (target.part != nullptr && target.group)
            Q_EMIT droppedInGroup(pathIn(*drop), target.part->path());
        else if (target.part != nullptr)
            Q_EMIT dropped(pathIn(*drop), target.part->path(), target.below);
        return true;
    }
    default:
        return QWidget::eventFilter(watched, event);
    }
}

void CardDrop::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), colorsOf(this).accent);
}

} // namespace quoin
