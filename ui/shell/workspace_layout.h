// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>

namespace quoin {

/// What stands side by side, and how wide a window they share.
struct LayoutWish {
    int width = 0;
    int character = 8; ///< Width of a character of the interface font.
    bool outline = true;
    bool preview = true;
    bool insists = false; ///< The preview was asked for where it has no room: form and outline become narrow for it.
    bool split = false;   ///< Form and source stand side by side.
    QList<int> dragged;   ///< The user's own widths in per mille (outline, centre, preview), or empty.
};

/// Widths of outline, centre and preview; 0 hides one. When room is short the preview
/// yields first, unless it insists, then the outline narrows; the form keeps what it needs to be read.
struct PaneWidths {
    int outline = 0;
    int centre = 0;
    int preview = 0;
};
[[nodiscard]] PaneWidths layOut(const LayoutWish& wish);

} // namespace quoin
