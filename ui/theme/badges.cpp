// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/theme/badges.h"

#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"
#include "ui/theme/style_controls.h"

#include <QPainter>
#include <QWidget>

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

int paintKey(QPainter& painter, const QRect& rect, const QString& key, const QWidget* widget)
{
    const Metrics m(widget);
    const Colors& c = colorsOf(widget);
    const QFont font = badgeFont(widget->font());
    const QFontMetrics fm(font);
    const int width = fm.horizontalAdvance(key) + 3 * m.unit;
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

} // namespace quoin
