// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/shell/find_control.h"

#include "models/search/replacement.h"
#include "ui/forms/form_caret.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_view.h"
#include "ui/search/replace_preview.h"
#include "ui/shell/workspace.h"
#include "ui/source/source_pane.h"

#include <QApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace quoin {

namespace {

// More are neither counted nor marked; nobody steps through them.
constexpr std::size_t mostHits = 100'000;

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
{
    connect(bar, &DocumentFindBar::wishChanged, this, [this] {
        search();
        showNearest();
    });
    connect(bar, &DocumentFindBar::stepped, this, &FindControl::step);
    connect(bar, &DocumentFindBar::replaceRequested, this, &FindControl::replaceOne);
    connect(bar, &DocumentFindBar::replaceAllRequested, this, &FindControl::replaceAll);
    connect(bar, &DocumentFindBar::closed, this, &FindControl::close);
}

void FindControl::setSession(DocumentSession* session)
{
    if (m_session != nullptr)
        disconnect(m_session, nullptr, this, nullptr);
    m_session = session;
    m_text.reset();
    m_result = {};
    m_current.reset();
    m_from = 0;
    m_bar->hide();
    if (session != nullptr)
        connect(session, &DocumentSession::edited, this, &FindControl::follow);
}

void FindControl::follow(const Change& change)
{
    m_text.reset();
    m_from = mapThrough(change.splices, m_from);
    if (!m_bar->isVisible()) {
        m_result = {};
        m_current.reset();
        return;
    }
    const std::optional<std::size_t> at =
        m_current ? std::optional(mapThrough(change.splices, m_result.hits[*m_current].range.begin)) : std::nullopt;
    search();
    for (std::size_t i = 0; at && i < m_result.hits.size(); ++i) {
        if (m_result.hits[i].range.begin == *at)
            m_current = i;
    }
    mark();
    tell({});
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

void FindControl::search()
{
    m_current.reset();
    if (m_session == nullptr)
        return;
    if (!m_text)
        m_text.emplace(m_session->spec()->document());
    m_result = findAll(*m_text, m_bar->wish(), mostHits);
    mark();
    tell({});
}

void FindControl::showNearest()
{
    const auto next = std::find_if(m_result.hits.begin(), m_result.hits.end(),
                                   [this](const TextHit& hit) { return hit.range.begin >= m_from; });
    if (!m_result.hits.empty())
        show(next == m_result.hits.end() ? 0 : static_cast<std::size_t>(next - m_result.hits.begin()), Focus::Keep);
}

void FindControl::step(bool forward)
{
    if (m_session == nullptr || m_bar->wish().text.isEmpty()) {
        open(DocumentFindBar::Mode::Find);
        return;
    }
    if (!typingInBar())
        startHere();
    if (m_result.hits.empty())
        search();
    const auto& hits = m_result.hits;
    if (hits.empty())
        return;
    std::size_t next = 0;
    if (m_current) {
        next = forward ? (*m_current + 1) % hits.size() : (*m_current + hits.size() - 1) % hits.size();
    } else {
        const auto behind = std::find_if(hits.begin(), hits.end(),
                                         [this](const TextHit& hit) { return hit.range.begin >= m_from; });
        const auto index = static_cast<std::size_t>(behind - hits.begin());
        next = forward ? index % hits.size() : (index + hits.size() - 1) % hits.size();
    }
    show(next, typingInBar() ? Focus::Keep : Focus::Take);
}

void FindControl::show(std::size_t hit, Focus focus)
{
    m_current = hit;
    const ByteRange range = m_result.hits[hit].range;
    m_from = range.begin;
    const bool inEditor = m_workspace->showText(
        range, focus == Focus::Take ? Workspace::TextFocus::Take : Workspace::TextFocus::Keep);
    mark();
    tell(inEditor ? QString() : tr("in a heading or label"));
}

void FindControl::tell(const QString& note) const
{
    m_bar->showCount(m_current ? *m_current + 1 : 0, m_result, note);
}

void FindControl::mark() const
{
    std::vector<ByteRange> ranges;
    if (m_bar->isVisible()) {
        ranges.reserve(m_result.hits.size());
        for (const TextHit& hit : m_result.hits)
            ranges.push_back(hit.range);
    }
    const auto current = m_bar->isVisible() && m_current ? std::optional(m_result.hits[*m_current].range) : std::nullopt;
    m_workspace->form()->host()->setFound(ranges, current);
    if (SourcePane* source = m_workspace->source())
        source->setFound(ranges, current);
}

void FindControl::replaceOne()
{
    if (m_session == nullptr || m_result.hits.empty())
        return;
    if (!m_current) {
        showNearest();
        return;
    }
    const TextHit hit = m_result.hits[*m_current];
    const SpecPtr spec = m_session->spec();
    const auto planned = replacementsOf(spec->document(), *m_text, m_bar->wish(), {hit}, m_bar->replacement());
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
    showNearest();
}

void FindControl::replaceAll()
{
    if (m_session == nullptr || m_result.hits.empty())
        return;
    const SpecPtr spec = m_session->spec();
    auto planned = replacementsOf(spec->document(), *m_text, m_bar->wish(), m_result.hits, m_bar->replacement());
    const std::size_t leftOut = m_result.hits.size() - planned.size();
    auto* preview = new ReplacePreview(std::move(planned), leftOut, m_bar->window());
    preview->setAttribute(Qt::WA_DeleteOnClose);
    connect(preview, &QDialog::accepted, this, [this, preview, spec] {
        if (m_session == nullptr || m_session->spec() != spec) {
            Q_EMIT m_workspace->refused(tr("The document has changed meanwhile. Nothing was replaced."));
            return;
        }
        Edit edit;
        edit.splices = preview->splices();
        edit.after = spec->edited(edit.splices);
        const int count = preview->wantedCount();
        m_session->breakUndoMerge();
        const Splice first = edit.splices.empty() ? Splice() : edit.splices.front();
        const QString step = count == 1 ? tr("Replace 1 Place") : tr("Replace %n Places", nullptr, count);
        (void)m_session->apply(std::move(edit), EditOrigin::Structure, step);
        m_bar->forgetTyping();
        // What was selected has gone; of what is like it there, nothing stays selected.
        const std::size_t end = first.range.begin + first.replacement.size();
        if (SourcePane* source = m_workspace->source(); source != nullptr && source->isVisible() && count > 0)
            source->showRange({end, end});
        Q_EMIT replaced(count);
    });
    preview->open();
}

bool FindControl::dismiss()
{
    if (!m_bar->isVisible())
        return false;
    m_bar->hide();
    mark();
    m_before = nullptr;
    return true;
}

void FindControl::close()
{
    m_bar->hide();
    mark();
    if (m_current)
        (void)m_workspace->showText(m_result.hits[*m_current].range, Workspace::TextFocus::Take);
    else if (m_before != nullptr)
        m_before->setFocus(Qt::OtherFocusReason);
    m_before = nullptr;
}

} // namespace quoin
