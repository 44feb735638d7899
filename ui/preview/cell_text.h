// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace quoin {

/// Where the text of a cell begins in a line of a pipe table; the line's end if it has
/// no such cell. `\|` parts nothing.
[[nodiscard]] std::size_t cellTextBegin(std::string_view line, int column);

} // namespace quoin
