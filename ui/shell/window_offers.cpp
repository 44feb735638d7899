// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/window_offers.h"

#include "ui/fields/text_edit.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_view.h"
#include "ui/offers/offer_bar.h"
#include "ui/offers/paste_offers.h"
#include "ui/offers/rename_offers.h"
#include "ui/outline/outline_pane.h"
#include "ui/shell/action_table.h"
#include "ui/shell/workspace.h"

#include <QApplication>
#include <QClipboard>

namespace quoin {

namespace {

PasteOffers::Place placeOf(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Fence:
        return PasteOffers::Place::Code;
    case FieldKind::List:
        return PasteOffers::Place::List;
    default:
        return PasteOffers::Place::Text;
    }
}

} // namespace

WindowOffers::WindowOffers(const TemplatePtr& tmpl, Workspace* workspace, ActionTable* actions, OfferBar* bar,
                           QWidget* window)
    : QObject(window)
    , m_workspace(workspace)
    , m_bar(bar)
    , m_renames(new RenameOffers(bar, window))
    , m_pastes(new PasteOffers(tmpl, bar, this))
{
    connectRenames(actions);
    connectPastes(actions);
}

void WindowOffers::setSession(DocumentSession* session)
{
    m_bar->dismiss();
    m_renames->setSession(session);
    m_pastes->setSession(session);
}

void WindowOffers::connectRenames(ActionTable* actions)
{
    const FormHost* host = m_workspace->form()->host();
    connect(host, &FormHost::entered, m_renames->watch(), &RenameWatch::enter);
    connect(host, &FormHost::left, m_renames->watch(), &RenameWatch::leave);
    connect(host, &FormHost::columnRenamed, m_renames, [this](const RenamedColumn& column) {
        m_renames->offerColumn(column.path, column.table, column.from, column.to, column.since);
    });
    connect(host, &FormHost::sqlDialectChanged, m_renames,
            [this, host] { m_renames->setSqlDialect(host->sqlDialect()); });
    connect(host, &FormHost::columnRenameWanted, m_renames, &RenameOffers::openForColumn);
    connect(m_renames, &RenameOffers::refused, this, &WindowOffers::told);
    actions->on(ActionId::RenameEverywhere, this,
                [this] { m_renames->openFor(m_workspace->outline()->currentPath()); });
}

void WindowOffers::connectPastes(ActionTable* actions)
{
    m_workspace->form()->host()->setPasteTaker([this](const PasteRequest& request) {
        if (request.caret && m_pastes->takeEntries(request.path, *request.caret, request.text))
            return true;
        return m_pastes->take(request.path, placeOf(request.kind), request.text, request.plainly);
    });
    connect(m_pastes, &PasteOffers::told, this, &WindowOffers::told);
    connect(m_pastes, &PasteOffers::made, m_workspace, &Workspace::goTo);
    actions->on(ActionId::PasteItems, this, [this] {
        m_pastes->openFor(m_workspace->outline()->currentPath(), QApplication::clipboard()->text());
    });
    actions->on(ActionId::PastePlain, this, [] {
        QWidget* focus = QApplication::focusWidget();
        if (auto* editor = qobject_cast<TextEdit*>(focus))
            editor->pastePlainly(QApplication::clipboard()->text());
        else if (focus != nullptr)
            QMetaObject::invokeMethod(focus, "paste");
    });
}

} // namespace quoin
