// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Text that was typed and that the document could not take: where it waits, and what becomes of it when its section is
// left or the document changes around it.

#include "models/items/item_facts.h"
#include "models/items/path_follow.h"
#include "models/items/place_words.h"
#include "ui/forms/card_header.h"
#include "ui/forms/card_part.h"
#include "ui/forms/field_part.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_list.h"
#include "ui/forms/form_view.h"

#include <vector>

namespace quoin {

namespace {

QString oneLine(const std::string& text)
{
    return QString::fromStdString(text).simplified();
}

// What a folded card holds does not; it has handed over its text and goes on with it when it is opened.
bool followsDocument(const QWidget* part, const QWidget* list)
{
    bool inHeader = false;
    for (; part != nullptr && part != list; part = part->parentWidget()) {
        inHeader = inHeader || qobject_cast<const CardHeader*>(part) != nullptr;
        const auto* owner = qobject_cast<const FormPart*>(part);
        const auto* card = qobject_cast<const CardPart*>(part);
        if ((owner != nullptr && owner->isRetired()) || (card != nullptr && !card->isOpen() && !inHeader))
            return false;
    }
    return part != nullptr;
}

} // namespace

// Text that was not taken is in no file: it waits for whoever comes back, and he is told so.
void FormView::keepUntaken()
{
    for (FieldPart* part : untakenParts()) {
        const QString text = excerptOf(part->keepUntaken());
        if (!text.isEmpty())
            Q_EMIT m_host->refused(tr("“%1” was not taken in %2. It is there again when you go back.")
                                       .arg(text, m_content->property("quoinSectionTitle").toString()));
    }
}

std::vector<FieldPart*> FormView::untakenParts() const
{
    std::vector<FieldPart*> parts;
    for (FieldPart* part : m_list != nullptr ? m_list->findChildren<FieldPart*>() : QList<FieldPart*>()) {
        if (part->isRefused() && followsDocument(part, m_list))
            parts.push_back(part);
    }
    return parts;
}

std::vector<HeldBackText> FormView::untakenTexts() const
{
    std::vector<HeldBackText> texts;
    if (m_session == nullptr)
        return texts;
    const auto add = [&texts](const QString& path, const FormHost::Untaken& text) {
        if (!oneLine(text.typed).isEmpty())
            texts.push_back({path, text.typed, text.reason});
    };
    for (const FieldPart* part : untakenParts())
        add(part->path(), part->untaken());
    for (auto kept = m_host->untaken().begin(); kept != m_host->untaken().end(); ++kept) {
        // Where the document says something else by now, nobody would see it again.
        if (editorValue(*m_session->spec(), toUtf8(kept.key())) == kept->value)
            add(kept.key(), *kept);
    }
    return texts;
}

std::optional<UntakenText> FormView::untakenText() const
{
    const std::vector<HeldBackText> texts = untakenTexts();
    return texts.empty() ? std::nullopt : std::optional(UntakenText{texts.front().path, oneLine(texts.front().typed)});
}

void FormView::restoreUntaken(const std::vector<HeldBackText>& texts)
{
    QHash<QString, FormHost::Untaken> untaken = m_host->untaken();
    for (const HeldBackText& text : texts) {
        if (const auto value = editorValue(*m_session->spec(), toUtf8(text.path)))
            untaken.insert(text.path, {*value, text.typed, text.reason});
    }
    m_host->setUntaken(untaken);
    if (m_list != nullptr)
        rebuild(); // Each editor is asked to show the document anew, and finds its text there.
}

// The document goes on without what it did not take, under whatever path its field has then. Who changed the value by
// a reload, a version or a merge, everywhere at once, or by taking back what was typed before, has not looked at the
// text: it stays. Any other change of the value was made by its author.
void FormView::followUntaken(const Change& change)
{
    QHash<QString, FormHost::Untaken> texts = m_host->untaken();
    const int entry = followEntry(change);
    const bool shown = entry >= 0 && showsEntry(change.after->entries()[static_cast<std::size_t>(entry)]);
    // Else each editor is asked to show the document anew, and finds its text here.
    for (const FieldPart* part : shown ? std::vector<FieldPart*>() : untakenParts()) {
        if (part->path() != m_host->typing())
            texts.insert(part->path(), part->untaken());
    }
    QHash<QString, FormHost::Untaken> followed;
    QList<LostText> lost;
    for (auto text = texts.cbegin(); text != texts.cend(); ++text) {
        // An item that is moved is told by nobody but its mover: by its name alone it could be another one.
        const bool moves = m_moving && isOrIsInside(text.key(), m_moving->path);
        const auto path = moves ? std::optional(toUtf8(change.path + text.key().mid(m_moving->path.size())))
                                : followedPath(*change.before, *change.after, toUtf8(text.key()));
        const bool unseen =
            change.byUndo || change.origin == EditOrigin::Restore || change.origin == EditOrigin::Structure;
        const auto value = path && unseen ? editorValue(*change.after, *path) : std::optional(text->value);
        if (path && value) {
            followed.insert(fromUtf8(*path), {*value, text->typed, text->reason});
        } else if (!oneLine(text->typed).isEmpty()) {
            lost.append({QString::fromStdString(text->typed), placeWords(*change.before, toUtf8(text.key()))});
        }
    }
    m_host->setUntaken(followed);
    if (!lost.isEmpty())
        Q_EMIT textsLost(lost);
}

} // namespace quoin
