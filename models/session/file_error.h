// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace quoin {

/// Why a file could not be read or written. ui/ and app/cli/ make the sentence from it.
struct FileError {
    enum class Reason {
        DoesNotExist,
        IsADirectory,
        NotAFile, ///< A device, a socket, a pipe.
        NotPermitted,
        TooLarge, ///< 2 GiB and more: positions in widgets are 32 bit.
        ReadFailed,
        WriteFailed,   ///< Disk full, quota, read-only file system; the old file is whole.
        ChangedOnDisk, ///< Nothing was written.
        FolderMissing, ///< The folder to save into does not exist.
    };
    Reason reason = Reason::ReadFailed;
    QString path;
    QString detail; ///< The system's own words, may be empty.
};

} // namespace quoin
