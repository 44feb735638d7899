// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"

#include <QObject>

#include <functional>
#include <optional>

namespace quoin {

class ActionTable;
class SectionMenu;
class Workspace;

/// "This Section Is": the one menu with which a person says what a heading is, wherever it is opened:
/// the Edit menu, the outline, a field's or a raw text's context menu, its key. Aims it at the heading
/// in question; who keeps corrections listens to `picked`.
class SectionCommands : public QObject {
    Q_OBJECT

public:
    using SessionGetter = std::function<DocumentSession*()>;

    SectionCommands(ActionTable& actions, Workspace* workspace, SessionGetter session, QWidget* window);

    void aim(const QString& path);
    /// At what has the focus.
    void aimHere();
    [[nodiscard]] SectionMenu* menu() const { return m_menu; }

Q_SIGNALS:
    void picked(const QString& path, const std::optional<QString>& sectionId);
    void told(const QString& sentence);

private:
    void popUp();

    Workspace* m_workspace;
    SessionGetter m_session;
    SectionMenu* m_menu;
};

} // namespace quoin
