// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/edit_command.h"

#include "models/session/moved_place.h"
#include "models/session/splice_algebra.h"

#include <algorithm>
#include <utility>

namespace quoin {

namespace {

using namespace std::chrono_literals;

constexpr auto typingPause = 1s;

bool isVeryMuch(const Splices& splices)
{
    if (splices.empty())
        return false;
    // All between the first and the last one is read anew.
    std::size_t size = splices.back().range.end - splices.front().range.begin;
    for (const Splice& splice : splices)
        size += splice.replacement.size();
    return static_cast<qint64>(size) > longText;
}

bool endsLine(char c)
{
    return c == '\n' || c == '\r';
}

bool separatesWords(char c)
{
    return c == ' ' || c == '\t' || endsLine(c);
}

/// Where an undo goes to: what was moved stands there again, else what the edit removes most of comes back. Of two that
/// change places either may be the one whose text is taken away.
QString pathBefore(const Spec& before, const Spec& after, const std::string& path, const Splices& splices)
{
    if (const auto moved = path.empty() ? std::nullopt : placeBeforeMove(before, after, path))
        return QString::fromStdString(*moved);
    const auto largest = std::max_element(splices.begin(), splices.end(), [](const Splice& a, const Splice& b) {
        return a.range.size() < b.range.size();
    });
    return QString::fromStdString(before.pathAt(largest->range.begin));
}

/// The text lacked the field, and the form showed it empty: an undo goes back to that.
bool wasOffered(const Spec& before, std::string_view path)
{
    const auto among = [path](const std::vector<MissingField>& missing) {
        return std::any_of(missing.begin(), missing.end(),
                           [path](const MissingField& one) { return one.path == path; });
    };
    const std::size_t dot = path.rfind('.');
    if (dot == std::string_view::npos)
        return false;
    if (const auto item = before.item(path.substr(0, dot)))
        return among(item->missing);
    const auto entry = before.entryOf(path);
    return entry && among(before.body(*entry).missing);
}

} // namespace

DocumentSession::EditCommand::EditCommand(DocumentSession& session, Step step, EditOrigin origin, const QString& text,
                                          bool startsStep)
    : QUndoCommand(text)
    , m_session(session)
    , m_forward(std::move(step.forward))
    , m_inverse(std::move(step.inverse))
    , m_firstResult(std::move(step.after))
    , m_origin(origin)
    , m_path(QString::fromStdString(step.path))
    , m_startsStep(startsStep)
{
    if (origin != EditOrigin::Form && origin != EditOrigin::Source && isVeryMuch(m_forward)) {
        m_before = session.m_spec;
        m_after = m_firstResult;
    }
    if (origin == EditOrigin::Form && (session.m_spec->field(step.path) || wasOffered(*session.m_spec, step.path)))
        m_pathBefore = m_path;
    else if (origin != EditOrigin::Source)
        m_pathBefore = pathBefore(*session.m_spec, *m_firstResult, step.path, m_forward);
}

int DocumentSession::EditCommand::id() const
{
    return m_origin == EditOrigin::Form || m_origin == EditOrigin::Source ? 1 : -1;
}

bool DocumentSession::EditCommand::mergeWith(const QUndoCommand* other)
{
    const auto& next = static_cast<const EditCommand&>(*other);
    if (!continuedBy(next))
        return false;
    m_forward = composeSplices(m_forward, next.m_forward);
    m_inverse = composeSplices(next.m_inverse, m_inverse);
    m_path = next.m_path;
    m_at = next.m_at;
    const bool changesNothing = std::equal(
        m_forward.begin(), m_forward.end(), m_inverse.begin(), m_inverse.end(),
        [](const Splice& forward, const Splice& inverse) { return forward.replacement == inverse.replacement; });
    setObsolete(changesNothing);
    return true;
}

void DocumentSession::EditCommand::redo()
{
    const bool first = m_firstResult != nullptr;
    SpecPtr after = first ? std::move(m_firstResult) : revision(m_after, m_recentAfter, m_forward);
    m_firstResult = nullptr;
    m_recentBefore = m_session.m_spec;
    if (!first)
        m_session.breakUndoMerge();
    m_session.commit(std::move(after), m_forward, m_origin, m_path, !first);
}

void DocumentSession::EditCommand::undo()
{
    m_session.breakUndoMerge();
    SpecPtr before = revision(m_before, m_recentBefore, m_inverse);
    m_recentAfter = m_session.m_spec;
    m_session.commit(std::move(before), m_inverse, m_origin, m_pathBefore, true);
}

SpecPtr DocumentSession::EditCommand::revision(SpecPtr kept, const Recent& recent, const Splices& splices) const
{
    if (kept == nullptr)
        kept = recent.lock();
    // A revision that was kept knows nothing of what was said of headings since.
    const bool holds = kept != nullptr && kept->corrections() == m_session.m_spec->corrections();
    return holds ? kept : m_session.m_spec->edited(splices);
}

bool DocumentSession::EditCommand::continuedBy(const EditCommand& next) const
{
    if (next.m_startsStep || next.m_origin != m_origin || next.m_path != m_path)
        return false;
    // A new line is a new thought: else a page typed without a pause would be one step.
    const std::string& typed = next.m_forward.front().replacement;
    if (std::any_of(typed.begin(), typed.end(), endsLine))
        return false;
    if (next.m_at - m_at >= typingPause)
        return wordGoesOn(next);
    // In a field the path already says that both belong together.
    return m_origin == EditOrigin::Form || touches(next);
}

bool DocumentSession::EditCommand::touches(const EditCommand& next) const
{
    if (m_forward.size() != 1 || next.m_forward.size() != 1)
        return false;
    const Splice& done = m_forward.front();
    const ByteRange doneNow = {done.range.begin, done.range.begin + done.replacement.size()};
    const ByteRange range = next.m_forward.front().range;
    return range.begin <= doneNow.end && doneNow.begin <= range.end;
}

bool DocumentSession::EditCommand::wordGoesOn(const EditCommand& next) const
{
    if (!touches(next))
        return false;
    const Splice& done = m_forward.front();
    const Splice& added = next.m_forward.front();
    return added.range.empty() && added.range.begin == done.range.begin + done.replacement.size()
        && !done.replacement.empty() && !separatesWords(done.replacement.back()) && !added.replacement.empty()
        && !separatesWords(added.replacement.front());
}

} // namespace quoin
