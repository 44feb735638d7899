// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"

#include <QPointer>
#include <QWidget>

namespace quoin {

class ToneLabel;

/// The facts of the open file at the bottom of the window.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    explicit StatusLine(QWidget* parent);

    void setSession(DocumentSession* session);
    void setVersions(qsizetype count);
    void setSaved(const QString& when);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void takeFacts();

    QPointer<DocumentSession> m_session;
    ToneLabel* m_encoding;
    ToneLabel* m_lineEnd;
    ToneLabel* m_lines;
    ToneLabel* m_size;
    ToneLabel* m_state;
    ToneLabel* m_versions;
    QString m_savedAt;
};

} // namespace quoin
