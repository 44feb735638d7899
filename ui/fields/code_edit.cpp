// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/code_edit.h"

#include "models/highlight/code_highlighter.h"
#include "ui/theme/badges.h"
#include "ui/theme/colors.h"
#include "ui/theme/metrics.h"

#include <QKeyEvent>
#include <QPainter>
#include <QTextBlock>

#include <algorithm>

namespace quoin {

CodeEdit::CodeEdit(QWidget* parent) : TextEdit(parent)
{
    setLineWrapMode(QPlainTextEdit::NoWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setLines(2, 40);
    updateLook();
}

CodeEdit::~CodeEdit() = default;

void CodeEdit::setLanguage(const QString& language)
{
    if (language == m_language)
        return;
    m_language = language;
    m_highlighter.reset();
    updateHighlighting();
    viewport()->update();
}

void CodeEdit::setFindings(const QList<CodeFinding>& findings)
{
    if (findings.isEmpty() && m_findings.isEmpty())
        return;
    m_findings = findings;
    viewport()->update();
}

// A line below the place, as far as the line of text goes on.
void CodeEdit::paintFindings(QPainter& painter) const
{
    const Colors& c = colorsOf(this);
    const int length = document()->characterCount() - 1;
    for (const CodeFinding& finding : m_findings) {
        if (finding.begin > length)
            continue;
        QTextCursor at(document());
        at.setPosition(finding.begin);
        const QRect begin = cursorRect(at);
        if (begin.bottom() < 0 || begin.top() > viewport()->height())
            continue;
        const int lineEnd = at.block().position() + at.block().length() - 1;
        at.setPosition(std::min({finding.end, length, lineEnd}));
        const int right = std::max(cursorRect(at).left(), begin.left() + fontMetrics().averageCharWidth());
        const bool error = finding.severity == FindingSeverity::Error;
        const bool warning = finding.severity == FindingSeverity::Warning;
        paintUnderline(painter, QPointF(begin.left(), begin.bottom() + 1), right,
                       error         ? Underlining::Wave
                           : warning ? Underlining::Dashes
                                     : Underlining::Dots,
                       error         ? c.error
                           : warning ? c.warning
                                     : c.quiet,
                       QFontMetricsF(textFont()).averageCharWidth());
    }
}

void CodeEdit::updateHighlighting()
{
    if (m_language.isEmpty())
        return;
    if (m_highlighter == nullptr)
        m_highlighter = std::make_unique<CodeHighlighter>(document(), m_language);
    m_highlighter->setDark(colorsOf(this).dark);
}

bool CodeEdit::event(QEvent* event)
{
    // Ctrl+Tab would otherwise go to the focus chain before the key is seen.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool layOut = key->key() == Qt::Key_L && key->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier);
        if (layOut || (key->key() == Qt::Key_Tab && key->modifiers() == Qt::ControlModifier)) {
            event->accept();
            return true;
        }
    }
    return TextEdit::event(event);
}

void CodeEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_L && event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && onLayOut
        && !isReadOnly()) {
        onLayOut();
        return;
    }
    if (event->key() == Qt::Key_Tab && event->modifiers() == Qt::ControlModifier) {
        insertPlainText(QStringLiteral("\t"));
        return;
    }
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier && !isReadOnly()) {
        const QString line = textCursor().block().text();
        qsizetype indent = 0;
        while (indent < line.size() && indent < textCursor().positionInBlock()
               && (line[indent] == QLatin1Char(' ') || line[indent] == QLatin1Char('\t')))
            ++indent;
        insertPlainText(QLatin1Char('\n') + line.left(indent));
        return;
    }
    TextEdit::keyPressEvent(event);
}

void CodeEdit::changeEvent(QEvent* event)
{
    TextEdit::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        updateHighlighting();
}

void CodeEdit::paintEvent(QPaintEvent* event)
{
    TextEdit::paintEvent(event);
    if (!m_findings.isEmpty()) {
        QPainter waves(viewport());
        paintFindings(waves);
    }
    if (m_language.isEmpty())
        return;
    QPainter painter(viewport());
    const QFont small = scaledFont(font(), 0.82);
    painter.setFont(small);
    const QFontMetrics fm(small);
    const QRect badge(viewport()->width() - fm.horizontalAdvance(m_language), 0, fm.horizontalAdvance(m_language),
                      fm.height());
    painter.fillRect(badge.adjusted(-fm.averageCharWidth(), 0, 0, 0), ground());
    painter.setPen(colorsOf(this).quiet);
    painter.drawText(badge, Qt::AlignRight | Qt::AlignTop, m_language);
}

int CodeEdit::hintRoom() const
{
    const QFontMetrics fm(scaledFont(font(), 0.82));
    return m_language.isEmpty() ? 0 : fm.horizontalAdvance(m_language) + 2 * fm.averageCharWidth();
}

QFont CodeEdit::textFont() const
{
    return codeFont(font());
}

QColor CodeEdit::ground() const
{
    return colorsOf(this).codeGround;
}

} // namespace quoin
