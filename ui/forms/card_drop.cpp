// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/card_drop.h"

#include "ui/forms/card_handle.h"
#include "ui/forms/card_part.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QDragMoveEvent>
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

// The nearest card of the same collection, above or below its middle.
CardDrop::Target CardDrop::targetFor(const QDropEvent& event) const
{
    const QString collection = collectionOf(pathIn(event));
    const int y = event.position().toPoint().y();
    Target best;
    int nearest = -1;
    for (CardPart* card : m_content->findChildren<CardPart*>()) {
        if (!card->isVisible() || collectionOf(card->path()) != collection)
            continue;
        const int top = card->mapTo(m_content, QPoint(0, 0)).y();
        const int away = y < top ? top - y : y > top + card->height() ? y - top - card->height() : 0;
        if (nearest < 0 || away < nearest) {
            nearest = away;
            best = {card, y > top + card->height() / 2};
        }
    }
    return best;
}

void CardDrop::showTarget(const Target& target)
{
    if (target.card == nullptr) {
        hide();
        return;
    }
    const Metrics m(this);
    const int gap = m.unit;
    const QPoint top = target.card->mapTo(m_content, QPoint(0, 0));
    const int y = target.below ? top.y() + target.card->height() + gap : top.y() - gap;
    const int thickness = std::max(2, m.unit / 2);
    setGeometry(top.x(), y - thickness / 2, target.card->width(), thickness);
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
        if (target.card != nullptr)
            Q_EMIT dropped(pathIn(*drop), target.card->path(), target.below);
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
