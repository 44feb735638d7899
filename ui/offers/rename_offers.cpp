// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/offers/rename_offers.h"

#include "models/items/item_facts.h"
#include "models/spec/column_mentions.h"
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
        m_gone.reset();
        if (m_pending && !isStillRenamed(*change.after)) {
            m_gone = m_pending;
            forget();
        }
    });
}

bool RenameOffers::isStillRenamed(const Spec& spec) const
{
    const std::string field = toUtf8(m_pending->field);
    if (m_pending->column)
        return hasColumn(spec, field, *m_pending->column);
    return namingOf(spec, field).value_or(m_pending->from) != m_pending->from;
}

void RenameOffers::offerColumn(const QString& field, const QString& table, const QString& from, const QString& to,
                               int since)
{
    if (m_session == nullptr)
        return;
    const ItemNaming before{"column", toUtf8(from), {}, toUtf8(table)};
    const ItemNaming now{"column", toUtf8(to), {}, toUtf8(table)};
    // Renamed again before the first offer was answered: the places say the first name still.
    const bool goesOn = m_gone && m_gone->column && *m_gone->column == before && m_gone->field == field;
    offer(goesOn ? Renamed{field, m_gone->from, m_gone->since, now} : Renamed{field, before, since, now});
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
    const int count = static_cast<int>(mentionsOf(*m_session->spec(), renamed.from, item, m_dialect).size());
    // A copy that is called something else takes no name away from what it was copied from.
    const bool stays = !renamed.column && isNamed(*m_session->spec(), renamed.from);
    if (count == 0 || stays)
        return;
    m_pending = renamed;
    const QString was =
        fromUtf8(renamed.from.method.empty() ? renamed.from.name : renamed.from.method + ' ' + renamed.from.name);
    const QString sentence = count == 1 ? tr("One other place of this spec still says “%1”.")
                                        : tr("%n other places of this spec still say “%1”.", nullptr, count);
    m_bar->offer(sentence.arg(was),
                 {{tr("Rename &There Too…"), [this] { openFor({}); }, tr("Shows each place before anything changes")},
                  {tr("O&nly Here"), [this] { m_pending.reset(); }, tr("Leaves them as they are")}});
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
        open(pending);
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
    open({fromUtf8(field->path), naming, m_session->undoStack()->index()});
}

void RenameOffers::openForColumn(const QString& field, const QString& table, const QString& column)
{
    if (m_session == nullptr)
        return;
    const ItemNaming naming{"column", toUtf8(column), {}, toUtf8(table)};
    // The places still say the name that it had until a moment ago.
    const bool justRenamed = m_pending && m_pending->field == field && m_pending->column == naming;
    const Renamed renamed = justRenamed ? *m_pending : Renamed{field, naming, m_session->undoStack()->index(), naming};
    forget();
    open(renamed);
}

void RenameOffers::open(const Renamed& renamed)
{
    const std::string item = namedItem(*m_session->spec(), toUtf8(renamed.field));
    m_dialog = new RenameDialog(m_session->spec(), {item, renamed.from, renamed.column, m_dialect}, m_window);
    connect(m_dialog, &RenameDialog::renameRequested, this, [this, renamed](const Edit& edit) {
        m_dialog = nullptr; // It closes by itself.
        Edit named = edit;
        named.path = toUtf8(renamed.field);
        const QString text = tr("Rename %1").arg(fromUtf8(renamed.from.name));
        if (const auto refusal = m_session->applyJoined(std::move(named), renamed.since, text))
            Q_EMIT refused(sentenceFor(*refusal));
    });
    m_dialog->open();
}

} // namespace quoin
