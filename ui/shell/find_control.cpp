// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/find_control.h"

#include "models/search/replacement.h"
#include "ui/forms/form_caret.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_view.h"
#include "ui/shell/replace_all.h"
#include "ui/shell/workspace.h"
#include "ui/source/source_pane.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace quoin {

namespace {

// What is selected, if it is a piece of a line.
QString selectedText()
{
    QString text;
    const QWidget* focus = QApplication::focusWidget();
    if (const auto* edit = qobject_cast<const QPlainTextEdit*>(focus))
        text = edit->textCursor().selectedText();
    else if (const auto* line = qobject_cast<const QLineEdit*>(focus))
        text = line->selectedText();
    const bool oneLine = !text.contains(QChar::ParagraphSeparator) && !text.contains(QChar::LineSeparator);
    return oneLine ? text : QString();
}

} // namespace

FindControl::FindControl(Workspace* workspace, DocumentFindBar* bar)
    : QObject(workspace)
    , m_workspace(workspace)
    , m_bar(bar)
    , m_search(new DocumentSearch(this))
    , m_replaceAll(new ReplaceAll(bar))
{
    connect(m_replaceAll, &ReplaceAll::replaced, this, &FindControl::takeReplaced);
    connect(m_replaceAll, &ReplaceAll::refused, workspace, &Workspace::refused);
    connect(m_search, &DocumentSearch::found, this, &FindControl::takeFound);
    connect(bar, &DocumentFindBar::wishChanged, this, [this] {
        m_waiting = {Order::Nearest};
        m_current.reset();
        search();
    });
    connect(bar, &DocumentFindBar::stepped, this, &FindControl::step);
    connect(bar, &DocumentFindBar::replaceRequested, this, [this] { whenFound(Order::Replace); });
    connect(bar, &DocumentFindBar::replaceAllRequested, this, [this] { whenFound(Order::ReplaceAll); });
    connect(bar, &DocumentFindBar::closed, this, &FindControl::close);
}

void FindControl::setSession(DocumentSession* session)
{
    if (m_session != nullptr)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_search->setSpec(session != nullptr ? session->spec() : nullptr);
    m_replaceAll->cancel();
    m_waiting.clear();
    m_current.reset();
    m_from = 0;
    m_bar->hide();
    if (session != nullptr)
        connect(session, &DocumentSession::edited, this, &FindControl::follow);
}

void FindControl::search()
{
    m_search->search(m_bar->wish());
    if (m_search->isSearching())
        tell({});
}

void FindControl::takeFound()
{
    if (!currentHit())
        m_current.reset();
    const bool showsOne = !m_waiting.empty() && m_waiting.front() != Order::ReplaceAll;
    if (!showsOne || m_search->result().hits.empty()) { // Else whoever shows a place marks all of them.
        mark();
        tell({});
    }
    while (!m_waiting.empty() && !m_search->isSearching()) {
        const Order order = m_waiting.front();
        m_waiting.pop_front();
        carryOut(order);
    }
}

std::size_t FindControl::hitFrom(std::size_t byte) const
{
    const auto& hits = m_search->result().hits;
    const auto at = std::lower_bound(hits.begin(), hits.end(), byte,
                                     [](const TextHit& hit, std::size_t from) { return hit.range.begin < from; });
    return static_cast<std::size_t>(at - hits.begin());
}

std::optional<std::size_t> FindControl::currentHit() const
{
    const auto& hits = m_search->result().hits;
    const std::size_t hit = m_current ? hitFrom(*m_current) : hits.size();
    return hit < hits.size() && hits[hit].range.begin == *m_current ? std::optional(hit) : std::nullopt;
}

void FindControl::follow(const Change& change)
{
    m_from = mapThrough(change.splices, m_from);
    if (m_current)
        m_current = mapThrough(change.splices, *m_current);
    m_search->follow(change.after, change.splices);
    if (m_bar->isVisible()) {
        search();
        return;
    }
    m_search->forget();
    m_waiting.clear();
    m_current.reset();
}

void FindControl::startHere()
{
    const QWidget* focus = QApplication::focusWidget();
    const Spec& spec = *m_session->spec();
    const SourcePane* source = m_workspace->source();
    if (const auto at = caretByte(focus, spec)) {
        m_from = *at;
    } else if (source != nullptr && focus != nullptr && source->isAncestorOf(focus)) {
        m_from = source->caretByte();
    } else if (const auto entry = spec.entryOf(m_workspace->form()->entryPath().toStdString())) {
        m_from = spec.entries()[*entry].range.begin;
    }
    const std::size_t selected = static_cast<std::size_t>(selectedText().toUtf8().size());
    m_from -= std::min(m_from, selected); // The selected place itself is the first one.
}

void FindControl::open(DocumentFindBar::Mode mode)
{
    if (m_session == nullptr)
        return;
    if (!typingInBar()) {
        m_before = QApplication::focusWidget();
        startHere();
    }
    m_bar->open(mode, typingInBar() ? QString() : selectedText());
}

bool FindControl::typingInBar() const
{
    const QWidget* focus = QApplication::focusWidget();
    return focus != nullptr && m_bar->isAncestorOf(focus);
}

void FindControl::whenFound(Order order)
{
    if (m_search->isSearching())
        m_waiting.push_back(order);
    else
        carryOut(order);
}

void FindControl::carryOut(Order order)
{
    if (m_session == nullptr || m_search->result().hits.empty())
        return;
    switch (order) {
    case Order::Nearest:
        showNearest();
        break;
    case Order::Next:
    case Order::Previous:
        showNext(order == Order::Next);
        break;
    case Order::Replace:
        replaceOne();
        break;
    case Order::ReplaceAll:
        replaceAll();
        break;
    }
}

void FindControl::showNearest()
{
    show(hitFrom(m_from) % m_search->result().hits.size(), Focus::Keep);
}

void FindControl::step(bool forward)
{
    if (m_session == nullptr || m_bar->wish().text.isEmpty()) {
        open(DocumentFindBar::Mode::Find);
        return;
    }
    if (!typingInBar())
        startHere();
    if (m_search->result().hits.empty() && !m_search->isSearching())
        search();
    whenFound(forward ? Order::Next : Order::Previous);
}

void FindControl::showNext(bool forward)
{
    const std::size_t count = m_search->result().hits.size();
    const std::optional<std::size_t> current = currentHit();
    const std::size_t next = !current ? hitFrom(m_from) : *current + 1;
    const std::size_t previous = (current ? *current : hitFrom(m_from)) + count - 1;
    show((forward ? next : previous) % count, typingInBar() ? Focus::Keep : Focus::Take);
}

void FindControl::show(std::size_t hit, Focus focus)
{
    const ByteRange range = m_search->result().hits[hit].range;
    m_current = range.begin;
    m_from = range.begin;
    const bool inEditor =
        m_workspace->showText(range, focus == Focus::Take ? Workspace::TextFocus::Take : Workspace::TextFocus::Keep);
    mark();
    tell(inEditor ? QString() : tr("in a heading or label"));
}

void FindControl::tell(const QString& note) const
{
    if (m_search->isSearching() && !m_waiting.empty()) {
        m_bar->showSearching();
        return;
    }
    const std::optional<std::size_t> current = currentHit();
    m_bar->showCount(current ? *current + 1 : 0, m_search->result(), note);
}

void FindControl::mark() const
{
    std::vector<ByteRange> ranges;
    std::optional<ByteRange> current;
    if (m_bar->isVisible()) {
        const auto& hits = m_search->result().hits;
        ranges.reserve(hits.size());
        for (const TextHit& hit : hits)
            ranges.push_back(hit.range);
        if (const auto at = currentHit())
            current = ranges[*at];
    }
    m_workspace->form()->host()->setFound(ranges, current);
    if (SourcePane* source = m_workspace->source())
        source->setFound(ranges, current);
}

void FindControl::replaceOne()
{
    const std::optional<std::size_t> current = currentHit();
    if (!current) {
        showNearest();
        return;
    }
    const TextHit hit = m_search->result().hits[*current];
    const SpecPtr spec = m_session->spec();
    const auto planned = replacementsOf(spec->document(), m_search->text(), m_bar->wish(), {hit}, m_bar->replacement());
    if (planned.empty()) {
        tell(tr("not replaced: it holds bytes that are not UTF-8"));
        return;
    }
    Edit edit;
    edit.splices = splicesOf(planned, {true});
    edit.after = spec->edited(edit.splices);
    m_session->breakUndoMerge();
    (void)m_session->apply(std::move(edit), EditOrigin::Structure, tr("Replace"));
    m_bar->forgetTyping();
    m_current.reset();
    m_from = hit.range.begin + planned.front().bytes.size();
    // Before all that was asked for meanwhile.
    if (m_search->isSearching())
        m_waiting.push_front(Order::Nearest);
    else
        carryOut(Order::Nearest);
}

void FindControl::replaceAll()
{
    m_replaceAll->start(
        {m_session, m_search->sharedText(), m_search->result().hits, m_bar->wish(), m_bar->replacement()});
}

void FindControl::takeReplaced(int count, const Splice& first)
{
    m_bar->forgetTyping();
    // What was selected has gone; of what is like it there, nothing stays selected.
    const std::size_t end = first.range.begin + first.replacement.size();
    if (SourcePane* source = m_workspace->source(); source != nullptr && source->isVisible())
        source->showRange({end, end});
    Q_EMIT replaced(count);
}

bool FindControl::dismiss()
{
    if (!m_bar->isVisible())
        return false;
    m_bar->hide();
    m_waiting.clear();
    mark();
    m_before = nullptr;
    return true;
}

void FindControl::close()
{
    m_bar->hide();
    m_waiting.clear();
    mark();
    if (const auto hit = currentHit())
        (void)m_workspace->showText(m_search->result().hits[*hit].range, Workspace::TextFocus::Take);
    else if (m_before != nullptr)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before = nullptr;
}

} // namespace quoin
