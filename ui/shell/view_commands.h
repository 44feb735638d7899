// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/shell/window_settings.h"

#include <QObject>

class QWidget;

namespace quoin {

class ActionTable;
class Workspace;

/// What the View menu does with source and preview, and how it is kept from one run to
/// the next. Made by the window; knows its workspace and its actions, no document.
class ViewCommands : public QObject {
    Q_OBJECT

public:
    ViewCommands(ActionTable& actions, Workspace& workspace, QWidget* window);

    void load(const WindowState& state);
    void save(WindowState& state) const;

Q_SIGNALS:
    void told(const QString& sentence); ///< For the notice bar.

private:
    void showPreview(bool shown);
    void showWhetherPreviewIsSeen();
    void askForLine();
    void goToFinding(bool forward);
    void showSource();

    ActionTable& m_actions;
    Workspace& m_workspace;
    QWidget* m_window;
    bool m_isTellingOfPreview = false;
    QMetaObject::Connection m_findingRead; ///< While somebody waits for the first finding.
};

} // namespace quoin
