// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/workspace_layout.h"

#include <algorithm>

namespace quoin {

namespace {

// In characters of the interface font.
constexpr int leastOutline = 24;
constexpr int usualOutline = 33;
constexpr int mostOutline = 38;
constexpr int leastForm = 78;
constexpr int leastSplit = 120;
constexpr int leastPreview = 35;
// Where the preview insists: narrower than these they cannot be.
constexpr int tightOutline = 16;
constexpr int tightForm = 60;
constexpr int tightPreview = 24;

} // namespace

PaneWidths layOut(const LayoutWish& wish)
{
    PaneWidths widths;
    const int unit = std::max(1, wish.character);
    const bool tight = wish.preview && wish.insists;
    const int form = (tight ? tightForm : wish.split ? leastSplit : leastForm) * unit;
    const int outline = (tight ? tightOutline : leastOutline) * unit;
    const int preview = (tight ? tightPreview : leastPreview) * unit;
    int rest = wish.width;
    if (wish.outline) {
        const bool dragged = wish.dragged.size() == 3;
        const int share =
            dragged ? wish.width * wish.dragged[0] / 1000 : std::max(wish.width * 37 / 200, usualOutline * unit);
        const int most = dragged ? wish.width / 2 : mostOutline * unit;
        widths.outline = std::clamp(share, outline, std::max(outline, most));
        rest -= widths.outline;
    }
    if (wish.preview) {
        const int share = wish.dragged.size() == 3 ? wish.width * wish.dragged[2] / 1000 : rest * 38 / 100;
        widths.preview = std::min(share, rest - form);
        if (widths.preview < preview && wish.outline) {
            // The outline can lend what it has above its least width.
            const int spare = widths.outline - outline;
            const int missing = preview - widths.preview;
            if (missing <= spare) {
                widths.outline -= missing;
                rest += missing;
                widths.preview += missing;
            }
        }
        if (widths.preview < preview)
            widths.preview = 0;
        rest -= widths.preview;
    }
    widths.centre = std::max(0, rest);
    return widths;
}

} // namespace quoin
