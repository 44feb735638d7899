// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/section_commands.h"

#include "ui/forms/form_host.h"
#include "ui/forms/form_view.h"
#include "ui/outline/section_menu.h"
#include "ui/shell/action_table.h"
#include "ui/shell/workspace.h"

namespace quoin {

SectionCommands::SectionCommands(ActionTable& actions, Workspace* workspace, SessionGetter session, QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_session(std::move(session))
    , m_menu(new SectionMenu(window))
{
    actions.action(ActionId::SectionIs)->setMenu(m_menu);
    actions.on(ActionId::SectionIs, this, [this] { popUp(); });
    connect(m_menu, &SectionMenu::picked, this, &SectionCommands::picked);
    FormView* form = workspace->form();
    connect(form->host(), &FormHost::menuOpened, this, &SectionCommands::aim);
    // Where there was no heading the key was off; what stands elsewhere is asked when it is pressed.
    const auto wake = [this] { m_menu->menuAction()->setEnabled(m_session() != nullptr); };
    connect(form, &FormView::sectionShown, this, wake);
    connect(form, &FormView::pathEntered, this, wake);
}

void SectionCommands::aim(const QString& path)
{
    const DocumentSession* session = m_session();
    m_menu->setTarget(session != nullptr ? session->spec() : nullptr, path);
}

void SectionCommands::aimHere()
{
    aim(m_workspace->currentPath());
}

void SectionCommands::popUp()
{
    aimHere();
    if (!m_menu->hasTarget()) {
        Q_EMIT told(tr("No heading here that could be said to be a section."));
        return;
    }
    m_menu->popup(m_workspace->form()->mapToGlobal(QPoint(0, 0)));
    m_menu->setActiveAction(m_menu->actions().value(0));
}

} // namespace quoin
