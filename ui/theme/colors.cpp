// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/theme/colors.h"

#include "ui/theme/quoin_style.h"

#include <QWidget>

#include <cmath>

namespace quoin {

Colors Colors::light()
{
    Colors c;
    c.dark = false;
    c.window = QColor(0xf3, 0xf4, 0xf6);
    c.panel = QColor(0xff, 0xff, 0xff);
    c.outlineGround = QColor(0xec, 0xee, 0xf1);
    c.hairline = QColor(0xd9, 0xdc, 0xe1);
    c.control = QColor(0x78, 0x7f, 0x89);
    c.text = QColor(0x1d, 0x21, 0x27);
    c.quiet = QColor(0x59, 0x61, 0x6c);
    c.accent = QColor(0x2f, 0x5f, 0xd0);
    c.accentGround = QColor(0xe4, 0xec, 0xfd);
    c.onAccent = QColor(0xff, 0xff, 0xff);
    c.good = QColor(0x29, 0x74, 0x4a);
    c.warning = QColor(0x8f, 0x5a, 0x00);
    c.error = QColor(0xbd, 0x31, 0x24);
    c.codeGround = QColor(0xf6, 0xf7, 0xf9);
    return c;
}

Colors Colors::darkSet()
{
    Colors c;
    c.dark = true;
    c.window = QColor(0x1d, 0x1f, 0x23);
    c.panel = QColor(0x25, 0x28, 0x2d);
    c.outlineGround = QColor(0x20, 0x23, 0x27);
    c.hairline = QColor(0x39, 0x3d, 0x44);
    c.control = QColor(0x7e, 0x86, 0x91);
    c.text = QColor(0xe3, 0xe6, 0xea);
    c.quiet = QColor(0x9d, 0xa5, 0xb0);
    c.accent = QColor(0x86, 0xa8, 0xff);
    c.accentGround = QColor(0x2b, 0x36, 0x50);
    c.onAccent = QColor(0x14, 0x1a, 0x2a);
    c.good = QColor(0x6c, 0xc4, 0x93);
    c.warning = QColor(0xe2, 0xb0, 0x4a);
    c.error = QColor(0xf0, 0x84, 0x78);
    c.codeGround = QColor(0x1f, 0x22, 0x26);
    return c;
}

Colors Colors::fromPalette(const QPalette& palette)
{
    const QColor window = palette.color(QPalette::Window);
    const QColor text = palette.color(QPalette::WindowText);
    Colors c = window.lightness() < text.lightness() ? darkSet() : light();
    c.window = window;
    c.panel = palette.color(QPalette::Base);
    c.outlineGround = window;
    c.text = text;
    c.quiet = mixed(window, text, 0.85);
    c.hairline = mixed(window, text, 0.45);
    c.control = mixed(window, text, 0.75);
    c.accent = palette.color(QPalette::Highlight);
    c.onAccent = palette.color(QPalette::HighlightedText);
    c.accentGround = mixed(window, c.accent, 0.25);
    c.codeGround = palette.color(QPalette::Base);
    return c;
}

QPalette Colors::palette() const
{
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor& color) { p.setColor(role, color); };
    set(QPalette::Window, window);
    set(QPalette::WindowText, text);
    set(QPalette::Base, panel);
    set(QPalette::AlternateBase, codeGround);
    set(QPalette::Text, text);
    set(QPalette::PlaceholderText, quiet);
    set(QPalette::Button, panel);
    set(QPalette::ButtonText, text);
    set(QPalette::BrightText, error);
    set(QPalette::ToolTipBase, panel);
    set(QPalette::ToolTipText, text);
    set(QPalette::Highlight, accent);
    set(QPalette::HighlightedText, onAccent);
    set(QPalette::Link, accent);
    set(QPalette::LinkVisited, accent);
    set(QPalette::Light, dark ? mixed(panel, text, 0.08) : panel);
    set(QPalette::Midlight, mixed(window, hairline, 0.5));
    set(QPalette::Mid, hairline);
    set(QPalette::Dark, control);
    set(QPalette::Shadow, dark ? QColor(Qt::black) : mixed(window, text, 0.5));
    const QColor faded = mixed(window, quiet, 0.7);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
        p.setColor(QPalette::Disabled, role, faded);
    p.setColor(QPalette::Disabled, QPalette::Highlight, mixed(window, quiet, 0.3));
    return p;
}

const Colors& colorsOf(const QWidget* widget)
{
    if (const auto* style = qobject_cast<const QuoinStyle*>(widget->style()))
        return style->colors();
    static thread_local Colors derived;
    derived = widget->palette().color(QPalette::Window).lightness() < 128 ? Colors::darkSet() : Colors::light();
    return derived;
}

QColor mixed(const QColor& under, const QColor& over, double share)
{
    const auto mix = [share](int a, int b) { return static_cast<int>(std::lround(a + (b - a) * share)); };
    return QColor(mix(under.red(), over.red()), mix(under.green(), over.green()), mix(under.blue(), over.blue()));
}

namespace {

double luminance(const QColor& color)
{
    const auto channel = [](double v) { return v <= 0.03928 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4); };
    return 0.2126 * channel(color.redF()) + 0.7152 * channel(color.greenF()) + 0.0722 * channel(color.blueF());
}

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

} // namespace quoin
