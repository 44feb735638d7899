// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/ports/project_store.h"

#include <QDateTime>
#include <QDialog>

class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace quoin {

class ToneLabel;

/// Lists the kept versions of one file. Reads the store, changes nothing: whoever opens
/// it does the restoring.
class VersionsDialog : public QDialog {
    Q_OBJECT

public:
    VersionsDialog(const ProjectStore& store, const QString& path, QWidget* parent);

Q_SIGNALS:
    void restoreRequested(qint64 number, const QByteArray& bytes);

private:
    void fill();
    void showVersion(int row);
    void restore();

    const ProjectStore& m_store;
    QString m_path;
    QList<StoredVersion> m_versions;
    QListWidget* m_list;
    QPlainTextEdit* m_text;
    ToneLabel* m_note;
    QPushButton* m_restore;
};

/// "today 12:01", "yesterday 18:40", "14 Nov 2026 09:12", in local time.
[[nodiscard]] QString shortTime(const QDateTime& utc);
[[nodiscard]] QString shortSize(qint64 bytes);

} // namespace quoin
