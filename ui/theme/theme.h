// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/colors.h"

#include <QObject>
#include <QPalette>

namespace quoin {

class DesktopAppearance;

enum class ThemeChoice { System, Light, Dark };

/// Owns the choice of theme and puts it on the application: style, palette, fonts.
/// Made once by the composition root; widgets see its effect only through their
/// palette and `colorsOf`.
class Theme : public QObject {
    Q_OBJECT

public:
    explicit Theme(QObject* parent = nullptr);

    /// Puts Quoin's style and fonts on the application; call it once, before the first widget.
    void install();

    void setChoice(ThemeChoice choice);
    [[nodiscard]] ThemeChoice choice() const { return m_choice; }
    [[nodiscard]] bool isDark() const { return m_colors.dark; }
    [[nodiscard]] const Colors& colors() const { return m_colors; }

    /// The interface font's size relative to the desktop's, in percent (50 to 300).
    void setTextSize(int percent);
    [[nodiscard]] int textSize() const { return m_textSize; }

Q_SIGNALS:
    void changed();

private:
    void apply();
    [[nodiscard]] Colors wanted() const;

    ThemeChoice m_choice = ThemeChoice::System;
    Colors m_colors;
    QPalette m_desktopPalette;
    DesktopAppearance* m_desktop;
    double m_basePointSize = 10;
    int m_textSize = 100;
    bool m_installed = false;
};

} // namespace quoin
