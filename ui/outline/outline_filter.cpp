// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/outline/outline_filter.h"

#include "models/items/outline_model.h"

#include <algorithm>

namespace quoin {

OutlineFilter::OutlineFilter(QObject* parent) : QSortFilterProxyModel(parent)
{
    setRecursiveFilteringEnabled(true);
}

void OutlineFilter::setWords(const QString& text)
{
    m_words = text.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    invalidateFilter();
}

bool OutlineFilter::hasChildren(const QModelIndex& parent) const
{
    const bool all = m_words.isEmpty() && sourceModel() != nullptr;
    return all ? sourceModel()->hasChildren(mapToSource(parent)) : QSortFilterProxyModel::hasChildren(parent);
}

bool OutlineFilter::filterAcceptsRow(int row, const QModelIndex& parent) const
{
    if (m_words.isEmpty())
        return true;
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    const QString text = index.data(OutlineModel::MethodRole).toString() + QLatin1Char(' ') + index.data().toString();
    return std::all_of(m_words.begin(), m_words.end(),
                       [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
}

} // namespace quoin
