// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/render_block.h"
#include "ui/preview/preview_style.h"

class QPainter;
class QRectF;

namespace quoin {

/// How far the containers around a block push it in.
[[nodiscard]] double frameIndent(const RenderBlock& block, const PreviewStyle& style);

/// The distance above a block; `before` is null for the first one of a passage.
[[nodiscard]] double marginAbove(const RenderBlock* before, const RenderBlock& block, const PreviewStyle& style);

/// Paints the containers' marks: bars of quotes, bullets, numbers, check boxes.
/// `place` is the block's box with the margin above it, from the page's left edge;
/// `baseline` is that of the block's first line.
void paintFrame(QPainter& painter, const RenderBlock& block, const QRectF& place, double baseline, double boxTop,
                const PreviewStyle& style);

} // namespace quoin
