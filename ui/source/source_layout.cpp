// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/source_layout.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

#include <algorithm>
#include <limits>
#include <utility>

namespace quoin {

namespace {

/// All that any view shows.
QRectF everything(const QTextDocument& document)
{
    constexpr qreal far = 1e9;
    return {0, -document.documentMargin(), far, far};
}

} // namespace

SourceLayout::SourceLayout(QTextDocument* document) : QPlainTextDocumentLayout(document) {}

SourceLayout::~SourceLayout() = default;

QSizeF SourceLayout::documentSize() const
{
    return {std::max(wrapWidth(), widest()), static_cast<qreal>(document()->lineCount())};
}

// What it was set to. Qt's own adds the lines that it laid out itself: it lays out none.
qreal SourceLayout::wrapWidth() const
{
    return QPlainTextDocumentLayout::documentSize().width();
}

qreal SourceLayout::widest() const
{
    return m_widthOfWidest == wrapWidth() ? m_widest : 0;
}

QRectF SourceLayout::blockBoundingRect(const QTextBlock& block) const
{
    // Qt asks for the place of a line before anything else of it, and lays out what has no layout: that is done here.
    if (block.isValid() && block.layout()->lineCount() == 0)
        const_cast<SourceLayout*>(this)->layOut(block);
    return QPlainTextDocumentLayout::blockBoundingRect(block);
}

void SourceLayout::layOut(QTextBlock block)
{
    const qreal margin = document()->documentMargin();
    const qreal width = (wrapWidth() > 0 ? wrapWidth() : std::numeric_limits<int>::max()) - 2 * margin;
    QTextLayout& layout = *block.layout();
    layout.setTextOption(document()->defaultTextOption());
    qreal own = 0;
    qreal height = 0;
    layout.beginLayout();
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(width);
        line.setPosition({margin, height});
        height += line.height();
        own = std::max(own, line.naturalTextWidth() + 2 * margin);
    }
    layout.endLayout();

    const int lines = document()->lineCount();
    block.setLineCount(block.isVisible() ? layout.lineCount() : 0);
    const bool wider = own > documentSize().width();
    m_widest = std::max(widest(), own);
    m_widthOfWidest = wrapWidth();
    if (wider || document()->lineCount() != lines)
        tellSize();
}

void SourceLayout::setColors(const QTextBlock& block, const QList<QTextLayout::FormatRange>& colors)
{
    QTextLayout& layout = *block.layout();
    // What an input method composes stands in the layout alone, and so do its colours.
    const auto composed = static_cast<int>(layout.preeditAreaText().size());
    const int begin = layout.preeditAreaPosition();
    QList<QTextLayout::FormatRange> formats = layout.formats();
    formats.removeIf([&](const QTextLayout::FormatRange& range) {
        return composed == 0 || range.start < begin || range.start + range.length > begin + composed;
    });
    for (QTextLayout::FormatRange range : colors) {
        if (composed > 0 && range.start >= begin)
            range.start += composed;
        else if (composed > 0 && range.start + range.length > begin)
            range.length += composed;
        formats.append(range);
    }
    if (formats == layout.formats())
        return;
    layout.setFormats(formats);
    layOut(block);
    // Qt takes other colours for a change of the text and would report it along with the next one.
    m_colouring = true;
    document()->markContentsDirty(block.position(), 0);
    m_colouring = false;
}

// Whoever hears of it may have other lines laid out, which tell of it as well.
void SourceLayout::tellSize()
{
    m_tellAgain = true;
    if (m_telling)
        return;
    m_telling = true;
    while (std::exchange(m_tellAgain, false))
        Q_EMIT documentSizeChanged(documentSize());
    m_telling = false;
}

bool SourceLayout::forgetLines(const QTextBlock& first, const QTextBlock& last)
{
    bool changed = false;
    for (QTextBlock block = first; block.isValid(); block = block.next()) {
        block.clearLayout();
        if (block.isVisible() != (block.lineCount() > 0)) {
            block.setLineCount(block.isVisible() ? 1 : 0); // As far as is known.
            changed = true;
        }
        if (block == last)
            break;
    }
    return changed;
}

void SourceLayout::documentChanged(int from, int /*removed*/, int added)
{
    if (m_colouring)
        return;
    const QTextDocument& text = *document();
    const QTextBlock first = text.findBlock(from);
    const QTextBlock end = text.findBlock(from + added);
    const QTextBlock last = end.isValid() ? end : text.lastBlock();
    const int count = text.blockCount();
    if (count == 1)
        m_widest = 0; // Another text begins.
    if (first == last && count == m_blockCount) {
        const qreal height = blockBoundingRect(first).height();
        layOut(first);
        if (count == 1)
            tellSize();
        if (blockBoundingRect(first).height() == height)
            Q_EMIT updateBlock(first);
        else
            Q_EMIT update(everything(text));
        return;
    }
    if (forgetLines(first, last) || count != m_blockCount) {
        m_blockCount = count;
        tellSize();
    }
    Q_EMIT update(everything(text));
}

} // namespace quoin
