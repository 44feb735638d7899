// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <cstdio>
#include <fcntl.h>
#include <functional>
#include <grp.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace quoin::test {

/// A folder that is gone after the test, with the few things that tests do in it by
/// plain system means, apart from the code under test.
class ScratchFolder {
public:
    ScratchFolder()
    {
        // Others must be able to look inside: some tests step down to an ordinary user.
        ::chmod(qPrintable(m_folder.path()), 0755);
    }

    [[nodiscard]] QString path(const char* name) const { return m_folder.filePath(QString::fromUtf8(name)); }
    [[nodiscard]] QString folder() const { return m_folder.path(); }

    QString put(const char* name, const QByteArray& bytes) const
    {
        QString file = path(name);
        putAt(file, bytes);
        return file;
    }
    static void putAt(const QString& file, const QByteArray& bytes)
    {
        QFile out(file);
        const bool written = out.open(QIODevice::WriteOnly | QIODevice::Truncate) && out.write(bytes) == bytes.size();
        Q_ASSERT(written);
        Q_UNUSED(written)
    }
    /// As most editors save: a new file takes the name.
    static void replaceAt(const QString& file, const QByteArray& bytes)
    {
        const QString other = file + QStringLiteral(".new");
        putAt(other, bytes);
        const bool renamed = ::rename(qPrintable(other), qPrintable(file)) == 0;
        Q_ASSERT(renamed);
        Q_UNUSED(renamed)
    }
    [[nodiscard]] static QByteArray bytesOf(const QString& file)
    {
        QFile in(file);
        return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("(cannot be read)");
    }
    [[nodiscard]] static struct stat statusOf(const QString& file)
    {
        struct stat status = {};
        ::stat(qPrintable(file), &status);
        return status;
    }
    /// Sets the times of change back, as if the file had lain there for a while.
    static void makeOld(const QString& file)
    {
        const struct timespec times[2] = {{1'600'000'000, 123'456'789}, {1'600'000'000, 123'456'789}};
        ::utimensat(AT_FDCWD, qPrintable(file), times, 0);
    }

private:
    QTemporaryDir m_folder;
};

/// Runs `body` where file modes bind: in a child process without root's rights. Tests
/// run as root in containers, and root may do everything. Returns what `body` returns
/// (0 to 200), or 255 where no such child can be had.
inline int runUnprivileged(const std::function<int()>& body)
{
    const pid_t child = ::fork();
    if (child < 0)
        return 255;
    if (child == 0) {
        constexpr uid_t nobody = 65534;
        if (::geteuid() == 0 && (::setgroups(0, nullptr) != 0 || ::setgid(nobody) != 0 || ::setuid(nobody) != 0))
            ::_exit(255);
        ::_exit(body());
    }
    int status = 0;
    if (::waitpid(child, &status, 0) != child || !WIFEXITED(status))
        return 254;
    return WEXITSTATUS(status);
}

} // namespace quoin::test
