// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/text_box.h"

#include <QPainter>
#include <QRegularExpression>

#include <algorithm>

namespace quoin {

namespace {

// "POST /v1/returns": a route is code, and reads as such.
bool isRoute(const RenderBlock& block)
{
    static const QRegularExpression route(QStringLiteral("^[A-Z]{3,7} /\\S*$"));
    return block.kind == RenderKind::Heading && block.level >= 3 && route.match(block.text.text).hasMatch();
}

// From right to left where the text begins so, as a forge has it. A list keeps its marks at the left, and its text
// there.
Qt::Alignment alignmentOf(const RenderBlock& block)
{
    const bool isListed = std::any_of(block.containers.begin(), block.containers.end(), [](const Container& container) {
        return container.kind != Container::Kind::Quote;
    });
    return block.text.text.isRightToLeft() && !isListed ? Qt::AlignRight : Qt::AlignLeft;
}

TextFlow::Look lookOf(const RenderBlock& block, const PreviewStyle& style)
{
    TextFlow::Look look{style.text, style.colors.text, alignmentOf(block), style.lineFactor};
    if (block.kind == RenderKind::Heading) {
        look.font = style.heading(block.level);
        look.lineFactor = 1.3;
        if (isRoute(block)) {
            const double size = look.font.pointSizeF();
            look.font = style.code;
            look.font.setPointSizeF(size);
            look.font.setWeight(QFont::Medium);
        }
        if (block.level == 6)
            look.color = style.colors.quiet;
    } else if (block.kind == RenderKind::PlainLines) {
        look.font = style.code;
        look.lineFactor = style.codeLineFactor;
        look.blanks = TextFlow::Look::Blanks::Kept;
    }
    if (!block.containers.empty() && block.containers.front().kind == Container::Kind::Quote)
        look.color = mixed(style.colors.text, style.colors.quiet, 0.7);
    return look;
}

} // namespace

TextBox::TextBox(const RenderBlock& block, double width, const PreviewStyle& style, BlockSources& sources)
    : m_block(block)
    , m_style(style)
    , m_flow(block.text, lookOf(block, style), style, sources)
    , m_width(width)
{
    m_flow.setWidth(width);
    m_height = m_flow.height();
    if (block.kind == RenderKind::Heading && PreviewStyle::hasRule(block.level))
        m_height += style.em * 0.45;
}

void TextBox::paint(QPainter& painter, const QRectF& clip, const std::vector<TextMark>& marks)
{
    m_flow.paint(painter, {}, clip, marks);
    if (m_block.kind == RenderKind::Heading && PreviewStyle::hasRule(m_block.level)) {
        painter.setPen(QPen(m_style.colors.hairline, m_style.hairline));
        painter.drawLine(QPointF(0, m_height - 0.5), QPointF(m_width, m_height - 0.5));
    }
}

const LinkTarget* TextBox::targetAt(QPointF point) const
{
    const int link = m_flow.linkAt(point);
    return link >= 0 ? &m_block.text.targets[static_cast<std::size_t>(link)] : nullptr;
}

BlockBox::Source TextBox::sourceAt(QPointF point) const
{
    const auto& starts = m_block.text.lineStarts;
    const auto behind = std::upper_bound(starts.begin(), starts.end(), m_flow.positionAt(point));
    return {m_block.firstLine + static_cast<std::uint32_t>(behind - starts.begin()), -1};
}

QRectF TextBox::rectOfLines(std::uint32_t first, std::uint32_t end) const
{
    const auto& starts = m_block.text.lineStarts;
    const QRectF whole(0, 0, m_width, m_flow.height());
    if (starts.empty() || end <= m_block.firstLine)
        return whole;
    const auto startOf = [&](std::uint32_t line) {
        const std::uint32_t index = line > m_block.firstLine ? line - m_block.firstLine : 0;
        if (index == 0)
            return 0;
        return index <= starts.size() ? starts[index - 1] : static_cast<int>(m_block.text.text.size()) + 1;
    };
    return m_flow.linesOf(startOf(first), startOf(end) - 1);
}

} // namespace quoin
