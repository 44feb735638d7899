// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringView>

namespace quoin {

/// KSyntaxHighlighting's name of the language that a fence's info string names
/// ("ts" is "TypeScript"), empty for plain text and what has no definition. Only the
/// first word counts: "json title=x" is JSON.
[[nodiscard]] QString languageName(QStringView infoString);

/// Whether the word means Markdown, which Quoin colours by itself.
[[nodiscard]] bool isMarkdown(QStringView infoString);

/// What a badge shows of an info string: its first word, shortened.
[[nodiscard]] QString languageBadge(QStringView infoString);

} // namespace quoin
