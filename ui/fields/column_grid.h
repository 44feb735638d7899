// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/language.h"

#include <QWidget>

#include <set>
#include <string>

class QToolButton;
class QVBoxLayout;

namespace quoin {

class ColumnModel;
class ColumnTable;
class ToneLabel;

/// The columns of the tables in a piece of SQL, a table for each, beside the editor of
/// the SQL itself, and the switch between the two. Like an editor it shows bytes and says
/// what they would be; it applies nothing and keeps no undo. Nothing is shown for SQL
/// without a table.
class ColumnGrid : public QWidget {
    Q_OBJECT

public:
    enum class View { Columns, Sql, Both };

    explicit ColumnGrid(QWidget* parent);

    /// `typing`: the SQL is being typed, so nothing comes, goes or grows under the hand.
    void setBytes(const std::string& sql, Language language, bool typing);
    [[nodiscard]] const std::string& bytes() const { return m_sql; }
    /// Nobody has written it: the template offers it, and the first change makes it somebody's.
    void setOffered(bool offered);
    [[nodiscard]] bool isOffered() const { return m_offered; }
    /// What foreign keys may refer to (models/items/table_names).
    void setTables(const std::set<std::string>& names);
    void setReadOnly(bool readOnly);
    /// What a screen reader calls the tables: "orders columns".
    void setSpokenName(const QString& owner);

    [[nodiscard]] bool hasTables() const { return !m_tables.isEmpty(); }
    [[nodiscard]] View view() const { return m_view; }
    /// The table that has the focus, else the first one.
    [[nodiscard]] ColumnTable* focusTarget() const;
    /// Whether a person is in one of the tables.
    [[nodiscard]] bool isInUse() const;
    /// Makes the row current that stands for a byte of the SQL; the table that has it, or null.
    QWidget* goTo(std::size_t at);

Q_SIGNALS:
    void edited();
    /// A column has another name; comes behind `edited`.
    void renamed(const QString& table, const QString& from, const QString& to);
    /// A person wants to rename a column wherever it is named.
    void renameWanted(const QString& table, const QString& column);
    void viewChosen();
    void entered();
    void left();
    void cellEntered(QWidget* table);

private:
    struct Table {
        ToneLabel* caption;
        ColumnTable* table;
        ColumnModel* model;
    };

    void choose(View view);
    void ensureTables(qsizetype count);
    void takeEdit(const ColumnModel* model);
    void showRefusal(const QString& sentence);
    void updateShown();

    std::string m_sql;
    Language m_language = Language::None;
    View m_view = View::Both;
    bool m_readOnly = false;
    bool m_offered = false;
    QString m_spoken;
    std::set<std::string> m_names;
    QList<Table> m_tables;
    QList<QToolButton*> m_buttons;
    QVBoxLayout* m_layout;
    ToneLabel* m_note = nullptr;
};

} // namespace quoin
