// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QTextLayout>

class QPlainTextEdit;

namespace quoin {

/// What an input method has not committed yet: it is seen in a text and no part of it, at a place in the layout of its
/// block that stays what it is when the text around it changes.
struct ComposedText {
    QString text;                            ///< Empty: nothing is being composed.
    QList<QTextLayout::FormatRange> formats; ///< Counted from its beginning.
};

/// Takes it out of what is seen.
[[nodiscard]] ComposedText takeComposed(const QPlainTextEdit& editor);

/// Puts it where the caret is, where the input method commits it.
void putComposed(const QPlainTextEdit& editor, const ComposedText& composed);

} // namespace quoin
