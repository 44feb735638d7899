// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// The cells of a row of a pipe table (GFM 0.29, section 4.10), trimmed. Positions are
/// bytes of the line; an empty cell is an empty range at the middle of its space.
[[nodiscard]] std::vector<ByteRange> tableCells(std::string_view row);

/// `\|` stands for `|` in a cell; nothing else is changed either way.
[[nodiscard]] std::string decodeCell(std::string_view cell);
[[nodiscard]] std::string encodeCell(std::string_view value);

} // namespace quoin
