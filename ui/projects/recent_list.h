// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/ports/project_store.h"

#include <QWidget>

class QVBoxLayout;

namespace quoin {

/// The files that were open before, as lines of name, folder and time.
class RecentList : public QWidget {
    Q_OBJECT

public:
    explicit RecentList(QWidget* parent);

    void setDocuments(const QList<RecentDocument>& documents);

Q_SIGNALS:
    void picked(const QString& path);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    class Line;

    QVBoxLayout* m_column;
    QList<Line*> m_lines;
};

} // namespace quoin
