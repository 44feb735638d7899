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
    return m_headings.at && block.isValid() ? m_headings.at(block.blockNumber()) : SourceHeading();
}

int SourceEditor::headingLevel(const QTextBlock& block) const
{
    return headingAt(block).level;
}

QTextBlock SourceEditor::bodyOf(const QTextBlock& heading) const
{
    return document()->findBlockByNumber(heading.blockNumber() + headingAt(heading).lines);
}

QTextBlock SourceEditor::headingOver(const QTextBlock& block) const
{
    const int line = m_headings.over && block.isValid() ? m_headings.over(block.blockNumber()) : -1;
    return line < 0 ? QTextBlock() : document()->findBlockByNumber(line);
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
    const auto kind = folded ? Folding::Kind::Hide : Folding::Kind::Show;
    m_folding.push_back({kind, QTextCursor(first), QTextCursor(heading), level});
    if (m_folding.size() == 1)
        foldSlice();
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

void SourceEditor::toggleAllFolds()
{
    using Kind = Folding::Kind;
    const bool opens = !m_folding.empty() && m_folding.front().kind == Kind::ShowAll;
    const bool hides = !m_folding.empty() && m_folding.front().kind == Kind::HideAll;
    // What is not done yet goes the other way.
    const Kind kind = hides ? Kind::ShowAll : opens ? Kind::HideAll : Kind::Look;
    m_folding.clear();
    m_folding.push_back({kind, QTextCursor(document()), {}, 0});
    foldSlice();
    if (!isFolding())
        ensureCursorVisible();
}

void SourceEditor::stopFolding()
{
    m_folding.clear();
    m_foldTimer.stop();
}

// A long text has a million lines: it is gone through in slices.
void SourceEditor::foldSlice()
{
    QElapsedTimer clock;
    clock.start();
    const auto hasTime = [&clock, asked = 0]() mutable {
        return ++asked % 64 != 0 || clock.elapsed() < sliceMilliseconds;
    };
    // The line that one reads or types in stays where it is.
    const QRect caret = cursorRect();
    const bool types = textCursor().block().isVisible() && viewport()->rect().intersects(caret);
    const double top = lineAt(0);
    while (!m_folding.empty() && clock.elapsed() < sliceMilliseconds) {
        Folding& folding = m_folding.front();
        const QTextBlock next = fold(folding, hasTime);
        if (next.isValid())
            folding.at.setPosition(next.position());
        else
            m_folding.pop_front();
    }
    if (!m_folding.empty())
        m_foldTimer.start();
    takeFolds();
    scrollToLine(types ? textCursor().blockNumber() : top, types ? caret.top() : 0);
    Q_EMIT foldsChanged();
}

QTextBlock SourceEditor::fold(Folding& folding, const std::function<bool()>& hasTime)
{
    using Kind = Folding::Kind;
    QTextBlock block = folding.at.block();
    if (folding.kind == Kind::Look) {
        while (block.isValid() && block.isVisible() && hasTime())
            block = block.next();
        if (block.isValid() && block.isVisible())
            return block;
        folding.kind = block.isValid() ? Kind::ShowAll : Kind::HideAll;
        return document()->begin();
    }
    for (; block.isValid() && hasTime(); block = block.next()) {
        if (folding.kind == Kind::ShowHidden && block.isVisible())
            return {};
        const int level = headingLevel(block);
        bool shown = folding.kind != Kind::Hide && folding.kind != Kind::HideAll;
        // A heading that is hidden too has no arrow of its own: it is opened along with what is around it.
        if (folding.level > 0 && level > 0 && level <= folding.level && (!shown || block.isVisible()))
            return {};
        if (folding.kind == Kind::HideAll) {
            if (level > 0) {
                folding.heading = QTextCursor(block);
                folding.headingLines = headingAt(block).lines;
            }
            shown = folding.heading.isNull() || folding.headingLines-- > 0;
        }
        setShown(block, shown);
        if (!shown && block == textCursor().block())
            putCaretBehind(folding.heading.block());
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
    if (!heading.isValid()) {
        unfoldBelow(block.previous());
        return;
    }
    setFolded(heading, false);
    if (!block.isVisible()) { // A long section opens bit by bit.
        setShown(block, true);
        takeFolds();
    }
    if (block == textCursor().block())
        ensureCursorVisible();
}

void SourceEditor::unfoldBelow(const QTextBlock& block)
{
    const QTextBlock first = block.next();
    if (!first.isValid() || first.isVisible())
        return;
    if (const QTextBlock heading = headingOver(block); heading.isValid() && bodyOf(heading) == first)
        return;
    m_folding.push_back({Folding::Kind::ShowHidden, QTextCursor(first), {}, 0});
    if (m_folding.size() == 1)
        foldSlice();
}

} // namespace quoin
