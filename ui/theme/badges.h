// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QPointF>
#include <QString>

class QFont;
class QPainter;
class QRect;
class QWidget;

namespace quoin {

/// Small marks that more than one pane paints. They carry text and shape, never
/// colour alone.

/// The badge of an HTTP method, vertically centred at the left of `line`; returns its width.
int paintMethodBadge(QPainter& painter, const QRect& line, const QString& method, const QWidget* widget);
[[nodiscard]] int methodBadgeWidth(const QString& method, const QFont& font);

/// A progress bar of `share` (0 to 1) in `rect`.
void paintProgress(QPainter& painter, const QRect& rect, double share, const QWidget* widget);

/// A key as it looks on a keyboard, right-aligned in `rect`; returns its width.
int paintKey(QPainter& painter, const QRect& rect, const QString& key, const QWidget* widget);
[[nodiscard]] int keyWidth(const QString& key, const QFont& font);

/// The line below code that has been found fault with: a wave for an error, dashes for a warning, dots
/// for a note, told apart without colour. `unit` is the average width of the code's characters.
enum class Underlining { Wave, Dashes, Dots, DashesAndDots };
void paintUnderline(QPainter& painter, QPointF from, double right, Underlining shape, const QColor& color, double unit);

} // namespace quoin
