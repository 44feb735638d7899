// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/rule_box.h"

#include <QPainter>

#include <cmath>

namespace quoin {

RuleBox::RuleBox(const RenderBlock& block, double width, const PreviewStyle& style)
    : m_block(block)
    , m_style(style)
    , m_width(width)
{
    m_height = style.em * 0.6;
}

void RuleBox::paint(QPainter& painter, const QRectF& /*clip*/, const std::vector<TextMark>& /*marks*/)
{
    const double y = std::floor(m_height / 2) + 0.5;
    painter.setPen(QPen(m_style.colors.hairline, m_style.hairline));
    painter.drawLine(QPointF(0, y), QPointF(m_width, y));
}

QRectF RuleBox::rectOfLines(std::uint32_t /*first*/, std::uint32_t /*end*/) const
{
    return {0, 0, m_width, m_height};
}

} // namespace quoin
