// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>
#include <QThread>
#include <QTimer>

class QFileSystemWatcher;

namespace quoin {

/// Hears when something happens to files, or where they would be. Nothing here asks a disk on the caller's thread: one
/// that lies on another machine may not answer. What it hears may be nothing, and of such a disk it hears nothing at
/// all: whoever uses it looks for himself, then and at other times.
class PictureWatch : public QObject {
    Q_OBJECT

public:
    explicit PictureWatch(QObject* parent = nullptr);
    ~PictureWatch() override;

    /// A file that is there or not; again after each `stirred`, because one that was replaced is another one. Beyond a
    /// hundred files no more are watched.
    void watch(const QString& path);
    void clear();

Q_SIGNALS:
    void stirred(); ///< Once for a burst.

private:
    /// Runs `work` with the watcher, on its thread.
    template <typename Work>
    void there(Work work);
    void hear();

    QThread m_thread;
    QObject* m_place = nullptr; ///< Lives in the thread, and the watcher in it; made when there is something to watch.
    QFileSystemWatcher* m_watcher = nullptr; ///< Only that thread looks at it.
    QTimer m_calm;
};

} // namespace quoin
