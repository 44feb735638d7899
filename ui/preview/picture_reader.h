// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QImage>
#include <QString>

#include <chrono>
#include <functional>

namespace quoin {

/// Why a file is not shown as an image; Cancelled: nobody wants it any more.
enum class PictureFault { None, Missing, Unreadable, TooLarge, TooComplex, Cancelled };

struct ReadPicture {
    QImage image; ///< No larger than anybody needs to read it.
    PictureFault fault = PictureFault::None;
};

/// Reads the image file of a document that may be anybody's: of the kinds that forges show, and never for long or into
/// much memory, whatever it says of itself. For any thread but the GUI's; gives up soon after `isWanted` begins to say
/// false, which it must go on saying.
///
/// A bitmap is asked for at each piece of its file that is read, some kilobytes; Qt refuses one of more than 128 MB of
/// pixels, so that what a piece is unpacked into is bounded, too. A drawing is asked for between its steps: taking it
/// apart is bounded by its size (8 MB) and by scanSvg's 200,000 parts with all that they use. Qt draws each of its
/// shapes in one go, so one with a shape that would take long, or with all too much to fill, is refused by drawingCost,
/// and the others are drawn in strips of about half a second at most. Should drawingCost be wrong, a drawing ends when
/// this thread has been at work on it for `longestDrawing`: what others on the machine take does not count.
[[nodiscard]] ReadPicture readPicture(const QString& path, const std::function<bool()>& isWanted,
                                      std::chrono::milliseconds longestDrawing = std::chrono::seconds(5));

} // namespace quoin
