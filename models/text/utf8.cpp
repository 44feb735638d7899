// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/utf8.h"

#include <cstdint>
#include <cstring>

namespace quoin {

Utf8Character utf8At(std::string_view bytes, std::size_t position)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[position + i]); };
    const unsigned char first = byte(0);
    if (first < 0x80)
        return {first, 1, true};
    std::size_t length = 0;
    char32_t code = 0;
    char32_t least = 0;
    if ((first & 0xE0U) == 0xC0U) {
        length = 2, code = first & 0x1FU, least = 0x80;
    } else if ((first & 0xF0U) == 0xE0U) {
        length = 3, code = first & 0x0FU, least = 0x800;
    } else if ((first & 0xF8U) == 0xF0U) {
        length = 4, code = first & 0x07U, least = 0x10000;
    } else {
        return {};
    }
    if (bytes.size() - position < length)
        return {};
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(i) & 0xC0U) != 0x80U)
            return {};
        code = (code << 6U) | (byte(i) & 0x3FU);
    }
    const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
    if (code < least || surrogate || code > 0x10FFFF)
        return {};
    return {code, length, true};
}

bool isValidUtf8(std::string_view bytes)
{
    std::size_t position = 0;
    while (position < bytes.size()) {
        // Most text is ASCII: eight bytes at a time.
        std::uint64_t word = 0;
        if (bytes.size() - position >= sizeof word) {
            std::memcpy(&word, bytes.data() + position, sizeof word);
            if ((word & 0x8080808080808080ULL) == 0) {
                position += sizeof word;
                continue;
            }
        }
        const Utf8Character character = utf8At(bytes, position);
        if (!character.valid)
            return false;
        position += character.length;
    }
    return true;
}

} // namespace quoin
