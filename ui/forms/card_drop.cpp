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

constexpr int scrollInterval = 50; // Milliseconds for a line of text: fast, and still to be followed.

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

// The nearest card of the same collection or of another group, above or below its middle; or such a group itself, where
// it has no cards.
CardDrop::Target CardDrop::targetFor(const QString& path, int y) const
{
    QStringList groups = m_groups ? m_groups(path) : QStringList();
    const QStringList collections = groups + QStringList{collectionOf(path)};
    Target best;
    int nearest = -1;
    for (CardPart* card : m_content->findChildren<CardPart*>()) {
        const QString collection = collectionOf(card->path());
        if (!card->isVisible() || !collections.contains(collection))
            continue;
        consider(card, y, false, best, nearest);
        groups.removeAll(collection);
    }
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
        m_path = pathIn(*move);
        m_y = move->position().toPoint().y();
        showTarget(targetFor(m_path, m_y));
        if (stepAt(m_y) == 0)
            m_timer.stop();
        else if (!m_timer.isActive())
            m_timer.start(scrollInterval, this);
        move->acceptProposedAction();
        return true;
    }
    case QEvent::DragLeave:
        stop();
        return false;
    case QEvent::Drop: {
        auto* drop = static_cast<QDropEvent*>(event);
        if (!drop->mimeData()->hasFormat(CardHandle::mimeType()))
            return false;
        stop();
        const Target target = targetFor(pathIn(*drop), drop->position().toPoint().y());
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

int CardDrop::stepAt(int y) const
{
    const QRect seen = m_content->visibleRegion().boundingRect();
    const int step = Metrics(this).line;
    if (y < seen.top() + 2 * step)
        return -step;
    return y > seen.bottom() - 2 * step ? step : 0;
}

// The pointer rests and the content moves below it: the place that it is over is another one then.
void CardDrop::timerEvent(QTimerEvent* event)
{
    if (event->timerId() != m_timer.timerId()) {
        QWidget::timerEvent(event);
        return;
    }
    const int before = m_content->y();
    Q_EMIT scrollWanted(stepAt(m_y));
    m_y += before - m_content->y();
    if (before == m_content->y())
        m_timer.stop(); // There is no more to be seen.
    else
        showTarget(targetFor(m_path, m_y));
}

void CardDrop::stop()
{
    m_timer.stop();
    hide();
}

void CardDrop::paintEvent(QPaintEvent*)
{
    QPainter(this).fillRect(rect(), colorsOf(this).accent);
}

} // namespace quoin
