// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

namespace quoin {

/// How many words prose has, as a person would count them: letters and digits that stand together,
/// also with an apostrophe or a hyphen between them; in Chinese and Japanese every character. Marks
/// of Markdown are no words. Reads the text once and keeps nothing.
[[nodiscard]] int wordCount(QStringView text);

} // namespace quoin
