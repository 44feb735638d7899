// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/file_error.h"
#include "models/session/file_stamp.h"

#include <QString>

#include <optional>
#include <string_view>
#include <variant>

namespace quoin {

enum class WriteOutcome {
    Written,
    AlreadyThere, ///< The file held these bytes: nothing was written, its time of change stands.
};

struct WriteDone {
    WriteOutcome outcome = WriteOutcome::Written;
    FileStamp stamp;
};

using WriteResult = std::variant<WriteDone, FileError>;

/// Puts `bytes` into the file `path`: the one way in which the window and the command
/// line write a document. Links are written through to the file they lead to; owner and
/// mode stay; after an error the file is what it was. `expected` is what the file is
/// believed to hold: when it holds something else, nothing is written (ChangedOnDisk).
/// Without it, whatever stands there gives way. README.md tells how a file is replaced.
[[nodiscard]] WriteResult writeFile(const QString& path, std::string_view bytes,
                                    std::optional<std::string_view> expected);

} // namespace quoin
