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

int SourceEditor::headingLevel(const QTextBlock& block) const
{
    if (block.previous().isValid() && block.previous().userState() > 0) // Inside a fence: see MarkdownLexer.
        return 0;
    const QString text = block.text();
    int level = 0;
    while (level < text.size() && level < 7 && text[level] == u'#')
        ++level;
    const bool isHeading = level > 0 && level < 7 && (level == text.size() || text[level].isSpace());
    return isHeading ? level : 0;
}

bool SourceEditor::isFolded(const QTextBlock& heading) const
{
    return heading.next().isValid() && !heading.next().isVisible();
}

void SourceEditor::setFolded(const QTextBlock& heading, bool folded)
{
    const int level = headingLevel(heading);
    if (level == 0)
        return;
    const QTextBlock first = heading.next();
    QTextBlock block = first;
    for (; block.isValid(); block = block.next()) {
        const int other = headingLevel(block);
        if (other > 0 && other <= level)
            break;
        block.setVisible(!folded);
    }
    if (!first.isValid())
        return;
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
    QTextBlock heading = textCursor().block();
    while (heading.isValid() && headingLevel(heading) == 0)
        heading = heading.previous();
    if (heading.isValid())
        setFolded(heading, !isFolded(heading));
}

void SourceEditor::toggleAllFolds()
{
    bool anyFolded = false;
    for (QTextBlock block = document()->begin(); block.isValid() && !anyFolded; block = block.next())
        anyFolded = !block.isVisible();
    QTextBlock heading;
    QTextBlock caret = textCursor().block();
    for (QTextBlock block = document()->begin(); block.isValid(); block = block.next()) {
        if (!anyFolded && headingLevel(block) > 0)
            heading = block;
        block.setVisible(!heading.isValid() || block == heading);
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
    QTextBlock heading = block.previous();
    while (heading.isValid() && !(heading.isVisible() && isFolded(heading)))
        heading = heading.previous();
    if (heading.isValid())
        setFolded(heading, false);
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
