// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QString>

#include <atomic>

namespace quoin {

/// Why a file is not shown as an image.
enum class PictureFault { None, Missing, Unreadable, TooLarge, TooComplex };

struct ReadPicture {
    QImage image; ///< No larger than anybody needs to read it.
    PictureFault fault = PictureFault::None;
};

/// Reads the image file of a document that may be anybody's: of the kinds that forges show, and never for long or into
/// much memory, whatever it says of itself. For any thread but the GUI's; gives up when `isWanted` turns false, between
/// the strips of a drawing; taking a file apart, which is bounded by its size, is not broken off.
[[nodiscard]] ReadPicture readPicture(const QString& path, const std::atomic<bool>& isWanted);

} // namespace quoin
