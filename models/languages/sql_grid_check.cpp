// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_grid_check.h"

#include <algorithm>

namespace quoin {

namespace {

bool sameRows(const std::vector<SqlGridRow>& a, const std::vector<SqlGridRow>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const SqlGridRow& x, const SqlGridRow& y) { return x.cells == y.cells && x.kind == y.kind; });
}

// What no row shows: the actions of an ALTER TABLE, and what is left open.
std::ptrdiff_t countOthers(const SqlStatement& statement)
{
    return std::count_if(statement.entries.begin(), statement.entries.end(), [](const SqlEntry& entry) {
        return entry.kind == SqlEntry::Kind::Action || entry.kind == SqlEntry::Kind::Open;
    });
}

bool sameStatements(const SqlText& a, const SqlText& b)
{
    return std::equal(a.statements.begin(), a.statements.end(), b.statements.begin(), b.statements.end(),
                      [](const SqlStatement& x, const SqlStatement& y) {
                          return x.kind == y.kind && x.name.name == y.name.name && x.closed == y.closed
                              && countOthers(x) == countOthers(y);
                      });
}

std::size_t errorsOf(const SqlText& text)
{
    return static_cast<std::size_t>(std::count_if(text.findings.begin(), text.findings.end(), [](const Finding& f) {
        return f.id == FindingId::SqlMissingComma || f.id == FindingId::SqlExtraComma || f.id == FindingId::SqlNotClosed
            || f.id == FindingId::SqlStringNotClosed || f.id == FindingId::SqlCommentNotClosed
            || f.id == FindingId::SqlNotUnderstood;
    }));
}

} // namespace

SqlGridEdit checkedSqlEdit(std::string_view sql, SqlDialect dialect, std::size_t table, Splices splices,
                           const std::function<void(std::vector<SqlGridRow>&)>& expected)
{
    const SqlGrid before = readSqlGrid(sql, dialect, SqlGridKeys::OfColumnOnly);
    std::string text(sql);
    applySplices(text, splices);
    // The dialect that the words let on may change with them; what is compared must be read alike.
    const SqlGrid after =
        readSqlGrid(text, dialect == SqlDialect::Any ? before.text.dialect : dialect, SqlGridKeys::OfColumnOnly);
    if (after.tables.size() != before.tables.size() || !sameStatements(before.text, after.text)
        || errorsOf(after.text) > errorsOf(before.text))
        return SqlRefusal::NotReadBack;
    for (std::size_t i = 0; i < before.tables.size(); ++i) {
        std::vector<SqlGridRow> rows = before.tables[i].rows;
        if (i == table)
            expected(rows);
        if (!sameRows(rows, after.tables[i].rows))
            return SqlRefusal::NotReadBack;
    }
    return splices;
}

} // namespace quoin
