// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/json_reader.h"
#include "models/languages/sql_alter_reader.h"
#include "models/languages/sql_checks.h"
#include "models/languages/sql_column_reader.h"
#include "models/languages/sql_ddl.h"

#include <algorithm>

namespace quoin {

namespace {

using Kind = SqlStatement::Kind;

class SqlReader {
public:
    SqlReader(std::string_view sql, SqlDialect dialect) : m_sql(sql)
    {
        m_text.dialect = dialect == SqlDialect::Any ? guessSqlDialect(sql) : dialect;
        for (const SqlToken& token : sqlTokens(sql, SqlComments::Keep)) {
            if (!token.closed)
                m_findings.add({token.range.begin, token.range.begin + 1}, FindingSeverity::Error,
                               token.kind == SqlToken::Kind::Comment ? FindingId::SqlCommentNotClosed
                                                                     : FindingId::SqlStringNotClosed);
            (token.kind == SqlToken::Kind::Comment ? m_comments : m_tokens).push_back(token);
        }
    }

    SqlText run()
    {
        for (std::size_t at = 0; at < m_tokens.size();)
            at = readStatement(at);
        addNotes();
        checkSqlDefinitions(m_sql, m_text, m_findings);
        addJson();
        m_text.findings = m_findings.take();
        sortFindings(m_text.findings);
        return std::move(m_text);
    }

private:
    [[nodiscard]] SqlCursor cursor(std::size_t begin, std::size_t end) const { return {m_sql, m_tokens, begin, end}; }

    // A word that begins a line and a statement, also where the one before was left open.
    [[nodiscard]] bool beginsStatement(std::size_t at, bool inDefinition) const
    {
        if (!m_tokens[at].startsLine)
            return false;
        const SqlCursor c = cursor(at, m_tokens.size());
        if (c.isOneOf({"CREATE", "ALTER", "DROP"}))
            return c.isOneOf({"TABLE",        "TYPE",   "INDEX",     "UNIQUE",   "OR",        "VIEW",     "FUNCTION",
                              "TRIGGER",      "POLICY", "EXTENSION", "SCHEMA",   "SEQUENCE",  "DATABASE", "DOMAIN",
                              "MATERIALIZED", "TEMP",   "TEMPORARY", "UNLOGGED", "PROCEDURE", "ROLE",     "USER"},
                             1);
        if (c.isWord("COMMENT"))
            return c.isWord("ON", 1) && c.isName(2);
        if (c.isWord("INSERT"))
            return c.isWord("INTO", 1);
        return c.isWord("GO")
            || (inDefinition
                && c.isOneOf({"SELECT", "UPDATE", "DELETE", "GRANT", "REVOKE", "BEGIN", "COMMIT", "USE", "PRAGMA"}));
    }

    // The statement's last token is its `;`, or the one before the next statement.
    [[nodiscard]] std::size_t statementEnd(std::size_t begin) const
    {
        std::size_t depth = 0;
        const SqlCursor first = cursor(begin, m_tokens.size());
        // A definition holds no query, but `CREATE TABLE t AS` does; a view, a function and a query go on with
        // anything.
        const bool definition = first.isWord("ALTER") || first.isWord("COMMENT")
            || (first.isWord("CREATE") && first.isOneOf({"TABLE", "TYPE", "INDEX", "UNIQUE"}, 1));
        for (std::size_t at = begin; at < m_tokens.size(); ++at) {
            if (m_tokens[at].kind == SqlToken::Kind::Json)
                return at == begin ? at + 1 : at;
            const bool query = at > begin && cursor(at - 1, at).isWord("AS");
            if (at > begin && beginsStatement(at, definition && depth == 0 && !query))
                return at;
            depth += m_tokens[at].is('(', m_sql) ? 1 : 0;
            depth -= m_tokens[at].is(')', m_sql) && depth > 0 ? 1 : 0;
            // What somebody typed between parentheses and left open ends with its statement all the same.
            if (m_tokens[at].is(';', m_sql))
                return at + 1;
        }
        return m_tokens.size();
    }

    std::size_t readStatement(std::size_t begin)
    {
        const std::size_t end = statementEnd(begin);
        SqlStatement statement;
        statement.range = {m_tokens[begin].range.begin, m_tokens[end - 1].range.end};
        SqlCursor c = cursor(begin, m_tokens[end - 1].is(';', m_sql) ? end - 1 : end);
        if (m_tokens[begin].kind == SqlToken::Kind::Json)
            statement.kind = Kind::Json;
        else if (c.take({"CREATE"}))
            readCreate(c, statement);
        else if (c.take({"ALTER", "TABLE"}))
            readSqlAlterTable(c, statement, m_text.dialect, m_findings);
        else if (c.take({"ALTER", "TYPE"}))
            readAlterType(c, statement);
        else if (c.take({"COMMENT", "ON"}))
            readComment(c, statement);
        if (statement.kind != Kind::Other || end > begin + 1 || !m_tokens[begin].is(';', m_sql))
            m_text.statements.push_back(std::move(statement));
        return end;
    }

    void readCreate(SqlCursor& c, SqlStatement& statement)
    {
        c.take({"OR", "REPLACE"});
        while (c.isOneOf({"GLOBAL", "LOCAL", "TEMP", "TEMPORARY", "UNLOGGED", "FOREIGN", "EXTERNAL", "VIRTUAL"}))
            c.next();
        if (c.take({"TABLE"}))
            readTable(c, statement);
        else if (c.take({"TYPE"}))
            readType(c, statement);
        else if (c.isWord("INDEX")
                 || (c.isOneOf({"UNIQUE", "CLUSTERED", "NONCLUSTERED", "FULLTEXT", "SPATIAL"})
                     && c.isOneOf({"INDEX", "CLUSTERED", "NONCLUSTERED"}, 1)))
            readIndex(c, statement);
    }

    void readTable(SqlCursor& c, SqlStatement& statement)
    {
        statement.kind = Kind::CreateTable;
        c.takeIfExists();
        const std::size_t keyword = c.position() - 1;
        statement.name = c.takeName();
        if (statement.name.name.empty())
            m_findings.add(m_tokens[keyword].range, FindingSeverity::Error, FindingId::SqlMissingName);
        while (!c.atEnd() && !c.isMark('(') && !c.isOneOf({"AS", "LIKE", "PARTITION"}))
            c.next();
        if (!c.isMark('(')) {
            if (c.atEnd() && !statement.name.name.empty())
                m_findings.add(statement.name.range, FindingSeverity::Warning, FindingId::SqlTableWithoutColumns,
                               {findingArgument(statement.name.name)});
            return;
        }
        const ByteRange open = c.token().range;
        const std::size_t inside = c.position() + 1;
        c.takeParentheses();
        std::size_t end = c.position();
        statement.closed = end > inside && m_tokens[end - 1].is(')', m_sql) && depthCloses(inside, end);
        if (statement.closed)
            --end;
        else
            m_findings.add(open, FindingSeverity::Error, FindingId::SqlNotClosed);
        statement.body = {open.end, statement.closed ? m_tokens[end].range.begin : statement.range.end};
        SqlCursor body = cursor(inside, end);
        readSqlEntries(body, statement, m_text.dialect, m_findings);
    }

    // Whether the last token before `end` closes what was opened before `inside`.
    [[nodiscard]] bool depthCloses(std::size_t inside, std::size_t end) const
    {
        std::size_t depth = 1;
        for (std::size_t at = inside; at < end; ++at) {
            depth += m_tokens[at].is('(', m_sql) ? 1 : 0;
            depth -= m_tokens[at].is(')', m_sql) && depth > 0 ? 1 : 0;
        }
        return depth == 0;
    }

    void takeValues(SqlCursor& c, SqlStatement& statement)
    {
        for (; !c.atEnd(); c.next()) {
            if (c.isString())
                statement.values.push_back({unquoted(c.text()), c.token().range});
        }
    }

    static std::string unquoted(std::string_view text)
    {
        if (text.size() >= 2 && text.front() == '\'' && text.back() == '\'')
            text = text.substr(1, text.size() - 2);
        return std::string(text);
    }

    void readType(SqlCursor& c, SqlStatement& statement)
    {
        statement.kind = Kind::CreateType;
        statement.name = c.takeName();
        if (c.take({"AS", "ENUM"}))
            takeValues(c, statement);
    }

    void readAlterType(SqlCursor& c, SqlStatement& statement)
    {
        statement.kind = Kind::AlterType;
        statement.name = c.takeName();
        if (!c.take({"ADD", "VALUE"}))
            return;
        c.takeIfExists();
        if (c.isString())
            statement.values.push_back({unquoted(c.text()), c.token().range});
    }

    void readIndex(SqlCursor& c, SqlStatement& statement)
    {
        statement.kind = Kind::CreateIndex;
        while (c.isOneOf({"UNIQUE", "CLUSTERED", "NONCLUSTERED", "FULLTEXT", "SPATIAL", "INDEX", "CONCURRENTLY"}))
            c.next();
        c.takeIfExists();
        if (!c.isWord("ON"))
            statement.name = c.takeName();
        if (!c.take({"ON"}))
            return;
        c.take({"ONLY"});
        statement.target = c.takeName();
        if (c.take({"USING"}))
            c.next();
        statement.names = c.takeNames();
    }

    void readComment(SqlCursor& c, SqlStatement& statement)
    {
        statement.kind = Kind::CommentOn;
        const bool known = c.isOneOf({"TABLE", "COLUMN"});
        c.next();
        if (known)
            statement.target = c.takeName();
        while (!c.atEnd() && !c.isWord("IS"))
            c.next();
        c.next();
        if (c.isString())
            statement.value = c.token().range;
    }

    static ByteRange* noteOf(SqlStatement& statement, const SqlEntry& entry)
    {
        if (entry.kind == SqlEntry::Kind::Column)
            return &statement.columns[entry.index].note;
        return entry.kind == SqlEntry::Kind::Constraint ? &statement.constraints[entry.index].note : nullptr;
    }

    // The comment behind a column or a constraint on its line is said of that one.
    void addNotes()
    {
        std::size_t next = 0;
        for (SqlStatement& statement : m_text.statements) {
            for (const SqlEntry& entry : statement.entries) {
                const auto noteBehind = [&](std::size_t end) {
                    while (next < m_comments.size() && m_comments[next].range.begin < end)
                        ++next;
                    ByteRange* note = noteOf(statement, entry);
                    const bool found = note != nullptr && next < m_comments.size() && m_comments[next].closed
                        && isNote(end, m_comments[next].range);
                    if (found)
                        *note = withoutSpaces(m_comments[next].range);
                    return found;
                };
                if (noteBehind(entry.range.end))
                    continue;
                if (!entry.comma.empty())
                    noteBehind(entry.comma.end);
                else if (statement.kind == Kind::AlterTable && !entry.grouped && &entry == &statement.entries.back()
                         && m_sql[statement.range.end - 1] == ';'
                         && m_sql.find_first_not_of(" \t", entry.range.end) == statement.range.end - 1)
                    noteBehind(statement.range.end);
            }
        }
    }

    // Spaces at the end of a line are the line's.
    [[nodiscard]] ByteRange withoutSpaces(ByteRange range) const
    {
        while (m_sql[range.end - 1] == ' ' || m_sql[range.end - 1] == '\t')
            --range.end;
        return range;
    }

    [[nodiscard]] bool isNote(std::size_t end, ByteRange comment) const
    {
        if (m_sql.substr(comment.begin, comment.size()).find_first_not_of("-/*# \t") == std::string_view::npos)
            return false;
        if (m_sql.substr(end, comment.begin - end).find_first_not_of(" \t") != std::string_view::npos)
            return false;
        const std::size_t behind = m_sql.find_first_not_of(" \t", comment.end);
        return behind == std::string_view::npos || m_sql[behind] == '\n' || m_sql[behind] == '\r';
    }

    void addJson()
    {
        for (const SqlStatement& statement : m_text.statements) {
            if (statement.kind != Kind::Json)
                continue;
            for (Finding& finding : readJson(m_sql.substr(statement.range.begin, statement.range.size())).findings) {
                finding.range = finding.range.shifted(statement.range.begin);
                m_findings.add(std::move(finding));
            }
        }
    }

    std::string_view m_sql;
    std::vector<SqlToken> m_tokens;
    std::vector<SqlToken> m_comments;
    BoundedFindings m_findings;
    SqlText m_text;
};

} // namespace

SqlText readSql(std::string_view sql, SqlDialect dialect)
{
    return SqlReader(sql, dialect).run();
}

const SqlClause* SqlColumn::clause(SqlClause::Kind kind) const
{
    const auto found =
        std::find_if(clauses.begin(), clauses.end(), [kind](const SqlClause& c) { return c.kind == kind; });
    return found != clauses.end() ? &*found : nullptr;
}

const SqlColumn* SqlStatement::column(std::string_view wanted) const
{
    const auto found = std::find_if(columns.begin(), columns.end(),
                                    [wanted](const SqlColumn& c) { return equalsIgnoringCase(c.name.name, wanted); });
    return found != columns.end() ? &*found : nullptr;
}

} // namespace quoin
