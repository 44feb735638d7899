// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/colors.h"

#include <QProxyStyle>

namespace quoin {

class AltLetters;

/// Fusion with Quoin's corners, hairlines and focus ring. It draws controls only;
/// what a pane looks like is the pane's own business. Widgets choose a variant of a
/// control by the dynamic properties in `StyleProperty`.
class QuoinStyle : public QProxyStyle {
    Q_OBJECT

public:
    explicit QuoinStyle(const Colors& colors);

    [[nodiscard]] const Colors& colors() const { return m_colors; }
    void setColors(const Colors& colors) { m_colors = colors; }

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex* option, QPainter* painter,
                            const QWidget* widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex* option, SubControl subControl,
                         const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                           const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                  QStyleHintReturn* returnData) const override;
    QIcon standardIcon(StandardPixmap which, const QStyleOption* option, const QWidget* widget) const override;
    void polish(QWidget* widget) override;
    using QProxyStyle::polish;

private:
    Colors m_colors;
    AltLetters* m_altLetters;
};

/// Dynamic properties that select a variant of a control (bool, true).
namespace StyleProperty {
inline constexpr const char* primary = "quoinPrimary"; ///< The one button that a screen is about.
inline constexpr const char* flat = "quoinFlat";       ///< A control without a frame until it is pointed at.
inline constexpr const char* refused = "quoinRefused"; ///< A field whose text was refused.
} // namespace StyleProperty

} // namespace quoin
