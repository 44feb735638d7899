// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// A heading's or label's text as people read it: marks of emphasis and code, link
/// targets, backslash escapes and the white space around are gone.
[[nodiscard]] std::string plainText(std::string_view markdown);

/// The form in which names are compared: plain text without leading number ("3.",
/// "4.1.2", "IV.", "Part 2:", "一、", "ADR-1:", a keycap), emoji and trailing colon; case
/// folded; `&`, `/`, `+`, "and" and its counterparts in other languages one sign; words
/// in the singular; one space between words.
[[nodiscard]] std::string normalizedName(std::string_view markdown);

/// The normalised forms of a name (unless it is empty) and of its synonyms.
[[nodiscard]] std::vector<std::string> normalizedNames(const std::string& name,
                                                       const std::vector<std::string>& synonyms);

/// All readings of a heading or label that may name something, the most literal first:
/// the whole, without a trailing parenthesis, what the parenthesis holds, the part
/// before a dash or colon, without a version or filler word. Normalised, no duplicates.
[[nodiscard]] std::vector<std::string> nameReadings(std::string_view markdown);

/// The topics that the readings of a heading join ("Security & Performance"); empty when
/// it names one thing.
[[nodiscard]] std::vector<std::string> joinedTopics(const std::vector<std::string>& readings);

/// Whether a word is of a script that writes words on to each other: Chinese, Japanese, Korean.
[[nodiscard]] bool isWrittenTogether(std::string_view word);

} // namespace quoin
