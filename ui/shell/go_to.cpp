// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/go_to.h"

#include "ui/shell/action_table.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/insert_menu.h"
#include "ui/shell/workspace.h"

#include <algorithm>
#include <iterator>

namespace quoin {

namespace {

PaletteEntry entryOf(const InsertMenu::Choice& choice)
{
    PaletteEntry entry;
    entry.kind = PaletteEntry::Kind::Action;
    entry.title = GoTo::tr("Add %1").arg(choice.noun);
    entry.context = GoTo::tr("Insert › %1").arg(choice.where);
    entry.icon = QStringLiteral("plus");
    entry.path = choice.path;
    return entry;
}

} // namespace

GoTo::GoTo(const ActionTable& actions, Workspace* workspace, SessionGetter session, QWidget* window)
    : QObject(window)
    , m_actions(actions)
    , m_workspace(workspace)
    , m_session(std::move(session))
    , m_palette(new CommandPalette(window))
{
    connect(m_palette, &CommandPalette::picked, this, &GoTo::go);
}

PaletteEntries GoTo::actions() const
{
    PaletteEntries list;
    for (const ActionTable::Entry& action : m_actions.entries()) {
        if (!m_actions.action(action.id)->isEnabled() || action.id == ActionId::GoTo)
            continue;
        // The sections themselves stand in the list already.
        if (action.id >= ActionId::Section1 && action.id <= ActionId::Section10)
            continue;
        PaletteEntry entry;
        entry.kind = PaletteEntry::Kind::Action;
        entry.title = action.text;
        entry.context = action.menu;
        entry.icon = action.icon;
        entry.keys = m_actions.action(action.id)->shortcut().toString(QKeySequence::NativeText);
        entry.action = static_cast<int>(action.id);
        list.push_back(std::move(entry));
    }
    if (m_inserts != nullptr) {
        for (const InsertMenu::Choice& choice : m_inserts->choices())
            list.push_back(entryOf(choice));
    }
    return list;
}

void GoTo::open()
{
    const DocumentSession* session = m_session();
    m_palette->open(session != nullptr ? session->spec() : nullptr, actions());
}

// The document may have become another one since the palette was opened.
void GoTo::insert(const PaletteEntry& entry)
{
    const QList<InsertMenu::Choice>& choices = m_inserts->choices();
    const auto found = std::find_if(choices.begin(), choices.end(),
                                    [&entry](const InsertMenu::Choice& choice) { return choice.path == entry.path; });
    if (found != choices.end())
        found->action->trigger();
}

void GoTo::go(const PaletteEntry& entry)
{
    switch (entry.kind) {
    case PaletteEntry::Kind::Action:
        if (entry.action < 0)
            insert(entry);
        else
            m_actions.action(static_cast<ActionId>(entry.action))->trigger();
        break;
    case PaletteEntry::Kind::Text:
        (void)m_workspace->showText(entry.range, Workspace::TextFocus::Take);
        break;
    case PaletteEntry::Kind::Section:
    case PaletteEntry::Kind::Item:
    case PaletteEntry::Kind::Field:
        m_workspace->goTo(entry.path);
        break;
    }
}

} // namespace quoin
