// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/theme/theme.h"

#include "ui/theme/desktop_appearance.h"
#include "ui/theme/metrics.h"
#include "ui/theme/quoin_style.h"

#include <QApplication>
#include <QFont>

#include <algorithm>

namespace quoin {

namespace {

// Black on white or white on black is what high-contrast desktops set, and what no ordinary one does.
bool isHighContrast(const QPalette& palette)
{
    return contrast(palette.color(QPalette::Window), palette.color(QPalette::WindowText)) > 20.5
        && palette.color(QPalette::Window) == palette.color(QPalette::Base);
}

} // namespace

Theme::Theme(QObject* parent) : QObject(parent), m_colors(Colors::light()), m_desktop(new DesktopAppearance(this))
{
    connect(m_desktop, &DesktopAppearance::changed, this, [this] {
        if (m_choice == ThemeChoice::System)
            apply();
    });
}

void Theme::install()
{
    m_installed = true;
    m_desktopPalette = QApplication::palette();
    QApplication::setStyle(new QuoinStyle(m_colors));
    const QFont font = interfaceFont(QApplication::font());
    m_basePointSize = font.pointSizeF() > 0 ? font.pointSizeF() : 10;
    QApplication::setFont(font);
    apply();
}

void Theme::setChoice(ThemeChoice choice)
{
    m_choice = choice;
    if (choice == ThemeChoice::System)
        m_desktop->start();
    if (m_installed)
        apply();
}

void Theme::setTextSize(int percent)
{
    m_textSize = std::clamp(percent, 50, 300);
    if (!m_installed)
        return;
    QFont font = QApplication::font();
    font.setPointSizeF(m_basePointSize * m_textSize / 100.0);
    QApplication::setFont(font);
    Q_EMIT changed();
}

Colors Theme::wanted() const
{
    switch (m_choice) {
    case ThemeChoice::Light:
        return Colors::light();
    case ThemeChoice::Dark:
        return Colors::darkSet();
    case ThemeChoice::System:
        break;
    }
    if (m_desktop->highContrast() || isHighContrast(m_desktopPalette))
        return Colors::fromPalette(m_desktopPalette);
    switch (m_desktop->scheme()) {
    case DesktopAppearance::Scheme::Dark:
        return Colors::darkSet();
    case DesktopAppearance::Scheme::Light:
        return Colors::light();
    case DesktopAppearance::Scheme::Unknown:
        break;
    }
    const bool darkDesktop = m_desktopPalette.color(QPalette::Window).lightness() < 128;
    return darkDesktop ? Colors::darkSet() : Colors::light();
}

void Theme::apply()
{
    m_colors = wanted();
    if (auto* style = qobject_cast<QuoinStyle*>(QApplication::style()))
        style->setColors(m_colors);
    QApplication::setPalette(m_colors.palette());
    Q_EMIT changed();
}

} // namespace quoin
