// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_column_reader.h"
#include "models/languages/sql_grid_check.h"
#include "models/languages/sql_lexer.h"
#include "models/languages/sql_style.h"

#include <algorithm>

namespace quoin {

namespace {

using Clause = SqlClause::Kind;
using Statement = SqlStatement::Kind;

std::size_t countOf(const SqlColumn& column, Clause kind)
{
    return static_cast<std::size_t>(std::count_if(column.clauses.begin(), column.clauses.end(),
                                                  [kind](const SqlClause& c) { return c.kind == kind; }));
}

class GridReader {
public:
    GridReader(std::string_view sql, const SqlText& text, SqlGridKeys keys) : m_sql(sql), m_text(text), m_keys(keys) {}

    SqlGridTable table(std::size_t index) const
    {
        const SqlStatement& statement = m_text.statements[index];
        SqlGridTable table{statement.name.name, statement.range, index, statement.kind == Statement::AlterTable, {}};
        for (std::size_t i = 0; i < statement.entries.size(); ++i) {
            const SqlEntry& entry = statement.entries[i];
            if (entry.kind == SqlEntry::Kind::Column)
                table.rows.push_back(row(statement, i));
            else if (entry.kind == SqlEntry::Kind::Constraint)
                table.rows.push_back(constraint(statement, i));
            else if (entry.kind == SqlEntry::Kind::Unread)
                table.rows.push_back(unread(entry, i));
        }
        return table;
    }

private:
    [[nodiscard]] std::string cut(ByteRange range) const
    {
        return std::string(m_sql.substr(range.begin, range.size()));
    }

    SqlGridRow unread(const SqlEntry& entry, std::size_t index) const
    {
        SqlGridRow row;
        row.range = entry.range;
        row.entry = index;
        row.kind = SqlGridRow::Kind::Unread;
        for (SqlGridCell& cell : row.cells)
            cell.lock = SqlLock::NotUnderstood;
        row.cell(SqlCell::Name).text = cut(entry.range);
        return row;
    }

    SqlGridRow constraint(const SqlStatement& statement, std::size_t index) const
    {
        const SqlConstraint& said = statement.constraints[statement.entries[index].index];
        SqlGridRow row;
        row.range = said.range;
        row.entry = index;
        row.kind = SqlGridRow::Kind::Constraint;
        for (SqlGridCell& cell : row.cells)
            cell.lock = SqlLock::OfTable;
        row.cell(SqlCell::Name) = {cut(said.range), isOneLine(said.range) ? SqlLock::None : SqlLock::SeveralLines};
        row.cell(SqlCell::Comment) = {said.note.empty() ? std::string() : wordsOfSqlNote(cut(said.note)),
                                      SqlLock::None};
        if (!said.references.empty())
            row.referencedTable = said.references.front().table.name;
        return row;
    }

    [[nodiscard]] bool isOneLine(ByteRange range) const
    {
        const std::string_view text = m_sql.substr(range.begin, range.size());
        const std::vector<SqlToken> tokens = sqlTokens(text, SqlComments::Keep);
        return text.find_first_of("\r\n") == std::string_view::npos
            && std::none_of(tokens.begin(), tokens.end(),
                            [](const SqlToken& token) { return token.kind == SqlToken::Kind::Comment; });
    }

    SqlGridRow row(const SqlStatement& statement, std::size_t index) const
    {
        const SqlColumn& column = statement.columns[statement.entries[index].index];
        SqlGridRow row;
        row.range = column.range;
        row.entry = index;
        const bool placeholder = !column.name.range.empty() && m_sql[column.name.range.begin] == '<';
        row.cell(SqlCell::Name).text = placeholder ? cut(column.name.range) : column.name.name;
        row.cell(SqlCell::Type).text = cut(column.type);
        row.cell(SqlCell::Nullability) = nullability(column);
        row.cell(SqlCell::Default) = valueOf(column, Clause::Default);
        row.cell(SqlCell::Key) = key(column);
        row.cell(SqlCell::References) = valueOf(column, Clause::References);
        if (!column.references.empty())
            row.referencedTable = column.references.front().table.name;
        row.cell(SqlCell::Comment) = comment(statement, column);
        if (m_keys == SqlGridKeys::OfTableToo)
            addKeysOfTable(statement, column, row);
        if (row.cell(SqlCell::Key).text == "PRIMARY KEY" && row.cell(SqlCell::Nullability).lock == SqlLock::None)
            row.cell(SqlCell::Nullability).lock = SqlLock::PrimaryKey;
        if (!column.isRead()) {
            for (const SqlCell cell : {SqlCell::Nullability, SqlCell::Default, SqlCell::Key, SqlCell::References})
                row.cell(cell).lock = SqlLock::NotUnderstood;
        }
        return row;
    }

    static SqlGridCell nullability(const SqlColumn& column)
    {
        const std::size_t no = countOf(column, Clause::NotNull);
        const std::size_t yes = countOf(column, Clause::Null);
        return {no > 0 ? "NOT NULL" : yes > 0 ? "NULL" : "", no + yes > 1 ? SqlLock::SaidTwice : SqlLock::None};
    }

    [[nodiscard]] SqlGridCell valueOf(const SqlColumn& column, Clause kind) const
    {
        const SqlClause* clause = column.clause(kind);
        return {clause != nullptr ? cut(clause->value) : std::string(),
                countOf(column, kind) > 1 ? SqlLock::SaidTwice : SqlLock::None};
    }

    static SqlGridCell key(const SqlColumn& column)
    {
        const std::size_t primary = countOf(column, Clause::PrimaryKey);
        const std::size_t unique = countOf(column, Clause::Unique);
        return {primary > 0      ? "PRIMARY KEY"
                    : unique > 0 ? "UNIQUE"
                                 : "",
                primary + unique > 1 ? SqlLock::SaidTwice : SqlLock::None};
    }

    [[nodiscard]] SqlGridCell comment(const SqlStatement& statement, const SqlColumn& column) const
    {
        const SqlClause* clause = column.clause(Clause::Comment);
        if (clause != nullptr)
            return {unquotedSql(cut(clause->value)),
                    countOf(column, Clause::Comment) > 1 ? SqlLock::SaidTwice : SqlLock::None};
        if (!column.note.empty())
            return {wordsOfSqlNote(cut(column.note)), SqlLock::None};
        const std::string name = statement.name.name + "." + column.name.name;
        for (const SqlStatement& other : m_text.statements) {
            if (other.kind == Statement::CommentOn && equalsIgnoringCase(other.target.name, name))
                return {unquotedSql(cut(other.value)), SqlLock::SaidElsewhere};
        }
        return {};
    }

    static void sayAlso(SqlGridCell& cell, const std::string& text)
    {
        if (cell.text.empty())
            cell = {text, SqlLock::KeyOfTable};
        else if (cell.text == text && cell.lock == SqlLock::None)
            cell.lock = SqlLock::SaidTwice;
    }

    // What `PRIMARY KEY (a, b)` and `FOREIGN KEY (a) REFERENCES …` say of the column.
    void addKeysOfTable(const SqlStatement& statement, const SqlColumn& column, SqlGridRow& row) const
    {
        for (const SqlConstraint& constraint : statement.constraints) {
            const auto named =
                std::find_if(constraint.columns.begin(), constraint.columns.end(),
                             [&](const SqlName& name) { return equalsIgnoringCase(name.name, column.name.name); });
            if (named == constraint.columns.end())
                continue;
            SqlGridCell& key = row.cell(SqlCell::Key);
            SqlGridCell& reference = row.cell(SqlCell::References);
            if (constraint.kind == SqlConstraint::Kind::PrimaryKey)
                key = {"PRIMARY KEY", SqlLock::KeyOfTable};
            else if (constraint.kind == SqlConstraint::Kind::Unique && constraint.columns.size() == 1)
                sayAlso(key, "UNIQUE");
            if (constraint.references.empty())
                continue;
            if (!reference.text.empty()) {
                sayAlso(reference, reference.text);
                continue;
            }
            const SqlReference& to = constraint.references.front();
            const auto which = static_cast<std::size_t>(named - constraint.columns.begin());
            const std::string target = which < to.columns.size() ? "(" + to.columns[which].name + ")" : "";
            reference = {to.table.name + target, SqlLock::KeyOfTable};
            row.referencedTable = to.table.name;
        }
    }

    std::string_view m_sql;
    const SqlText& m_text;
    SqlGridKeys m_keys;
};

} // namespace

bool isSqlConstraint(std::string_view text)
{
    const std::vector<SqlToken> tokens = sqlTokens(text);
    return beginsSqlConstraint(SqlCursor(text, tokens, 0, tokens.size()));
}

SqlGrid readSqlGrid(std::string_view sql, SqlDialect dialect)
{
    return readSqlGrid(sql, dialect, SqlGridKeys::OfTableToo);
}

SqlGrid readSqlGrid(std::string_view sql, SqlDialect dialect, SqlGridKeys keys)
{
    SqlGrid grid{readSql(sql, dialect), {}};
    const GridReader reader(sql, grid.text, keys);
    for (std::size_t i = 0; i < grid.text.statements.size(); ++i) {
        const SqlStatement& statement = grid.text.statements[i];
        const bool adds = statement.kind == Statement::AlterTable && !statement.columns.empty();
        const bool defines = statement.kind == Statement::CreateTable && !statement.name.name.empty();
        if (adds || (defines && statement.body.begin > 0))
            grid.tables.push_back(reader.table(i));
    }
    return grid;
}

} // namespace quoin
