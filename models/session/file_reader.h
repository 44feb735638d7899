// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/file_error.h"
#include "models/session/file_stamp.h"

#include <QString>

#include <string>
#include <variant>

namespace quoin {

/// The exact bytes of a file, and how it looked when they were read.
struct FileContents {
    std::string bytes;
    FileStamp stamp;
};

using ReadResult = std::variant<FileContents, FileError>;

/// A file of this size or more is not read.
constexpr qint64 fileSizeLimit = qint64(2) * 1024 * 1024 * 1024;

/// Reads an ordinary file, links followed. Never waits for the other end of a pipe,
/// never opens a device, never changes anything.
[[nodiscard]] ReadResult readFile(const QString& path);

/// How the file looks now, without reading it.
[[nodiscard]] std::variant<FileStamp, FileError> stampFile(const QString& path);

} // namespace quoin
