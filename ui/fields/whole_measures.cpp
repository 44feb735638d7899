// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/whole_measures.h"

#include "ui/theme/line_breaks.h"

#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>

namespace quoin {

// Whoever paints a block, or goes to a place in it, asks for this first.
QRectF WholeMeasures::blockBoundingRect(const QTextBlock& block) const
{
    const QRectF rect = QPlainTextDocumentLayout::blockBoundingRect(block);
    if (!tearsOne(block))
        return rect;
    const_cast<WholeMeasures*>(this)->layOut(block); // As the base does for a block without lines.
    return QPlainTextDocumentLayout::blockBoundingRect(block);
}

bool WholeMeasures::tearsOne(const QTextBlock& block)
{
    const QTextLayout* layout = block.isValid() ? block.layout() : nullptr;
    if (layout == nullptr || layout->lineCount() < 2 || !layout->preeditAreaText().isEmpty())
        return false;
    const QString text = block.text();
    const QTextLine last = layout->lineAt(layout->lineCount() - 1);
    if (last.textStart() + last.textLength() != text.size())
        return false; // Lines of the text as it was; the base is about to lay them out anew.
    for (int i = 0; i + 1 < layout->lineCount(); ++i) {
        const QTextLine line = layout->lineAt(i);
        const qsizetype end = line.textStart() + line.textLength();
        if (lineEndBefore(text, line.textStart(), end) != end)
            return true;
    }
    return false;
}

void WholeMeasures::layOut(QTextBlock block)
{
    QTextLayout* layout = block.layout();
    const QTextLine first = layout->lineAt(0);
    const qreal width = first.width();
    const qreal margin = first.x();
    const int before = layout->lineCount();
    const QString text = block.text();
    qreal height = 0;
    layout->beginLayout();
    for (QTextLine line = layout->createLine(); line.isValid(); line = layout->createLine()) {
        line.setLeadingIncluded(true);
        fillLine(line, text, width);
        line.setPosition({margin, height});
        height += line.height();
    }
    layout->endLayout();
    if (layout->lineCount() == before)
        return;
    block.setLineCount(block.isVisible() ? layout->lineCount() : 0);
    // Later: an editor may be asking while it fits its scroll bar to a height that it would have no more then.
    const auto tell = [this] {
        Q_EMIT documentSizeChanged({documentSize().width(), static_cast<qreal>(document()->lineCount())});
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    Q_EMIT update();
}

} // namespace quoin
