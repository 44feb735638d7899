// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>

class QSvgRenderer;

namespace quoin {

/// What drawing a drawing takes, estimated without drawing it: right to within a factor of ten or so, and the same on
/// any machine, however busy it is. Not numbers where the drawing's own numbers are none.
struct DrawingCost {
    double lines = 0;  ///< Nanoseconds of a usual machine that lines, joins, dashes and letters take.
    double pixels = 0; ///< That are filled, as often as they are; of a gradient's each is several.
};

/// A single path, stroke or text is drawn in one go that nobody can break off, and may take hours: each line that
/// crosses a row of the image is put among all others that do. So this asks each shape for its lines, as they stand in
/// an image of this size, for its dashes and joins, and for the room that it fills. Any thread; takes as long as
/// reading the drawing took.
[[nodiscard]] DrawingCost drawingCost(QSvgRenderer& renderer, QSize size);

} // namespace quoin
