// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/fields/column_grid.h"

#include "models/items/column_model.h"
#include "models/items/item_facts.h"
#include "ui/fields/column_table.h"
#include "ui/theme/metrics.h"
#include "ui/theme/tone_label.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace quoin {

ColumnGrid::ColumnGrid(QWidget* parent) : QWidget(parent)
{
    const Metrics m(this);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(m.unit);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(0);
    bar->addStretch(1);
    const QStringList texts = {tr("Columns"), tr("SQL"), tr("Both")};
    const QStringList tips = {tr("Show the columns only"), tr("Show the SQL only"), tr("Show columns and SQL")};
    for (int i = 0; i < texts.size(); ++i) {
        auto* button = new QToolButton(this);
        button->setText(texts[i]);
        button->setToolTip(tips[i]);
        button->setAccessibleName(tips[i]);
        button->setCheckable(true);
        button->setAutoExclusive(true);
        button->setAutoRaise(true);
        button->setChecked(static_cast<View>(i) == m_view);
        connect(button, &QToolButton::clicked, this, [this, i] { choose(static_cast<View>(i)); });
        bar->addWidget(button);
        m_buttons.append(button);
    }
    m_layout->addLayout(bar);
    updateShown();
    m_note = new ToneLabel(IconTone::Warning, this, 0.92);
    m_note->setWordWrap(true);
    m_note->hide();
    m_layout->addWidget(m_note);
}

void ColumnGrid::choose(View view)
{
    m_view = view;
    updateShown();
    Q_EMIT viewChosen();
}

void ColumnGrid::updateShown()
{
    // One stop for Tab; the arrow keys go on from it.
    for (QToolButton* button : m_buttons)
        button->setFocusPolicy(button->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
    for (const Table& table : m_tables) {
        table.table->setVisible(m_view != View::Sql);
        table.caption->setVisible(m_view != View::Sql && m_tables.size() > 1);
    }
    if (m_view == View::Sql && m_note != nullptr)
        m_note->hide();
}

void ColumnGrid::ensureTables(qsizetype count)
{
    while (m_tables.size() > count) {
        const Table last = m_tables.takeLast();
        delete last.table;
        delete last.caption;
        delete last.model;
    }
    while (m_tables.size() < count) {
        Table table{new ToneLabel(IconTone::Quiet, this), new ColumnTable(this), new ColumnModel(this)};
        table.table->setColumns(table.model);
        table.table->setOffered(m_offered);
        connect(table.model, &ColumnModel::edited, this, [this, model = table.model] { takeEdit(model); });
        connect(table.model, &ColumnModel::renamed, this, &ColumnGrid::renamed);
        connect(table.model, &ColumnModel::refused, this, &ColumnGrid::showRefusal);
        connect(table.table, &ColumnTable::renameWanted, this, &ColumnGrid::renameWanted);
        connect(table.table, &ColumnTable::entered, this, &ColumnGrid::entered);
        connect(table.table, &ColumnTable::left, this, &ColumnGrid::left);
        connect(table.table, &ColumnTable::cellEntered, this,
                [this, cells = table.table] { Q_EMIT cellEntered(cells); });
        m_layout->insertWidget(m_layout->count() - 1, table.caption);
        m_layout->insertWidget(m_layout->count() - 1, table.table);
        m_tables.append(table);
    }
}

void ColumnGrid::setBytes(const std::string& sql, Language language, bool typing)
{
    m_sql = sql;
    m_language = language;
    const SqlGrid grid = readSqlGrid(sql, sqlDialectOf(language));
    const auto count = static_cast<qsizetype>(grid.tables.size());
    // A definition that is being typed has a table now and none with the next key.
    if (typing && count != m_tables.size())
        return;
    ensureTables(count);
    for (qsizetype i = 0; i < count; ++i) {
        const auto index = static_cast<std::size_t>(i);
        m_tables[i].table->setHeightFixed(typing);
        m_tables[i].model->setTables(m_names);
        m_tables[i].model->show(sql, sqlDialectOf(language), grid, index);
        m_tables[i].caption->setText(fromUtf8(grid.tables[index].name));
    }
    setSpokenName(m_spoken);
    setReadOnly(m_readOnly);
    updateShown();
    setVisible(count > 0);
}

void ColumnGrid::setTables(const std::set<std::string>& names)
{
    m_names = names;
    for (const Table& table : m_tables)
        table.model->setTables(names);
}

void ColumnGrid::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (const Table& table : m_tables)
        table.table->setEnabled(!readOnly);
}

void ColumnGrid::setOffered(bool offered)
{
    m_offered = offered;
    for (const Table& table : m_tables)
        table.table->setOffered(offered);
    setSpokenName(m_spoken);
}

void ColumnGrid::setSpokenName(const QString& owner)
{
    m_spoken = owner;
    for (const Table& table : m_tables) {
        const QString name = m_tables.size() > 1 ? tr("%1 columns of %2").arg(owner, table.caption->text())
                                                 : tr("%1 columns").arg(owner);
        table.table->setAccessibleName(name);
        const QString keys =
            tr("Enter edits a cell, Ctrl+Enter adds a column, Delete removes a row, Alt+Up and Alt+Down move it, "
               "Shift+F2 renames the column everywhere; the Menu key offers these.");
        table.table->setAccessibleDescription(
            m_offered ? tr("The template offers these columns; the first change writes them. %1").arg(keys) : keys);
    }
}

ColumnTable* ColumnGrid::focusTarget() const
{
    for (const Table& table : m_tables) {
        if (table.table->hasFocus())
            return table.table;
    }
    return m_tables.isEmpty() ? nullptr : m_tables.constFirst().table;
}

bool ColumnGrid::isInUse() const
{
    const ColumnTable* table = focusTarget();
    return table != nullptr && table->hasFocus();
}

QWidget* ColumnGrid::goTo(std::size_t at)
{
    for (const Table& table : m_tables) {
        const int row = table.model->rowAt(at);
        if (row < 0)
            continue;
        table.table->setCurrentIndex(table.model->index(row, std::max(0, table.table->currentIndex().column())));
        return table.table;
    }
    return nullptr;
}

void ColumnGrid::takeEdit(const ColumnModel* model)
{
    m_sql = model->bytes();
    Q_EMIT edited();
}

void ColumnGrid::showRefusal(const QString& sentence)
{
    m_note->setText(sentence.isEmpty() ? QString() : QStringLiteral("! ") + sentence);
    m_note->setVisible(!sentence.isEmpty());
}

} // namespace quoin
