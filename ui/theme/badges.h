// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

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

} // namespace quoin
