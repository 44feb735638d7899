// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_cursor.h"

#include <array>

namespace quoin {

namespace {

SqlDialect dialectOfWord(const SqlCursor& c)
{
    if (c.isOneOf({"AUTO_INCREMENT", "ENGINE", "UNSIGNED", "MEDIUMTEXT", "LONGTEXT", "TINYINT"}))
        return SqlDialect::MySql;
    if (c.isOneOf({"NVARCHAR", "DATETIME2", "UNIQUEIDENTIFIER", "NONCLUSTERED", "GETDATE", "NEWID", "SYSUTCDATETIME"}))
        return SqlDialect::SqlServer;
    if (c.isWord("IDENTITY") && c.isMark('(', 1))
        return SqlDialect::SqlServer;
    if (c.isWord("GO") && c.token().startsLine)
        return SqlDialect::SqlServer;
    if (c.isOneOf({"AUTOINCREMENT", "PRAGMA", "ROWID"}))
        return SqlDialect::Sqlite;
    if (c.isOneOf({"SERIAL", "BIGSERIAL", "JSONB", "TIMESTAMPTZ", "BYTEA", "GEN_RANDOM_UUID", "UUID_GENERATE_V4",
                   "PLPGSQL", "TSVECTOR"}))
        return SqlDialect::PostgreSql;
    if (c.isWord("TYPE") && (c.isWord("ENUM", 3) || c.isWord("VALUE", 3)))
        return SqlDialect::PostgreSql;
    return SqlDialect::Any;
}

} // namespace

SqlDialect guessSqlDialect(std::string_view sql)
{
    const std::vector<SqlToken> tokens = sqlTokens(sql);
    std::array<std::size_t, 5> counts = {};
    SqlCursor c(sql, tokens, 0, tokens.size());
    for (; !c.atEnd(); c.next()) {
        const SqlToken& token = c.token();
        SqlDialect dialect = SqlDialect::Any;
        if (token.kind == SqlToken::Kind::Word)
            dialect = dialectOfWord(c);
        else if (token.kind == SqlToken::Kind::QuotedName && sql[token.range.begin] != '"')
            dialect = sql[token.range.begin] == '`' ? SqlDialect::MySql : SqlDialect::SqlServer;
        else if (c.isMark(':') && c.isMark(':', 1))
            dialect = SqlDialect::PostgreSql;
        ++counts[static_cast<std::size_t>(dialect)];
    }
    std::size_t best = 0;
    for (std::size_t i = 1; i < counts.size(); ++i) {
        if (counts[i] > 0 && (best == 0 || counts[i] > counts[best]))
            best = i;
    }
    return static_cast<SqlDialect>(best);
}

} // namespace quoin
