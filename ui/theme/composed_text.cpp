// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/theme/composed_text.h"

#include <QPlainTextEdit>
#include <QTextBlock>

namespace quoin {

ComposedText takeComposed(const QPlainTextEdit& editor)
{
    QTextLayout* layout = editor.textCursor().block().layout();
    ComposedText composed{layout->preeditAreaText(), {}};
    if (composed.text.isEmpty())
        return composed;
    const int begin = layout->preeditAreaPosition();
    const int end = begin + static_cast<int>(composed.text.size());
    for (QTextLayout::FormatRange range : layout->formats()) {
        if (range.start < begin || range.start + range.length > end)
            continue;
        range.start -= begin;
        composed.formats.append(range);
    }
    layout->setPreeditArea(-1, QString());
    return composed;
}

void putComposed(const QPlainTextEdit& editor, const ComposedText& composed)
{
    if (composed.text.isEmpty())
        return;
    const QTextCursor caret = editor.textCursor();
    const QTextBlock block = caret.block();
    QTextLayout* layout = block.layout();
    layout->setPreeditArea(caret.positionInBlock(), composed.text);
    QList<QTextLayout::FormatRange> formats = layout->formats();
    for (QTextLayout::FormatRange range : composed.formats) {
        range.start += caret.positionInBlock();
        formats.append(range);
    }
    layout->setFormats(formats);
    editor.document()->markContentsDirty(block.position(), block.length());
}

} // namespace quoin
