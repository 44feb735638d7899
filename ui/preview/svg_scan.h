// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>

#include <optional>

namespace quoin {

/// A drawing (SVG) that is safe to be read and drawn: without what is outside of it, and with what it costs. A short
/// one can ask for more shapes than there are grains of sand: each `use` draws what it names once more, and that may
/// use others again. Made in any thread; looks at no file.
struct ScannedSvg {
    QByteArray bytes;
    double shapes = 0; ///< As often as they are drawn.
    double work = 0;   ///< The same with the lengths of paths and texts; by this it is refused.
};

enum class SvgFault { None, Unreadable, TooComplex };

/// Drops images, style sheets beside the file, scripts, entities and all links out of it: a reader fetches nothing.
[[nodiscard]] SvgFault scanSvg(const QByteArray& bytes, ScannedSvg& scanned);

} // namespace quoin
