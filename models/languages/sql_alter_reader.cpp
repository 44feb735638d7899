// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_alter_reader.h"

#include "models/languages/sql_column_reader.h"

#include <algorithm>

namespace quoin {

namespace {

class AlterReader {
public:
    AlterReader(std::string_view sql, SqlStatement& statement, SqlDialect dialect, BoundedFindings& findings)
        : m_sql(sql)
        , m_statement(statement)
        , m_dialect(dialect)
        , m_findings(findings)
    {}

    void read(SqlCursor& c)
    {
        m_statement.kind = SqlStatement::Kind::AlterTable;
        const ByteRange keyword = c.part(c.position() - 1, c.end()).token().range;
        c.takeIfExists();
        c.take({"ONLY"});
        m_statement.name = c.takeName();
        if (m_statement.name.name.empty())
            m_findings.add(keyword, FindingSeverity::Error, FindingId::SqlMissingName);
        while (!c.atEnd()) {
            SqlCursor ahead = c;
            while (!ahead.atEnd() && !ahead.isMark(',')) {
                if (!ahead.takeParentheses())
                    ahead.next();
            }
            SqlCursor action = c.part(c.position(), ahead.position());
            const std::size_t first = m_statement.entries.size();
            const std::size_t begin = c.token().range.begin;
            const bool some = !action.atEnd();
            readAction(action);
            c.setPosition(ahead.position());
            if (some)
                closeAction(first, {begin, c.lastEnd()}, c.isMark(',') ? c.token().range : ByteRange{});
            c.next();
        }
        const auto& entries = m_statement.entries;
        if (m_groups != 1 || !std::all_of(entries.begin(), entries.end(), [](const SqlEntry& e) { return e.grouped; }))
            m_statement.body = {};
    }

private:
    void readAction(SqlCursor& action)
    {
        const bool adds = action.take({"ADD"});
        if (action.take({"DROP"})) {
            const bool column = action.take({"COLUMN"});
            action.takeIfExists();
            if (column || !action.isOneOf({"CONSTRAINT", "INDEX", "KEY", "PRIMARY", "FOREIGN", "CHECK", "PARTITION"}))
                m_statement.names.push_back(action.takeName());
            m_adding = false;
            return;
        }
        const bool renames = action.take({"CHANGE"});
        // What follows the comma may be one more column without a word before it.
        const bool goesOn = m_adding && action.isName()
            && !action.isOneOf({"ALTER", "RENAME", "SET", "OWNER", "ENABLE", "DISABLE", "VALIDATE", "MODIFY"});
        if (!adds && !renames && !action.take({"MODIFY"}) && !goesOn) {
            m_adding = false;
            return;
        }
        action.take({"COLUMN"});
        action.takeIfExists();
        if (renames)
            m_statement.names.push_back(action.takeName());
        if (action.isMark('('))
            readGroup(action);
        else if (!action.atEnd())
            readSqlEntries(action, m_statement, m_dialect, m_findings);
        m_adding = m_adding || adds;
    }

    void readGroup(SqlCursor& action)
    {
        const ByteRange open = action.token().range;
        const std::size_t begin = action.position() + 1;
        action.takeParentheses();
        const SqlToken& close = action.part(action.position() - 1, action.end()).token();
        SqlCursor inside = action.part(begin, action.position() - 1);
        const std::size_t first = m_statement.entries.size();
        readSqlEntries(inside, m_statement, m_dialect, m_findings);
        for (std::size_t i = first; i < m_statement.entries.size(); ++i)
            m_statement.entries[i].grouped = true;
        m_statement.closed = m_statement.closed && close.is(')', action.sql());
        m_statement.body = {open.end, std::max(open.end, close.range.begin)};
        ++m_groups;
    }

    // The words in front of what an action adds, and the comma behind it; an action that adds nothing is an entry too.
    void closeAction(std::size_t first, ByteRange range, ByteRange comma)
    {
        if (first == m_statement.entries.size()) {
            const std::string_view text = m_sql.substr(range.begin, range.size());
            const bool open = text.starts_with("...") || text.starts_with("\xE2\x80\xA6");
            const auto kind = open ? SqlEntry::Kind::Open : SqlEntry::Kind::Action;
            m_statement.entries.push_back({kind, 0, range, comma, {}, false});
            return;
        }
        SqlEntry& added = m_statement.entries[first];
        if (added.grouped)
            return;
        added.lead = {range.begin, added.range.begin};
        m_statement.entries.back().comma = comma;
    }

    std::string_view m_sql;
    SqlStatement& m_statement;
    SqlDialect m_dialect;
    BoundedFindings& m_findings;
    bool m_adding = false;
    std::size_t m_groups = 0; ///< How many `ADD (…)` there are.
};

} // namespace

void readSqlAlterTable(SqlCursor& cursor, SqlStatement& statement, SqlDialect dialect, BoundedFindings& findings)
{
    AlterReader(cursor.sql(), statement, dialect, findings).read(cursor);
}

} // namespace quoin
