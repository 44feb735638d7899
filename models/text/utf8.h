// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string_view>

namespace quoin {

/// Whether all of `bytes` is well-formed UTF-8 (RFC 3629: shortest forms only, no
/// surrogates, nothing above U+10FFFF).
[[nodiscard]] bool isValidUtf8(std::string_view bytes);

/// One character of a UTF-8 text. A byte that begins no well-formed character is
/// U+FFFD with length 1, so that every byte string can be read to its end.
struct Utf8Character {
    char32_t codePoint = 0xFFFD;
    std::size_t length = 1;
    bool valid = false;
};
/// `position` must lie inside `bytes`.
[[nodiscard]] Utf8Character utf8At(std::string_view bytes, std::size_t position);

} // namespace quoin
