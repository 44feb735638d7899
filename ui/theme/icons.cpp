// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/theme/icons.h"

#include "ui/theme/colors.h"
#include "ui/theme/quoin_style.h"

#include <QApplication>
#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <cmath>

namespace quoin {

namespace {

QPixmap rendered(const QString& name, const QColor& color, const QSize& size, qreal scale)
{
    const QString key = QStringLiteral("quoin/%1/%2/%3x%4@%5")
                            .arg(name, color.name(), QString::number(size.width()), QString::number(size.height()),
                                 QString::number(scale));
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/quoin/icons/%1.svg").arg(name));
    QByteArray svg;
    if (file.open(QIODevice::ReadOnly))
        svg = file.readAll();
    svg.replace(QByteArrayLiteral("currentColor"), color.name().toLatin1());
    pixmap = QPixmap(size * scale);
    pixmap.setDevicePixelRatio(scale);
    pixmap.fill(Qt::transparent);
    QSvgRenderer renderer(svg);
    if (renderer.isValid()) {
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(QPointF(0, 0), QSizeF(size)));
    }
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QColor toneColor(IconTone tone, QIcon::Mode mode)
{
    const auto* style = qobject_cast<const QuoinStyle*>(QApplication::style());
    const Colors colors = style != nullptr ? style->colors() : Colors::light();
    if (mode == QIcon::Disabled)
        return mixed(colors.window, colors.quiet, 0.5);
    switch (tone) {
    case IconTone::Text:
        return colors.text;
    case IconTone::Quiet:
        return colors.quiet;
    case IconTone::Accent:
        return colors.accent;
    case IconTone::OnAccent:
        return colors.onAccent;
    case IconTone::Good:
        return colors.good;
    case IconTone::Warning:
        return colors.warning;
    case IconTone::Error:
        return colors.error;
    }
    return colors.text;
}

class SymbolicEngine : public QIconEngine {
public:
    SymbolicEngine(QString name, IconTone tone) : m_name(std::move(name)), m_tone(tone) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        paintIcon(painter, rect, m_name, toneColor(m_tone, mode));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State) override
    {
        return rendered(m_name, toneColor(m_tone, mode), size, 1);
    }
    QPixmap scaledPixmap(const QSize& size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        return rendered(m_name, toneColor(m_tone, mode), size / scale, scale);
    }
    QIconEngine* clone() const override { return new SymbolicEngine(m_name, m_tone); }

private:
    QString m_name;
    IconTone m_tone;
};

} // namespace

QIcon themedIcon(const QString& name, IconTone tone)
{
    return QIcon(new SymbolicEngine(name, tone));
}

void paintIcon(QPainter* painter, const QRect& rect, const QString& name, const QColor& color)
{
    const int side = std::min(rect.width(), rect.height());
    if (side <= 0)
        return;
    const QPixmap pixmap = rendered(name, color, QSize(side, side), painter->device()->devicePixelRatioF());
    painter->drawPixmap(QPoint(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2), pixmap);
}

} // namespace quoin
