// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// Sections that fold, and where lines stand.
#include "ui/source/source_editor.h"
#include "ui/source/source_gutter.h"

#include <QPlainTextDocumentLayout>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>
#include <cmath>

namespace quoin {

namespace {

// A folded heading stands for all the lines up to the next one that is seen.
QTextBlock nextVisible(const QTextBlock& block)
{
    QTextBlock next = block.next();
    while (next.isValid() && !next.isVisible())
        next = next.next();
    return next;
}

} // namespace

void SourceEditor::pressGutter(double y)
{
    const QTextBlock block = cursorForPosition(QPoint(0, static_cast<int>(y))).block();
    if (headingLevel(block) > 0)
        setFolded(block, !isFolded(block));
}

SourceHeading SourceEditor::headingAt(const QTextBlock& block) const
{
    return m_headingAt && block.isValid() ? m_headingAt(block.blockNumber()) : SourceHeading();
}

int SourceEditor::headingLevel(const QTextBlock& block) const
{
    return headingAt(block).level;
}

QTextBlock SourceEditor::bodyOf(const QTextBlock& heading) const
{
    return document()->findBlockByNumber(heading.blockNumber() + headingAt(heading).lines);
}

QTextBlock SourceEditor::headingOver(QTextBlock block) const
{
    while (block.isValid() && headingLevel(block) == 0)
        block = block.previous();
    return block;
}

bool SourceEditor::isFolded(const QTextBlock& heading) const
{
    const QTextBlock body = bodyOf(heading);
    return body.isValid() && !body.isVisible();
}

void SourceEditor::setFolded(const QTextBlock& heading, bool folded)
{
    const int level = headingLevel(heading);
    const QTextBlock first = bodyOf(heading);
    if (level == 0 || !first.isValid())
        return;
    QTextBlock block = first;
    for (; block.isValid(); block = block.next()) {
        const int other = headingLevel(block);
        // A heading that is hidden too has no arrow of its own: it is opened along with what is around it.
        if (other > 0 && other <= level && (folded || block.isVisible()))
            break;
        block.setVisible(!folded);
    }
    const int end = block.isValid() ? block.position() : document()->characterCount() - 1;
    if (folded && textCursor().position() >= first.position() && textCursor().position() < end) {
        QTextCursor cursor(heading);
        cursor.movePosition(QTextCursor::EndOfBlock);
        setTextCursor(cursor);
    }
    layOutAgain(first.position(), end - first.position());
}

void SourceEditor::layOutAgain(int position, int length)
{
    document()->markContentsDirty(position, length);
    auto* layout = static_cast<QPlainTextDocumentLayout*>(document()->documentLayout());
    layout->requestUpdate();
    Q_EMIT layout->documentSizeChanged(layout->documentSize());
    viewport()->update();
    m_gutter->update();
}

void SourceEditor::toggleFold()
{
    if (const QTextBlock heading = headingOver(textCursor().block()); heading.isValid())
        setFolded(heading, !isFolded(heading));
}

void SourceEditor::toggleAllFolds()
{
    bool anyFolded = false;
    for (QTextBlock block = document()->begin(); block.isValid() && !anyFolded; block = block.next())
        anyFolded = !block.isVisible();
    QTextBlock heading;
    QTextBlock caret = textCursor().block();
    int headingEnd = 0;
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (const SourceHeading here = anyFolded ? SourceHeading() : headingAt(block); here.level > 0) {
            heading = block;
            headingEnd = block.blockNumber() + here.lines;
        }
        block.setVisible(!heading.isValid() || block.blockNumber() < headingEnd);
        if (block == caret && !block.isVisible())
            caret = heading;
    }
    if (caret != textCursor().block()) {
        QTextCursor cursor(caret);
        cursor.movePosition(QTextCursor::EndOfBlock);
        setTextCursor(cursor);
    }
    layOutAgain(0, document()->characterCount() - 1);
    ensureCursorVisible();
}

void SourceEditor::unfoldAround(const QTextBlock& block)
{
    if (block.isVisible())
        return;
    QTextBlock heading = headingOver(block);
    while (heading.isValid() && !(heading.isVisible() && isFolded(heading)))
        heading = headingOver(heading.previous());
    if (heading.isValid())
        setFolded(heading, false);
    else
        unfoldBelow(block.previous());
}

void SourceEditor::unfoldBelow(const QTextBlock& block)
{
    const QTextBlock first = block.next();
    if (!first.isValid() || first.isVisible())
        return;
    if (const QTextBlock heading = headingOver(block); heading.isValid() && bodyOf(heading) == first)
        return;
    QTextBlock hidden = first;
    for (; hidden.isValid() && !hidden.isVisible(); hidden = hidden.next())
        hidden.setVisible(true);
    const int end = hidden.isValid() ? hidden.position() : document()->characterCount() - 1;
    layOutAgain(first.position(), end - first.position());
}

double SourceEditor::lineAt(double y) const
{
    QTextBlock block = firstVisibleBlock();
    while (block.isValid() && !block.isVisible())
        block = block.next();
    while (block.isValid()) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        const QTextBlock next = nextVisible(block);
        const int end = next.isValid() ? next.blockNumber() : blockCount();
        if (y < place.bottom() || !next.isValid()) {
            const double share = std::clamp((y - place.top()) / std::max(1.0, place.height()), 0.0, 1.0);
            return block.blockNumber() + share * (end - block.blockNumber());
        }
        block = next;
    }
    return 0;
}

void SourceEditor::scrollToLine(double line, double y)
{
    QTextBlock block = document()->findBlockByNumber(std::clamp(static_cast<int>(line), 0, blockCount() - 1));
    while (block.previous().isValid() && !block.isVisible())
        block = block.previous();
    const QTextBlock next = nextVisible(block);
    const int lines = (next.isValid() ? next.blockNumber() : blockCount()) - block.blockNumber();
    const double share = std::clamp((line - block.blockNumber()) / lines, 0.0, 1.0);
    const double height = QFontMetricsF(font()).lineSpacing();
    QScrollBar* bar = verticalScrollBar();
    const int last = document()->lastBlock().length() > 1 ? blockCount() : blockCount() - 1;
    if (y > 0 && line >= last - 0.01) { // The end is the end, with the margin below it.
        bar->setValue(bar->maximum());
        return;
    }
    bar->setValue(static_cast<int>(std::lround(block.firstLineNumber() + share * block.lineCount() - y / height)));
    // Lines that come into view are wrapped only now, and then stand elsewhere.
    for (int i = 0; i < 3; ++i) {
        const QRectF place = blockBoundingGeometry(block).translated(contentOffset());
        const int off = static_cast<int>(std::lround((place.top() + share * place.height() - y) / height));
        if (off == 0)
            break;
        bar->setValue(bar->value() + off);
    }
}

} // namespace quoin
