// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/image_box.h"

#include "ui/preview/picture_words.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QTextLayout>
#include <QTextOption>

#include <algorithm>

namespace quoin {

namespace {

constexpr int mostLines = 4;
constexpr double lineHeight = 1.4; // In ems, as the padding of the frame.
constexpr double pad = 0.8;

} // namespace

ImageBox::ImageBox(const RenderBlock& block, double width, const PreviewStyle& style, BlockSources& sources)
    : m_block(block)
    , m_style(style)
    , m_sources(sources)
    , m_boxWidth(width)
{
    const BlockSources::Picture picture = sources.picture(block.info);
    m_state = picture.state;
    m_size = picture.size;
    if (isShown()) {
        const QSizeF size(m_size);
        m_width = std::min(width, size.width());
        m_height = size.height() * m_width / size.width();
    } else {
        m_width = width;
        m_lines = linesIn(width - 2 * pad * style.em);
        m_height = style.em * (pad + lineHeight * static_cast<double>(1 + m_lines.size()));
    }
}

bool ImageBox::isShown() const
{
    return m_state == BlockSources::Picture::State::Shown && !m_size.isEmpty();
}

QStringList ImageBox::linesIn(double width) const
{
    const QString text = pictureSentence(m_state, m_block.info);
    QTextLayout layout(text, m_style.text);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    QStringList lines;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(width);
        const bool last = lines.size() + 1 == mostLines;
        const QString words = last ? text.sliced(line.textStart()) : text.sliced(line.textStart(), line.textLength());
        lines.append(QFontMetricsF(m_style.text).elidedText(words.trimmed(), Qt::ElideMiddle, width));
        if (last)
            break;
    }
    layout.endLayout();
    return lines;
}

void ImageBox::paint(QPainter& painter, const QRectF& clip, const std::vector<TextMark>& marks)
{
    const QRectF frame(0, 0, m_width, m_height);
    if (isShown()) {
        if (frame.intersects(clip))
            paintPicture(painter, frame, m_sources.pixels(m_block.info), m_style);
    } else {
        const double radius = m_style.em * 0.45;
        painter.setPen(QPen(m_style.colors.hairline, m_style.hairline, Qt::DashLine));
        painter.setBrush(m_style.colors.codeGround);
        painter.drawRoundedRect(frame.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
        const QRectF inside = frame.adjusted(pad * m_style.em, 0, -pad * m_style.em, 0);
        QRectF line(inside.left(), inside.top() + m_style.em * pad / 2, inside.width(), m_style.em * lineHeight);
        painter.setFont(m_style.text);
        const QFontMetricsF metrics(m_style.text);
        painter.setPen(m_style.colors.text);
        painter.drawText(line, Qt::AlignVCenter, metrics.elidedText(m_block.text.text, Qt::ElideRight, inside.width()));
        painter.setPen(m_style.colors.quiet);
        for (const QString& words : m_lines) {
            line.translate(0, m_style.em * lineHeight);
            painter.drawText(line, Qt::AlignVCenter, words);
        }
    }
    for (const TextMark& mark : marks)
        paintVeil(painter, frame, mark);
}

void ImageBox::addPictures(std::vector<PlacedPicture>& pictures) const
{
    if (isShown())
        pictures.push_back({m_block.info, {0, 0, m_width, m_height}});
}

int ImageBox::positionAt(QPointF point) const
{
    return point.x() < m_width / 2 ? 0 : static_cast<int>(m_block.text.text.size());
}

QRectF ImageBox::rectOf(int /*position*/) const
{
    return {0, 0, 0, m_height};
}

const LinkTarget* ImageBox::targetAt(QPointF point) const
{
    return QRectF(0, 0, m_width, m_height).contains(point) ? &m_block.target : nullptr;
}

QString ImageBox::hintAt(QPointF point, const BlockSources& sources) const
{
    if (targetAt(point) == nullptr)
        return {};
    return linkHint({m_block.target.address, m_block.target.title, m_block.info}, sources);
}

QRectF ImageBox::rectOfLines(std::uint32_t /*first*/, std::uint32_t /*end*/) const
{
    return {0, 0, m_boxWidth, m_height};
}

} // namespace quoin
