// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/code_box.h"

#include "models/highlight/code_colors.h"
#include "models/highlight/language_names.h"

#include <QLinearGradient>
#include <QPainter>
#include <QTextOption>

#include <algorithm>
#include <cmath>

namespace quoin {

CodeBox::CodeBox(const RenderBlock& block, double width, const PreviewStyle& style, BlockSources& sources)
    : m_block(block)
    , m_style(style)
    , m_sources(sources)
    , m_metrics(style.code)
    , m_width(width)
    , m_padding(std::round(style.em * 0.75))
    , m_lineHeight(std::ceil(m_metrics.height() * style.codeLineFactor / 1.17))
{
    const QString& code = block.text.text;
    m_lineBegins.push_back(0);
    qsizetype longest = 0;
    qsizetype longestBegin = 0;
    for (qsizetype begin = 0;;) {
        const qsizetype end = code.indexOf(u'\n', begin);
        const qsizetype length = (end < 0 ? code.size() : end) - begin;
        if (length > longest) {
            longest = length;
            longestBegin = begin;
        }
        if (end < 0)
            break;
        begin = end + 1;
        m_lineBegins.push_back(static_cast<int>(begin));
    }
    // Measuring one line of a monospaced font stands for all; characters of double width make it longer by at most
    // twice.
    constexpr qsizetype measured = 2'000;
    m_contentWidth = m_metrics.horizontalAdvance(code.mid(longestBegin, std::min(longest, measured)));
    if (longest > measured)
        m_contentWidth *= static_cast<double>(longest) / measured;
    m_layouts.resize(m_lineBegins.size());
    m_height = static_cast<double>(m_lineBegins.size()) * m_lineHeight + 2 * m_padding;
}

double CodeBox::overflow() const
{
    return std::max(0.0, m_contentWidth + 2 * m_padding - m_width);
}

double CodeBox::firstBaseline() const
{
    return m_padding + (m_lineHeight - m_metrics.height()) / 2 + m_metrics.ascent();
}

std::size_t CodeBox::lineAtY(double y) const
{
    const double line = std::floor((y - m_padding) / m_lineHeight);
    return static_cast<std::size_t>(std::clamp(line, 0.0, static_cast<double>(m_lineBegins.size() - 1)));
}

std::size_t CodeBox::lineOfPosition(int position) const
{
    const auto behind = std::upper_bound(m_lineBegins.begin(), m_lineBegins.end(), position);
    return static_cast<std::size_t>(behind - m_lineBegins.begin()) - 1;
}

int CodeBox::lineEnd(std::size_t line) const
{
    return line + 1 < m_lineBegins.size() ? m_lineBegins[line + 1] - 1 : static_cast<int>(m_block.text.text.size());
}

QTextLayout& CodeBox::layoutOf(std::size_t line) const
{
    std::unique_ptr<QTextLayout>& layout = m_layouts[line];
    if (layout)
        return *layout;
    const int begin = m_lineBegins[line];
    const int end = lineEnd(line);
    layout = std::make_unique<QTextLayout>(m_block.text.text.mid(begin, end - begin), m_style.code);
    QTextOption option;
    option.setWrapMode(QTextOption::NoWrap);
    option.setTabStopDistance(4 * m_metrics.horizontalAdvance(u' '));
    layout->setTextOption(option);
    layout->setCacheEnabled(true);
    QList<QTextLayout::FormatRange> formats;
    if (m_spans) {
        auto span = std::lower_bound(m_spans->begin(), m_spans->end(), begin,
                                     [](const CodeSpan& s, int at) { return s.begin + s.length <= at; });
        for (; span != m_spans->end() && span->begin < end; ++span) {
            const int from = std::max(span->begin, begin);
            const int to = std::min(span->begin + span->length, end);
            if (from < to)
                formats.append({from - begin, to - from, codeFormat(span->role, m_style.colors.dark)});
        }
    }
    layout->setFormats(formats);
    layout->beginLayout();
    QTextLine text = layout->createLine();
    if (text.isValid())
        text.setLineWidth(1e6);
    layout->endLayout();
    return *layout;
}

void CodeBox::takeSpans()
{
    if (!m_spansAreOld || m_block.kind == RenderKind::Markup)
        return;
    CodeSpansPtr spans = m_sources.spans(m_block.text.text, m_block.info);
    if (!spans)
        return;
    m_spansAreOld = false;
    m_spans = std::move(spans);
    for (auto& layout : m_layouts)
        layout.reset();
}

void CodeBox::inherit(BlockBox& before)
{
    const auto* code = dynamic_cast<CodeBox*>(&before);
    if (!code)
        return;
    if (code->m_block.info == m_block.info)
        m_spans = code->m_spans; // Better colours of a moment ago than none.
    setScrollX(code->scrollX());
}

void CodeBox::paint(QPainter& painter, const QRectF& clip, const std::vector<TextMark>& marks)
{
    takeSpans();
    paintFrame(painter);
    painter.save();
    painter.setClipRect(QRectF(1, 1, m_width - 2, m_height - 2), Qt::IntersectClip);
    painter.setPen(m_block.kind == RenderKind::Markup ? m_style.colors.quiet : m_style.colors.text);
    const std::size_t last = lineAtY(clip.bottom());
    for (std::size_t line = lineAtY(clip.top()); line <= last; ++line) {
        QList<QTextLayout::FormatRange> selections;
        const int begin = m_lineBegins[line];
        const int end = lineEnd(line);
        for (const TextMark& mark : marks) {
            const int from = std::max(mark.begin, begin);
            const int to = std::min(mark.end, end);
            if (from > to || (from == to && from < mark.end && begin != end))
                continue;
            QTextCharFormat format;
            format.setBackground(mark.ground);
            if (mark.text.isValid())
                format.setForeground(mark.text);
            selections.append({from - begin, to - from, format});
        }
        QTextLayout& layout = layoutOf(line);
        const double y = m_padding + static_cast<double>(line) * m_lineHeight + (m_lineHeight - m_metrics.height()) / 2;
        layout.draw(&painter, {m_padding - scrollX(), y}, selections);
    }
    painter.restore();
    if (clip.top() < m_lineHeight * 2)
        paintBadge(painter);
    paintThumb(painter, m_style, m_padding, m_width - 2 * m_padding);
}

void CodeBox::paintFrame(QPainter& painter) const
{
    const double radius = m_style.em * 0.45;
    painter.setPen(QPen(m_style.colors.hairline, m_style.hairline));
    painter.setBrush(m_style.colors.codeGround);
    painter.drawRoundedRect(QRectF(0.5, 0.5, m_width - 1, m_height - 1), radius, radius);
}

void CodeBox::paintBadge(QPainter& painter) const
{
    const QString badge = m_block.kind == RenderKind::Markup ? QStringLiteral("html") : languageBadge(m_block.info);
    if (badge.isEmpty())
        return;
    QFont font = m_style.text;
    font.setPointSizeF(font.pointSizeF() * 0.8);
    const QFontMetricsF metrics(font);
    const double air = m_style.em * 0.3;
    const double width = metrics.horizontalAdvance(badge) + 2 * air;
    const QRectF place(m_width - width - m_style.em * 0.45, m_style.em * 0.4, width, metrics.height() + air * 0.6);
    // Long lines fade out before it instead of running through it.
    const double fadeWidth = m_style.em * 1.5;
    const QRectF ground(place.left() - fadeWidth, 1.5, m_width - place.left() + fadeWidth - 1,
                        m_padding + m_lineHeight - 1.5);
    QLinearGradient fade(ground.topLeft(), ground.topRight());
    QColor clear = m_style.colors.codeGround;
    clear.setAlpha(0);
    fade.setColorAt(0, clear);
    fade.setColorAt(fadeWidth / ground.width(), m_style.colors.codeGround);
    painter.fillRect(ground.adjusted(0, m_style.em * 0.4, 0, 0), fade);
    painter.setPen(m_style.colors.quiet);
    painter.setFont(font);
    painter.drawText(place, Qt::AlignCenter, badge);
}

int CodeBox::positionAt(QPointF point) const
{
    const std::size_t line = lineAtY(point.y());
    const QTextLayout& layout = layoutOf(line);
    const int inLine = layout.lineCount() > 0 ? layout.lineAt(0).xToCursor(point.x() - m_padding + scrollX()) : 0;
    return m_lineBegins[line] + inLine;
}

QRectF CodeBox::rectOf(int position) const
{
    const std::size_t line = lineOfPosition(position);
    const QTextLayout& layout = layoutOf(line);
    const double x = layout.lineCount() > 0 ? layout.lineAt(0).cursorToX(position - m_lineBegins[line]) : 0;
    return {m_padding + x - scrollX(), m_padding + static_cast<double>(line) * m_lineHeight, 0, m_lineHeight};
}

BlockBox::Source CodeBox::sourceAt(QPointF point) const
{
    if (point.y() < m_padding / 2)
        return {m_block.firstLine, -1};
    return {m_block.contentLine + static_cast<std::uint32_t>(lineAtY(point.y())), -1};
}

QRectF CodeBox::rectOfLines(std::uint32_t first, std::uint32_t end) const
{
    const auto count = static_cast<std::uint32_t>(m_lineBegins.size());
    const bool all = first <= m_block.contentLine && end >= m_block.contentLine + count;
    if (all || end <= m_block.contentLine)
        return {0, 0, m_width, m_height};
    const std::uint32_t from = std::min(first > m_block.contentLine ? first - m_block.contentLine : 0, count - 1);
    const std::uint32_t to = std::clamp(end - m_block.contentLine, from + 1, count);
    return {0, m_padding + from * m_lineHeight, m_width, (to - from) * m_lineHeight};
}

} // namespace quoin
