// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/palette_entry.h"

#include <QObject>

#include <functional>

namespace quoin {

class ActionTable;
class CommandPalette;
class DocumentSession;
class InsertMenu;
class Workspace;

/// Opens the command palette with all that the window offers at that moment, and goes to
/// what is picked: runs the action, or shows the section, item, field or text.
class GoTo : public QObject {
    Q_OBJECT

public:
    using SessionGetter = std::function<DocumentSession*()>;

    GoTo(const ActionTable& actions, Workspace* workspace, SessionGetter session, QWidget* window);

    /// Whose choices are offered too; outlives this.
    void setInserts(InsertMenu* inserts) { m_inserts = inserts; }

    void open();

private:
    [[nodiscard]] PaletteEntries actions() const;
    void insert(const PaletteEntry& entry);
    void go(const PaletteEntry& entry);

    const ActionTable& m_actions;
    Workspace* m_workspace;
    SessionGetter m_session;
    CommandPalette* m_palette;
    InsertMenu* m_inserts = nullptr;
};

} // namespace quoin
