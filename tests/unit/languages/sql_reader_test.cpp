// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_ddl.h"
#include "tests/unit/languages/finding_dump.h"

#include <gtest/gtest.h>

#include <array>

using namespace quoin;
using quoin::testing::dumpFindings;
using quoin::testing::hasIds;
using Id = FindingId;

namespace {

std::string_view cut(std::string_view sql, ByteRange range)
{
    return sql.substr(range.begin, range.size());
}

std::string dumpReferences(const std::vector<SqlReference>& references, std::string_view sql)
{
    std::string dump;
    for (const SqlReference& reference : references) {
        dump += " >" + reference.table.name;
        for (const SqlName& column : reference.columns)
            dump += "." + column.name;
        if (!reference.onDelete.empty())
            dump += "!" + std::string(cut(sql, reference.onDelete));
    }
    return dump;
}

std::string dumpColumn(const SqlColumn& column, std::string_view sql)
{
    constexpr std::array kinds = {"NN", "NULL", "DEF", "PK", "UQ", "REF", "CHECK", "COMMENT", "GEN", "OTHER", "UNREAD"};
    std::string dump = column.name.name + ":" + std::string(cut(sql, column.type));
    for (const SqlClause& clause : column.clauses) {
        dump += std::string(" ") + kinds[static_cast<std::size_t>(clause.kind)];
        if (!clause.value.empty() && clause.kind != SqlClause::Kind::References)
            dump += "=" + std::string(cut(sql, clause.value));
    }
    dump += dumpReferences(column.references, sql);
    return column.note.empty() ? dump : dump + " " + std::string(cut(sql, column.note));
}

std::string dumpConstraint(const SqlConstraint& constraint, std::string_view sql)
{
    constexpr std::array kinds = {"PK", "UQ", "FK", "CHECK", "INDEX", "OTHER"};
    std::string dump = std::string("[") + kinds[static_cast<std::size_t>(constraint.kind)];
    dump += constraint.name.name.empty() ? "" : " " + constraint.name.name;
    for (const SqlName& column : constraint.columns)
        dump += " ." + column.name;
    return dump + dumpReferences(constraint.references, sql) + "]";
}

// A statement a line, its columns and constraints behind it.
std::string dump(std::string_view sql, SqlDialect dialect = SqlDialect::Any)
{
    constexpr std::array kinds = {"table", "alter", "index", "type", "altertype", "comment", "json", "other"};
    std::string text;
    for (const SqlStatement& statement : readSql(sql, dialect).statements) {
        text += text.empty() ? "" : "\n";
        text += kinds[static_cast<std::size_t>(statement.kind)];
        text += statement.name.name.empty() ? "" : " " + statement.name.name;
        text += statement.target.name.empty() ? "" : " on " + statement.target.name;
        for (const SqlName& name : statement.names)
            text += " -" + name.name;
        for (const SqlName& value : statement.values)
            text += " '" + value.name + "'";
        text += statement.value.empty() ? "" : " = " + std::string(cut(sql, statement.value));
        for (const SqlColumn& column : statement.columns)
            text += " | " + dumpColumn(column, sql);
        for (const SqlConstraint& constraint : statement.constraints)
            text += " | " + dumpConstraint(constraint, sql);
    }
    return text;
}

void expectFindings(std::string_view sql, const std::string& expected, std::initializer_list<FindingId> ids,
                    SqlDialect dialect = SqlDialect::Any)
{
    const Findings found = readSql(sql, dialect).findings;
    EXPECT_EQ(dumpFindings(found, sql), expected) << sql;
    EXPECT_TRUE(hasIds(found, ids)) << sql;
}

} // namespace

// The five blocks of SQL in the template and its example.
TEST(SqlReader, readsTheTemplatesNewTable)
{
    const std::string_view sql =
        "CREATE TABLE table_name (\n    id UUID PRIMARY KEY,\n    created_at TIMESTAMP NOT NULL DEFAULT NOW(),\n"
        "    -- other fields\n);";
    EXPECT_EQ(dump(sql), "table table_name | id:UUID PK | created_at:TIMESTAMP NN DEF=NOW()");
    expectFindings(sql, "", {});
}

TEST(SqlReader, readsTheTemplatesModification)
{
    const std::string_view sql = "ALTER TABLE existing_table \nADD COLUMN new_column TYPE;";
    EXPECT_EQ(dump(sql), "alter existing_table | new_column:TYPE");
    expectFindings(sql, "", {});
}

TEST(SqlReader, readsBlocksOfCommentsOnly)
{
    const std::string_view sql =
        "-- Already supports via PaymentMethodType enum\n-- Bank = ACH payment method\n-- No changes needed";
    EXPECT_EQ(dump(sql), "");
    expectFindings(sql, "", {});
}

TEST(SqlReader, readsJsonAsWhatItIs)
{
    const std::string_view sql =
        "-- Existing table structure supports ACH via JSON data field\n-- ACH-specific data stored as:\n{\n"
        "  \"accountId\": \"plaid_account_id\",\n  \"routingNumber\": \"021000021\" -- encrypted\n}";
    EXPECT_EQ(dump(sql), "json");
    expectFindings(sql, "", {});
    expectFindings("SELECT 1;\n{\n \"a\": 1 \"b\": 2 }", "E@20'\"b\"'", {Id::JsonMissingComma});
}

TEST(SqlReader, readsValuesThatATypeGets)
{
    EXPECT_EQ(dump("-- Add new statuses\nALTER TYPE \"CoinflowTransferStatus\" ADD VALUE 'Processing';\n"
                   "ALTER TYPE \"CoinflowTransferStatus\" ADD VALUE IF NOT EXISTS 'Settled' AFTER 'Processing';"),
              "altertype CoinflowTransferStatus 'Processing'\naltertype CoinflowTransferStatus 'Settled'");
}

TEST(SqlReader, readsClausesInAnyOrder)
{
    EXPECT_EQ(
        dump("CREATE TABLE t (a TEXT UNIQUE NOT NULL, b numeric(10, 2) DEFAULT 0 NOT NULL CHECK (b >= 0),\n"
             "c TIMESTAMP WITH TIME ZONE DEFAULT NOW() + INTERVAL '1 day' NOT NULL, d text[] DEFAULT '{}'::text[],\n"
             "e INT CONSTRAINT e_fk REFERENCES x.y(id) ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY "
             "DEFERRED NOT NULL,\n"
             "f DOUBLE PRECISION NULL, g character varying(20) COLLATE \"C\" DEFAULT NULL)"),
        "table t | a:TEXT UQ NN | b:numeric(10, 2) DEF=0 NN CHECK=(b >= 0)"
        " | c:TIMESTAMP WITH TIME ZONE DEF=NOW() + INTERVAL '1 day' NN | d:text[] DEF='{}'::text[] | e:INT REF NN "
        ">x.y.id!SET NULL"
        " | f:DOUBLE PRECISION NULL | g:character varying(20) OTHER=\"C\" DEF=NULL");
}

TEST(SqlReader, readsKeysOfTheTable)
{
    EXPECT_EQ(dump("CREATE TABLE t (a INT, b INT, PRIMARY KEY (a, b), CONSTRAINT u UNIQUE (b), FOREIGN KEY (a) "
                   "REFERENCES x (id) ON DELETE CASCADE,\n"
                   "CHECK (a > b), INDEX i (a, b DESC), KEY (a), key VARCHAR(20), unique_name TEXT, EXCLUDE USING gist "
                   "(a WITH =))"),
              "table t | a:INT | b:INT | key:VARCHAR(20) | unique_name:TEXT | [PK .a .b] | [UQ u .b] | [FK .a "
              ">x.id!CASCADE] | [CHECK]"
              " | [INDEX i .a .b] | [INDEX .a] | [OTHER]");
}

TEST(SqlReader, takesTheCommentOnTheLineForTheColumns)
{
    EXPECT_EQ(dump("CREATE TABLE t (\n  a INT, -- one\n  -- of its own\n  b INT -- two\n  , c INT /* three */\n);"),
              "table t | a:INT -- one | b:INT -- two | c:INT /* three */");
    EXPECT_EQ(dump("CREATE TABLE t (a INT, b INT); -- of the table"), "table t | a:INT | b:INT");
}

TEST(SqlReader, readsOtherDefinitions)
{
    EXPECT_EQ(
        dump("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS i ON public.t USING gin (a, lower(b), c DESC) WHERE a > "
             "1;\n"
             "CREATE INDEX ON t (a);\nCREATE TYPE s AS ENUM ('one', 'it''s');\nCOMMENT ON TABLE t IS 'what it is';\n"
             "COMMENT ON COLUMN public.t.a IS 'one';\nDROP TABLE x;"),
        "index i on public.t -a -c\nindex on t -a\ntype s 'one' 'it''s'\ncomment on t = 'what it is'\ncomment on "
        "public.t.a = 'one'\nother");
    EXPECT_EQ(dump("ALTER TABLE ONLY a.b ADD COLUMN IF NOT EXISTS c INT NOT NULL, DROP COLUMN d, ADD CONSTRAINT u "
                   "UNIQUE (c), ALTER COLUMN e TYPE INT;"),
              "alter a.b -d | c:INT NN | [UQ u .c]");
}

TEST(SqlReader, readsMySql)
{
    const std::string_view sql =
        "CREATE TABLE IF NOT EXISTS `orders` (\n  `id` bigint(20) unsigned NOT NULL AUTO_INCREMENT COMMENT 'key',\n"
        "  `state` enum('new','done') CHARACTER SET utf8mb4 COLLATE utf8mb4_bin DEFAULT 'new' COMMENT 'the state',\n"
        "  `at` timestamp NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP,\n"
        "  PRIMARY KEY (`id`),\n  UNIQUE KEY `uk_state` (`state`),\n  KEY `idx_at` (`at`)\n"
        ") ENGINE=InnoDB DEFAULT CHARSET=utf8mb4 COMMENT='orders';";
    EXPECT_EQ(dump(sql),
              "table orders | id:bigint(20) unsigned NN GEN COMMENT='key'"
              " | state:enum('new','done') OTHER=utf8mb4 OTHER=utf8mb4_bin DEF='new' COMMENT='the state'"
              " | at:timestamp NULL DEF=CURRENT_TIMESTAMP OTHER=CURRENT_TIMESTAMP | [PK .id] | [UQ uk_state .state] | "
              "[INDEX idx_at .at]");
    expectFindings(sql, "", {});
    EXPECT_EQ(readSql(sql).dialect, SqlDialect::MySql);
    EXPECT_EQ(dump("ALTER TABLE t MODIFY COLUMN a INT NOT NULL, CHANGE b c TEXT AFTER a;"),
              "alter t -b | a:INT NN | c:TEXT OTHER=a");
}

TEST(SqlReader, readsSqlServer)
{
    const std::string_view sql =
        "CREATE TABLE [dbo].[Orders] (\n  [Id] INT IDENTITY(1,1) NOT NULL PRIMARY KEY CLUSTERED,\n"
        "  [Name] NVARCHAR(MAX) NULL DEFAULT (N'x'),\n  [At] DATETIME2(7) NOT NULL CONSTRAINT [DF_At] DEFAULT "
        "(SYSUTCDATETIME())\n)\nGO\n"
        "ALTER TABLE [dbo].[Orders] ADD [A] INT NULL, [B] BIT NOT NULL\nGO";
    EXPECT_EQ(dump(sql),
              "table dbo.Orders | Id:INT GEN NN PK | Name:NVARCHAR(MAX) NULL DEF=(N'x') | At:DATETIME2(7) NN "
              "DEF=(SYSUTCDATETIME())\nother\n"
              "alter dbo.Orders | A:INT NULL | B:BIT NN\nother");
    expectFindings(sql, "", {});
    EXPECT_EQ(readSql(sql).dialect, SqlDialect::SqlServer);
}

TEST(SqlReader, readsSqlite)
{
    const std::string_view sql = "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, a, b DEFAULT 1, c TEXT NOT "
                                 "NULL ON CONFLICT IGNORE) WITHOUT ROWID;";
    EXPECT_EQ(dump(sql), "table t | id:INTEGER PK GEN | a: | b: DEF=1 | c:TEXT NN OTHER=IGNORE");
    expectFindings(sql, "", {});
    EXPECT_EQ(readSql(sql).dialect, SqlDialect::Sqlite);
}

TEST(SqlReader, leavesPlaceholdersAlone)
{
    for (const char* sql : {
             "CREATE TABLE [Table Name] (\n  id UUID PRIMARY KEY,\n  ...\n);",
             "CREATE TABLE <table> (<column> <type> NOT NULL, \xE2\x80\xA6);",
             "CREATE TABLE t (id TYPE, name TYPE NOT NULL -- more\n);",
             "CREATE INDEX idx_[table]_[cols] ON [table] ([cols]);",
             "...",
             "",
         })
        EXPECT_EQ(dumpFindings(readSql(sql).findings, sql), "") << sql;
}

TEST(SqlReader, keepsWhatItDoesNotUnderstand)
{
    const std::string_view sql = "CREATE TABLE t (id UUID PK, user_id UUID FK -> users.id NOT NULL, b INT)";
    EXPECT_EQ(dump(sql), "table t | id:UUID UNREAD=PK | user_id:UUID UNREAD=FK -> users.id NN | b:INT");
    expectFindings(sql, "N@24'PK'(PK) N@41'FK -> users.id'(FK -> users.id)",
                   {Id::SqlNotUnderstood, Id::SqlNotUnderstood});
}

TEST(SqlReader, saysWhereAMistakeIs)
{
    expectFindings("CREATE TABLE t (\n  a INT\n  b INT,,\n  c INT,\n);", "E@27'b' E@33',' W@42','",
                   {Id::SqlMissingComma, Id::SqlExtraComma, Id::SqlTrailingComma});
    expectFindings("CREATE TABLE t (\n  a INT NOT NULL\n  PRIMARY KEY (a)\n);", "E@36'PRIMARY'", {Id::SqlMissingComma});
    expectFindings("CREATE TABLE t (a INT, b INT\nCREATE TABLE u (a INT);", "E@15'('", {Id::SqlNotClosed});
    expectFindings("CREATE TABLE (a INT);", "E@7'TABLE'", {Id::SqlMissingName});
    expectFindings("CREATE TABLE t;", "W@13't'(t)", {Id::SqlTableWithoutColumns});
    expectFindings("CREATE TABLE t (a, A INT);", "W@16'a'(a) E@19'A'(A)",
                   {Id::SqlColumnWithoutType, Id::SqlDuplicateColumn});
    expectFindings("CREATE TABLE t (a INT NULL NOT NULL);", "E@22'NULL'(a)", {Id::SqlNullAndNotNull});
    expectFindings("CREATE TABLE t (a INT PRIMARY KEY, b INT, PRIMARY KEY (a, b));", "E@42'PRIMARY KEY (a, b)'(t)",
                   {Id::SqlTwoPrimaryKeys});
    expectFindings(
        "CREATE TABLE t (a INT, UNIQUE (b));\nCREATE INDEX ON t (c);\nCREATE TABLE u (x INT REFERENCES t(d));",
        "W@31'b'(b)(t) W@55'c'(c)(t) W@94'd'(d)(t)",
        {Id::SqlUnknownColumn, Id::SqlUnknownColumn, Id::SqlUnknownColumn});
    expectFindings("CREATE TABLE t (a TEXT DEFAULT 'x, b INT);", "E@15'(' E@31'''",
                   {Id::SqlNotClosed, Id::SqlStringNotClosed});
    expectFindings("CREATE TABLE t (a INT);\nCREATE TABLE t (a INT); /* open", "W@37't'(t) E@48'/'",
                   {Id::SqlDuplicateTable, Id::SqlCommentNotClosed});
}

TEST(SqlReader, aStatementThatIsNotEndedEndsBeforeTheNext)
{
    EXPECT_EQ(dump("ALTER TABLE t ADD COLUMN a INT\nUPDATE t SET a = 1;\nCREATE VIEW v AS\nSELECT 1;\nCREATE TABLE u "
                   "(b INT)\nCREATE TABLE w (c INT)"),
              "alter t | a:INT\nother\nother\ntable u | b:INT\ntable w | c:INT");
}

TEST(SqlReader, aColumnMayBeCalledLikeAStatement)
{
    EXPECT_EQ(dump("CREATE TABLE t (\n  comment TEXT,\n  update TIMESTAMP,\n  type TEXT\n);"),
              "table t | comment:TEXT | update:TIMESTAMP | type:TEXT");
}
