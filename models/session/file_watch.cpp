// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/file_watch.h"

#include <QFileInfo>
#include <QStringList>

namespace quoin {

namespace {

// Long enough for a program that empties a file and writes it in several pieces.
constexpr int calmMs = 100;
// A folder in which something happens all the time must not keep us waiting.
constexpr int longestWaitMs = 1000;

} // namespace

FileWatch::FileWatch(QObject* parent) : QObject(parent)
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(calmMs);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, &FileWatch::notice);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, &FileWatch::notice);
    connect(&m_calm, &QTimer::timeout, this, [this] {
        // Armed before anybody looks: what happens after the look is then noticed again.
        arm();
        Q_EMIT stirred();
    });
}

void FileWatch::watch(const QString& path)
{
    m_path = path;
    m_calm.stop();
    arm();
}

void FileWatch::notice()
{
    if (!m_calm.isActive())
        m_sinceFirst.start();
    else if (m_sinceFirst.elapsed() > longestWaitMs)
        return;
    m_calm.start();
}

void FileWatch::arm()
{
    // The system watches the file that had the name when it was told to: told anew, it
    // watches the one that has it now.
    const QStringList watched = m_watcher.files() + m_watcher.directories();
    if (!watched.isEmpty())
        m_watcher.removePaths(watched);
    if (m_path.isEmpty())
        return;
    QStringList wanted;
    const QFileInfo file(m_path);
    const QString target = file.canonicalFilePath();
    for (const QString& path : {m_path, file.absolutePath(), target, QFileInfo(target).absolutePath()}) {
        if (!path.isEmpty() && !wanted.contains(path) && QFileInfo::exists(path))
            wanted.append(path);
    }
    if (!wanted.isEmpty())
        m_watcher.addPaths(wanted);
}

} // namespace quoin
