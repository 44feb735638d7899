// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

class QAbstractItemView;

namespace quoin {

/// A document's words as a tool tip: shown letter by letter. Qt guesses whether a tip is markup: `<b>` in it would
/// vanish, and escaped alone, `a&b` would be seen as `a&amp;b`. This leaves nothing to guess.
[[nodiscard]] QString plainTip(const QString& text);

/// From now on the tips of the view's items, which come from its model as they are, are shown like that. The style
/// does it to every view: a heading or a column of a document may be called anything.
void showPlainTips(QAbstractItemView* view);

} // namespace quoin
