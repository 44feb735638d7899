// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/block_frame.h"

#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>
#include <QRectF>

#include <cmath>

namespace quoin {

namespace {

double indentOf(const Container& container, const PreviewStyle& style)
{
    return std::round(style.em * (container.kind == Container::Kind::Quote ? 1.1 : 1.7));
}

bool isItem(const Container& container)
{
    return container.kind == Container::Kind::Item;
}

int itemDepth(const RenderBlock& block, std::size_t upTo)
{
    int depth = 0;
    for (std::size_t i = 0; i < upTo; ++i)
        depth += isItem(block.containers[i]) ? 1 : 0;
    return depth;
}

// A filled disc, a ring, a square: the usual order of bullets.
void paintBullet(QPainter& painter, int depth, double right, double baseline, const PreviewStyle& style)
{
    const double size = style.em * 0.34;
    const double xHeight = QFontMetricsF(style.text).xHeight();
    const QRectF place(right - style.em * 0.62 - size / 2, baseline - xHeight / 2 - size / 2, size, size);
    painter.setPen(depth == 1 ? QPen(style.colors.text, style.em * 0.08) : QPen(Qt::NoPen));
    painter.setBrush(depth == 1 ? QBrush(Qt::NoBrush) : QBrush(style.colors.text));
    if (depth >= 2)
        painter.drawRect(place.adjusted(0.03 * style.em, 0.03 * style.em, -0.03 * style.em, -0.03 * style.em));
    else
        painter.drawEllipse(place);
}

void paintCheckBox(QPainter& painter, TaskState task, double right, double baseline, const PreviewStyle& style)
{
    const double size = std::round(style.em * 0.86);
    const QRectF place(std::round(right - style.em * 0.35 - size) + 0.5, std::round(baseline - size * 0.92) + 0.5, size,
                       size);
    const double radius = style.em * 0.2;
    const bool done = task == TaskState::Done;
    painter.setPen(QPen(done ? style.colors.accent : style.colors.control, 1));
    painter.setBrush(done ? style.colors.accent : style.colors.panel);
    painter.drawRoundedRect(place, radius, radius);
    if (!done)
        return;
    QPainterPath tick;
    tick.moveTo(place.left() + size * 0.22, place.top() + size * 0.52);
    tick.lineTo(place.left() + size * 0.43, place.top() + size * 0.72);
    tick.lineTo(place.left() + size * 0.78, place.top() + size * 0.28);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(style.colors.onAccent, style.em * 0.12, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPath(tick);
}

void paintNumber(QPainter& painter, const QString& number, double right, double baseline, const QColor& color,
                 const PreviewStyle& style)
{
    painter.setFont(style.text);
    painter.setPen(color);
    const double width = QFontMetricsF(style.text).horizontalAdvance(number);
    painter.drawText(QPointF(right - style.em * 0.4 - width, baseline), number);
}

} // namespace

double frameIndent(const RenderBlock& block, const PreviewStyle& style)
{
    double indent = 0;
    for (const Container& container : block.containers)
        indent += indentOf(container, style);
    return indent;
}

double marginAbove(const RenderBlock* before, const RenderBlock& block, const PreviewStyle& style)
{
    const double em = style.em;
    if (block.kind == RenderKind::Heading)
        return std::round(em * (block.level <= 2 ? 1.7 : block.level == 3 ? 1.6 : 1.3));
    if (!before)
        return std::round(em * 0.7);
    if (before->kind == RenderKind::Heading)
        return std::round(em * (PreviewStyle::hasRule(before->level) ? 0.75 : 0.4));
    if (block.kind == RenderKind::Table && block.table && block.table->continues)
        return 0;
    // Between two lists is as much room as between other blocks.
    const bool anotherList = block.containers.size() == 1 && before->containers.size() <= 1
        && block.containers.front().first && block.containers.front().starts && !before->containers.empty();
    if (!block.containers.empty() && !anotherList) {
        const Container& inner = block.containers.back();
        const bool nested = before->containers.size() > 1 || block.containers.size() > 1;
        const bool goesOn = !before->containers.empty()
            && before->containers.front().kind == block.containers.front().kind
            && (!block.containers.front().starts || isItem(inner));
        if (goesOn && isItem(inner) && inner.tight && block.kind == RenderKind::Paragraph)
            return std::round(em * 0.2);
        if (goesOn && (nested || !isItem(inner)))
            return std::round(em * 0.55);
        if (goesOn)
            return std::round(em * 0.6);
    }
    // A label's fence, list or table right below it belongs to it.
    const bool glued = before->firstLine + before->lineCount == block.firstLine && before->kind == RenderKind::Paragraph
        && !anotherList;
    const bool plainLines = block.kind == RenderKind::PlainLines && before->kind == RenderKind::PlainLines;
    if (plainLines)
        return 0;
    return std::round(em * (glued ? 0.4 : 0.8));
}

void paintFrame(QPainter& painter, const RenderBlock& block, const QRectF& place, double baseline, double boxTop,
                const PreviewStyle& style)
{
    double x = place.left();
    for (std::size_t i = 0; i < block.containers.size(); ++i) {
        const Container& container = block.containers[i];
        const double right = x + indentOf(container, style);
        if (container.kind == Container::Kind::Quote) {
            const double top = container.starts ? boxTop : place.top();
            painter.fillRect(QRectF(x, top, std::round(style.em * 0.22), place.bottom() - top), style.colors.hairline);
        } else if (container.starts) {
            if (container.kind == Container::Kind::Footnote)
                paintNumber(painter, QString::number(container.number) + u'.', right, baseline, style.colors.quiet,
                            style);
            else if (container.task != TaskState::None)
                paintCheckBox(painter, container.task, right, baseline, style);
            else if (container.ordered)
                paintNumber(painter, QString::number(container.number) + QLatin1Char(container.delimiter), right,
                            baseline, style.colors.text, style);
            else
                paintBullet(painter, itemDepth(block, i), right, baseline, style);
        }
        x = right;
    }
}

} // namespace quoin
