// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/forms/form_host.h"

#include "models/items/item_facts.h"
#include "models/search/field_ranges.h"
#include "models/session/edit_words.h"
#include "ui/prompts/sentences.h"

#include <QUndoStack>

#include <algorithm>
#include <utility>

namespace quoin {

namespace {

int ordinalOf(const QString& path)
{
    const qsizetype open = path.lastIndexOf(QLatin1Char('['));
    if (open < 0 || !path.endsWith(QLatin1Char(']')))
        return 0;
    return path.mid(open + 1, path.size() - open - 2).toInt();
}

} // namespace

FormHost::FormHost(QObject* parent) : QObject(parent) {}

void FormHost::setSession(DocumentSession* session)
{
    m_session = session;
    m_held.reset();
    m_untaken.clear();
}

void FormHost::keepUntaken(const QString& path, const Untaken& text)
{
    m_untaken.insert(path, text);
    Q_EMIT untakenChanged();
}

void FormHost::setUntaken(const QHash<QString, Untaken>& untaken)
{
    const bool any = !untaken.isEmpty() || !m_untaken.isEmpty();
    m_untaken = untaken;
    if (any)
        Q_EMIT untakenChanged();
}

std::optional<FormHost::Untaken> FormHost::takeUntaken(const QString& path, const std::string& value)
{
    const auto kept = m_untaken.constFind(path);
    if (kept == m_untaken.constEnd())
        return std::nullopt;
    const Untaken text = m_untaken.take(path);
    Q_EMIT untakenChanged();
    return text.value == value ? std::optional(text) : std::nullopt; // Else it is about something that is gone.
}

std::optional<Refusal> FormHost::setField(const QString& path, const std::string& value)
{
    if (m_session == nullptr)
        return Refusal{RefusalReason::NoSuchPath, toUtf8(path), {}};
    const QString outer = m_typing;
    m_typing = path;
    auto refusal = m_session->setField(path, value);
    m_typing = outer;
    return refusal;
}

std::optional<Refusal> FormHost::setText(const QString& path, const Alignable& identity, const std::string& value)
{
    const auto field = m_session != nullptr ? shownField(*m_session->spec(), toUtf8(path), m_held) : std::nullopt;
    if (!field)
        return setField(path, value);
    // Blank lines at its end are no part of a text: whoever types them goes on below.
    const std::string_view text = std::string_view(value).substr(0, value.find_last_not_of("\r\n") + 1);
    EditResult result = replaceText(m_session->spec(), toUtf8(path), field->range, text);
    const auto* edit = std::get_if<Edit>(&result);
    const QString words = edit != nullptr ? typingIn(*edit->after, edit->path) : QString();
    m_held = HeldText{toUtf8(path), field->range, identity};
    const QString outer = std::exchange(m_typing, path);
    auto refusal = m_session->apply(std::move(result), EditOrigin::Form, words);
    m_typing = outer;
    return refusal;
}

void FormHost::follow(const Change& change)
{
    if (!m_held)
        return;
    ByteRange& range = m_held->range;
    if (!m_typing.isEmpty() && toUtf8(m_typing) == m_held->path) {
        range.end += change.after->document().size() - change.before->document().size();
        return;
    }
    // What comes right before or behind it is not a part of it, unless it was typed here before.
    Splices front;
    Splices back;
    for (const Splice& splice : change.splices) {
        const bool ends = change.byUndo ? splice.range.end < range.begin : splice.range.end <= range.begin;
        if (splice.range.begin < range.begin || ends)
            front.push_back(splice);
        if (splice.range.begin < range.end || (change.byUndo && splice.range.begin == range.end))
            back.push_back(splice);
    }
    range = {mapThrough(front, range.begin), mapThrough(back, range.end)};
    range.end = std::max(range.begin, range.end);
}

void FormHost::endTyping()
{
    // An editor that is left because what was typed in it has become something else: its author goes on there.
    if (m_session != nullptr && m_typing.isEmpty())
        m_session->breakUndoMerge();
}

void FormHost::setGuides(bool guides)
{
    if (guides == m_guides)
        return;
    m_guides = guides;
    Q_EMIT guidesChanged();
}

void FormHost::setSqlDialect(SqlDialect dialect)
{
    if (dialect == m_dialect)
        return;
    m_dialect = dialect;
    Q_EMIT sqlDialectChanged();
}

int FormHost::undoIndex() const
{
    return m_session != nullptr ? m_session->undoStack()->index() : 0;
}

Offers FormHost::offers(const QString& path) const
{
    return m_session != nullptr ? offersFor(*m_session->spec(), toUtf8(path)) : Offers();
}

bool FormHost::apply(EditResult result, const QString& text, QString* where)
{
    if (m_session == nullptr)
        return false;
    if (const auto* edit = std::get_if<Edit>(&result); edit != nullptr && where != nullptr)
        *where = fromUtf8(edit->path);
    m_session->breakUndoMerge();
    const std::optional<Refusal> refusal = m_session->apply(std::move(result), EditOrigin::Structure, text);
    if (refusal)
        Q_EMIT refused(sentenceFor(*refusal));
    return !refusal;
}

void FormHost::setFound(std::vector<ByteRange> found, std::optional<ByteRange> current)
{
    if (found.empty() && m_found.empty())
        return;
    m_found = std::move(found);
    m_current = current;
    Q_EMIT foundChanged();
}

FormHost::Marks FormHost::marksIn(const QString& path) const
{
    Marks marks;
    if (m_found.empty() || m_session == nullptr)
        return marks;
    const SpecPtr& spec = m_session->spec();
    const auto field = shownField(*spec, toUtf8(path), m_held);
    if (!field)
        return marks;
    auto next = std::lower_bound(m_found.begin(), m_found.end(), field->range.begin,
                                 [](const ByteRange& found, std::size_t begin) { return found.end <= begin; });
    for (; next != m_found.end() && next->begin < field->range.end; ++next) {
        const auto inside = rangeInValue(*spec, *field, *next);
        if (!inside)
            continue;
        if (m_current && *m_current == *next)
            marks.current = marks.ranges.size();
        marks.ranges.push_back(*inside);
    }
    return marks;
}

void FormHost::fillMenu(const QString& path, QMenu* menu)
{
    Q_EMIT menuOpened(path);
    if (m_menuFiller)
        m_menuFiller(path, menu);
}

void FormHost::add(const QString& collection, const QString& placeholder, const QString& noun)
{
    if (m_session == nullptr)
        return;
    const std::string path = toUtf8(collection);
    EditResult result = addItem(m_session->spec(), path, toUtf8(placeholder));
    if (std::holds_alternative<Refusal>(result))
        result = addItem(m_session->spec(), path, toUtf8(noun));
    QString where;
    if (apply(std::move(result), tr("Add %1").arg(noun), &where))
        Q_EMIT added(where);
}

void FormHost::remove(const QString& path, const QString& name)
{
    QString where;
    if (m_session != nullptr)
        apply(removeItem(m_session->spec(), toUtf8(path)), tr("Delete %1").arg(name), &where);
}

void FormHost::removeField(const QString& path, const QString& name)
{
    QString where;
    if (m_session != nullptr)
        apply(quoin::removeField(m_session->spec(), toUtf8(path)), tr("Delete %1").arg(name), &where);
}

void FormHost::duplicate(const QString& path, const QString& name)
{
    QString where;
    if (m_session != nullptr
        && apply(duplicateItem(m_session->spec(), toUtf8(path)), tr("Duplicate %1").arg(name), &where))
        Q_EMIT added(where);
}

void FormHost::moveToGroup(const QString& path, const QString& group, const QString& name)
{
    QString where;
    Q_EMIT moving(path);
    if (m_session != nullptr
        && apply(quoin::moveToGroup(m_session->spec(), toUtf8(path), toUtf8(group)), tr("Move %1").arg(name), &where))
        Q_EMIT moved(where);
}

void FormHost::move(const QString& path, int by, const QString& name)
{
    QString where;
    Q_EMIT moving(path);
    if (m_session != nullptr
        && apply(moveItem(m_session->spec(), toUtf8(path), ordinalOf(path) + by), tr("Move %1").arg(name), &where))
        Q_EMIT moved(where);
}

const std::set<std::string>& FormHost::tableNames(const SpecPtr& spec)
{
    return m_tableNames.in(spec);
}

} // namespace quoin
