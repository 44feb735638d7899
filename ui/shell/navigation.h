// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/place_history.h"
#include "models/session/document_session.h"

#include <QObject>
#include <QPointer>

namespace quoin {

class ActionTable;
class PaneWalk;
class Workspace;

/// Going about in the window by keys: back and forward, from pane to pane, to the
/// sections of the template by their number.
class Navigation : public QObject {
    Q_OBJECT

public:
    Navigation(ActionTable& actions, Workspace* workspace, const Template& tmpl, QObject* parent);

    void setSession(DocumentSession* session);
    /// A bar that F6 comes to while it is shown.
    void addBar(QWidget* bar, std::function<void()> focusFirst);
    [[nodiscard]] bool canGoBack() const { return m_history.canGoBack(); }
    [[nodiscard]] bool canGoForward() const { return m_history.canGoForward(); }

Q_SIGNALS:
    void changed(); ///< What can be gone to.

private:
    void connectSections(ActionTable& actions, const Template& tmpl);
    void addPanes();
    void visited(const QString& path, bool passing);
    void go(std::optional<std::size_t> at);

    Workspace* m_workspace;
    PaneWalk* m_panes;
    QPointer<DocumentSession> m_session;
    PlaceHistory m_history;
    bool m_going = false;
};

} // namespace quoin
