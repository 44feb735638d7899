// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/outline/outline_filter.h"

#include "models/items/outline_model.h"

#include <utility>

namespace quoin {

OutlineFilter::OutlineFilter(OutlineModel* outline, QObject* parent) : QSortFilterProxyModel(parent), m_outline(outline)
{
    setRecursiveFilteringEnabled(true);
    setSourceModel(outline);
}

void OutlineFilter::setWords(const QStringList& words)
{
    if (words == m_words && !m_matches)
        return; // All lines would be looked at for nothing.
    setMatches(std::nullopt);
    m_words = words;
    invalidateFilter();
}

// Rows that go one by one take very long where they are very many. Of matches all that stands above them is known;
// whether the filter looks for that itself is changed while all lines pass: else rows would go then.
void OutlineFilter::setMatches(std::optional<OutlineMatches> matches)
{
    if (!matches && !m_matches)
        return;
    if (!m_matches) {
        if (!std::exchange(m_words, {}).isEmpty())
            invalidate();
        setRecursiveFilteringEnabled(false);
    }
    m_matches = std::move(matches);
    invalidate();
    if (!m_matches)
        setRecursiveFilteringEnabled(true);
}

bool OutlineFilter::hasChildren(const QModelIndex& parent) const
{
    const bool all = m_words.isEmpty() && !m_matches;
    return all ? m_outline->hasChildren(mapToSource(parent)) : QSortFilterProxyModel::hasChildren(parent);
}

bool OutlineFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_matches)
        return m_outline->isAmong(*m_matches, row, parent);
    if (m_words.isEmpty())
        return true;
    const QModelIndex index = m_outline->index(row, 0, parent);
    return holdsAll(index.data(OutlineModel::MethodRole).toString(), index.data().toString(), m_words);
}

} // namespace quoin
