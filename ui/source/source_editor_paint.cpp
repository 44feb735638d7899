// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// What the editor draws beside its text: the gutter, and marks over what has no character.
#include "ui/source/byte_text.h"
#include "ui/source/odd_spaces.h"
#include "ui/source/source_colors.h"
#include "ui/source/source_editor.h"
#include "ui/source/source_gutter.h"
#include "ui/source/source_layout.h"
#include "ui/theme/badges.h"
#include "ui/theme/colors.h"

#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace quoin {

int SourceEditor::endOfView() const
{
    const int rows = viewport()->height() / QFontMetrics(font()).lineSpacing() + 2;
    const QTextBlock below = document()->findBlockByLineNumber(firstVisibleBlock().firstLineNumber() + rows);
    return below.isValid() ? below.blockNumber() : blockCount();
}

void SourceEditor::repaintLines(int first, int last)
{
    if (last >= firstVisibleBlock().blockNumber() && first < endOfView())
        viewport()->update();
}

void SourceEditor::colourLines(const QRect& painted)
{
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > painted.bottom())
            break;
        if (place.bottom() >= painted.top())
            m_layout->setColors(block, m_colors->of(block));
    }
}

void SourceEditor::paintGutter(QPaintEvent* event)
{
    QPainter painter(m_gutter);
    const Colors& colors = colorsOf(this);
    painter.fillRect(event->rect(), colors.panel);
    painter.setFont(font());
    const int current = textCursor().blockNumber();
    const double column = QFontMetricsF(font()).horizontalAdvance(u'9');
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        const double height = QFontMetricsF(font()).height();
        if (block.blockNumber() >= m_sectionFirst && block.blockNumber() < m_sectionEnd)
            painter.fillRect(QRectF(0, place.top(), std::max(2.0, column * 0.35), place.height()), colors.accent);
        painter.setPen(block.blockNumber() == current ? colors.text : colors.quiet);
        painter.drawText(QRectF(0, place.top(), m_gutter->width() - 2 * column, height),
                         Qt::AlignRight | Qt::AlignVCenter, QString::number(block.blockNumber() + 1));
        if (headingLevel(block) == 0)
            continue;
        const QRectF arrow(m_gutter->width() - 1.6 * column, place.top(), 1.2 * column, height);
        painter.setPen(colors.quiet);
        painter.drawText(arrow, Qt::AlignCenter, isFolded(block) ? QStringLiteral("\u25b8") : QStringLiteral("\u25be"));
    }
}

void SourceEditor::paintEvent(QPaintEvent* event)
{
    colourLines(event->rect());
    QPlainTextEdit::paintEvent(event);
    QPainter painter(viewport());
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        if (!block.isVisible())
            continue;
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        if (place.top() > event->rect().bottom())
            break;
        paintMarks(painter, block, place);
        paintUnderlines(painter, block, place.topLeft());
        if (m_oddSpaces) {
            paintOddSpaces(painter, block, place.topLeft());
            paintLineEnd(painter, block, place.topLeft());
        }
    }
}

void SourceEditor::paintUnderlines(QPainter& painter, const QTextBlock& block, QPointF origin)
{
    if (!m_underlines)
        return;
    const Colors& colors = colorsOf(this);
    const double unit = QFontMetricsF(font()).averageCharWidth();
    const QTextLayout* layout = block.layout();
    for (const Underline& underline : m_underlines(block.blockNumber())) {
        const bool error = underline.look == Underline::Look::Error;
        const bool warning = underline.look == Underline::Look::Warning;
        const bool spelling = underline.look == Underline::Look::Spelling;
        const QColor color = error || spelling ? colors.error : warning ? colors.warning : colors.quiet;
        const Underlining shape = error ? Underlining::Wave
            : warning                   ? Underlining::Dashes
            : spelling                  ? Underlining::DashesAndDots
                                        : Underlining::Dots;
        for (int i = 0; i < layout->lineCount(); ++i) {
            const QTextLine line = layout->lineAt(i);
            const int begin = std::max(underline.begin, line.textStart());
            const int end = std::min(underline.end, line.textStart() + line.textLength());
            const bool atPoint =
                underline.begin == underline.end && layout->lineForTextPosition(underline.begin).lineNumber() == i;
            if (begin >= end && !atPoint)
                continue;
            const double left = origin.x() + line.cursorToX(begin);
            const double right = atPoint ? left + unit : std::max(left + unit, origin.x() + line.cursorToX(end));
            paintUnderline(painter, QPointF(left, origin.y() + line.y() + line.height()), right, shape, color, unit);
        }
    }
}

void SourceEditor::paintOddSpaces(QPainter& painter, const QTextBlock& block, QPointF origin)
{
    const Colors& colors = colorsOf(this);
    const QFontMetricsF metrics(font());
    const double unit = metrics.averageCharWidth();
    for (const OddSpace& odd : oddSpaces(block.text())) {
        const QTextLine line = block.layout()->lineForTextPosition(odd.position);
        if (!line.isValid())
            continue;
        const double left = origin.x() + line.cursorToX(odd.position);
        const double right = origin.x() + line.cursorToX(odd.position + 1);
        const double middle = origin.y() + line.y() + line.height() * 0.55;
        const double bottom = origin.y() + line.y() + line.height() - 2;
        const bool usual = odd.kind == OddSpace::Kind::Tab || odd.kind == OddSpace::Kind::Trailing;
        painter.setPen(QPen(usual ? colors.quiet : colors.warning, std::max(1.0, unit / 7)));
        painter.setBrush(Qt::NoBrush);
        switch (odd.kind) {
        case OddSpace::Kind::Tab: {
            const double tip = std::max(left + unit * 0.6, right - unit * 0.2);
            painter.drawLine(QPointF(left + unit * 0.2, middle), QPointF(tip, middle));
            painter.drawLine(QPointF(tip - unit * 0.35, middle - unit * 0.3), QPointF(tip, middle));
            painter.drawLine(QPointF(tip - unit * 0.35, middle + unit * 0.3), QPointF(tip, middle));
            break;
        }
        case OddSpace::Kind::Trailing:
            painter.setBrush(colors.quiet);
            painter.drawEllipse(QPointF((left + right) / 2, middle), unit / 9, unit / 9);
            break;
        case OddSpace::Kind::Wide: { // An open box, as proof readers draw a space.
            const QPointF corners[] = {{left + 1, bottom - unit * 0.5},
                                       {left + 1, bottom},
                                       {right - 1, bottom},
                                       {right - 1, bottom - unit * 0.5}};
            painter.drawPolyline(corners, 4);
            break;
        }
        case OddSpace::Kind::Zero: { // A stroke with a head: it takes no room.
            painter.drawLine(QPointF(left, origin.y() + line.y() + 1), QPointF(left, bottom));
            painter.setBrush(colors.warning);
            const QPointF head[] = {{left - unit * 0.3, origin.y() + line.y()},
                                    {left + unit * 0.3, origin.y() + line.y()},
                                    {left, origin.y() + line.y() + unit * 0.45}};
            painter.drawPolygon(head, 3);
            break;
        }
        }
    }
}

void SourceEditor::paintLineEnd(QPainter& painter, const QTextBlock& block, QPointF origin)
{
    const QString name = m_lineEndName ? m_lineEndName(block.blockNumber()) : QString();
    const QTextLayout* layout = block.layout();
    if (name.isEmpty() || layout->lineCount() == 0)
        return;
    const Colors& colors = colorsOf(this);
    const QTextLine line = layout->lineAt(layout->lineCount() - 1);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.72);
    const QFontMetricsF metrics(small);
    const double unit = metrics.averageCharWidth();
    const QRectF plate(origin.x() + line.cursorToX(block.length() - 1) + unit * 0.6,
                       origin.y() + line.y() + (line.height() - metrics.height()) / 2,
                       metrics.horizontalAdvance(name) + unit, metrics.height());
    painter.setPen(Qt::NoPen);
    painter.setBrush(mixed(colors.panel, colors.quiet, 0.22));
    painter.drawRoundedRect(plate, unit / 3, unit / 3);
    painter.setPen(colors.text);
    painter.setFont(small);
    painter.drawText(plate, Qt::AlignCenter, name);
}

// A small plate with the byte's or character's name over the box that a font draws.
void SourceEditor::paintMarks(QPainter& painter, const QTextBlock& block, const QRectF& place)
{
    const QString text = block.text();
    const Colors& colors = colorsOf(this);
    QFont small = font();
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!byte_text::isMark(text[i]))
            continue;
        const QTextLine line = block.layout()->lineForTextPosition(static_cast<int>(i));
        const double left = line.cursorToX(static_cast<int>(i));
        const double right = line.cursorToX(static_cast<int>(i) + 1);
        const QRectF plate(place.left() + left + 0.5, place.top() + line.y() + 1, std::max(4.0, right - left - 1),
                           line.height() - 2);
        painter.fillRect(plate.adjusted(-0.5, 0, 0.5, 0), colors.panel); // Over whatever box the font has for it.
        painter.setPen(Qt::NoPen);
        painter.setBrush(mixed(colors.panel, colors.warning, 0.28));
        painter.drawRoundedRect(plate, 2, 2);
        // The name from top to bottom, as control pictures have it: a mark is narrow.
        const QString name = byte_text::markName(text[i]);
        const double step = plate.height() / static_cast<double>(name.size());
        small.setPixelSize(std::max(5, static_cast<int>(std::min(step, plate.height() / 2.2))));
        painter.setPen(colors.text);
        painter.setFont(small);
        for (qsizetype n = 0; n < name.size(); ++n)
            painter.drawText(QRectF(plate.left(), plate.top() + static_cast<double>(n) * step, plate.width(), step),
                             Qt::AlignCenter | Qt::TextDontClip, QString(name[n]));
    }
}

} // namespace quoin
