// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/ports/project_store.h"

#include <QWidget>

namespace quoin {

class RecentList;
class ToneLabel;

/// What the window shows while no document is open.
class StartPage : public QWidget {
    Q_OBJECT

public:
    /// The keys as the window's actions have them, for the buttons.
    struct Keys {
        QString create;
        QString open;
    };

    StartPage(const Keys& keys, QWidget* parent);

    void setRecent(const QList<RecentDocument>& documents);

Q_SIGNALS:
    void newRequested();
    void openRequested();
    void exampleRequested();
    void recentPicked(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] QWidget* makeSide(const Keys& keys);
    [[nodiscard]] QWidget* makeMain();

    QWidget* m_side = nullptr;
    ToneLabel* m_title;
    QWidget* m_recentNote;
    RecentList* m_recent;
};

} // namespace quoin
