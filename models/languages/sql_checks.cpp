// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_checks.h"

#include <algorithm>
#include <map>
#include <set>

namespace quoin {

namespace {

using Kind = SqlStatement::Kind;

std::string folded(std::string_view name)
{
    std::string text(name);
    std::transform(text.begin(), text.end(), text.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return text;
}

using Tables = std::map<std::string, std::set<std::string>>;

struct Known {
    std::string_view sql;
    Tables tables;
};

void reportUnknown(const std::vector<SqlName>& columns, const std::string& table, const Known& known,
                   BoundedFindings& findings)
{
    const auto found = known.tables.find(folded(table));
    if (found == known.tables.end())
        return;
    for (const SqlName& column : columns) {
        const char first = known.sql[column.range.begin];
        const bool placeholder = first == '[' || first == '<';
        if (!placeholder && found->second.count(folded(column.name)) == 0)
            findings.add(column.range, FindingSeverity::Warning, FindingId::SqlUnknownColumn,
                         {findingArgument(column.name), findingArgument(table)});
    }
}

// A comma before nothing: more columns are meant where a comment follows it, as the template writes it.
void checkLastComma(std::string_view sql, const SqlStatement& table, BoundedFindings& findings)
{
    if (!table.closed || table.entries.empty() || table.entries.back().comma.empty())
        return;
    const ByteRange comma = table.entries.back().comma;
    const std::size_t next = sql.find_first_not_of(" \t\r\n", comma.end);
    const std::string_view behind = next == std::string_view::npos ? std::string_view() : sql.substr(next);
    if (!behind.starts_with("--") && !behind.starts_with("/*") && !behind.starts_with('#'))
        findings.add(comma, FindingSeverity::Warning, FindingId::SqlTrailingComma);
}

void checkTable(const SqlStatement& table, const Known& known, BoundedFindings& findings)
{
    std::set<std::string> seen;
    const SqlClause* primary = nullptr;
    for (const SqlColumn& column : table.columns) {
        if (!column.name.name.empty() && !seen.insert(folded(column.name.name)).second)
            findings.add(column.name.range, FindingSeverity::Error, FindingId::SqlDuplicateColumn,
                         {findingArgument(column.name.name)});
        for (const SqlReference& reference : column.references)
            reportUnknown(reference.columns, reference.table.name, known, findings);
        const SqlClause* key = column.clause(SqlClause::Kind::PrimaryKey);
        if (key != nullptr && primary != nullptr && table.kind == Kind::CreateTable)
            findings.add(key->range, FindingSeverity::Error, FindingId::SqlTwoPrimaryKeys,
                         {findingArgument(table.name.name)});
        primary = key != nullptr ? key : primary;
    }
    for (const SqlConstraint& constraint : table.constraints) {
        // Only where the whole table is in sight: `...` may stand for the column.
        if (table.kind == Kind::CreateTable)
            reportUnknown(constraint.columns, table.name.name, known, findings);
        for (const SqlReference& reference : constraint.references)
            reportUnknown(reference.columns, reference.table.name, known, findings);
        if (constraint.kind == SqlConstraint::Kind::PrimaryKey && primary != nullptr)
            findings.add(constraint.range, FindingSeverity::Error, FindingId::SqlTwoPrimaryKeys,
                         {findingArgument(table.name.name)});
    }
    checkLastComma(known.sql, table, findings);
}

// Nothing is known of a table that says it has more columns, or whose text was not understood.
bool isWhole(std::string_view sql, const SqlStatement& table)
{
    if (table.columns.empty() || !table.closed || (!table.entries.empty() && !table.entries.back().comma.empty()))
        return false;
    const std::string_view behind = sql.substr(table.body.end, table.range.end - table.body.end);
    return behind.find("INHERITS") == std::string_view::npos
        && std::all_of(table.entries.begin(), table.entries.end(), [&](const SqlEntry& entry) {
               return entry.kind == SqlEntry::Kind::Column
                   || (entry.kind == SqlEntry::Kind::Constraint
                       && table.constraints[entry.index].kind != SqlConstraint::Kind::Other);
           });
}

} // namespace

void checkSqlDefinitions(std::string_view sql, const SqlText& text, BoundedFindings& findings)
{
    Known known{sql, {}};
    Tables& tables = known.tables;
    std::set<std::string> names;
    for (const SqlStatement& statement : text.statements) {
        if (statement.kind != Kind::CreateTable || statement.name.name.empty())
            continue;
        if (!names.insert(folded(statement.name.name)).second)
            findings.add(statement.name.range, FindingSeverity::Warning, FindingId::SqlDuplicateTable,
                         {findingArgument(statement.name.name)});
        if (!isWhole(sql, statement))
            continue;
        std::set<std::string>& columns = tables[folded(statement.name.name)];
        for (const SqlColumn& column : statement.columns)
            columns.insert(folded(column.name.name));
    }
    for (const SqlStatement& statement : text.statements) {
        if (statement.kind == Kind::AlterTable) { // What is added to a table counts as its own.
            const auto table = tables.find(folded(statement.name.name));
            for (const SqlColumn& column : statement.columns) {
                if (table != tables.end())
                    table->second.insert(folded(column.name.name));
            }
        }
    }
    for (const SqlStatement& statement : text.statements) {
        if (statement.kind == Kind::CreateTable || statement.kind == Kind::AlterTable)
            checkTable(statement, known, findings);
        if (statement.kind == Kind::CreateIndex)
            reportUnknown(statement.names, statement.target.name, known, findings);
    }
}

} // namespace quoin
