// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QSize>

class QSvgRenderer;

namespace quoin {

/// How long Qt will take to draw a drawing into an image of this size, estimated without drawing it: in nanoseconds of
/// a usual machine, right to within a factor of ten or so. A single path, stroke or text is drawn in one go that
/// nobody can break off, and may take hours: each line that crosses a row of the image is put among all others that
/// do. So this asks each shape for its lines, as they stand in the image, and for its dashes and joins. Not a number
/// where the drawing's own numbers are none. Any thread; takes as long as reading the drawing took.
[[nodiscard]] double drawingCost(QSvgRenderer& renderer, QSize size);

} // namespace quoin
