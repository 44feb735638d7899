// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/session/document_session.h"

#include <QObject>

#include <functional>
#include <optional>

class QMenu;

namespace quoin {

class ActionTable;
class Workspace;

/// What a person does with a whole item or section, in the outline and in the form
/// alike: move, duplicate, rename, delete. Works on what has the focus, and leaves the
/// focus there.
class ItemCommands : public QObject {
    Q_OBJECT

public:
    using SessionGetter = std::function<DocumentSession*()>;

    ItemCommands(ActionTable& actions, Workspace* workspace, SessionGetter session, QObject* parent);

    /// Adds the commands to a menu that was opened on the outline's current line.
    void fill(QMenu* menu) const;

private:
    /// The item in the form that has the focus, else the outline's current line.
    [[nodiscard]] QString target() const;
    void addConversion(const QString& path, QMenu* menu) const;
    void move(int by);
    void drop(const QString& path, const QString& target, bool below);
    void duplicate();
    void rename();
    void renumber();
    void renameTo(const QString& path, const QString& name);
    void remove();
    [[nodiscard]] QString nameOf(const QString& path) const;
    void moveTo(const QString& path, int to);
    void moveToAnotherGroup();
    /// `to` as quoin::moveToGroup takes it.
    void moveToGroup(const QString& path, const TemplateGroup& group, std::optional<int> to);
    /// The path of what was edited; empty where nothing was.
    QString apply(EditResult result, const QString& text);
    void show(const QString& path) const;

    ActionTable& m_actions;
    Workspace* m_workspace;
    SessionGetter m_session;
};

} // namespace quoin
