// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/colors.h"

#include <QFont>
#include <QTextCharFormat>

#include <array>

class QWidget;

namespace quoin {

/// Fonts, colours and distances of the preview, all from the widget's font, its theme
/// and the zoom. Made anew when one of these changes; boxes keep a reference.
struct PreviewStyle {
    PreviewStyle(const QWidget* widget, int zoomPercent);

    Colors colors;
    QFont text;
    QFont code;
    std::array<QFont, 6> headings;
    double em = 14;           ///< The text font's size in pixels: all distances are shares of it.
    double lineFactor = 1.45; ///< Of a line of text.
    double codeLineFactor = 1.4;
    double hairline = 1;

    [[nodiscard]] const QFont& heading(int level) const;
    /// Whether a rule stands below headings of this level.
    [[nodiscard]] static bool hasRule(int level) { return level <= 3; }
    [[nodiscard]] double columnWidth() const { return 54 * em; } ///< Wider lines tire the eye.
    [[nodiscard]] double pagePadding() const { return 1.6 * em; }
};

} // namespace quoin
