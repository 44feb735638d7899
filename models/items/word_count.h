// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QStringView>

#include <cstddef>

namespace quoin {

/// Counting a novel with each key would be felt: whoever counts while somebody types leaves longer text (bytes) alone.
inline constexpr std::size_t wordsCountedAtMost = 1 << 18;

/// How many words prose has, as a person would count them: letters and digits that stand together,
/// also with an apostrophe or a hyphen between them; in Chinese and Japanese every character. Marks
/// of Markdown are no words. Reads the text once and keeps nothing.
[[nodiscard]] int wordCount(QStringView text);

} // namespace quoin
