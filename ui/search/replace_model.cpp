// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/search/replace_model.h"

#include <algorithm>

namespace quoin {

ReplaceModel::ReplaceModel(std::vector<Replacement> replacements, QObject* parent)
    : QAbstractListModel(parent)
    , m_replacements(std::move(replacements))
    , m_wanted(m_replacements.size(), true)
{}

int ReplaceModel::wantedCount() const
{
    return static_cast<int>(std::count(m_wanted.begin(), m_wanted.end(), true));
}

void ReplaceModel::setAllWanted(bool wanted)
{
    m_wanted.assign(m_wanted.size(), wanted);
    if (!m_wanted.empty())
        Q_EMIT dataChanged(index(0), index(rowCount() - 1), {Qt::CheckStateRole});
}

int ReplaceModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_replacements.size());
}

QVariant ReplaceModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto row = static_cast<std::size_t>(index.row());
    const Replacement& one = m_replacements[row];
    switch (role) {
    case Qt::DisplayRole:
        return QString(one.left + one.instead + one.right);
    case Qt::AccessibleTextRole:
        return tr("Line %1: “%2” becomes “%3”").arg(one.line + 1).arg(one.found, one.instead);
    case Qt::CheckStateRole:
        return m_wanted[row] ? Qt::Checked : Qt::Unchecked;
    case LineRole:
        return static_cast<int>(one.line) + 1;
    case LeftRole:
        return one.left;
    case FoundRole:
        return one.found;
    case InsteadRole:
        return one.instead;
    case RightRole:
        return one.right;
    default:
        return {};
    }
}

bool ReplaceModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::CheckStateRole || !index.isValid())
        return false;
    m_wanted[static_cast<std::size_t>(index.row())] = value.toInt() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {role});
    return true;
}

Qt::ItemFlags ReplaceModel::flags(const QModelIndex& index) const
{
    return QAbstractListModel::flags(index) | Qt::ItemIsUserCheckable;
}

} // namespace quoin
