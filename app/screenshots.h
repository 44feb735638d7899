// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QString>

#include <functional>
#include <vector>

namespace quoin {

class MainWindow;

/// Walks the panes of the real window with `file`, or with the worked example, and writes a picture of
/// each, `<pane>-<theme>-<WxH>.png`, then quits the program.
class Screenshots : public QObject {
    Q_OBJECT

public:
    Screenshots(MainWindow* window, bool dark, QString folder, QString file, QObject* parent);

    void run();

private:
    struct Step {
        QString name;
        std::function<void()> prepare;
    };
    void addSteps();
    void next();
    void take();

    MainWindow* m_window;
    bool m_dark;
    QString m_folder;
    QString m_file;
    std::vector<Step> m_steps;
    std::size_t m_at = 0;
};

} // namespace quoin
