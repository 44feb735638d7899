// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/highlight/code_colors.h"

#include <QColor>
#include <QFont>

#include <array>

namespace quoin {

namespace {

enum Trait : unsigned { Upright = 0, Bold = 1, Italic = 2, Underlined = 4 };

struct Look {
    QRgb light;
    QRgb dark;
    unsigned traits;
};

constexpr QRgb sameAsText = 0; // Fully transparent: no colour of its own.

// In the order of CodeRole.
constexpr std::array<Look, static_cast<std::size_t>(CodeRole::Count)> looks = {{
    {sameAsText, sameAsText, Upright},    // Plain
    {0xff2553b8, 0xff86a8ff, Upright},    // Keyword
    {0xff8f2d94, 0xffd9a0e3, Upright},    // Type
    {0xff0d6575, 0xff77c7d8, Upright},    // Function
    {0xff7a4a12, 0xffe3c08a, Upright},    // Variable
    {0xff8f2d5c, 0xffeaa0c0, Upright},    // Attribute
    {0xff23703f, 0xff8fd3a5, Upright},    // String
    {0xff0d6575, 0xff77c7d8, Upright},    // Escape
    {0xff8a4b00, 0xffe2b04a, Upright},    // Number
    {0xff606975, 0xff969fab, Italic},     // Comment
    {0xff8f5a00, 0xffe2b04a, Bold},       // Alert
    {0xffbd3124, 0xfff08478, Underlined}, // Error
    {0xff2553b8, 0xff86a8ff, Bold},       // Heading
    {sameAsText, sameAsText, Bold},       // Label
    {sameAsText, sameAsText, Italic},     // Emphasis
    {0xff8f2d94, 0xffd9a0e3, Upright},    // Literal
    {0xff2553b8, 0xff86a8ff, Upright},    // Link
    {0xff606975, 0xff969fab, Upright},    // Mark
}};

} // namespace

QTextCharFormat codeFormat(CodeRole role, bool dark)
{
    const Look& look = looks[static_cast<std::size_t>(role)];
    QTextCharFormat format;
    if (const QRgb color = dark ? look.dark : look.light; color != sameAsText)
        format.setForeground(QColor(color));
    if (look.traits & Bold)
        format.setFontWeight(QFont::Bold);
    if (look.traits & Italic)
        format.setFontItalic(true);
    if (look.traits & Underlined)
        format.setUnderlineStyle(QTextCharFormat::WaveUnderline);
    return format;
}

} // namespace quoin
