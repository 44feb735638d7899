// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QElapsedTimer>
#include <QFileSystemWatcher>
#include <QObject>
#include <QString>
#include <QTimer>

namespace quoin {

/// Says that something may have happened to one file. Watches the folder too, because
/// most programs do not write into a file but put a new one in its place, and where the
/// path is a link also the file that it leads to. Says too much rather than too little:
/// whoever hears it looks for himself. Never reads the file.
class FileWatch : public QObject {
    Q_OBJECT

public:
    explicit FileWatch(QObject* parent = nullptr);

    /// An empty path ends the watching.
    void watch(const QString& path);

Q_SIGNALS:
    void stirred(); ///< Once for a burst of changes, when it is over.

private:
    void notice();
    void arm();

    QFileSystemWatcher m_watcher;
    QTimer m_calm;
    QElapsedTimer m_sinceFirst;
    QString m_path;
};

} // namespace quoin
