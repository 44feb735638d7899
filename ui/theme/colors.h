// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPalette>

class QWidget;

namespace quoin {

/// The named colours of the window, beyond what a QPalette can say. Widgets ask for
/// them at paint time through `colorsOf`, so that a change of theme needs no code in
/// them. A widget never holds a colour of its own.
struct Colors {
    bool dark = false;
    QColor window;
    QColor panel; ///< Cards and fields.
    QColor outlineGround;
    QColor hairline; ///< Decoration only.
    QColor control;  ///< A control's border: 3:1 against what it stands on.
    QColor text;
    QColor quiet;
    QColor accent;
    QColor accentGround;
    QColor onAccent;
    QColor good;
    QColor warning;
    QColor error;
    QColor codeGround;

    [[nodiscard]] static Colors light();
    [[nodiscard]] static Colors darkSet();
    /// For a desktop whose own colours must win (high contrast).
    [[nodiscard]] static Colors fromPalette(const QPalette& palette);

    [[nodiscard]] QPalette palette() const;
};

/// The colours of the style that paints `widget`; derived from its palette when that
/// style is not Quoin's (tests, plugins).
[[nodiscard]] const Colors& colorsOf(const QWidget* widget);

/// `over` laid upon `under` with `share` of it (0 to 1).
[[nodiscard]] QColor mixed(const QColor& under, const QColor& over, double share);

/// WCAG contrast of two opaque colours, 1 to 21.
[[nodiscard]] double contrast(const QColor& a, const QColor& b);

} // namespace quoin
