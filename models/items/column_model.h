// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/sql_grid.h"

#include <QAbstractTableModel>

#include <set>
#include <string>

namespace quoin {

/// The columns and constraints of one table of a piece of SQL as rows and cells, and a last
/// row to add one. A constraint is one cell that spans the row up to its comment. A change is a splice on the SQL: the
/// model applies it to its own copy and says `edited`, whoever shows it takes the bytes to the document. What is
/// refused changes nothing and is said by `refused`. Holds no document and no undo.
class ColumnModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Role {
        LockRole = Qt::UserRole, ///< bool: the cell cannot be changed.
        ForeignRole,             ///< bool: a reference to a table that the spec does not know.
        ValueRole,               ///< What is set: "NOT NULL" for the shown "no".
        SpanRole,                ///< int: over how many columns the cell goes.
    };

    explicit ColumnModel(QObject* parent);

    /// Shows table `table` of `grid`, which was read from `sql`. Rows that stay are kept.
    void show(const std::string& sql, SqlDialect dialect, const SqlGrid& grid, std::size_t table);
    void setTables(std::set<std::string> names);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;

    [[nodiscard]] bool isNewRow(int row) const { return row == static_cast<int>(m_table.rows.size()); }
    [[nodiscard]] QString tableName() const;
    /// Empty where the row is no column.
    [[nodiscard]] QString columnName(int row) const;
    [[nodiscard]] const std::string& bytes() const { return m_sql; }
    /// The row of what is written at a byte of the SQL, or the next one in the table; -1 outside of the table.
    [[nodiscard]] int rowAt(std::size_t at) const;

    /// Adds a column at `row`, in front of the constraints that stand behind the columns; where
    /// `text` is no name but a constraint, that one at the end. Gives its row, or -1.
    int addRow(int row, const QString& text);
    bool removeRow(int row);
    bool moveRow(int row, int to);
    /// A name that the table has not yet.
    [[nodiscard]] QString freeName() const;

Q_SIGNALS:
    void edited();
    /// A column of `table` has another name now; comes behind `edited`.
    void renamed(const QString& table, const QString& from, const QString& to);
    void refused(const QString& sentence);

private:
    [[nodiscard]] QString shown(const SqlGridRow& row, SqlCell cell) const;
    [[nodiscard]] QString toolTip(const SqlGridRow& row, SqlCell cell) const;
    [[nodiscard]] bool isForeign(const SqlGridRow& row) const;
    [[nodiscard]] QVariant newRowData(SqlCell cell, int role) const;
    [[nodiscard]] int endOfColumns() const;
    bool take(const SqlGridEdit& edit, SqlLock lock = SqlLock::None);

    std::string m_sql;
    SqlDialect m_dialect = SqlDialect::Any;
    std::size_t m_index = 0;
    SqlGridTable m_table;
    std::set<std::string> m_tables;
};

} // namespace quoin
