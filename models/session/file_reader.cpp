// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/file_reader.h"

#include "models/session/posix_file.h"

#include <cerrno>
#include <fcntl.h>
#include <optional>

namespace quoin {

namespace {

std::optional<FileError> kindError(const QString& path, const FileStatus& status)
{
    if (S_ISDIR(status.st_mode))
        return FileError{FileError::Reason::IsADirectory, path, {}};
    if (!S_ISREG(status.st_mode))
        return FileError{FileError::Reason::NotAFile, path, {}};
    if (status.st_size >= fileSizeLimit)
        return FileError{FileError::Reason::TooLarge, path, {}};
    return std::nullopt;
}

ReadResult readOnce(const QString& path)
{
    // Without O_NONBLOCK a pipe that took the file's place meanwhile would hold us up for good.
    const FileDescriptor file(path, O_RDONLY | O_NONBLOCK);
    if (!file.valid())
        return systemError(path, errno, FileError::Reason::ReadFailed);
    FileStatus status = {};
    if (::fstat(file.get(), &status) != 0)
        return systemError(path, errno, FileError::Reason::ReadFailed);
    if (const std::optional<FileError> error = kindError(path, status))
        return *error;

    FileContents contents;
    contents.stamp = stampOf(status);
    contents.bytes.reserve(static_cast<std::size_t>(status.st_size) + 1);
    // A file may be longer than it says: those of /proc claim to be empty.
    if (const int error = readToEnd(file, contents.bytes, fileSizeLimit - 1); error != 0)
        return systemError(path, error, FileError::Reason::ReadFailed);
    if (static_cast<qint64>(contents.bytes.size()) >= fileSizeLimit)
        return FileError{FileError::Reason::TooLarge, path, {}};
    contents.bytes.shrink_to_fit();
    return contents;
}

} // namespace

ReadResult readFile(const QString& path)
{
    constexpr int attempts = 3;
    ReadResult result;
    for (int attempt = 0; attempt < attempts; ++attempt) {
        // The kind is asked before the file is opened: opening alone can move a tape or wake a device.
        const std::variant<FileStatus, FileError> before = fileStatus(path);
        if (const auto* error = std::get_if<FileError>(&before))
            return *error;
        if (const std::optional<FileError> error = kindError(path, std::get<FileStatus>(before)))
            return *error;
        result = readOnce(path);
        const auto* contents = std::get_if<FileContents>(&result);
        if (contents == nullptr)
            return result;
        // Read again what somebody was writing just then, so as not to hold half of it.
        const std::variant<FileStatus, FileError> after = fileStatus(path);
        const auto* status = std::get_if<FileStatus>(&after);
        if (status != nullptr) {
            const FileStamp stamp = stampOf(*status);
            if (stamp.size == contents->stamp.size && stamp.modifiedNs == contents->stamp.modifiedNs
                && stamp.inode == contents->stamp.inode)
                return result;
        }
    }
    return result;
}

std::variant<FileStamp, FileError> stampFile(const QString& path)
{
    const std::variant<FileStatus, FileError> status = fileStatus(path);
    if (const auto* error = std::get_if<FileError>(&status))
        return *error;
    return stampOf(std::get<FileStatus>(status));
}

} // namespace quoin
