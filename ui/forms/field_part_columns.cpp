// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The columns of a field that holds SQL.

#include "models/items/code_findings.h"
#include "models/items/item_facts.h"
#include "ui/fields/column_grid.h"
#include "ui/fields/column_table.h"
#include "ui/forms/field_findings.h"
#include "ui/forms/field_part.h"
#include "ui/forms/form_host.h"
#include "ui/theme/tone_label.h"

#include <QGridLayout>

namespace quoin {

// The columns of the tables that the SQL defines stand above it, so that Tab goes on from the SQL as it always did.
void FieldPart::showColumns(const SpecPtr& spec, const QString& language)
{
    // What the template wrote has columns too, which nobody has to type anew.
    const bool offered = m_value.empty() && !m_placeholder.empty();
    const std::string& text = offered ? m_placeholder : m_value;
    const Language read =
        m_editor->isUtf8() ? languageOf(toUtf8(language), text, host()->sqlDialect()) : Language::None;
    const bool sql = read == Language::Sql || sqlDialectOf(read) != SqlDialect::Any;
    if (m_columns == nullptr && sql) {
        m_columns = new ColumnGrid(this);
        m_columns->hide();
        auto* grid = static_cast<QGridLayout*>(layout());
        grid->addWidget(m_columns, 0, 1);
        if (m_label != nullptr)
            grid->addWidget(m_label, 0, 0, Qt::AlignTop);
        grid->removeWidget(m_editor->widget()); // Tab goes through a layout in the order in which it was filled.
        grid->addWidget(m_editor->widget(), 1, 1);
        connect(m_columns, &ColumnGrid::edited, this, &FieldPart::takeColumns);
        connect(m_columns, &ColumnGrid::renamed, host(),
                [this](const QString& table, const QString& from, const QString& to) {
                    if (!m_refused)
                        Q_EMIT host()->columnRenamed({path(), table, from, to, m_columnsSince});
                });
        connect(m_columns, &ColumnGrid::renameWanted, host(), [this](const QString& table, const QString& column) {
            if (!m_refused)
                Q_EMIT host()->columnRenameWanted(path(), table, column);
        });
        connect(m_columns, &ColumnGrid::entered, host(), [this] { Q_EMIT host()->entered(path()); });
        connect(m_columns, &ColumnGrid::cellEntered, host(), &FormHost::caretMoved);
        connect(m_columns, &ColumnGrid::left, this, &FieldPart::left);
        connect(m_columns, &ColumnGrid::viewChosen, this, [this] {
            m_editor->widget()->setVisible(m_columns->view() != ColumnGrid::View::Columns || !m_columns->hasTables());
        });
    }
    if (m_columns == nullptr)
        return;
    m_columns->setTables(host()->tableNames(spec));
    m_columns->setBytes(sql ? text : std::string(), read, m_editor->widget()->hasFocus());
    if (!m_editor->widget()->hasFocus())
        m_columns->setOffered(offered);
    m_columns->setSpokenName(ownerName());
    m_editor->widget()->setVisible(m_columns->view() != ColumnGrid::View::Columns || !m_columns->hasTables());
}

// Whose SQL it is has been said.
void FieldPart::readAgain()
{
    m_findings->checkNow();
    if (m_columns != nullptr && host()->session() != nullptr)
        showColumns(host()->session()->spec(), m_language);
}

// A step of its own for the undo: what was typed before is one, what comes next another.
void FieldPart::takeColumns()
{
    host()->endTyping();
    m_columnsSince = host()->undoIndex();
    m_editor->setBytes(m_columns->bytes());
    typed();
    host()->endTyping();
}

} // namespace quoin
