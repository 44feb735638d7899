// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string_view>

namespace quoin {

/// A heading's text without the number in front of it: "1.", "4.1.2", "§ 2", "a)", "iv.", "ADR-1:", "Part 2:", "一、",
/// "第三章". `text` is in lower case. Where there is nothing behind the number it is the name.
[[nodiscard]] std::string_view withoutNumber(std::string_view text);

} // namespace quoin
