// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

namespace quoin {

// The characters of which people draw arrows and boxes in text; for the reader of arrow text only.

[[nodiscard]] bool isStroke(char32_t c); ///< Goes on to the left and to the right.
[[nodiscard]] bool isBar(char32_t c);    ///< Goes on upwards and downwards.
[[nodiscard]] bool isCorner(char32_t c); ///< Corners and crossings, without strokes and bars.
[[nodiscard]] bool isRightHead(char32_t c);
[[nodiscard]] bool isLeftHead(char32_t c);
[[nodiscard]] bool isBothHead(char32_t c);
[[nodiscard]] bool isUpHead(char32_t c);
[[nodiscard]] bool isDownHead(char32_t c);

/// Where a character goes on to the lines above and below; `v` and `^` do, where they stand alone.
struct StrokeEnds {
    bool up = false;
    bool down = false;
};
[[nodiscard]] StrokeEnds strokeEndsOf(char32_t c);

} // namespace quoin
