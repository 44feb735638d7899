// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_grid_check.h"
#include "models/languages/sql_lexer.h"
#include "models/languages/sql_row_layout.h"

#include <algorithm>
#include <optional>

namespace quoin {

namespace {

using Clause = SqlClause::Kind;

// The usual order of a column's clauses, where its neighbours show no other.
int rankOf(Clause kind)
{
    switch (kind) {
    case Clause::Other:
        return 0;
    case Clause::Generated:
        return 1;
    case Clause::NotNull:
    case Clause::Null:
        return 2;
    case Clause::Default:
        return 3;
    case Clause::PrimaryKey:
        return 4;
    case Clause::Unique:
        return 5;
    case Clause::References:
        return 6;
    case Clause::Check:
        return 7;
    case Clause::Comment:
        return 9;
    case Clause::Unread:
        break;
    }
    return 8;
}

bool isTrimmedLine(std::string_view value)
{
    constexpr std::string_view white = " \t\r\n";
    return value.find_first_of("\r\n") == std::string_view::npos
        && (value.empty()
            || (white.find(value.front()) == std::string_view::npos
                && white.find(value.back()) == std::string_view::npos));
}

class CellEdit {
public:
    CellEdit(std::string_view sql, SqlDialect dialect, SqlPlace place, SqlCell cell, std::string_view value)
        : m_sql(sql)
        , m_dialect(dialect)
        , m_grid(readSqlGrid(sql, dialect))
        , m_place(place)
        , m_cell(cell)
        , m_value(value)
    {}

    SqlGridEdit run()
    {
        if (m_place.table >= m_grid.tables.size() || m_place.row >= m_grid.tables[m_place.table].rows.size())
            return SqlRefusal::NoSuchPlace;
        const SqlGridTable& table = m_grid.tables[m_place.table];
        const SqlGridRow& row = table.rows[m_place.row];
        if (row.cell(m_cell).lock != SqlLock::None)
            return SqlRefusal::Locked;
        if (row.cell(m_cell).text == m_value)
            return Splices{};
        if (!isTrimmedLine(m_value))
            return SqlRefusal::NotReadBack;
        m_statement = &m_grid.text.statements[table.statement];
        const std::size_t index = m_statement->entries[row.entry].index;
        m_style = sqlStyleOf(m_sql, *m_statement);
        if (row.kind == SqlGridRow::Kind::Column) {
            m_column = &m_statement->columns[index];
            m_note = m_column->note;
        } else {
            m_note = m_statement->constraints[index].note;
        }
        if (const auto refusal = makeSplices(row))
            return *refusal;
        std::sort(m_splices.begin(), m_splices.end(),
                  [](const Splice& a, const Splice& b) { return a.range.begin < b.range.begin; });
        return checkedSqlEdit(m_sql, m_dialect, m_place.table, m_splices,
                              [this](std::vector<SqlGridRow>& rows) { expect(rows); });
    }

private:
    std::optional<SqlRefusal> makeSplices(const SqlGridRow& row)
    {
        switch (m_cell) {
        case SqlCell::Name:
            return m_column != nullptr ? setName() : setConstraint(row);
        case SqlCell::Type:
            if (m_value.empty())
                return SqlRefusal::Empty;
            if (m_column->type.empty())
                insertBehind(m_column->name.range.end, std::string(m_value));
            else
                replace(m_column->type, std::string(m_value));
            return std::nullopt;
        case SqlCell::Nullability:
            return setNullability();
        case SqlCell::Default:
            return setClause(Clause::Default, "DEFAULT");
        case SqlCell::Key:
            return setKey();
        case SqlCell::References:
            return setClause(Clause::References, "REFERENCES");
        case SqlCell::Comment:
            return setComment(row);
        }
        return SqlRefusal::NoSuchPlace;
    }

    void replace(ByteRange range, std::string text) { m_splices.push_back({range, std::move(text)}); }
    // In the case of the words that stand there.
    void replaceWords(const SqlClause& clause)
    {
        const char last = m_sql[clause.range.end - 1];
        replace(clause.range, sqlWords(last >= 'a' && last <= 'z', m_value));
    }
    void insertBehind(std::size_t position, const std::string& text) { replace({position, position}, " " + text); }

    // What the other rows must still say: all they said, but for the name where they mention it.
    void expect(std::vector<SqlGridRow>& rows) const
    {
        for (SqlGridRow& constraint : rows) {
            if (constraint.kind == SqlGridRow::Kind::Constraint && m_cell == SqlCell::Name)
                constraint.cell(SqlCell::Name).text = afterEdit(constraint.range);
        }
        SqlGridRow& row = rows[m_place.row];
        if (row.kind == SqlGridRow::Kind::Constraint && m_cell == SqlCell::Name)
            return;
        SqlGridCell& cell = row.cell(m_cell);
        cell.text = m_cell == SqlCell::Name ? SqlToken{tokenKind(), {0, m_value.size()}, false, true}.name(m_value)
                                            : std::string(m_value);
        if (m_cell == SqlCell::Key) {
            SqlGridCell& nullability = row.cell(SqlCell::Nullability);
            nullability.lock = m_value == "PRIMARY KEY" ? SqlLock::PrimaryKey : SqlLock::None;
        }
        if (m_cell == SqlCell::Nullability && m_value == "NULL" && !saysNull())
            cell.text.clear();
    }

    // The text of a range that no splice crosses.
    [[nodiscard]] std::string afterEdit(ByteRange range) const
    {
        std::string text;
        std::size_t at = range.begin;
        for (const Splice& splice : m_splices) {
            if (!range.contains(splice.range))
                continue;
            text += m_sql.substr(at, splice.range.begin - at);
            text += splice.replacement;
            at = splice.range.end;
        }
        return text + std::string(m_sql.substr(at, range.end - at));
    }

    // All of its text; what it may be is judged by reading it back.
    std::optional<SqlRefusal> setConstraint(const SqlGridRow& row)
    {
        if (m_value.empty())
            return SqlRefusal::Empty;
        replace(row.range, std::string(m_value));
        return std::nullopt;
    }

    [[nodiscard]] SqlToken::Kind tokenKind() const
    {
        const std::vector<SqlToken> tokens = sqlTokens(m_value);
        const bool quoted =
            tokens.size() == 1 && tokens.front().kind == SqlToken::Kind::QuotedName && tokens.front().closed;
        return quoted ? SqlToken::Kind::QuotedName : SqlToken::Kind::Word;
    }

    std::optional<SqlRefusal> setName()
    {
        if (m_value.empty())
            return SqlRefusal::Empty;
        for (const SqlColumn& column : m_statement->columns) {
            if (&column != m_column && equalsIgnoringCase(column.name.name, m_value))
                return SqlRefusal::NameTaken;
        }
        const ByteRange range = m_column->name.range;
        renameAt(range);
        for (const SqlConstraint& constraint : m_statement->constraints) {
            for (const SqlName& name : constraint.columns)
                renameMention(name);
        }
        for (const SqlStatement& other : m_grid.text.statements) {
            const bool index = other.kind == SqlStatement::Kind::CreateIndex
                && equalsIgnoringCase(other.target.name, m_statement->name.name);
            for (const SqlName& name : other.names) {
                if (index)
                    renameMention(name);
            }
            const bool comment = other.kind == SqlStatement::Kind::CommentOn
                && equalsIgnoringCase(other.target.name, m_statement->name.name + "." + m_column->name.name);
            if (comment)
                renameAt(sqlTokens(m_sql.substr(other.target.range.begin, other.target.range.size()))
                             .back()
                             .range.shifted(other.target.range.begin));
        }
        return std::nullopt;
    }

    void renameMention(const SqlName& name)
    {
        if (equalsIgnoringCase(name.name, m_column->name.name))
            renameAt(name.range);
    }

    // With the quotes that stand there.
    void renameAt(ByteRange range)
    {
        SqlStyle style = m_style;
        const char first = m_sql[range.begin];
        style.quote = first == '"' || first == '`' || first == '[' ? std::string(1, first) : std::string();
        replace(range, quotedSqlName(style, m_grid.text.dialect, m_value));
    }

    [[nodiscard]] bool saysNull() const { return m_style.explicitNull; }

    std::optional<SqlRefusal> setNullability()
    {
        const SqlClause* no = m_column->clause(Clause::NotNull);
        const SqlClause* yes = m_column->clause(Clause::Null);
        const SqlClause* said = no != nullptr ? no : yes;
        if (m_value == "NOT NULL" || (m_value == "NULL" && saysNull())) {
            if (said != nullptr)
                replaceWords(*said);
            else
                insertClause(m_value == "NULL" ? Clause::Null : Clause::NotNull, sqlWords(m_style.lowerCase, m_value));
        } else if (m_value == "NULL" || m_value.empty()) {
            if (said != nullptr)
                removeClause(*said);
        } else {
            return SqlRefusal::NotReadBack;
        }
        return std::nullopt;
    }

    std::optional<SqlRefusal> setClause(Clause kind, std::string_view keyword)
    {
        const SqlClause* clause = m_column->clause(kind);
        if (clause != nullptr && m_value.empty())
            removeClause(*clause);
        else if (clause != nullptr)
            replace(clause->value, std::string(m_value));
        else
            insertClause(kind, sqlWords(m_style.lowerCase, keyword) + " " + std::string(m_value));
        return std::nullopt;
    }

    std::optional<SqlRefusal> setKey()
    {
        const SqlClause* primary = m_column->clause(Clause::PrimaryKey);
        const SqlClause* clause = primary != nullptr ? primary : m_column->clause(Clause::Unique);
        if (m_value.empty() && clause != nullptr)
            removeClause(*clause);
        else if (m_value != "PRIMARY KEY" && m_value != "UNIQUE")
            return SqlRefusal::NotReadBack;
        else if (clause != nullptr)
            replaceWords(*clause);
        else
            insertClause(m_value == "UNIQUE" ? Clause::Unique : Clause::PrimaryKey,
                         sqlWords(m_style.lowerCase, m_value));
        return std::nullopt;
    }

    std::optional<SqlRefusal> setComment(const SqlGridRow& row)
    {
        const SqlClause* clause = m_column != nullptr ? m_column->clause(Clause::Comment) : nullptr;
        const bool remove = m_value.empty();
        if (clause != nullptr) {
            remove ? removeClause(*clause) : replace(clause->value, quotedSql(m_value));
            return std::nullopt;
        }
        if (!m_note.empty()) {
            remove ? removeNote() : replaceNote(row);
            return std::nullopt;
        }
        if (m_style.commentClauses && m_column != nullptr) {
            insertClause(Clause::Comment, sqlWords(m_style.lowerCase, "COMMENT") + " " + quotedSql(m_value));
            return std::nullopt;
        }
        return insertNote(row);
    }

    void replaceNote(const SqlGridRow& row)
    {
        const std::string& old = row.cell(SqlCell::Comment).text;
        const std::size_t at = m_sql.find(old, m_note.begin + (old.empty() ? 2 : 0));
        if (old.empty())
            replace({m_note.end, m_note.end}, " " + std::string(m_value));
        else
            replace({at, at + old.size()}, std::string(m_value));
    }

    void removeNote()
    {
        std::size_t begin = m_note.begin;
        while (begin > 0 && (m_sql[begin - 1] == ' ' || m_sql[begin - 1] == '\t'))
            --begin;
        replace({begin, m_note.end}, "");
    }

    std::optional<SqlRefusal> insertNote(const SqlGridRow& row)
    {
        const SqlEntry& entry = m_statement->entries[row.entry];
        const std::size_t at =
            SqlRowLayout(m_sql, m_grid.tables[m_place.table], *m_statement, m_style).closedEnd(entry);
        const std::size_t line = sqlLineEnd(m_sql, at);
        if (line == m_sql.size() || m_sql.substr(at, line - at).find_first_not_of(" \t") != std::string_view::npos)
            return SqlRefusal::NoRoom;
        const std::size_t column = sqlLineColumn(m_sql, at);
        const std::size_t gap = m_style.noteColumn > column ? m_style.noteColumn - column : 1;
        replace({at, at}, std::string(gap, ' ') + "-- " + std::string(m_value));
        return std::nullopt;
    }

    // Behind the last clause that comes before this kind: as in a neighbour that has both, else as is usual.
    void insertClause(Clause kind, const std::string& text)
    {
        std::size_t at = m_column->type.empty() ? m_column->name.range.end : m_column->type.end;
        for (const SqlClause& clause : m_column->clauses) {
            if (comesBefore(clause.kind, kind))
                at = clause.range.end;
        }
        insertBehind(at, text);
    }

    [[nodiscard]] bool comesBefore(Clause one, Clause other) const
    {
        for (const SqlColumn& column : m_statement->columns) {
            const SqlClause* a = column.clause(one);
            const SqlClause* b = column.clause(other);
            if (a != nullptr && b != nullptr && one != other)
                return a < b;
        }
        return rankOf(one) <= rankOf(other);
    }

    void removeClause(const SqlClause& clause)
    {
        std::size_t begin = m_sql.find_last_not_of(" \t\r\n", clause.range.begin - 1) + 1;
        const auto endsHere = [begin](const SqlClause& other) { return other.range.end == begin; };
        const bool ends = m_column->type.end == begin || m_column->name.range.end == begin
            || std::any_of(m_column->clauses.begin(), m_column->clauses.end(), endsHere);
        if (!ends) { // A comment stands before it: its line end stays.
            begin = clause.range.begin;
            while (begin > 0 && (m_sql[begin - 1] == ' ' || m_sql[begin - 1] == '\t'))
                --begin;
        }
        replace({begin, clause.range.end}, "");
    }

    std::string_view m_sql;
    SqlDialect m_dialect;
    SqlGrid m_grid;
    SqlPlace m_place;
    SqlCell m_cell;
    std::string_view m_value;
    const SqlStatement* m_statement = nullptr;
    const SqlColumn* m_column = nullptr; ///< Null where the row is a constraint.
    ByteRange m_note;
    SqlStyle m_style;
    Splices m_splices;
};

} // namespace

SqlGridEdit setSqlCell(std::string_view sql, SqlDialect dialect, SqlPlace place, SqlCell cell, std::string_view value)
{
    return CellEdit(sql, dialect, place, cell, value).run();
}

} // namespace quoin
