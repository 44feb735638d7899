// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/block_edit.h"

#include "ui/fields/list_paste.h"

#include <QTextBlock>

namespace quoin {

BlockEdit::BlockEdit(QWidget* parent, Kind kind) : TextEdit(parent), m_kind(kind)
{
    setLines(kind == Kind::Prose ? 3 : 1, 48);
}

QString BlockEdit::pasted(const QString& text) const
{
    // Raw Markdown is pasted as it is.
    const QString line = textCursor().block().text();
    return m_kind == Kind::Prose && continuesList(text, line) ? pastedEntries(text, line, false) : text;
}

} // namespace quoin
