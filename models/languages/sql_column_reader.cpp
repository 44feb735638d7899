// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_column_reader.h"

#include <algorithm>
#include <array>

namespace quoin {

namespace {

using Kind = SqlClause::Kind;
using namespace std::string_view_literals;

// What begins a clause of a column; an expression ends before it.
bool beginsClause(const SqlCursor& c)
{
    if (c.isWord("NOT"))
        return c.isOneOf({"NULL", "DEFERRABLE", "ENFORCED", "VISIBLE", "FOR"}, 1);
    if (c.isWord("ON"))
        return c.isOneOf({"DELETE", "UPDATE", "CONFLICT"}, 1);
    if (c.isWord("CHECK") || c.isWord("AS"))
        return c.isMark('(', 1);
    if (c.isWord("CHARACTER"))
        return c.isWord("SET", 1);
    return c.isOneOf(
        {"NULL",    "DEFAULT",    "PRIMARY",   "UNIQUE",         "KEY",           "REFERENCES", "COMMENT",
         "COLLATE", "CONSTRAINT", "GENERATED", "AUTO_INCREMENT", "AUTOINCREMENT", "IDENTITY",   "CHARSET",
         "FIRST",   "AFTER",      "STORAGE",   "COMPRESSION",    "VISIBLE",       "INVISIBLE",  "ROWGUIDCOL",
         "SPARSE",  "DEFERRABLE", "INITIALLY", "UNSIGNED",       "ZEROFILL",      "MATCH",      "ENFORCED"});
}

bool isOperator(const SqlToken& token, std::string_view sql)
{
    return token.kind == SqlToken::Kind::Mark
        && "+-*/|<>=:%!&^.(,"sv.find(sql[token.range.begin]) != std::string_view::npos;
}

bool beginsKeyOfTable(const SqlCursor& c)
{
    const std::size_t at = c.isWord("CONSTRAINT") && c.isName(1) ? 2 : 0;
    return (c.isWord("PRIMARY", at) && c.isWord("KEY", at + 1) && c.isMark('(', at + 2))
        || (c.isWord("FOREIGN", at) && c.isWord("KEY", at + 1)) || (c.isWord("UNIQUE", at) && c.isMark('(', at + 1));
}

// A word that begins a line where an expression or a type could end: the next column, and a comma is missing.
bool beginsNextColumn(const SqlCursor& c)
{
    if (c.position() == 0 || !c.token().startsLine)
        return false;
    if (beginsKeyOfTable(c))
        return true;
    if (!c.isName() || beginsClause(c)
        || c.isOneOf({"WHERE", "USING", "WITH", "INCLUDE", "AND", "OR", "IN", "IS", "AT", "WHEN", "THEN", "ELSE", "END",
                      "BETWEEN", "TABLESPACE", "NO"}))
        return false;
    const SqlCursor before = c.part(c.position() - 1, c.end());
    return !isOperator(before.token(), c.sql()) && (c.isName(1) || c.isMark('<', 1));
}

// At least one token, then up to the next clause, the comma or a line that begins a column.
void takeUnread(SqlCursor& c)
{
    do {
        if (!c.takeParentheses())
            c.next();
    } while (!c.atEnd() && !beginsClause(c) && !beginsNextColumn(c));
}

// The same, but nothing where a clause begins: then there is no expression.
void takeExpression(SqlCursor& c)
{
    if (!c.atEnd() && (!beginsClause(c) || c.isWord("NULL")))
        takeUnread(c);
}

void takeArraySuffix(SqlCursor& c)
{
    while (c.isMark('[')) {
        std::size_t ahead = 1;
        while (ahead < 3 && !c.isMark(']', ahead))
            ++ahead;
        if (!c.isMark(']', ahead))
            return;
        c.next(ahead + 1);
    }
    c.take({"ARRAY"});
}

// The words that go on with a type behind its first.
void takeTypeWords(SqlCursor& c)
{
    for (bool more = true; more;) {
        more = c.take({"PRECISION"}) || c.take({"VARYING"}) || c.take({"UNSIGNED"}) || c.take({"SIGNED"})
            || c.take({"ZEROFILL"}) || c.take({"WITH", "TIME", "ZONE"}) || c.take({"WITHOUT", "TIME", "ZONE"})
            || c.take({"WITH", "LOCAL", "TIME", "ZONE"}) || c.take({"LARGE", "OBJECT"});
        more = c.takeParentheses() || more;
    }
}

ByteRange takeType(SqlCursor& c)
{
    const std::size_t begin = c.token().range.begin;
    const bool placeholder = c.isMark('<') && c.isName(1) && c.isMark('>', 2);
    if (!placeholder && (!c.isName() || beginsClause(c) || beginsNextColumn(c)))
        return {};
    if (c.isOneOf({"DOUBLE", "LONG", "NATIONAL", "CHARACTER", "CHAR", "NCHAR", "BIT", "BINARY", "INTERVAL", "SETOF"})
        && c.isName(1) && !beginsClause(c.part(c.position() + 1, c.end()))
        && c.isOneOf({"PRECISION", "VARCHAR", "VARBINARY", "CHARACTER", "CHAR", "VARYING", "LARGE", "YEAR", "MONTH",
                      "DAY", "HOUR", "MINUTE", "SECOND"},
                     1))
        c.next();
    (void)c.takeName();
    if (c.isWord("TO")) // INTERVAL DAY TO SECOND
        c.next(2);
    takeTypeWords(c);
    takeArraySuffix(c);
    return {begin, c.lastEnd()};
}

ByteRange takeAction(SqlCursor& c)
{
    const std::size_t begin = c.token().range.begin;
    if (c.take({"SET", "NULL"}) || c.take({"SET", "DEFAULT"}) || c.take({"NO", "ACTION"}) || c.take({"CASCADE"})
        || c.take({"RESTRICT"}))
        return {begin, c.lastEnd()};
    return {};
}

SqlReference takeReference(SqlCursor& c)
{
    SqlReference reference;
    reference.range.begin = c.token().range.begin;
    c.next();
    reference.table = c.takeName();
    if (c.isMark('('))
        reference.columns = c.takeNames();
    for (bool more = true; more;) {
        more = true;
        if (c.take({"ON", "DELETE"}))
            reference.onDelete = takeAction(c);
        else if (c.isWord("ON") && c.isWord("UPDATE", 1) && c.isOneOf({"SET", "NO", "CASCADE", "RESTRICT"}, 2)) {
            c.next(2);
            reference.onUpdate = takeAction(c);
        } else if (c.isWord("MATCH"))
            c.next(2);
        else
            more = c.take({"NOT", "DEFERRABLE"}) || c.take({"DEFERRABLE"}) || c.take({"INITIALLY", "DEFERRED"})
                || c.take({"INITIALLY", "IMMEDIATE"}) || c.take({"NOT", "ENFORCED"});
    }
    reference.range.end = c.lastEnd();
    return reference;
}

Kind takeGenerated(SqlCursor& c)
{
    if (c.take({"GENERATED"})) {
        c.take({"ALWAYS"});
        c.take({"BY", "DEFAULT"});
        c.take({"ON", "NULL"});
    }
    if (c.take({"AS"}))
        c.take({"IDENTITY"});
    c.takeParentheses();
    while (c.take({"STORED"}) || c.take({"VIRTUAL"}) || c.take({"PERSISTED"}) || c.take({"NOT", "FOR", "REPLICATION"}))
        ;
    return Kind::Generated;
}

// One clause; the kind Unread where it is none, and then the text up to the next that is.
SqlClause takeClause(SqlCursor& c, SqlColumn& column)
{
    SqlClause clause;
    clause.range.begin = c.token().range.begin;
    if (c.isWord("CONSTRAINT") && c.isName(1))
        c.next(2);
    const auto valued = [&](Kind kind, std::size_t words, auto read) {
        c.next(words);
        clause.kind = kind;
        clause.value.begin = c.atEnd() ? c.lastEnd() : c.token().range.begin;
        read();
        clause.value.end = std::max(clause.value.begin, c.lastEnd());
    };
    if (c.take({"NOT", "NULL"}))
        clause.kind = Kind::NotNull;
    else if (c.take({"NULL"}))
        clause.kind = Kind::Null;
    else if (c.isWord("DEFAULT"))
        valued(Kind::Default, 1, [&] { takeExpression(c); });
    else if (c.take({"PRIMARY", "KEY"}) || c.take({"KEY"})) {
        clause.kind = Kind::PrimaryKey;
        while (c.take({"CLUSTERED"}) || c.take({"NONCLUSTERED"}) || c.take({"ASC"}) || c.take({"DESC"}))
            ;
    } else if (c.take({"UNIQUE"})) {
        clause.kind = Kind::Unique;
        while (c.take({"KEY"}) || c.take({"CLUSTERED"}) || c.take({"NONCLUSTERED"}))
            ;
    } else if (c.isWord("REFERENCES")) {
        SqlReference reference = takeReference(c);
        clause.kind = reference.table.name.empty() ? Kind::Unread : Kind::References;
        if (clause.kind == Kind::References) {
            clause.value = {reference.table.range.begin, c.lastEnd()};
            column.references.push_back(std::move(reference));
        }
    } else if (c.isWord("CHECK"))
        valued(Kind::Check, 1, [&] {
            c.takeParentheses();
            c.take({"NO", "INHERIT"});
        });
    else if (c.isWord("COMMENT") && c.isString(1))
        valued(Kind::Comment, 1, [&] { c.next(); });
    else if (c.isWord("GENERATED") || (c.isWord("AS") && c.isMark('(', 1)) || c.isWord("IDENTITY")) {
        c.isWord("IDENTITY") ? c.next() : void();
        clause.kind = takeGenerated(c);
    } else if (c.take({"AUTO_INCREMENT"}) || c.take({"AUTOINCREMENT"}))
        clause.kind = Kind::Generated;
    else if (c.isWord("ON") && c.isOneOf({"UPDATE", "CONFLICT"}, 1))
        valued(Kind::Other, 2, [&] { takeExpression(c); });
    else if (c.isOneOf({"COLLATE", "CHARSET", "STORAGE", "COMPRESSION", "AFTER"}) && c.isName(1))
        valued(Kind::Other, 1, [&] { (void)c.takeName(); });
    else if (c.isWord("CHARACTER") && c.isWord("SET", 1))
        valued(Kind::Other, 2, [&] { (void)c.takeName(); });
    else if (c.take({"UNSIGNED"}) || c.take({"ZEROFILL"}) || c.take({"FIRST"}) || c.take({"VISIBLE"})
             || c.take({"INVISIBLE"}) || c.take({"ROWGUIDCOL"}) || c.take({"SPARSE"}) || c.take({"NOT", "VISIBLE"})
             || c.take({"NOT", "ENFORCED"}) || c.take({"ENFORCED"}))
        clause.kind = Kind::Other;
    else
        valued(Kind::Unread, 0, [&] { takeUnread(c); });
    clause.range.end = c.lastEnd();
    if (clause.kind == Kind::Default && clause.value.empty())
        clause.kind = Kind::Unread;
    return clause;
}

} // namespace

SqlColumn readSqlColumn(SqlCursor& cursor, SqlDialect dialect, BoundedFindings& findings)
{
    SqlColumn column;
    column.range.begin = cursor.token().range.begin;
    column.name = cursor.takeSingleName();
    column.type = takeType(cursor);
    if (column.type.empty() && dialect != SqlDialect::Sqlite)
        findings.add(column.name.range, FindingSeverity::Warning, FindingId::SqlColumnWithoutType,
                     {findingArgument(column.name.name)});
    while (!cursor.atEnd() && !beginsNextColumn(cursor)) {
        column.clauses.push_back(takeClause(cursor, column));
        const SqlClause& clause = column.clauses.back();
        const std::string_view text = cursor.sql().substr(clause.range.begin, clause.range.size());
        if (clause.kind == Kind::Unread)
            findings.add(clause.range, FindingSeverity::Note, FindingId::SqlNotUnderstood, {findingArgument(text)});
    }
    column.range.end = cursor.lastEnd();
    if (column.clause(Kind::Null) != nullptr && column.clause(Kind::NotNull) != nullptr)
        findings.add(column.clause(Kind::Null)->range, FindingSeverity::Error, FindingId::SqlNullAndNotNull,
                     {findingArgument(column.name.name)});
    return column;
}

bool beginsSqlConstraint(const SqlCursor& c)
{
    if (c.isWord("CONSTRAINT"))
        return c.isName(1);
    if (c.isWord("PRIMARY") || c.isWord("FOREIGN"))
        return c.isWord("KEY", 1);
    if (c.isWord("CHECK") || c.isWord("EXCLUDE"))
        return c.isMark('(', 1) || c.isWord("USING", 1);
    if (c.isWord("LIKE"))
        return c.isName(1);
    if (c.isOneOf({"FULLTEXT", "SPATIAL"}))
        return c.isOneOf({"KEY", "INDEX"}, 1) || c.isMark('(', 1);
    const bool index = c.isOneOf({"KEY", "INDEX"});
    if (!index && !c.isWord("UNIQUE"))
        return false;
    if (c.isMark('(', 1))
        return true;
    // `key VARCHAR(255)` is a column, `KEY idx (a)` an index.
    const std::size_t name = c.isOneOf({"KEY", "INDEX", "CLUSTERED", "NONCLUSTERED"}, 1) ? 2 : 1;
    return (c.isName(name) && c.isMark('(', name + 1) && c.isName(name + 2)) || (name == 2 && c.isMark('(', 2));
}

SqlConstraint readSqlConstraint(SqlCursor& c)
{
    using Which = SqlConstraint::Kind;
    SqlConstraint constraint;
    constraint.range.begin = c.token().range.begin;
    if (c.take({"CONSTRAINT"}))
        constraint.name = c.takeName();
    if (c.take({"PRIMARY", "KEY"}))
        constraint.kind = Which::PrimaryKey;
    else if (c.take({"FOREIGN", "KEY"}))
        constraint.kind = Which::ForeignKey;
    else if (c.take({"CHECK"}))
        constraint.kind = Which::Check;
    else if (c.take({"UNIQUE"}))
        constraint.kind = Which::Unique;
    else if (c.isOneOf({"KEY", "INDEX", "FULLTEXT", "SPATIAL"}))
        constraint.kind = Which::Index;
    while (c.isOneOf({"KEY", "INDEX", "CLUSTERED", "NONCLUSTERED", "FULLTEXT", "SPATIAL"}) || (c.isWord("NULLS")))
        c.next(c.isWord("NULLS") ? 3 : 1);
    if (constraint.kind != Which::Check && constraint.kind != Which::Other) {
        if (c.isName() && constraint.name.name.empty())
            constraint.name = c.takeName();
        if (c.isMark('('))
            constraint.columns = c.takeNames();
    }
    while (!c.atEnd() && !beginsNextColumn(c)) {
        if (c.isWord("REFERENCES"))
            constraint.references.push_back(takeReference(c));
        else if (!c.takeParentheses())
            c.next();
    }
    constraint.range.end = c.lastEnd();
    return constraint;
}

namespace {

// The comma that ends what begins here, or the cursor's end.
std::size_t commaFrom(SqlCursor c)
{
    while (!c.atEnd() && !c.isMark(',')) {
        if (!c.takeParentheses())
            c.next();
    }
    return c.position();
}

} // namespace

void readSqlEntries(SqlCursor& cursor, SqlStatement& statement, SqlDialect dialect, BoundedFindings& findings)
{
    std::size_t end = 0;
    while (!cursor.atEnd()) {
        SqlEntry entry;
        const std::size_t begin = cursor.position();
        end = begin < end ? end : commaFrom(cursor);
        SqlCursor inside = cursor.part(begin, end);
        if (begin == end) {
            findings.add(cursor.token().range, FindingSeverity::Error, FindingId::SqlExtraComma);
        } else if (inside.isMark('.') || inside.text() == "\xE2\x80\xA6") {
            entry.kind = SqlEntry::Kind::Open;
            inside.setPosition(end);
        } else if (beginsSqlConstraint(inside)) {
            entry.kind = SqlEntry::Kind::Constraint;
            entry.index = statement.constraints.size();
            statement.constraints.push_back(readSqlConstraint(inside));
        } else if (inside.isName() || (inside.isMark('<') && inside.isName(1))) {
            entry.kind = SqlEntry::Kind::Column;
            entry.index = statement.columns.size();
            statement.columns.push_back(readSqlColumn(inside, dialect, findings));
        } else {
            inside.setPosition(end);
            findings.add({cursor.token().range.begin, inside.lastEnd()}, FindingSeverity::Note,
                         FindingId::SqlNotUnderstood, {findingArgument(cursor.text())});
        }
        if (!inside.atEnd())
            findings.add(inside.token().range, FindingSeverity::Error, FindingId::SqlMissingComma);
        if (begin < end)
            entry.range = {cursor.token().range.begin, inside.lastEnd()};
        cursor.setPosition(inside.position());
        if (cursor.isMark(',')) {
            entry.comma = cursor.token().range;
            cursor.next();
        }
        if (begin < end)
            statement.entries.push_back(entry);
    }
}

} // namespace quoin
