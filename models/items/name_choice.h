// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace quoin {

// A text that lists names, as an editor shows it, while a person types or picks one: the readers of
// models/languages/name_list in the positions of a QString. Keeps nothing, edits no document.

/// `value` with `name` added where it is not listed, and taken out where it is.
[[nodiscard]] QString withNameToggled(const QString& value, const QString& name);
[[nodiscard]] bool isNameListed(const QString& value, const QString& name);

/// The name that the caret stands in or behind, up to the caret.
[[nodiscard]] QString nameTypedAt(const QString& value, qsizetype caret);

struct CompletedName {
    QString value;
    qsizetype caret = 0; ///< Behind the name.
};
/// `name` in place of the one at the caret.
[[nodiscard]] CompletedName withNameCompleted(const QString& value, qsizetype caret, const QString& name);

} // namespace quoin
