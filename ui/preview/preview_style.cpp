// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/preview_style.h"

#include "ui/theme/metrics.h"

#include <QFontInfo>
#include <QWidget>

#include <algorithm>

namespace quoin {

PreviewStyle::PreviewStyle(const QWidget* widget, int zoomPercent)
    : colors(colorsOf(widget))
    , text(scaledFont(widget->font(), zoomPercent / 100.0))
    , code(scaledFont(codeFont(widget->font()), zoomPercent / 100.0))
    , em(QFontInfo(text).pixelSize())
{
    code.setStyleStrategy(QFont::PreferNoShaping); // No ligatures: code is read letter by letter.
    constexpr std::array<double, 6> sizes{1.75, 1.5, 1.35, 1.16, 1.06, 1.0};
    for (std::size_t i = 0; i < headings.size(); ++i)
        headings[i] = scaledFont(text, sizes[i], i < 5 ? QFont::DemiBold : QFont::Medium);
}

const QFont& PreviewStyle::heading(int level) const
{
    return headings[static_cast<std::size_t>(std::clamp(level, 1, 6) - 1)];
}

} // namespace quoin
