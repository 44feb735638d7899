// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/projects/project_corrections.h"
#include "models/store/sqlite_store.h"
#include "ui/preview/preview_pane.h"
#include "ui/shell/action_table.h"
#include "ui/shell/document_commands.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"
#include "ui/theme/theme.h"

#include <QByteArray>
#include <QString>

#include <memory>

namespace quoin::bench {

/// The window as the program makes it, without settings, and with a store where there is a file for it.
class Window {
public:
    explicit Window(const QByteArray& example, const QString& storeFile = {});
    ~Window();

    [[nodiscard]] Workspace* workspace() const { return m_window->workspace(); }
    [[nodiscard]] PreviewView* preview() const { return workspace()->preview()->view(); } ///< Once a document is open.
    [[nodiscard]] DocumentCommands* documents() const { return m_window->documents(); }
    void open(const QString& path);
    void openAndWait(const QString& path);
    [[nodiscard]] bool hasDocument() const { return documents()->session() != nullptr; }
    void trigger(ActionId id);
    [[nodiscard]] const Spec& spec() const { return *documents()->session()->spec(); }
    /// A field of prose in the middle of the document; empty where there is none.
    [[nodiscard]] QString fieldInTheMiddle() const;

private:
    Theme m_theme;
    ProjectCorrections m_corrections;
    std::unique_ptr<SqliteStore> m_store;
    std::unique_ptr<MainWindow> m_window;
};

/// A key goes down in `target`.
void press(QWidget* target, int key, const QString& text);

} // namespace quoin::bench
