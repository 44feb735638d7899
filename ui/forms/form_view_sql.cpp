// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Whose SQL it is, said at the head of the sections that hold SQL.

#include "models/languages/language.h"
#include "models/languages/postgres_check.h"
#include "ui/forms/form_host.h"
#include "ui/forms/form_view.h"
#include "ui/forms/pane_header.h"

#include <QAction>

#include <algorithm>

namespace quoin {

namespace {

bool writesSql(const TemplateSection& section)
{
    const auto isSql = [](const TemplateField& field) { return field.language == "sql"; };
    return std::any_of(section.groups.begin(), section.groups.end(), [&isSql](const TemplateGroup& group) {
        return std::any_of(group.fields.begin(), group.fields.end(), isSql)
            || (group.item && std::any_of(group.item->fields.begin(), group.item->fields.end(), isSql));
    });
}

QString dialectTitle(SqlDialect dialect)
{
    switch (dialect) {
    case SqlDialect::Any:
        return FormView::tr("as the text says");
    case SqlDialect::PostgreSql:
        return QStringLiteral("PostgreSQL");
    case SqlDialect::MySql:
        return QStringLiteral("MySQL");
    case SqlDialect::Sqlite:
        return QStringLiteral("SQLite");
    case SqlDialect::SqlServer:
        return QStringLiteral("SQL Server");
    }
    return {};
}

} // namespace

void FormView::setSqlMenu(QAction* action)
{
    m_header->setSqlMenu(action);
}

void FormView::setSqlDialect(const QString& name)
{
    const SqlDialect dialect = sqlDialectNamed(name.toStdString());
    const std::string_view known = sqlDialectName(dialect);
    m_sqlDialect = QString::fromLatin1(known.data(), static_cast<qsizetype>(known.size()));
    m_header->setSqlDialect(dialectTitle(dialect));
    m_host->setSqlDialect(dialect);
}

bool FormView::asksPostgres()
{
    return hasPostgresCheck();
}

void FormView::showSql(const TemplateSection* section)
{
    m_header->setSqlShown(section != nullptr && writesSql(*section));
}

QPoint FormView::sqlMenuPlace() const
{
    const QWidget* button = m_header->sqlButton();
    return button != nullptr ? button->mapToGlobal(QPoint(0, button->height())) : mapToGlobal(QPoint(0, 0));
}

} // namespace quoin
