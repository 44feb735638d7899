// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/image_box.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>

namespace quoin {

ImageBox::ImageBox(const RenderBlock& block, double width, const PreviewStyle& style, BlockSources& sources)
    : m_block(block)
    , m_style(style)
    , m_picture(sources.picture(block.info))
    , m_boxWidth(width)
{
    if (m_picture.state == BlockSources::Picture::State::Shown && !m_picture.size.isEmpty()) {
        const QSizeF size(m_picture.size);
        m_width = std::min(width, size.width());
        m_height = size.height() * m_width / size.width();
    } else {
        m_width = width;
        m_height = style.em * 3.6;
    }
}

QString ImageBox::sentence() const
{
    const char* text = QT_TRANSLATE_NOOP("ImageBox", "Image: %1");
    if (m_picture.state == BlockSources::Picture::State::Missing)
        text = QT_TRANSLATE_NOOP("ImageBox", "Image not found: %1");
    else if (m_picture.state == BlockSources::Picture::State::Remote)
        text = QT_TRANSLATE_NOOP("ImageBox", "Image on the network, not loaded: %1");
    return QCoreApplication::translate("ImageBox", text).arg(m_block.info);
}

void ImageBox::paint(QPainter& painter, const QRectF& /*clip*/, const std::vector<TextMark>& marks)
{
    const QRectF frame(0, 0, m_width, m_height);
    if (m_picture.state == BlockSources::Picture::State::Shown) {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        painter.drawImage(frame, m_picture.image);
    } else {
        const double pad = m_style.em * 0.8;
        const double radius = m_style.em * 0.45;
        painter.setPen(QPen(m_style.colors.hairline, m_style.hairline, Qt::DashLine));
        painter.setBrush(m_style.colors.codeGround);
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        const QRectF inside = frame.adjusted(pad, 0, -pad, 0);
        const QRectF upper(inside.left(), inside.top() + m_style.em * 0.4, inside.width(), m_style.em * 1.4);
        painter.setFont(m_style.text);
        const QFontMetricsF metrics(m_style.text);
        painter.setPen(m_style.colors.text);
        painter.drawText(upper, Qt::AlignVCenter, metrics.elidedText(m_block.text.text, Qt::ElideRight, inside.width()));
        painter.setPen(m_style.colors.quiet);
        painter.drawText(upper.translated(0, m_style.em * 1.4), Qt::AlignVCenter,
                         metrics.elidedText(sentence(), Qt::ElideMiddle, inside.width()));
    }
    for (const TextMark& mark : marks) {
        QColor veil = mark.ground;
        veil.setAlpha(90);
        painter.fillRect(frame, veil);
    }
}

int ImageBox::positionAt(QPointF point) const
{
    return point.x() < m_width / 2 ? 0 : static_cast<int>(m_block.text.text.size());
}

QRectF ImageBox::rectOf(int /*position*/) const
{
    return {0, 0, 0, m_height};
}

QString ImageBox::linkAt(QPointF point) const
{
    return QRectF(0, 0, m_width, m_height).contains(point) ? m_block.linkTarget : QString();
}

QRectF ImageBox::rectOfLines(std::uint32_t /*first*/, std::uint32_t /*end*/) const
{
    return {0, 0, m_boxWidth, m_height};
}

} // namespace quoin
