// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/offers/rename_offers.h"

#include "models/items/item_facts.h"
#include "ui/offers/offer_bar.h"
#include "ui/offers/rename_dialog.h"
#include "ui/prompts/sentences.h"

#include <QUndoStack>

namespace quoin {

RenameOffers::RenameOffers(OfferBar* bar, QWidget* window)
    : QObject(window)
    , m_bar(bar)
    , m_window(window)
    , m_watch(new RenameWatch(this))
{
    connect(m_watch, &RenameWatch::renamed, this, &RenameOffers::offer);
}

void RenameOffers::setSession(DocumentSession* session)
{
    if (m_session != nullptr)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_watch->setSession(session);
    forget();
    if (session == nullptr)
        return;
    connect(session, &DocumentSession::opened, this, &RenameOffers::forget);
    connect(session, &DocumentSession::edited, this, [this](const Change& change) {
        if (m_dialog != nullptr)
            m_dialog->reject(); // What it lists is no longer there.
        // The offer ends where the name that it is about is gone again.
        if (m_pending && namingOf(*change.after, m_pending->field.toStdString()).value_or(m_pending->from) == m_pending->from)
            forget();
    });
}

void RenameOffers::forget()
{
    if (!m_pending)
        return;
    m_pending.reset();
    m_bar->dismiss();
}

void RenameOffers::offer(const Renamed& renamed)
{
    const std::string item = namedItem(*m_session->spec(), toUtf8(renamed.field));
    const int count = static_cast<int>(mentionsOf(*m_session->spec(), renamed.from, item).size());
    if (count == 0)
        return;
    m_pending = renamed;
    const QString was = fromUtf8(renamed.from.method.empty() ? renamed.from.name : renamed.from.method + ' ' + renamed.from.name);
    const QString sentence = count == 1 ? tr("One other place of this spec still says “%1”.")
                                        : tr("%n other places of this spec still say “%1”.", nullptr, count);
    m_bar->offer(sentence.arg(was),
                 {{tr("&Rename There Too…"), [this] { openFor({}); }, tr("Shows each place before anything changes")},
                  {tr("&Only Here"), [this] { m_pending.reset(); }, tr("Leaves them as they are")}});
}

std::string RenameOffers::itemAround(const QString& path) const
{
    std::string item = toUtf8(path);
    while (!item.empty() && !namingOf(*m_session->spec(), item)) {
        const std::size_t dot = item.rfind('.');
        item.resize(dot == std::string::npos ? 0 : dot);
    }
    return namedItem(*m_session->spec(), item);
}

void RenameOffers::openFor(const QString& path)
{
    if (m_session == nullptr)
        return;
    if (m_pending) {
        const Renamed pending = *m_pending;
        forget();
        open(pending.field, pending.from, pending.since);
        return;
    }
    const std::string item = itemAround(path);
    if (item.empty()) {
        Q_EMIT refused(tr("Nothing here has a name that other places could use: go to a table, endpoint, service, "
                          "integration or queue first."));
        return;
    }
    const SpecPtr& spec = m_session->spec();
    const ItemNaming naming = *namingOf(*spec, item);
    const Item named = *spec->item(item);
    const Field* field = named.field(naming.kind == "endpoint" ? "route" : "name");
    open(fromUtf8(field->path), naming, m_session->undoStack()->index());
}

void RenameOffers::open(const QString& field, const ItemNaming& from, int since)
{
    const std::string item = namedItem(*m_session->spec(), toUtf8(field));
    m_dialog = new RenameDialog(m_session->spec(), item, from, m_window);
    connect(m_dialog, &RenameDialog::renameRequested, this, [this, field, from, since](const Edit& edit) {
        m_dialog = nullptr; // It closes by itself.
        Edit named = edit;
        named.path = toUtf8(field);
        if (const auto refusal = m_session->applyJoined(std::move(named), since, tr("Rename %1").arg(fromUtf8(from.name))))
            Q_EMIT refused(sentenceFor(*refusal));
    });
    m_dialog->open();
}

} // namespace quoin
