// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/card_handle.h"

#include "ui/forms/card_part.h"
#include "ui/theme/colors.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QPainter>

namespace quoin {

CardHandle::CardHandle(QWidget* header) : QWidget(header)
{
    setFocusPolicy(Qt::NoFocus); // By keyboard: Alt+Up and Alt+Down.
    setCursor(Qt::OpenHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setToolTip(tr("Drag to move (Alt+Up, Alt+Down)"));
    setAccessibleName(tr("Drag to move"));
}

const QString& CardHandle::mimeType()
{
    static const QString type = QStringLiteral("application/x-quoin-card");
    return type;
}

QSize CardHandle::sizeHint() const
{
    const Metrics m(this);
    return {m.icon, m.controlHeight};
}

void CardHandle::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Metrics m(this);
    const Colors& c = colorsOf(this);
    const int side = m.icon * 7 / 8;
    paintIcon(&painter, QRect((width() - side) / 2, (height() - side) / 2, side, side), QStringLiteral("grip"),
              underMouse() ? c.text : c.quiet);
}

void CardHandle::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->position().toPoint();
    event->accept(); // Else the header would take it for a click and fold the card.
}

void CardHandle::mouseMoveEvent(QMouseEvent* event)
{
    const bool far = (event->position().toPoint() - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!event->buttons().testFlag(Qt::LeftButton) || !far)
        return;
    const CardPart* card = nullptr;
    for (QWidget* up = parentWidget(); up != nullptr && card == nullptr; up = up->parentWidget())
        card = qobject_cast<CardPart*>(up);
    if (card == nullptr)
        return;
    auto* drag = new QDrag(this);
    auto* data = new QMimeData;
    data->setData(mimeType(), card->path().toUtf8());
    drag->setMimeData(data);
    drag->exec(Qt::MoveAction);
}

} // namespace quoin
