// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/endpoint_syntax.h"

#include <cstddef>
#include <string_view>

namespace quoin {

/// What is said of an endpoint behind its method and path, which end at `at`: behind a dash, a colon, an arrow, in
/// parentheses, or as it is; what its request and answer are made of is left out, and where the path stands in code
/// that goes on, what stands in that. Empty where nothing is said. Tells `found` whether it is prose, and whether the
/// endpoint stands alone. A piece of endpoint_syntax.cpp, used by nobody else; linear in the text.
[[nodiscard]] ByteRange descriptionBehind(std::string_view text, std::size_t at, EndpointText& found);

/// Without the blanks around it.
[[nodiscard]] ByteRange trimmedRange(std::string_view text, std::size_t begin, std::size_t end);

} // namespace quoin
