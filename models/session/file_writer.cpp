// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/file_writer.h"

#include "models/session/file_reader.h"
#include "models/session/posix_file.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <fcntl.h>

namespace quoin {

namespace {

using Reason = FileError::Reason;
using MaybeError = std::optional<FileError>;

/// The file that a chain of links leads to, also one that does not exist yet.
QString throughLinks(const QString& path)
{
    constexpr int longestChain = 40;
    QFileInfo info(path);
    for (int step = 0; step < longestChain && info.isSymLink(); ++step)
        info.setFile(info.symLinkTarget());
    return info.absoluteFilePath();
}

QString folderOf(const QString& file)
{
    return QFileInfo(file).absolutePath();
}

enum class Replaced {
    Done,
    KeepsItsName, ///< Only writing in place can keep what the old file has. Nothing was changed.
};

/// A new file is written beside the old one and takes its name in one step, so that at
/// any moment the name leads to all of the old text or all of the new one.
/// `old` is null where there is no such file yet.
std::variant<Replaced, FileError> replaceFile(const QString& target, std::string_view bytes, const FileStatus* old)
{
    QSaveFile file(target);
    // Qt's own fallback cuts the file to nothing before it writes; writeInPlace does not.
    file.setDirectWriteFallback(false);
    if (!file.open(QIODevice::WriteOnly)) {
        const Reason reason = mayWrite(folderOf(target)) ? Reason::WriteFailed : Reason::NotPermitted;
        return FileError{reason, target, file.errorString()};
    }
    if (old != nullptr && !takeOwnerAndMode(file.handle(), *old)) {
        file.cancelWriting();
        return Replaced::KeepsItsName;
    }
    const auto size = static_cast<qint64>(bytes.size());
    if (file.write(bytes.data(), size) != size) {
        const FileError error{Reason::WriteFailed, target, file.errorString()};
        file.cancelWriting();
        return error;
    }
    if (!file.commit()) {
        // A file that is itself a mount point, or another's file in a sticky folder.
        if (old != nullptr && file.error() == QFileDevice::RenameError)
            return Replaced::KeepsItsName;
        return FileError{Reason::WriteFailed, target, file.errorString()};
    }
    syncFolder(folderOf(target));
    return Replaced::Done;
}

/// Writes over the old bytes. Room for a longer text is taken first, and a failure puts
/// the old text back; only a power cut in between can leave a mixture.
MaybeError writeInPlace(const QString& target, std::string_view bytes, std::string_view old)
{
    FileDescriptor file(target, O_WRONLY | O_NONBLOCK);
    if (!file.valid())
        return systemError(target, errno, Reason::WriteFailed);
    int error = reserveRoom(file, static_cast<qint64>(bytes.size()), static_cast<qint64>(old.size()));
    if (error != 0)
        return systemError(target, error, Reason::WriteFailed);
    error = overwrite(file, bytes);
    if (error == 0)
        error = file.close() ? 0 : errno;
    else if (const int undoError = overwrite(file, old); undoError != 0)
        return FileError{Reason::WriteFailed, target,
                         qt_error_string(error) + QLatin1String("; ") + qt_error_string(undoError)};
    if (error != 0)
        return systemError(target, error, Reason::WriteFailed);
    return std::nullopt;
}

MaybeError overwriteFile(const QString& target, std::string_view bytes, std::string_view old)
{
    const std::variant<FileStatus, FileError> looked = fileStatus(target);
    if (const auto* error = std::get_if<FileError>(&looked))
        return *error;
    if (!mayWrite(target))
        return FileError{Reason::NotPermitted, target, {}};
    const auto& status = std::get<FileStatus>(looked);
    if (!carriesMoreThanBytes(target, status) && mayWrite(folderOf(target))) {
        const std::variant<Replaced, FileError> replaced = replaceFile(target, bytes, &status);
        if (const auto* error = std::get_if<FileError>(&replaced))
            return *error;
        if (std::get<Replaced>(replaced) == Replaced::Done)
            return std::nullopt;
    }
    return writeInPlace(target, bytes, old);
}

MaybeError createFile(const QString& target, std::string_view bytes)
{
    const QFileInfo folder(folderOf(target));
    if (!folder.isDir())
        return FileError{Reason::FolderMissing, folder.filePath(), {}};
    const std::variant<Replaced, FileError> replaced = replaceFile(target, bytes, nullptr);
    if (const auto* error = std::get_if<FileError>(&replaced))
        return *error;
    return std::nullopt;
}

} // namespace

WriteResult writeFile(const QString& path, std::string_view bytes, std::optional<std::string_view> expected)
{
    if (path.isEmpty())
        return FileError{Reason::DoesNotExist, path, {}};
    const QString target = throughLinks(path);
    MaybeError error;
    const ReadResult current = readFile(target);
    if (const auto* contents = std::get_if<FileContents>(&current)) {
        if (contents->bytes == bytes)
            return WriteDone{WriteOutcome::AlreadyThere, contents->stamp};
        if (expected.has_value() && contents->bytes != *expected)
            return FileError{Reason::ChangedOnDisk, path, {}};
        error = overwriteFile(target, bytes, contents->bytes);
    } else {
        error = std::get<FileError>(current);
        if (error->reason == Reason::DoesNotExist)
            error = createFile(target, bytes);
    }
    if (error.has_value()) {
        if (error->reason != Reason::FolderMissing)
            error->path = path;
        return *error;
    }
    const std::variant<FileStamp, FileError> stamp = stampFile(target);
    if (const auto* stampError = std::get_if<FileError>(&stamp))
        return *stampError;
    return WriteDone{WriteOutcome::Written, std::get<FileStamp>(stamp)};
}

} // namespace quoin
