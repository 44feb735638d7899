// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/file_error.h"
#include "models/session/file_stamp.h"
#include "models/session/shared_splices.h"
#include "models/spec/spec.h"

#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <variant>

namespace quoin {

/// Texts of more bytes are read, bound and written on another thread; what is shorter takes less time than one would
/// notice (bench_core: 8 ms), and is there at once.
inline constexpr qint64 longText = qint64(512) * 1024;

/// What is to be read and bound, with all that must be asked beforehand: made by a session on its own thread,
/// carried out on any.
struct LoadOrder {
    QString path; ///< Absolute.
    TemplatePtr tmpl;
    Corrections corrections = {};  ///< That are kept for this file.
    QString correctionsError = {}; ///< Why none could be read, as a sentence.
    /// The revision that what is read becomes an edit of (a reload); null: it is a document of its own.
    SpecPtr before = {};
    /// The revision whose bytes the file is believed to hold. Where it does, nothing is bound: that is what comes of
    /// it.
    SpecPtr known = {};
    std::optional<std::string> bytes = {}; ///< Taken in place of the file's (a version that is restored).
};

/// What was read and bound, for a session to take.
struct LoadedDocument {
    LoadOrder order;
    FileStamp stamp = {}; ///< Of the file, where it was read.
    SpecPtr spec;
    SharedSplices splices = {}; ///< From `order.before` to `spec`,
    SharedSplices inverse = {}; ///< and back.
};

using LoadResult = std::variant<LoadedDocument, FileError>;

/// Reads and binds; changes nothing. Asks `isWanted` between the steps, and ends without a
/// result as soon as it is not. Without `isWanted` there is always a result.
[[nodiscard]] std::optional<LoadResult> loadDocument(const LoadOrder& order,
                                                     const std::function<bool()>& isWanted = {});

} // namespace quoin
