// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace quoin {

/// Several lines as entries of a list: with the bullet of `line`, the one at the caret, or in an
/// empty editor with their own. A single line stays what it is.
[[nodiscard]] QString pastedEntries(const QString& text, const QString& line, bool emptyEditor);

/// Whether lines pasted behind `line` go on in its list: it has a bullet, and they are plain text or
/// entries themselves, no other Markdown.
[[nodiscard]] bool continuesList(const QString& text, const QString& line);

} // namespace quoin
