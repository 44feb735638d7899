// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What the form shows once the document has changed, whoever changed it.

#include "models/items/item_facts.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_list.h"
#include "ui/forms/form_view.h"

#include <algorithm>

namespace quoin {

namespace {

// Of entries that may be the one that was shown, elsewhere now. Where more have changed, another text was taken over.
constexpr std::size_t mostLookedAt = 4'000;

} // namespace

int FormView::followEntry(const Change& change) const
{
    const auto& entries = change.after->entries();
    const ListChange moved = change.after->entriesChangedSince(*change.before);
    const auto was = static_cast<std::size_t>(m_entry);
    if (m_entry >= 0 && was < moved.first)
        return m_entry;
    if (m_entry >= 0 && was >= moved.first + moved.removed)
        return static_cast<int>(was - moved.removed + moved.added);
    if (const auto* identity = m_text.identity()) {
        const auto isIt = [&](const SectionEntry& entry) { return entry.identity == identity; };
        // Where a section comes or goes, all behind it may be called otherwise; mostly it is the one in the same place.
        for (const std::size_t i : {was, was - moved.removed + moved.added}) {
            if (m_entry >= 0 && i >= moved.first && i < moved.first + moved.added && isIt(entries[i]))
                return static_cast<int>(i);
        }
        const auto begin = entries.begin() + static_cast<std::ptrdiff_t>(moved.first);
        const auto end = begin + static_cast<std::ptrdiff_t>(std::min(moved.added, mostLookedAt));
        if (const auto found = std::find_if(begin, end, isIt); found != end)
            return static_cast<int>(found - entries.begin());
    }
    const std::string path = toUtf8(m_entryPath);
    const auto named = change.after->entryOf(path);
    return named && entries[*named].path == path ? static_cast<int>(*named) : -1;
}

void FormView::onEdited(const Change& change)
{
    if (m_entryPath.isEmpty())
        return;
    const Held held = holdFocus(change);
    followUntaken(change);
    m_host->follow(change);
    m_host->setTypedIn(change.path == m_host->typing() ? change.path : QString());
    showChange(change, held);
    m_host->setTypedIn({});
    if (m_moving)
        takeAlong(change.path);
}

bool FormView::showsEntry(const SectionEntry& entry) const
{
    return entry.identity == m_text.identity() && fromUtf8(entry.path) == m_entryPath;
}

void FormView::showChange(const Change& change, const Held& held)
{
    const int index = followEntry(change);
    if (index < 0 || m_list == nullptr) {
        const QString path = m_entryPath;
        if (index >= 0 || m_list != nullptr) {
            clear();
            showPath(path);
            restoreFocus(held);
        }
        return;
    }
    const SectionEntry& entry = change.after->entries()[static_cast<std::size_t>(index)];
    const bool same = showsEntry(entry);
    m_entry = index;
    m_entryPath = fromUtf8(entry.path);
    if (same)
        return;
    m_spec = change.after;
    rebuild();
    if (m_host->heldText() && !showsHeldText()) {
        m_host->releaseText();
        rebuild();
    }
    restoreFocus(held);
}

} // namespace quoin
