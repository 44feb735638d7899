// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/theme/style_controls.h"

#include "ui/theme/metrics.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPainter>

namespace quoin {

void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border, qreal radius, qreal width,
             Qt::PenStyle line)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (border.isValid()) {
        QPen pen(border, width, line);
        if (line == Qt::DashLine)
            pen.setDashPattern({4, 3});
        painter->setPen(pen);
    } else {
        painter->setPen(Qt::NoPen);
    }
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = border.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void drawFieldGround(QPainter* painter, const QRect& rect, const Colors& colors, qreal radius, bool focused,
                     bool enabled, bool readOnly, bool refused)
{
    const QColor fill = !enabled || readOnly ? colors.window : colors.panel;
    const QColor border = refused ? colors.error
        : focused                 ? colors.accent
        : !enabled || readOnly    ? colors.hairline
                                  : colors.control;
    drawBox(painter, rect, fill, border, radius, focused ? 2 : 1);
}

void drawScrollHandle(QPainter* painter, const QRect& rect, const Colors& colors, bool hovered, bool pressed)
{
    const double share = pressed ? 1.0 : hovered ? 0.88 : 0.75; // 3:1 at rest
    const qreal radius = std::min(rect.width(), rect.height()) / 2.0;
    drawBox(painter, rect, mixed(colors.window, colors.quiet, share), QColor(), radius);
}

QRect lineContents(const QRect& rect, const QWidget* widget)
{
    const auto* edit = qobject_cast<const QLineEdit*>(widget);
    const bool framed =
        edit != nullptr && (edit->hasFrame() || qobject_cast<const QComboBox*>(edit->parentWidget()) != nullptr);
    const int inset = framed && edit->actions().isEmpty() ? Metrics(edit).unit : 0;
    return rect.adjusted(inset, 0, -inset, 0);
}

} // namespace quoin
