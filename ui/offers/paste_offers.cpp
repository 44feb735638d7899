// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/offers/paste_offers.h"

#include "models/exchange/apply_paste.h"
#include "models/exchange/paste_entries.h"
#include "models/exchange/recognise_paste.h"
#include "models/items/item_facts.h"
#include "ui/offers/offer_bar.h"
#include "ui/prompts/sentences.h"

namespace quoin {

namespace {

constexpr qsizetype namesShown = 4;

QString listed(const QStringList& names)
{
    QString list = names.mid(0, namesShown).join(QStringLiteral(", "));
    if (names.size() > namesShown)
        list = PasteOffers::tr("%1 and %2 more").arg(list).arg(names.size() - namesShown);
    return list;
}

QStringList namesIn(const PasteOffer& offer)
{
    QStringList names;
    for (const PastedItem& item : offer.items)
        names.append(fromUtf8(item.name));
    for (const PastedValue& value : offer.values)
        names.append(fromUtf8(value.path.substr(value.path.rfind('.') + 1)));
    for (const PastedSection& section : offer.sections)
        names.append(fromUtf8(section.title));
    return names;
}

/// What it is and what would be done, in a person's words.
struct Words {
    QString sentence;
    QString answer;
    QString step; ///< Of the undo menu.
};

Words wordsFor(const PasteOffer& offer)
{
    const int count = static_cast<int>(offer.items.size() + offer.sections.size());
    const bool one = count == 1;
    switch (offer.kind) {
    case PasteKind::Tables:
        return {one ? PasteOffers::tr("This looks like a table:")
                    : PasteOffers::tr("This looks like %n tables:", nullptr, count),
                one ? PasteOffers::tr("A&dd the Table") : PasteOffers::tr("A&dd %n Tables", nullptr, count),
                PasteOffers::tr("Paste Tables")};
    case PasteKind::Endpoints:
        return {one ? PasteOffers::tr("This looks like an endpoint:")
                    : PasteOffers::tr("This looks like %n endpoints:", nullptr, count),
                one ? PasteOffers::tr("A&dd the Endpoint") : PasteOffers::tr("A&dd %n Endpoints", nullptr, count),
                PasteOffers::tr("Paste Endpoints")};
    case PasteKind::GraphQl:
        return {PasteOffers::tr("This looks like a GraphQL schema:"), PasteOffers::tr("A&dd to the Schema"),
                PasteOffers::tr("Paste Schema")};
    case PasteKind::Sections:
        return {PasteOffers::tr("This looks like a spec, with text for what is empty here:"),
                one ? PasteOffers::tr("Fill In the Sectio&n") : PasteOffers::tr("A&dd %n Sections", nullptr, count),
                PasteOffers::tr("Paste Sections")};
    case PasteKind::Json:
        break;
    }
    return {};
}

bool isOneLine(const QString& text)
{
    return !text.trimmed().contains(QLatin1Char('\n'));
}

} // namespace

PasteOffers::PasteOffers(TemplatePtr tmpl, OfferBar* bar, QObject* parent)
    : QObject(parent)
    , m_template(std::move(tmpl))
    , m_bar(bar)
{}

void PasteOffers::setSession(DocumentSession* session)
{
    m_session = session;
}

bool PasteOffers::fits(const PasteOffer& offer, Place place) const
{
    const std::size_t count = offer.items.size() + offer.values.size();
    switch (place) {
    case Place::Text:
        return true;
    case Place::Code: // There it is at home, unless it is several things.
        return (offer.kind == PasteKind::Tables || offer.kind == PasteKind::GraphQl) && count > 1;
    case Place::List:
        return offer.kind != PasteKind::Endpoints && offer.kind != PasteKind::Json;
    }
    return true;
}

bool PasteOffers::take(const QString& path, Place place, const QString& text, const std::function<void()>& plainly)
{
    // A word or a line is pasted a hundred times a day: only what must be more is looked at.
    if (m_session == nullptr
        || (isOneLine(text) && !text.contains(QLatin1Char('{')) && !text.contains(QLatin1String("curl "))
            && !text.contains(QLatin1String("CREATE "), Qt::CaseInsensitive)))
        return false;
    const auto found = recognisePaste(toUtf8(text), m_template);
    return found && fits(*found, place) && offer(*found, path, plainly);
}

bool PasteOffers::takeEntries(const QString& path, std::size_t caret, const QString& text)
{
    if (m_session == nullptr || isOneLine(text))
        return false;
    auto made = pasteEntries(m_session->spec(), toUtf8(path), caret, toUtf8(text));
    if (!made || std::holds_alternative<Refusal>(*made))
        return false;
    apply(std::move(*made), tr("Paste Entries"));
    return true;
}

void PasteOffers::openFor(const QString& path, const QString& text)
{
    if (m_session == nullptr)
        return;
    m_bar->dismiss(); // What stands there is about something else.
    const auto found = recognisePaste(toUtf8(text), m_template);
    if (!found)
        Q_EMIT told(tr(
            "The clipboard holds nothing that could become items: tables in SQL, a GraphQL schema, endpoints, a curl "
            "command, JSON, or another spec."));
    else if (!offer(*found, path, {}))
        Q_EMIT told(found->kind == PasteKind::Json
                        ? tr("The clipboard holds JSON: go to an endpoint, integration or queue that has no body yet.")
                        : tr("Everything that the clipboard holds is here already."));
}

bool PasteOffers::offer(const PasteOffer& found, const QString& path, const std::function<void()>& plainly)
{
    if (found.kind == PasteKind::Json)
        return offerJson(found, path, plainly);
    const PasteOffer fresh = newIn(*m_session->spec(), found);
    const QStringList names = namesIn(fresh);
    if (names.isEmpty())
        return false;
    const Words words = wordsFor(fresh);
    QString sentence = tr("%1 %2.").arg(words.sentence, listed(names));
    QStringList left;
    for (const std::string& title : fresh.leftOut)
        left.append(fromUtf8(title));
    if (!left.isEmpty())
        sentence += QLatin1Char(' ') + tr("Left out: %1.").arg(listed(left));
    QList<OfferBar::Answer> answers = {{words.answer,
                                        [this, fresh, step = words.step] {
                                            if (m_session != nullptr)
                                                apply(applyPaste(m_session->spec(), fresh), step);
                                        },
                                        tr("One step that can be undone")}};
    if (plainly)
        answers.append({tr("Paste as &Text"), plainly, tr("Always: Ctrl+Shift+V")});
    m_bar->offer(sentence, answers, OfferBar::Focus::Take);
    return true;
}

bool PasteOffers::offerJson(const PasteOffer& found, const QString& path, const std::function<void()>& plainly)
{
    QList<OfferBar::Answer> answers;
    for (const JsonTarget& target : jsonTargets(*m_session->spec(), toUtf8(path))) {
        if (target.filled)
            continue;
        const QString label = fromUtf8(target.label);
        answers.append({answers.isEmpty() ? tr("&Use as %1").arg(label) : tr("Use as %1").arg(label),
                        [this, where = target.path, json = found.json, label] {
                            if (m_session != nullptr)
                                apply(quoin::setField(m_session->spec(), where, json), tr("Paste %1").arg(label));
                        },
                        tr("One step that can be undone")});
    }
    if (answers.isEmpty())
        return false;
    if (plainly)
        answers.append({tr("Paste as &Text"), plainly, tr("Always: Ctrl+Shift+V")});
    m_bar->offer(tr("This looks like a JSON body."), answers, OfferBar::Focus::Take);
    return true;
}

void PasteOffers::apply(EditResult result, const QString& step)
{
    QString path;
    if (const auto* edit = std::get_if<Edit>(&result))
        path = fromUtf8(edit->path);
    m_session->breakUndoMerge();
    if (const auto refusal = m_session->apply(std::move(result), EditOrigin::Structure, step))
        Q_EMIT told(tr("Nothing was pasted. %1").arg(sentenceFor(*refusal)));
    else
        Q_EMIT made(path);
}

} // namespace quoin
