// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QFont>

class QSize;
class QWidget;

namespace quoin {

/// Sizes, all from the font of the widget they are for: an 8 px grid at the usual
/// size, larger when the desktop's font is larger. No widget writes a pixel constant.
struct Metrics {
    explicit Metrics(const QWidget* widget);
    explicit Metrics(const QFont& font);

    int unit;      ///< Half of the grid's step (4 px at the usual size).
    int line;      ///< One line of text.
    int character; ///< Average width of a character.
    int controlHeight;
    int icon;
    int radius; ///< Of controls.
    int cardRadius;
};

/// Gives a window of its own the size that it wants, as far as the screen has room for it and its frame.
void resizeWithinScreen(QWidget* window, const QSize& wanted);

/// The desktop's own font, or the best one installed where the desktop names none.
[[nodiscard]] QFont interfaceFont(const QFont& desktop);
[[nodiscard]] QFont codeFont(const QFont& interface);

/// `font` scaled by `factor`, with `weight`.
[[nodiscard]] QFont scaledFont(const QFont& font, double factor, QFont::Weight weight = QFont::Normal);

} // namespace quoin
