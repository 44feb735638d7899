// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/workspace_layout.h"

#include <algorithm>

namespace quoin {

namespace {

// In characters of the interface font.
constexpr int leastOutline = 24;
constexpr int usualOutline = 31;
constexpr int mostOutline = 36;
constexpr int leastForm = 78;
constexpr int leastSplit = 120;
constexpr int leastPreview = 40;

} // namespace

PaneWidths layOut(const LayoutWish& wish)
{
    PaneWidths widths;
    const int unit = std::max(1, wish.character);
    const int form = (wish.split ? leastSplit : leastForm) * unit;
    int rest = wish.width;
    if (wish.outline) {
        const bool dragged = wish.dragged.size() == 3;
        const int share =
            dragged ? wish.width * wish.dragged[0] / 1000 : std::max(wish.width * 17 / 100, usualOutline * unit);
        const int most = dragged ? wish.width / 2 : mostOutline * unit;
        widths.outline = std::clamp(share, leastOutline * unit, std::max(leastOutline * unit, most));
        rest -= widths.outline;
    }
    if (wish.preview) {
        const int share = wish.dragged.size() == 3 ? wish.width * wish.dragged[2] / 1000 : rest * 38 / 100;
        widths.preview = std::min(share, rest - form);
        if (widths.preview < leastPreview * unit && wish.outline) {
            // The outline can lend what it has above its least width.
            const int spare = widths.outline - leastOutline * unit;
            const int missing = leastPreview * unit - widths.preview;
            if (missing <= spare) {
                widths.outline -= missing;
                rest += missing;
                widths.preview += missing;
            }
        }
        if (widths.preview < leastPreview * unit)
            widths.preview = 0;
        rest -= widths.preview;
    }
    widths.centre = std::max(0, rest);
    return widths;
}

} // namespace quoin
