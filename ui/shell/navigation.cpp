// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/navigation.h"

#include "models/items/item_facts.h"
#include "ui/forms/form_view.h"
#include "ui/outline/outline_pane.h"
#include "ui/preview/preview_pane.h"
#include "ui/shell/action_table.h"
#include "ui/shell/pane_walk.h"
#include "ui/shell/workspace.h"
#include "ui/source/source_pane.h"

#include <QScopedValueRollback>
#include <QTreeView>

#include <algorithm>

namespace quoin {

namespace {

constexpr ActionId sectionActions[] = {ActionId::Section1, ActionId::Section2, ActionId::Section3, ActionId::Section4,
                                       ActionId::Section5, ActionId::Section6, ActionId::Section7, ActionId::Section8,
                                       ActionId::Section9, ActionId::Section10};

} // namespace

Navigation::Navigation(ActionTable& actions, Workspace* workspace, const Template& tmpl, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace)
    , m_panes(new PaneWalk(this))
{
    actions.on(ActionId::Back, this, [this] { go(m_history.back()); });
    actions.on(ActionId::Forward, this, [this] { go(m_history.forward()); });
    actions.on(ActionId::NextPane, m_panes, [this] { m_panes->step(true); });
    actions.on(ActionId::PreviousPane, m_panes, [this] { m_panes->step(false); });
    connectSections(actions, tmpl);
    addPanes();
    connect(workspace, &Workspace::placeShown, this, &Navigation::visited);
}

void Navigation::connectSections(ActionTable& actions, const Template& tmpl)
{
    std::size_t number = 0;
    for (const ActionId id : sectionActions) {
        if (number >= tmpl.sections.size()) {
            actions.action(id)->setVisible(false);
            continue;
        }
        const TemplateSection& section = tmpl.sections[number++];
        actions.setTitle(id, fromUtf8(section.title));
        actions.on(id, this, [this, sectionId = section.id] {
            const auto& entries = m_session->spec()->entries();
            const auto entry = std::find_if(entries.begin(), entries.end(), [&](const SectionEntry& one) {
                return one.definition != nullptr && one.definition->id == sectionId;
            });
            m_workspace->goTo(fromUtf8(entry != entries.end() ? entry->path : sectionId));
        });
    }
}

void Navigation::addPanes()
{
    Workspace* workspace = m_workspace;
    m_panes->add([workspace] { return workspace->outline(); },
                 [workspace] { workspace->outline()->view()->setFocus(Qt::ShortcutFocusReason); });
    m_panes->add([workspace] { return workspace->form(); },
                 [workspace] { workspace->form()->showPath(workspace->form()->entryPath(), FormView::Focus::Take); });
    m_panes->add([workspace]() -> QWidget* { return workspace->source(); },
                 [workspace] { workspace->source()->setFocus(Qt::ShortcutFocusReason); });
    m_panes->add([workspace]() -> QWidget* { return workspace->preview(); },
                 [workspace] { workspace->preview()->setFocus(Qt::ShortcutFocusReason); });
}

void Navigation::addBar(QWidget* bar, std::function<void()> focusFirst)
{
    m_panes->add([bar] { return bar; }, std::move(focusFirst));
}

void Navigation::setSession(DocumentSession* session)
{
    if (m_session != nullptr)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_history.clear();
    if (session != nullptr) {
        connect(session, &DocumentSession::edited, this,
                [this](const Change& change) { m_history.follow(change.splices); });
        visited(m_workspace->form()->entryPath(), false);
    }
    Q_EMIT changed();
}

void Navigation::visited(const QString& path, bool passing)
{
    if (m_going || m_session == nullptr || path.isEmpty())
        return;
    const Spec& spec = *m_session->spec();
    const std::string place = placeNameOf(spec, toUtf8(path));
    m_history.visit(place, placeBegin(spec, place), passing ? PlaceHistory::Visit::Passing : PlaceHistory::Visit::New);
    Q_EMIT changed();
}

void Navigation::go(std::optional<std::size_t> at)
{
    if (!at || m_session == nullptr)
        return;
    const Spec& spec = *m_session->spec();
    if (spec.document().size() > 0) {
        const QScopedValueRollback going(m_going, true);
        const std::string path = spec.pathAt(std::min(*at, spec.document().size() - 1));
        m_workspace->goTo(fromUtf8(placeNameOf(spec, path)));
    }
    Q_EMIT changed();
}

} // namespace quoin
