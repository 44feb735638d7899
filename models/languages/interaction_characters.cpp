// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/interaction_characters.h"

#include <string_view>

namespace quoin {

namespace {

bool isAnyOf(char32_t c, std::u32string_view characters)
{
    return characters.find(c) != std::u32string_view::npos;
}

} // namespace

bool isStroke(char32_t c)
{
    return isAnyOf(c, U"-=\u2500\u2501\u2550\u2504\u254C");
}

bool isRightHead(char32_t c)
{
    return isAnyOf(c, U"\u2192\u27F6\u21D2\u27F9\u279C\u2794\u279D\u279E\u27A1\u25B6\u25BA\u25B8\u21A6\u21E8");
}

bool isLeftHead(char32_t c)
{
    return isAnyOf(c, U"\u2190\u27F5\u21D0\u25C0\u25C4\u21E6");
}

bool isBothHead(char32_t c)
{
    return isAnyOf(c, U"\u2194\u27F7\u21D4\u21C4\u21C6");
}

bool isBar(char32_t c)
{
    return isAnyOf(c, U"|\u2502\u2503\u2551\u2506\u250A");
}

bool isCorner(char32_t c)
{
    return c >= 0x250C && c <= 0x257F && !isBar(c) && !isStroke(c);
}

StrokeEnds strokeEndsOf(char32_t c)
{
    if (isAnyOf(c, U"\u2193\u21D3\u25BC\u25BE\u2B07\u21E9vV"))
        return {true, true};
    if (isAnyOf(c, U"\u2191\u21D1\u25B2\u25B4\u2B06\u21E7^") || isBar(c))
        return {true, true};
    if (c == U'+' || isAnyOf(c, U"\u251C\u2524\u253C\u2560\u2563\u256C\u2523\u252B\u254B"))
        return {true, true};
    if (isAnyOf(c, U"\u250C\u2510\u252C\u2554\u2557\u2566\u250F\u2513\u2533\u256D\u256E"))
        return {false, true};
    if (isAnyOf(c, U"\u2514\u2518\u2534\u255A\u255D\u2569\u2517\u251B\u253B\u2570\u256F"))
        return {true, false};
    return {};
}

bool isUpHead(char32_t c)
{
    return isAnyOf(c, U"\u2191\u21D1\u25B2\u25B4\u2B06\u21E7^");
}

bool isDownHead(char32_t c)
{
    return isAnyOf(c, U"\u2193\u21D3\u25BC\u25BE\u2B07\u21E9");
}

} // namespace quoin
