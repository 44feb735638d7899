// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What the window remembers from one run to the next.

#include "ui/shell/action_table.h"
#include "ui/shell/document_commands.h"
#include "ui/shell/main_window.h"
#include "ui/shell/view_commands.h"
#include "ui/shell/window_spelling.h"
#include "ui/shell/workspace.h"
#include "ui/theme/theme.h"

#include <QAction>
#include <QDir>

namespace quoin {

void MainWindow::loadState()
{
    const WindowState state = m_parts.settings != nullptr ? m_parts.settings->load() : WindowState();
    if (!state.geometry.isEmpty())
        restoreGeometry(state.geometry);
    const ActionId views[] = {ActionId::Forms, ActionId::Source, ActionId::Split};
    m_actions->action(views[static_cast<int>(state.view)])->setChecked(true);
    m_workspace->setView(state.view);
    m_actions->action(ActionId::Outline)->setChecked(state.outline);
    m_actions->action(ActionId::Preview)->setChecked(state.preview);
    m_workspace->setOutlineShown(state.outline);
    m_workspace->setPreviewShown(state.preview);
    m_workspace->setDraggedWidths(state.panes);
    const ActionId themes[] = {ActionId::ThemeSystem, ActionId::ThemeLight, ActionId::ThemeDark};
    m_actions->action(themes[static_cast<int>(m_parts.theme->choice())])->setChecked(true);
    m_views->load(state);
    m_spelling->restore(state.spelling, state.spellingLanguage);
    m_documents->setFolder(state.folder.isEmpty() ? QDir::homePath() : state.folder);
}

void MainWindow::saveState()
{
    if (m_parts.settings == nullptr)
        return;
    WindowState state;
    state.geometry = saveGeometry();
    state.panes = m_workspace->draggedWidths();
    state.view = m_workspace->view();
    state.outline = m_actions->action(ActionId::Outline)->isChecked();
    state.preview = m_workspace->isPreviewWanted();
    state.theme = m_parts.theme->choice();
    state.textSize = m_parts.theme->textSize();
    state.spelling = m_actions->action(ActionId::CheckSpelling)->isChecked();
    state.spellingLanguage = m_spelling->speller()->language();
    state.folder = m_documents->folder();
    m_views->save(state);
    m_parts.settings->save(state);
}

} // namespace quoin
