// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QImage>
#include <QPoint>

#include <algorithm>

namespace quoin {

/// Ready to be walked through line by line. What has no alpha, or has been multiplied with it, is the same for the
/// opaque colours that are looked for.
inline QImage inLines(const QImage& image)
{
    return image.depth() == 32 ? image : image.convertToFormat(QImage::Format_ARGB32);
}

/// How many pixels have exactly this opaque colour. Line by line: asking a QImage for single pixels takes a hundred
/// times as long, which a loaded machine makes seconds of.
inline int pixelsOf(const QImage& image, const QColor& color)
{
    const QImage picture = inLines(image);
    int count = 0;
    for (int y = 0; y < picture.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        count += static_cast<int>(std::count(line, line + picture.width(), color.rgba()));
    }
    return count;
}

/// The first such pixel, line by line; the corner where there is none.
inline QPoint firstPixelOf(const QImage& image, const QColor& color)
{
    const QImage picture = inLines(image);
    for (int y = 0; y < picture.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(picture.constScanLine(y));
        const auto* found = std::find(line, line + picture.width(), color.rgba());
        if (found != line + picture.width())
            return {static_cast<int>(found - line), y};
    }
    return {};
}

} // namespace quoin
