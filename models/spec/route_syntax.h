// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <optional>
#include <string_view>

namespace quoin {

/// A path as specs write it: begins with `/` (or a `{variable}` or scheme before it) and holds no space,
/// other than in the braces of a variable.
[[nodiscard]] std::optional<ByteRange> routeAt(std::string_view text, std::size_t position);

/// A path that leaves out the slash it begins with, up to the end of its code span: "auth/login". Has a slash farther
/// on and is no media type.
[[nodiscard]] std::optional<ByteRange> relativeRouteAt(std::string_view text, std::size_t position);

} // namespace quoin
