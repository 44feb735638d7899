// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/theme/badges.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QPainter>
#include <QPainterPath>
#include <QWidget>

#include <algorithm>

namespace quoin {

namespace {

QFont badgeFont(const QFont& font)
{
    return scaledFont(codeFont(font), 0.82, QFont::Medium);
}

QColor methodColor(const QString& method, const Colors& c)
{
    if (method == QLatin1String("GET") || method == QLatin1String("HEAD"))
        return c.good;
    if (method == QLatin1String("DELETE"))
        return c.error;
    if (method == QLatin1String("PUT") || method == QLatin1String("PATCH"))
        return c.warning;
    return c.accent;
}

} // namespace

int methodBadgeWidth(const QString& method, const QFont& font)
{
    return QFontMetrics(badgeFont(font)).horizontalAdvance(method) + 3 * Metrics(font).unit;
}

int paintMethodBadge(QPainter& painter, const QRect& line, const QString& method, const QWidget* widget)
{
    const Metrics m(widget);
    const Colors& c = colorsOf(widget);
    const QFont font = badgeFont(widget->font());
    const QFontMetrics fm(font);
    const int width = methodBadgeWidth(method, widget->font());
    const int height = fm.height() + m.unit;
    const QRect box(line.left(), line.top() + (line.height() - height) / 2, width, height);
    const QColor color = methodColor(method, c);
    drawBox(&painter, box, c.panel, color, m.radius - 2);
    painter.save();
    painter.setFont(font);
    painter.setPen(color);
    painter.drawText(box, Qt::AlignCenter, method);
    painter.restore();
    return width;
}

void paintProgress(QPainter& painter, const QRect& rect, double share, const QWidget* widget)
{
    const Colors& c = colorsOf(widget);
    const qreal radius = rect.height() / 2.0;
    drawBox(&painter, rect, mixed(c.window, c.quiet, 0.22), QColor(), radius);
    if (share <= 0)
        return;
    QRect done = rect;
    done.setWidth(std::max(rect.height(), static_cast<int>(rect.width() * std::min(share, 1.0))));
    drawBox(&painter, done, c.good, QColor(), radius);
}

int keyWidth(const QString& key, const QFont& font)
{
    return QFontMetrics(badgeFont(font)).horizontalAdvance(key) + 3 * Metrics(font).unit;
}

int paintKey(QPainter& painter, const QRect& rect, const QString& key, const QWidget* widget)
{
    const Metrics m(widget);
    const Colors& c = colorsOf(widget);
    const QFont font = badgeFont(widget->font());
    const QFontMetrics fm(font);
    const int width = keyWidth(key, widget->font());
    const int height = fm.height() + m.unit / 2;
    const QRect box(rect.right() - width + 1, rect.top() + (rect.height() - height) / 2, width, height);
    drawBox(&painter, box, c.window, c.hairline, m.radius - 2);
    painter.save();
    painter.setFont(font);
    painter.setPen(c.quiet);
    painter.drawText(box, Qt::AlignCenter, key);
    painter.restore();
    return width;
}

void paintUnderline(QPainter& painter, QPointF from, double right, Underlining shape, const QColor& color, double unit)
{
    QPen pen(color, std::max(1.2, unit / 6));
    const double y = from.y() - pen.widthF();
    if (shape != Underlining::Wave) {
        pen.setStyle(shape == Underlining::Dashes              ? Qt::DashLine
                         : shape == Underlining::DashesAndDots ? Qt::DashDotLine
                                                               : Qt::DotLine);
        painter.setPen(pen);
        painter.drawLine(QPointF(from.x(), y), QPointF(right, y));
        return;
    }
    QPainterPath wave(QPointF(from.x(), y));
    const double step = unit * 0.4;
    bool up = true;
    for (double x = from.x() + step; x < right + step / 2; x += step, up = !up)
        wave.lineTo(x, up ? y - step * 0.7 : y);
    painter.save();
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.drawPath(wave);
    painter.restore();
}

} // namespace quoin
