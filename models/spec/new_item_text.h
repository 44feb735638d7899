// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <string>
#include <string_view>

namespace quoin {

/// The text of a new item behind `last`, written like that: the number, marks and words before its name, the blank line
/// below the heading, labels, bullets, what parts them, and fences. Without `last` like its section's text. The values
/// are the template's placeholders. LF line ends. `level`: of its heading, 1 to 6.
[[nodiscard]] std::string itemTextLike(const Spec& spec, std::size_t entry, const Item* last, const TemplateItem& item,
                                       int level, std::string_view name);

/// The number that a heading behind one with `text` has, with the marks and spaces behind it: "5.3 "; empty where
/// `text` has none.
[[nodiscard]] std::string numberBehind(std::string_view text);

/// Whether the first line from `position` on that is not blank is a heading: the blank lines above it are its own.
[[nodiscard]] bool isHeadingNext(const Document& document, std::size_t position);

} // namespace quoin
