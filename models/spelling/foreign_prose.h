// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QChar>
#include <QString>

#include <optional>

namespace quoin {

/// Whether prose is written in another language than a dictionary's: then none of it is misspelt.

/// The script of the language that a dictionary is named after ("ru_RU"); none where nobody knows.
[[nodiscard]] std::optional<QChar::Script> scriptOf(const QString& dictionary);
/// Whether a letter of `word` belongs to another script.
[[nodiscard]] bool isOfAnotherScript(const QString& word, QChar::Script script);

/// So many words of which most are unknown are another language, not bad spelling.
[[nodiscard]] bool isForeignLine(qsizetype wrong, qsizetype words);
[[nodiscard]] bool isForeignDocument(qsizetype wrong, qsizetype words);

} // namespace quoin
