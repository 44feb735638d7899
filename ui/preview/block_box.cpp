// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/block_box.h"

#include "ui/preview/block_sources.h"
#include "ui/preview/code_box.h"
#include "ui/preview/image_box.h"
#include "ui/preview/picture_words.h"
#include "ui/preview/rule_box.h"
#include "ui/preview/table_box.h"
#include "ui/preview/text_box.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace quoin {

const LinkTarget* BlockBox::targetAt(QPointF /*point*/) const
{
    return nullptr;
}

QString BlockBox::linkAt(QPointF point) const
{
    const LinkTarget* target = targetAt(point);
    return target != nullptr ? target->address : QString();
}

QString BlockBox::hintAt(QPointF point, const BlockSources& sources) const
{
    const LinkTarget* target = targetAt(point);
    return target != nullptr ? linkHint(*target, sources) : QString();
}

void BlockBox::setScrollX(double x)
{
    m_scrollX = std::clamp(x, 0.0, std::max(0.0, overflow()));
}

void BlockBox::paintThumb(QPainter& painter, const PreviewStyle& style, double left, double room) const
{
    if (overflow() <= 0)
        return;
    const double length = std::max(style.em * 2, room * room / (room + overflow()));
    const double x = left + (room - length) * scrollX() / overflow();
    const double thick = style.em * 0.22;
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(style.colors.codeGround, style.colors.quiet, 0.5));
    painter.drawRoundedRect(QRectF(x, m_height - thick * 2, length, thick), thick / 2, thick / 2);
}

std::unique_ptr<BlockBox> makeBlockBox(const RenderBlock& block, double width, const PreviewStyle& style,
                                       BlockSources& sources)
{
    switch (block.kind) {
    case RenderKind::Code:
    case RenderKind::Markup:
        return std::make_unique<CodeBox>(block, width, style, sources);
    case RenderKind::Table:
        return std::make_unique<TableBox>(block, width, style, sources);
    case RenderKind::Rule:
        return std::make_unique<RuleBox>(block, width, style);
    case RenderKind::Image:
        return std::make_unique<ImageBox>(block, width, style, sources);
    case RenderKind::Heading:
    case RenderKind::Paragraph:
    case RenderKind::PlainLines:
        break;
    }
    return std::make_unique<TextBox>(block, width, style, sources);
}

double estimatedHeight(const RenderBlock& block, double width, const PreviewStyle& style)
{
    const double line = style.em * style.lineFactor;
    const double charactersPerLine = std::max(8.0, width / (style.em * 0.52));
    switch (block.kind) {
    case RenderKind::Code:
    case RenderKind::Markup:
        return static_cast<double>(block.text.text.count(u'\n') + 1) * style.em * style.codeLineFactor * 0.95
            + style.em * 1.2;
    case RenderKind::Table:
        return static_cast<double>(block.table->rows.size()) * (line + style.em * 0.7);
    case RenderKind::Rule:
        return style.em;
    case RenderKind::Image:
        return style.em * 8;
    default:
        break;
    }
    const double wrapped = std::ceil(static_cast<double>(block.text.text.size()) / charactersPerLine);
    const double broken = static_cast<double>(block.text.text.count(QChar(QChar::LineSeparator)) + 1);
    return std::max({wrapped, broken, 1.0}) * line;
}

} // namespace quoin
