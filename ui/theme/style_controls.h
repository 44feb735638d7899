// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/theme/colors.h"

#include <QRect>

class QPainter;
class QWidget;
class QStyleOptionMenuItem;
class QStyleOptionSlider;

namespace quoin {

/// The shapes that QuoinStyle and self-drawn widgets share.

/// A rounded box whose border lies inside `rect`, on whole device pixels.
void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& border, qreal radius,
             qreal width = 1, Qt::PenStyle line = Qt::SolidLine);

/// The ground of a text field: border, and the accent ring when it has the focus.
void drawFieldGround(QPainter* painter, const QRect& rect, const Colors& colors, qreal radius, bool focused,
                     bool enabled, bool readOnly, bool refused);

void drawScrollHandle(QPainter* painter, const QRect& rect, const Colors& colors, bool hovered, bool pressed);

/// Where the text of a line edit stands in `rect`: clear of its border or its combo box's, unless an icon keeps it so.
[[nodiscard]] QRect lineContents(const QRect& rect, const QWidget* widget);

} // namespace quoin
