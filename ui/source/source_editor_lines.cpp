// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// Where lines stand.
#include "ui/source/source_editor.h"

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
