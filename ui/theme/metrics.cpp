// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/theme/metrics.h"

#include <QFontDatabase>
#include <QFontMetrics>
#include <QScreen>
#include <QWidget>

#include <cmath>

namespace quoin {

namespace {

// What fontconfig answers when nobody has chosen a font.
bool isGeneric(const QString& family)
{
    static const QStringList generic{QStringLiteral("sans serif"), QStringLiteral("sans"), QStringLiteral("sans-serif"),
                                     QStringLiteral("monospace"),  QStringLiteral("mono"), QString()};
    return generic.contains(family.toLower());
}

QString firstInstalled(const QStringList& families)
{
    const QStringList installed = QFontDatabase::families();
    for (const QString& family : families) {
        if (installed.contains(family))
            return family;
    }
    return {};
}

} // namespace

Metrics::Metrics(const QWidget* widget) : Metrics(widget->font()) {}

Metrics::Metrics(const QFont& font)
{
    const QFontMetrics fm(font);
    line = fm.height();
    character = std::max(1, fm.averageCharWidth());
    unit = std::max(3, static_cast<int>(std::lround(line / 4.0)));
    controlHeight = line + 3 * unit;
    icon = std::max(12, line);
    radius = static_cast<int>(std::lround(unit * 1.5));
    cardRadius = 2 * unit;
}

void resizeWithinScreen(QWidget* window, const QSize& wanted)
{
    const Metrics m(window);
    const QSize frame(4 * m.unit, 12 * m.unit); // What window managers commonly add; none has been made yet.
    window->resize(wanted.boundedTo(window->screen()->availableGeometry().size() - frame));
}

QFont interfaceFont(const QFont& desktop)
{
    QFont font = desktop;
    if (!isGeneric(desktop.family()))
        return font;
    const QString better =
        firstInstalled({QStringLiteral("Inter"), QStringLiteral("Cantarell"), QStringLiteral("Noto Sans"),
                        QStringLiteral("Ubuntu"), QStringLiteral("DejaVu Sans")});
    if (!better.isEmpty()) {
        font.setFamily(better);
        font.setPointSizeF(std::max(font.pointSizeF(), 10.0));
    }
    return font;
}

QFont codeFont(const QFont& interface)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (isGeneric(font.family())) {
        const QString better = firstInstalled({QStringLiteral("JetBrains Mono"), QStringLiteral("Cascadia Code"),
                                               QStringLiteral("Noto Sans Mono"), QStringLiteral("DejaVu Sans Mono")});
        if (!better.isEmpty())
            font.setFamily(better);
    }
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    // ">=" must look like the two characters that it is.
    font.setStyleStrategy(QFont::PreferNoShaping);
    // A monospaced face of the same point size looks larger than the text beside it.
    if (interface.pointSizeF() > 0)
        font.setPointSizeF(interface.pointSizeF() * 0.94);
    return font;
}

QFont scaledFont(const QFont& font, double factor, QFont::Weight weight)
{
    QFont scaled = font;
    if (font.pointSizeF() > 0)
        scaled.setPointSizeF(font.pointSizeF() * factor);
    else
        scaled.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * factor)));
    scaled.setWeight(weight);
    return scaled;
}

} // namespace quoin
