// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/column_model.h"

#include "models/items/item_facts.h"
#include "models/items/table_names.h"

#include <algorithm>

namespace quoin {

namespace {

SqlCell cellAt(int column)
{
    return static_cast<SqlCell>(column);
}

QString lockSentence(SqlLock lock)
{
    switch (lock) {
    case SqlLock::None:
        return {};
    case SqlLock::NotUnderstood:
        return ColumnModel::tr("This column holds text that Quoin does not understand; change it in the SQL.");
    case SqlLock::KeyOfTable:
        return ColumnModel::tr("A constraint of the whole table says this; change it in its own row.");
    case SqlLock::PrimaryKey:
        return ColumnModel::tr("A primary key is never NULL.");
    case SqlLock::SaidTwice:
        return ColumnModel::tr("The SQL says this twice; change it there.");
    case SqlLock::SaidElsewhere:
        return ColumnModel::tr("A COMMENT ON statement says this; change it in the SQL.");
    case SqlLock::OfTable:
        return ColumnModel::tr("A constraint belongs to the whole table.");
    case SqlLock::SeveralLines:
        return ColumnModel::tr("This constraint stands on several lines or holds a comment; change it in the SQL.");
    }
    return {};
}

QString refusalSentence(SqlRefusal refusal, SqlLock lock)
{
    switch (refusal) {
    case SqlRefusal::NoSuchPlace:
        return ColumnModel::tr("This can only be changed in the SQL.");
    case SqlRefusal::Locked:
        return lockSentence(lock);
    case SqlRefusal::Empty:
        return ColumnModel::tr("A column needs a name and a type, a constraint its text; Delete removes the row.");
    case SqlRefusal::NameTaken:
        return ColumnModel::tr("The table has a column of this name already.");
    case SqlRefusal::NoRoom:
        return ColumnModel::tr("There is no room for a comment at the end of this line; write it in the SQL.");
    case SqlRefusal::NotReadBack:
        return ColumnModel::tr("Written like this, the SQL would say something else. Not changed.");
    case SqlRefusal::LastChange:
        return ColumnModel::tr("An ALTER TABLE has to change something; delete the whole statement in the SQL.");
    case SqlRefusal::OneColumn:
        return ColumnModel::tr("SQLite adds one column with each ALTER TABLE; write another statement in the SQL.");
    case SqlRefusal::OtherKind:
        return ColumnModel::tr("Columns stand together, and so do constraints.");
    }
    return {};
}

} // namespace

namespace {

// Where rows came or went; it fits however many they are.
int firstDifference(const std::vector<SqlGridRow>& before, const std::vector<SqlGridRow>& after)
{
    const std::size_t most = std::min(before.size(), after.size());
    std::size_t at = 0;
    while (at < most && before[at].cells == after[at].cells)
        ++at;
    return static_cast<int>(at);
}

} // namespace

ColumnModel::ColumnModel(QObject* parent) : QAbstractTableModel(parent) {}

void ColumnModel::show(const std::string& sql, SqlDialect dialect, const SqlGrid& grid, std::size_t table)
{
    const SqlGridTable& now = grid.tables[table];
    const auto before = static_cast<int>(m_table.rows.size());
    const auto after = static_cast<int>(now.rows.size());
    const int first = firstDifference(m_table.rows, now.rows);
    const bool reset = m_table.alters != now.alters || (before == 0 && after > 0 && m_sql.empty());
    if (reset)
        beginResetModel();
    else if (after > before)
        beginInsertRows({}, first, first + after - before - 1);
    else if (after < before)
        beginRemoveRows({}, first, first + before - after - 1);
    m_sql = sql;
    m_dialect = dialect;
    m_index = table;
    m_table = now;
    if (reset)
        return endResetModel();
    if (after > before)
        endInsertRows();
    else if (after < before)
        endRemoveRows();
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void ColumnModel::setTables(std::set<std::string> names)
{
    if (names == m_tables)
        return;
    m_tables = std::move(names);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int ColumnModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_table.rows.size()) + 1;
}

int ColumnModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(sqlCellCount);
}

int ColumnModel::rowAt(std::size_t at) const
{
    if (at < m_table.range.begin || at > m_table.range.end)
        return -1;
    const auto row = std::find_if(m_table.rows.begin(), m_table.rows.end(),
                                  [at](const SqlGridRow& one) { return at <= one.range.end; });
    return static_cast<int>(row - m_table.rows.begin());
}

QString ColumnModel::tableName() const
{
    return fromUtf8(m_table.name);
}

QString ColumnModel::columnName(int row) const
{
    if (row < 0 || isNewRow(row))
        return {};
    const SqlGridRow& at = m_table.rows[static_cast<std::size_t>(row)];
    return at.kind == SqlGridRow::Kind::Column ? fromUtf8(at.cell(SqlCell::Name).text) : QString();
}

bool ColumnModel::isForeign(const SqlGridRow& row) const
{
    return !row.referencedTable.empty() && m_tables.count(foldedTableName(row.referencedTable)) == 0
        && foldedTableName(row.referencedTable) != foldedTableName(m_table.name);
}

QString ColumnModel::shown(const SqlGridRow& row, SqlCell cell) const
{
    const QString text = fromUtf8(row.cell(cell).text);
    switch (cell) {
    case SqlCell::Nullability:
        if (row.kind != SqlGridRow::Kind::Column)
            return {};
        return text == QLatin1String("NOT NULL") || row.cell(cell).lock == SqlLock::PrimaryKey ? tr("no") : tr("yes");
    case SqlCell::Key: {
        QStringList keys;
        if (text == QLatin1String("PRIMARY KEY"))
            keys << QStringLiteral("PK");
        if (text == QLatin1String("UNIQUE"))
            keys << tr("unique");
        if (!row.referencedTable.empty())
            keys << QStringLiteral("FK");
        return keys.join(QLatin1Char(' '));
    }
    case SqlCell::References:
        return isForeign(row) ? QStringLiteral("! ") + text : text;
    case SqlCell::Name:
        if (row.kind == SqlGridRow::Kind::Column)
            return text;
        return isForeign(row) ? QStringLiteral("! ") + text.simplified() : text.simplified();
    default:
        return text;
    }
}

QString ColumnModel::toolTip(const SqlGridRow& row, SqlCell cell) const
{
    const QString lock = lockSentence(row.cell(cell).lock);
    if (!lock.isEmpty())
        return lock;
    const SqlCell says = row.kind == SqlGridRow::Kind::Constraint ? SqlCell::Name : SqlCell::References;
    if (cell == says && !row.referencedTable.empty())
        return isForeign(row)
            ? tr("No table of this spec is called %1; it may exist already.").arg(fromUtf8(row.referencedTable))
            : tr("A table of this spec.");
    return shown(row, cell);
}

QVariant ColumnModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() > static_cast<int>(m_table.rows.size()))
        return {};
    const SqlCell cell = cellAt(index.column());
    if (isNewRow(index.row()))
        return newRowData(cell, role);
    const SqlGridRow& row = m_table.rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return shown(row, cell);
    case Qt::EditRole:
        return fromUtf8(row.cell(cell).text);
    case Qt::ToolTipRole:
        return toolTip(row, cell);
    case Qt::AccessibleTextRole: {
        const QString text = shown(row, cell);
        if (cell == SqlCell::Name && row.kind == SqlGridRow::Kind::Constraint)
            return tr("Constraint: %1").arg(text);
        return tr("%1 of %2: %3")
            .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString(),
                 fromUtf8(row.cell(SqlCell::Name).text), text.isEmpty() ? tr("empty") : text);
    }
    case Qt::AccessibleDescriptionRole:
        return lockSentence(row.cell(cell).lock);
    case LockRole:
        return row.cell(cell).lock != SqlLock::None;
    case ForeignRole:
        return cell == (row.kind == SqlGridRow::Kind::Constraint ? SqlCell::Name : SqlCell::References)
            && isForeign(row);
    case SpanRole:
        return cell == SqlCell::Name && row.kind != SqlGridRow::Kind::Column ? static_cast<int>(SqlCell::Comment) : 1;
    case ValueRole:
        return fromUtf8(row.cell(cell).text);
    default:
        return {};
    }
}

QVariant ColumnModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (cellAt(section)) {
    case SqlCell::Name:
        return tr("Column");
    case SqlCell::Type:
        return tr("Type");
    case SqlCell::Nullability:
        return tr("Null");
    case SqlCell::Default:
        return tr("Default");
    case SqlCell::Key:
        return tr("Key");
    case SqlCell::References:
        return tr("References");
    case SqlCell::Comment:
        return tr("Comment");
    }
    return {};
}

Qt::ItemFlags ColumnModel::flags(const QModelIndex& index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    const Qt::ItemFlags shownOnly = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    if (isNewRow(index.row()))
        return index.column() == 0 ? shownOnly | Qt::ItemIsEditable : shownOnly;
    return data(index, LockRole).toBool() ? shownOnly : shownOnly | Qt::ItemIsEditable;
}

bool ColumnModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (!index.isValid() || role != Qt::EditRole)
        return false;
    const QString text = value.toString().trimmed();
    if (isNewRow(index.row()))
        return !text.isEmpty() && addRow(index.row(), text) >= 0;
    const SqlPlace place{m_index, static_cast<std::size_t>(index.row())};
    const SqlCell cell = cellAt(index.column());
    const SqlGridRow before = m_table.rows[place.row];
    const bool taken = take(setSqlCell(m_sql, m_dialect, place, cell, toUtf8(text)), before.cell(cell).lock);
    if (taken && cell == SqlCell::Name && before.kind == SqlGridRow::Kind::Column) {
        const QString now = fromUtf8(m_table.rows[place.row].cell(cell).text);
        if (now != fromUtf8(before.cell(cell).text))
            Q_EMIT renamed(fromUtf8(m_table.name), fromUtf8(before.cell(cell).text), now);
    }
    return taken;
}

QVariant ColumnModel::newRowData(SqlCell cell, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return cell == SqlCell::Name ? QVariant(tr("+ column")) : QVariant();
    case Qt::EditRole:
        return QString();
    case Qt::AccessibleTextRole:
        return tr("New column");
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return tr("A name adds a column; a constraint such as UNIQUE (a, b) adds that one.");
    default:
        return {};
    }
}

int ColumnModel::endOfColumns() const
{
    const auto last = std::find_if(m_table.rows.rbegin(), m_table.rows.rend(),
                                   [](const SqlGridRow& row) { return row.kind != SqlGridRow::Kind::Constraint; });
    return static_cast<int>(m_table.rows.rend() - last);
}

int ColumnModel::addRow(int row, const QString& text)
{
    const std::string bytes = toUtf8(text);
    const bool constraint = isSqlConstraint(bytes);
    const int at = constraint ? static_cast<int>(m_table.rows.size()) : std::min(row, endOfColumns());
    const SqlPlace place{m_index, static_cast<std::size_t>(at)};
    const bool added = take(constraint ? addSqlConstraint(m_sql, m_dialect, place, bytes)
                                       : addSqlColumn(m_sql, m_dialect, place, bytes, "TEXT"));
    return added ? at : -1;
}

bool ColumnModel::removeRow(int row)
{
    return take(removeSqlRow(m_sql, m_dialect, {m_index, static_cast<std::size_t>(row)}));
}

bool ColumnModel::moveRow(int row, int to)
{
    if (to < 0 || isNewRow(row) || isNewRow(to))
        return false;
    return take(moveSqlRow(m_sql, m_dialect, {m_index, static_cast<std::size_t>(row)}, static_cast<std::size_t>(to)));
}

QString ColumnModel::freeName() const
{
    const auto taken = [this](const QString& name) {
        return std::any_of(m_table.rows.begin(), m_table.rows.end(), [&](const SqlGridRow& row) {
            return fromUtf8(row.cell(SqlCell::Name).text).compare(name, Qt::CaseInsensitive) == 0;
        });
    };
    QString name = QStringLiteral("new_column");
    for (int i = 2; taken(name); ++i)
        name = QStringLiteral("new_column_%1").arg(i);
    return name;
}

bool ColumnModel::take(const SqlGridEdit& edit, SqlLock lock)
{
    if (const auto* refusal = std::get_if<SqlRefusal>(&edit)) {
        Q_EMIT refused(refusalSentence(*refusal, lock));
        return false;
    }
    const Splices& splices = std::get<Splices>(edit);
    if (splices.empty())
        return true;
    std::string sql = m_sql;
    applySplices(sql, splices);
    const SqlGrid grid = readSqlGrid(sql, m_dialect);
    show(sql, m_dialect, grid, m_index);
    Q_EMIT refused({});
    Q_EMIT edited();
    return true;
}

} // namespace quoin
