// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/case_folding.h"

namespace quoin {

namespace {

using namespace std::string_view_literals;

char32_t simpleFold(char32_t c)
{
    if (c >= 0xC0 && c <= 0xDE && c != 0xD7)
        return c + 32;
    // Pairs of capital and small letter; the parity differs from range to range.
    const bool evenPairs = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x1E00 && c <= 0x1E95)
        || (c >= 0x1EA0 && c <= 0x1EFF) || (c >= 0x460 && c <= 0x481) || (c >= 0x48A && c <= 0x4BF)
        || (c >= 0x4D0 && c <= 0x52F);
    if (evenPairs)
        return c | 1U;
    const bool oddPairs = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
    if (oddPairs)
        return c % 2 == 1 ? c + 1 : c;
    if (c == 0x1A0 || c == 0x1AF) // Vietnamese horned vowels.
        return c + 1;
    if (c >= 0x391 && c <= 0x3A9)
        return c + 32;
    if (c >= 0x410 && c <= 0x42F)
        return c + 32;
    if (c >= 0x400 && c <= 0x40F)
        return c + 80;
    return c;
}

// People leave accents out ("Autenticacion"), so they do not count: the letter below the
// accent of the Latin-1 small letters, 0 where there is none.
char withoutAccent(char32_t c)
{
    constexpr std::string_view letters = "aaaaaa_ceeeeiiii_nooooo__uuuuy_y"sv;
    static_assert(letters.size() == 32);
    const std::size_t index = c - 0xE0;
    return c >= 0xE0 && c <= 0xFF && letters[index] != '_' ? letters[index] : '\0';
}

bool isSpace(char32_t c)
{
    return c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200B) || c == 0x2028 || c == 0x2029 || c == 0x202F
        || c == 0x205F || c == 0x3000;
}

void appendUtf8(std::string& text, char32_t c)
{
    if (c < 0x80) {
        text += static_cast<char>(c);
    } else if (c < 0x800) {
        text += static_cast<char>(0xC0U | (c >> 6U));
        text += static_cast<char>(0x80U | (c & 0x3FU));
    } else {
        text += static_cast<char>(0xE0U | (c >> 12U));
        text += static_cast<char>(0x80U | ((c >> 6U) & 0x3FU));
        text += static_cast<char>(0x80U | (c & 0x3FU));
    }
}

} // namespace

void appendFolded(std::string& text, const Utf8Character& character, std::string_view bytes)
{
    const char32_t c = character.codePoint;
    if (!character.valid || c > 0xFFFF) {
        text += bytes;
    } else if (isSpace(c)) {
        text += ' ';
    } else if (c >= 0xFF01 && c <= 0xFF5E) {
        const auto ascii = static_cast<char>(c - 0xFF01 + '!');
        text += ascii >= 'A' && ascii <= 'Z' ? static_cast<char>(ascii - 'A' + 'a') : ascii;
    } else {
        const char32_t small = simpleFold(c);
        if (const char letter = withoutAccent(small))
            text += letter;
        else
            appendUtf8(text, small);
    }
}

} // namespace quoin
