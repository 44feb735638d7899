// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/ports/dialect_store.h"
#include "models/session/document_session.h"

#include <QMenu>
#include <QPointer>

namespace quoin {

class ActionTable;
class Workspace;

/// The menu that says whose SQL the project writes, and whoever asks for it: the Edit menu, its key, the head of a
/// section with SQL. Reads and keeps the choice through a store, and hands it to the workspace.
class WindowDialect : public QMenu {
    Q_OBJECT

public:
    /// `store` outlives this and may be null.
    WindowDialect(DialectStore* store, ActionTable* actions, Workspace* workspace, QWidget* window);

    void setSession(DocumentSession* session);

Q_SIGNALS:
    void told(const QString& sentence);

private:
    void choose(const QString& name);
    void use(const QString& name);
    void follow();
    void popUp();
    [[nodiscard]] QString path() const;

    DialectStore* m_store;
    ActionTable* m_actions;
    Workspace* m_workspace;
    QPointer<DocumentSession> m_session;
    QString m_dialect; // Its name; empty: as the text says.
};

} // namespace quoin
