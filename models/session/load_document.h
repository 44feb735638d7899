// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/file_error.h"
#include "models/session/file_stamp.h"
#include "models/spec/spec.h"

#include <QString>

#include <functional>
#include <optional>
#include <string>
#include <variant>

namespace quoin {

/// What is to be read and bound, with all that must be asked beforehand: made by a session on its own thread,
/// carried out on any.
struct LoadOrder {
    QString path; ///< Absolute.
    TemplatePtr tmpl;
    Corrections corrections = {};  ///< That are kept for this file.
    QString correctionsError = {}; ///< Why none could be read, as a sentence.
    /// The revision that what is read becomes an edit of (a reload); null: it is a document of its own.
    SpecPtr before = {};
    std::optional<std::string> bytes = {}; ///< Taken in place of the file's (a version that is restored).
};

/// What was read and bound, for a session to take.
struct LoadedDocument {
    LoadOrder order;
    FileStamp stamp = {}; ///< Of the file, where it was read.
    SpecPtr spec;
    Splices splices = {}; ///< From `order.before` to `spec`.
};

using LoadResult = std::variant<LoadedDocument, FileError>;

/// Reads and binds; changes nothing. Asks `isWanted` between the steps, and ends without a
/// result as soon as it is not. Without `isWanted` there is always a result.
[[nodiscard]] std::optional<LoadResult> loadDocument(const LoadOrder& order,
                                                     const std::function<bool()>& isWanted = {});

} // namespace quoin
