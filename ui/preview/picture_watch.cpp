// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/picture_watch.h"

#include "models/workers/background_pool.h"

#include <QDir>
#include <QFileInfo>
#include <QFileSystemWatcher>

namespace quoin {

namespace {

constexpr int burst = 150; // Milliseconds.
constexpr qsizetype most = 100;
constexpr int highestFolder = 4; // Above a file whose folders are not there either.

QString nearestFolder(const QString& path)
{
    QString folder = QFileInfo(path).absolutePath();
    for (int up = 0; up < highestFolder && !QFileInfo::exists(folder); ++up)
        folder = QFileInfo(folder).absolutePath();
    return folder;
}

} // namespace

PictureWatch::PictureWatch(QObject* parent) : QObject(parent)
{
    m_calm.setSingleShot(true);
    m_calm.setInterval(burst);
    connect(&m_calm, &QTimer::timeout, this, &PictureWatch::stirred);
}

PictureWatch::~PictureWatch()
{
    m_thread.quit();
    m_thread.wait();
}

template <typename Work>
void PictureWatch::there(Work work)
{
    QMetaObject::invokeMethod(m_place, [this, work] {
        if (m_watcher == nullptr) {
            m_watcher = new QFileSystemWatcher(m_place);
            connect(m_watcher, &QFileSystemWatcher::fileChanged, this, &PictureWatch::hear);
            connect(m_watcher, &QFileSystemWatcher::directoryChanged, this, &PictureWatch::hear);
        }
        work(*m_watcher);
    });
}

void PictureWatch::hear()
{
    if (!m_calm.isActive())
        m_calm.start();
}

void PictureWatch::watch(const QString& path)
{
    if (m_place == nullptr) {
        m_place = new QObject;
        m_place->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_place, &QObject::deleteLater);
        connect(&m_thread, &QThread::started, m_place, giveWayToTheWindow);
        m_thread.start();
    }
    there([this, path](QFileSystemWatcher& watcher) {
        if (watcher.files().size() >= most || watcher.directories().size() >= most)
            return;
        // The folder tells of files that come and go, the file of what is written into it.
        bool isNew = false;
        if (const QString folder = nearestFolder(path); !watcher.directories().contains(folder))
            isNew = watcher.addPath(folder);
        if (QFileInfo::exists(path) && !watcher.files().contains(path))
            isNew = watcher.addPath(path) || isNew;
        if (isNew) // Something may have happened before it was watched.
            QMetaObject::invokeMethod(this, &PictureWatch::hear);
    });
}

void PictureWatch::clear()
{
    if (m_place == nullptr)
        return;
    there([](QFileSystemWatcher& watcher) {
        if (const QStringList paths = watcher.files() + watcher.directories(); !paths.isEmpty())
            watcher.removePaths(paths);
    });
}

} // namespace quoin
