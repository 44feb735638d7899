// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// Sections that fold.
#include "ui/source/source_editor.h"
#include "ui/source/source_gutter.h"

#include <QElapsedTimer>
#include <QPlainTextDocumentLayout>
#include <QTextBlock>

namespace quoin {

namespace {

constexpr qint64 sliceMilliseconds = 8;

// What the layout does when text has changed, but for the colours: a line that was hidden has still the same.
void setShown(QTextBlock block, bool shown)
{
    if (block.isVisible() == shown)
        return;
    block.setVisible(shown);
    block.clearLayout();
    block.setLineCount(shown ? 1 : 0); // How many it takes is known when it is laid out.
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
        setShown(block, !folded);
    }
    const int end = block.isValid() ? block.position() : document()->characterCount() - 1;
    if (folded && textCursor().position() >= first.position() && textCursor().position() < end)
        putCaretBehind(heading);
    takeFolds();
}

void SourceEditor::putCaretBehind(const QTextBlock& heading)
{
    QTextCursor cursor(heading);
    cursor.movePosition(QTextCursor::EndOfBlock);
    setTextCursor(cursor);
}

void SourceEditor::takeFolds()
{
    auto* layout = static_cast<QPlainTextDocumentLayout*>(document()->documentLayout());
    Q_EMIT layout->documentSizeChanged(layout->documentSize());
    viewport()->update();
    m_gutter->update();
}

void SourceEditor::toggleFold()
{
    if (const QTextBlock heading = headingOver(textCursor().block()); heading.isValid())
        setFolded(heading, !isFolded(heading));
}

// A long text has a million lines: it is gone through in slices, and what is read stays where it is meanwhile.
void SourceEditor::toggleAllFolds()
{
    using Stage = AllFolds::Stage;
    const Stage before = m_allFolds.stage; // Not done yet: the other way.
    m_allFolds.stage = before == Stage::Folding ? Stage::Opening
        : before == Stage::Opening              ? Stage::Folding
                                                : Stage::Looking;
    m_allFolds.at = QTextCursor(document());
    foldSlice();
    if (!isFoldingAll())
        ensureCursorVisible();
}

void SourceEditor::stopFolding()
{
    m_allFolds = {};
    m_foldTimer.stop();
}

void SourceEditor::foldSlice()
{
    QElapsedTimer clock;
    clock.start();
    auto hasTime = [&clock, asked = 0]() mutable {
        return ++asked % 64 != 0 || clock.elapsed() < sliceMilliseconds;
    };
    const double top = lineAt(0);
    QTextBlock block = m_allFolds.at.block();
    if (m_allFolds.stage == AllFolds::Stage::Looking) {
        while (block.isValid() && block.isVisible() && hasTime())
            block = block.next();
        if (!block.isValid() || !block.isVisible()) {
            m_allFolds.stage = block.isValid() ? AllFolds::Stage::Opening : AllFolds::Stage::Folding;
            block = document()->begin();
        }
    }
    if (m_allFolds.stage == AllFolds::Stage::Opening) {
        for (; block.isValid() && hasTime(); block = block.next())
            setShown(block, true);
    } else if (m_allFolds.stage == AllFolds::Stage::Folding) {
        block = foldFrom(block, hasTime);
    }
    if (block.isValid()) {
        m_allFolds.at.setPosition(block.position());
        m_foldTimer.start();
    } else {
        stopFolding();
    }
    takeFolds();
    scrollToLine(top, 0);
    Q_EMIT foldsChanged();
}

QTextBlock SourceEditor::foldFrom(QTextBlock block, const std::function<bool()>& hasTime)
{
    QTextBlock heading = headingOver(block.previous());
    int headingEnd = heading.isValid() ? heading.blockNumber() + headingAt(heading).lines : 0;
    const QTextBlock caret = textCursor().block();
    for (; block.isValid() && hasTime(); block = block.next()) {
        if (const SourceHeading here = headingAt(block); here.level > 0) {
            heading = block;
            headingEnd = block.blockNumber() + here.lines;
        }
        setShown(block, !heading.isValid() || block.blockNumber() < headingEnd);
        if (block == caret && !block.isVisible())
            putCaretBehind(heading);
    }
    return block;
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
    for (QTextBlock hidden = first; hidden.isValid() && !hidden.isVisible(); hidden = hidden.next())
        setShown(hidden, true);
    takeFolds();
}

} // namespace quoin
