// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/ports/project_store.h"
#include "models/workers/latest_work.h"

#include <QByteArray>
#include <QDateTime>
#include <QDialog>

#include <optional>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace quoin {

class ToneLabel;

/// Lists the kept versions of one file. Reads the store (a long version on another thread), changes nothing: whoever
/// opens it does the restoring.
class VersionsDialog : public QDialog {
    Q_OBJECT

public:
    VersionsDialog(const ProjectStore& store, const QString& path, QWidget* parent);

Q_SIGNALS:
    void restoreRequested(qint64 number, const QByteArray& bytes);

private:
    void fill();
    /// A version as it was read, or why it could not be.
    struct Read {
        std::optional<QByteArray> bytes;
        QString error;
    };
    [[nodiscard]] static Read readFrom(const ProjectStore& store, const QString& path, qint64 number);
    void showVersion(int row);
    void take(const Read& read);
    void restore();

    const ProjectStore& m_store;
    QString m_path;
    QList<StoredVersion> m_versions;
    QListWidget* m_list;
    QPlainTextEdit* m_text;
    ToneLabel* m_note;
    QPushButton* m_restore;
    LatestWork<Read> m_reading; ///< Of the current version, where it is long.
    QByteArray m_bytes;         ///< Of the current version, once it is read.
};

/// "today 12:01", "yesterday 18:40", "14 Nov 2026 09:12", in local time.
[[nodiscard]] QString shortTime(const QDateTime& utc);
[[nodiscard]] QString shortSize(qint64 bytes);

} // namespace quoin
