// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/block_edit.h"

#include "ui/theme/metrics.h"

namespace quoin {

BlockEdit::BlockEdit(QWidget* parent, Kind kind) : TextEdit(parent), m_kind(kind)
{
    setLines(kind == Kind::Prose ? 3 : 1, 48);
    updateLook();
}

QFont BlockEdit::textFont() const
{
    return m_kind == Kind::Raw ? codeFont(font()) : TextEdit::textFont();
}

} // namespace quoin
