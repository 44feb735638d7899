// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/interaction_model.h"

#include "models/items/item_facts.h"
#include "models/spec/item_naming.h"

#include <QHash>
#include <QSet>

namespace quoin {

namespace {

struct Known {
    QString path;
    QString noun;
};

// "Coinflow ACH API", "coinflow-ach-api": people write a name as it suits the drawing.
QString folded(const QString& name)
{
    QString text;
    for (const QChar c : name.toCaseFolded()) {
        if (c.isLetterOrNumber())
            text += c;
    }
    return text;
}

QString nounOf(const std::string& kind)
{
    if (kind == "service")
        return InteractionModel::tr("service");
    if (kind == "queue")
        return InteractionModel::tr("queue");
    if (kind == "integration")
        return InteractionModel::tr("integration");
    return kind == "table" || kind == "modification" ? InteractionModel::tr("table") : QString();
}

void collect(const Spec& spec, const std::vector<Part>& parts, QHash<QString, Known>& known)
{
    for (const Part& part : parts) {
        const auto* item = std::get_if<Item>(&part);
        if (item == nullptr)
            continue;
        const QString noun = nounOf(item->kind);
        const auto naming = noun.isEmpty() ? std::nullopt : namingOf(spec, item->path);
        const QString name = naming ? folded(fromUtf8(naming->name)) : QString();
        if (!name.isEmpty() && !known.contains(name))
            known.insert(name, {fromUtf8(item->path), noun});
        collect(spec, item->parts, known);
    }
}

} // namespace

InteractionModel::InteractionModel(QObject* parent) : QAbstractTableModel(parent) {}

void InteractionModel::show(const Spec& spec, std::string_view text, std::string_view info)
{
    QHash<QString, Known> known;
    for (std::size_t i = 0; i < spec.entries().size(); ++i) {
        if (spec.entries()[i].definition != nullptr)
            collect(spec, spec.body(i).parts, known);
    }
    QSet<QString> unknown;
    const auto end = [&](const InteractionEnd& read) {
        const QString name = fromUtf8(read.name);
        const Known found = known.value(folded(name));
        if (found.path.isEmpty())
            unknown.insert(folded(name));
        return End{name, found.path, found.noun};
    };
    std::vector<Row> rows;
    for (const InteractionStep& step : readInteractions(text, info)) {
        End from = end(step.from);
        End to = end(step.to);
        rows.push_back({std::move(from), std::move(to), fromUtf8(step.what)});
    }
    m_unknown = static_cast<int>(unknown.size());
    if (rows == m_rows)
        return;
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
}

int InteractionModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : stepCount();
}

int InteractionModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(ColumnCount);
}

QString InteractionModel::spoken(const End& end) const
{
    return end.path.isEmpty() ? tr("%1, not in this spec").arg(end.name)
                              : tr("%1, %2 of this spec").arg(end.name, end.noun);
}

QVariant InteractionModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= stepCount())
        return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    if (index.column() == What) {
        if (role == Qt::AccessibleTextRole)
            return row.what.isEmpty() ? tr("nothing more said") : row.what;
        return role == Qt::DisplayRole || role == Qt::ToolTipRole ? QVariant(row.what) : QVariant();
    }
    const End& end = index.column() == From ? row.from : row.to;
    switch (role) {
    case Qt::DisplayRole:
        return end.name;
    case Qt::ToolTipRole:
        return spoken(end);
    case Qt::AccessibleTextRole:
        return index.column() == From ? tr("From %1").arg(spoken(end)) : tr("To %1").arg(spoken(end));
    case PathRole:
        return end.path;
    case UnknownRole:
        return end.path.isEmpty();
    default:
        return {};
    }
}

QVariant InteractionModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == From ? tr("From") : section == To ? tr("To") : tr("What");
}

} // namespace quoin
