// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/file_error.h"
#include "models/session/file_stamp.h"

#include <QString>

#include <string>
#include <string_view>
#include <sys/stat.h>
#include <variant>

namespace quoin {

/// The system calls that Qt has no words for: what a file is, its identity, opening
/// without waiting, owner and links. Only file_reader and file_writer come here; a port
/// to a system without POSIX replaces this pair of files and nothing else.
class FileDescriptor {
public:
    /// Opens with close-on-exec; `valid()` is false and errno is set where that fails.
    FileDescriptor(const QString& path, int flags);
    FileDescriptor(const FileDescriptor&) = delete;
    FileDescriptor& operator=(const FileDescriptor&) = delete;
    ~FileDescriptor();

    [[nodiscard]] bool valid() const { return m_descriptor >= 0; }
    [[nodiscard]] int get() const { return m_descriptor; }
    /// Closes now, for whoever wants to know whether that went well.
    [[nodiscard]] bool close();

private:
    int m_descriptor = -1;
};

using FileStatus = struct stat;

/// Follows links. The error is DoesNotExist, NotPermitted or ReadFailed.
[[nodiscard]] std::variant<FileStatus, FileError> fileStatus(const QString& path);
[[nodiscard]] FileStamp stampOf(const FileStatus& status);

/// The reason that fits what the system said; `otherwise` where no reason of its own fits.
[[nodiscard]] FileError systemError(const QString& path, int systemErrorNumber, FileError::Reason otherwise);

/// Appends to `bytes` all that can be read, at most until it has more than `limit` bytes.
/// Returns 0 or the system's error number.
[[nodiscard]] int readToEnd(const FileDescriptor& file, std::string& bytes, qint64 limit);

/// Makes `bytes` the content of an open file without ever making it shorter first, and
/// has it on the disk when it returns. Returns 0 or the system's error number.
[[nodiscard]] int overwrite(const FileDescriptor& file, std::string_view bytes);

/// Sets aside room for `size` bytes, so that a full disk shows before anything is changed.
[[nodiscard]] int reserveRoom(const FileDescriptor& file, qint64 size, qint64 sizeNow);

/// Whether something hangs on a file that a new file of the same name would not have:
/// another name (hard link), an access control list, extended attributes.
[[nodiscard]] bool carriesMoreThanBytes(const QString& path, const FileStatus& status);

/// Gives an open new file the owner, group and mode of the one that it replaces.
[[nodiscard]] bool takeOwnerAndMode(int newFile, const FileStatus& of);

[[nodiscard]] bool mayWrite(const QString& path);
/// Best effort: a name that is not yet on the disk is no lost text, only an older one.
void syncFolder(const QString& folder);

} // namespace quoin
