// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/posix_file.h"

#include <QDateTime>
#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>
#ifdef __linux__
#include <sys/xattr.h>
#endif

namespace quoin {

namespace {

constexpr qint64 nsPerSecond = 1'000'000'000;
constexpr qint64 coarsestClockNs = 2 * nsPerSecond;

qint64 nanoseconds(const timespec& time)
{
    return static_cast<qint64>(time.tv_sec) * nsPerSecond + time.tv_nsec;
}

} // namespace

FileDescriptor::FileDescriptor(const QString& path, int flags)
    : m_descriptor(::open(QFile::encodeName(path).constData(), flags | O_CLOEXEC | O_NOCTTY))
{}

FileDescriptor::~FileDescriptor()
{
    if (valid())
        ::close(m_descriptor);
}

bool FileDescriptor::close()
{
    const int descriptor = std::exchange(m_descriptor, -1);
    return ::close(descriptor) == 0;
}

std::variant<FileStatus, FileError> fileStatus(const QString& path)
{
    FileStatus status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return systemError(path, errno, FileError::Reason::ReadFailed);
    return status;
}

FileStamp stampOf(const FileStatus& status)
{
    FileStamp stamp;
    stamp.size = status.st_size;
#ifdef __APPLE__
    stamp.modifiedNs = nanoseconds(status.st_mtimespec);
    stamp.statusChangedNs = nanoseconds(status.st_ctimespec);
#else
    stamp.modifiedNs = nanoseconds(status.st_mtim);
    stamp.statusChangedNs = nanoseconds(status.st_ctim);
#endif
    stamp.device = static_cast<quint64>(status.st_dev);
    stamp.inode = static_cast<quint64>(status.st_ino);
    const qint64 now = QDateTime::currentMSecsSinceEpoch() * (nsPerSecond / 1000);
    stamp.settled = now - std::max(stamp.modifiedNs, stamp.statusChangedNs) > coarsestClockNs;
    return stamp;
}

FileError systemError(const QString& path, int systemErrorNumber, FileError::Reason otherwise)
{
    FileError error{otherwise, path, qt_error_string(systemErrorNumber)};
    switch (systemErrorNumber) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
    case ELOOP:
        error.reason = FileError::Reason::DoesNotExist;
        break;
    case EACCES:
    case EPERM:
        error.reason = FileError::Reason::NotPermitted;
        break;
    case EISDIR:
        error.reason = FileError::Reason::IsADirectory;
        break;
    case ENXIO:
        error.reason = FileError::Reason::NotAFile;
        break;
    default:
        break;
    }
    return error;
}

int readToEnd(const FileDescriptor& file, std::string& bytes, qint64 limit)
{
    constexpr std::size_t step = 65'536;
    while (static_cast<qint64>(bytes.size()) <= limit) {
        const std::size_t had = bytes.size();
        // What was reserved for a file of known size is filled in one call, and one more finds its end.
        const std::size_t room = std::max(bytes.capacity() - had, step);
        bytes.resize(had + room);
        const ssize_t got = ::read(file.get(), bytes.data() + had, room);
        const int error = errno;
        bytes.resize(had + static_cast<std::size_t>(std::max<ssize_t>(got, 0)));
        if (got == 0)
            return 0;
        if (got < 0 && error != EINTR)
            return error;
    }
    return 0;
}

int overwrite(const FileDescriptor& file, std::string_view bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::pwrite(file.get(), bytes.data() + done, bytes.size() - done, static_cast<off_t>(done));
        if (written < 0 && errno != EINTR)
            return errno;
        done += static_cast<std::size_t>(std::max<ssize_t>(written, 0));
    }
    if (::ftruncate(file.get(), static_cast<off_t>(bytes.size())) != 0)
        return errno;
    // Some file systems cannot be asked to write through, and say so with EINVAL.
    if (::fsync(file.get()) != 0 && errno != EINVAL)
        return errno;
    return 0;
}

int reserveRoom(const FileDescriptor& file, qint64 size, qint64 sizeNow)
{
#ifdef __APPLE__
    Q_UNUSED(file)
    Q_UNUSED(size)
    Q_UNUSED(sizeNow)
    return 0;
#else
    if (size <= sizeNow)
        return 0;
    const int error = ::posix_fallocate(file.get(), sizeNow, size - sizeNow);
    if (error == 0 || error == EINVAL || error == EOPNOTSUPP)
        return 0;
    return ::ftruncate(file.get(), sizeNow) == 0 ? error : errno;
#endif
}

bool carriesMoreThanBytes(const QString& path, const FileStatus& status)
{
    if (status.st_nlink > 1)
        return true;
#ifdef __linux__
    const QByteArray name = QFile::encodeName(path);
    const ssize_t size = ::listxattr(name.constData(), nullptr, 0);
    if (size <= 0)
        return false;
    QByteArray names(size, '\0');
    const ssize_t got = ::listxattr(name.constData(), names.data(), static_cast<std::size_t>(names.size()));
    if (got < 0)
        return true;
    names.truncate(got);
    const QList<QByteArray> attributes = names.split('\0');
    // The label of the security module is given to a new file by the folder's own rules.
    return std::any_of(attributes.begin(), attributes.end(), [](const QByteArray& attribute) {
        return !attribute.isEmpty() && attribute != "security.selinux";
    });
#else
    Q_UNUSED(path)
    return false;
#endif
}

bool takeOwnerAndMode(int newFile, const FileStatus& of)
{
    FileStatus made = {};
    if (::fstat(newFile, &made) != 0)
        return false;
    if ((made.st_uid != of.st_uid || made.st_gid != of.st_gid) && ::fchown(newFile, of.st_uid, of.st_gid) != 0)
        return false;
    return ::fchmod(newFile, of.st_mode & 07777) == 0;
}

bool mayWrite(const QString& path)
{
    return ::access(QFile::encodeName(path).constData(), W_OK) == 0;
}

void syncFolder(const QString& folder)
{
    const FileDescriptor opened(folder, O_RDONLY | O_DIRECTORY);
    if (opened.valid())
        ::fsync(opened.get());
}

} // namespace quoin
