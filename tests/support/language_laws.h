// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/language.h"

#include <string>
#include <string_view>
#include <vector>

namespace quoin::testing {

/// Every language there is a reader for.
[[nodiscard]] const std::vector<Language>& allLanguages();

/// What is wrong with what the readers say of `text`, empty when their laws hold: ranges
/// lie inside the text, findings are ordered and few, what is nested lies in its parent,
/// and formatting changes white space only, and nothing the second time.
[[nodiscard]] std::string languageFault(Language language, std::string_view text);

/// The same for `readInteractions`: ends have names of one line that stand in the text.
[[nodiscard]] std::string interactionsFault(std::string_view text);

} // namespace quoin::testing
