// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

struct FormattedJson {
    std::string text;               ///< What was given, where it is refused.
    std::optional<Finding> refused; ///< What has to be mended first: without it nobody knows what lies in what.
};

/// Lays JSON out anew, when a person asks for it. Only white space changes: comments,
/// their place on the line, the spelling of numbers and strings, placeholders and lines
/// of words between values stay. A member a line; plain values that stood on one line
/// (a list, or an object in a container that has lines) stay there; the text's own
/// indentation and line end are taken. Formatting twice changes nothing.
[[nodiscard]] FormattedJson formatJson(std::string_view json);

} // namespace quoin
