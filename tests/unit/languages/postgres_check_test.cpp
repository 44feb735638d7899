// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/language.h"
#include "models/languages/postgres_check.h"
#include "tests/unit/languages/finding_dump.h"

#include <gtest/gtest.h>

using namespace quoin;
using quoin::testing::dumpFindings;

namespace {

class PostgresCheck : public ::testing::Test {
protected:
    void SetUp() override
    {
        if (!hasPostgresCheck())
            GTEST_SKIP() << "built without libpg_query";
    }

    static std::string check(std::string_view sql)
    {
        return dumpFindings(checkPostgres(sql, readSql(sql, SqlDialect::PostgreSql), FindingSeverity::Error), sql);
    }
};

} // namespace

TEST_F(PostgresCheck, acceptsWhatPostgresAccepts)
{
    for (const char* sql : {
             "CREATE TABLE t (id UUID PRIMARY KEY DEFAULT gen_random_uuid(), a JSONB NOT NULL DEFAULT '{}'::jsonb);",
             "ALTER TYPE \"S\" ADD VALUE 'Processing';",
             "CREATE INDEX ON t USING gin (a) WHERE a IS NOT NULL;",
             "CREATE MATERIALIZED VIEW v AS\nSELECT\n  a, COUNT(*)\nFROM t\nGROUP BY a;",
             "CREATE TABLE t AS\nSELECT 1;",
             "-- only words",
             "",
         })
        EXPECT_EQ(check(sql), "") << sql;
}

TEST_F(PostgresCheck, saysWhereItStopped)
{
    EXPECT_EQ(check("CREATE TABLE a (x INT);\nCREATE TABLE \xC3\xA4 (id UUID PK, b INT);"), "E@49'PK'(PK)");
    EXPECT_EQ(check("CREATE INDEX i ON"), "E@16'N'()");
    EXPECT_EQ(check("CREATE TABLE t (id INT AUTO_INCREMENT);"), "E@23'AUTO_INCREMENT'(AUTO_INCREMENT)");
    EXPECT_EQ(check("CREATE TABLE t (id INT DEFAULT 'x' COLLATE);"), "E@42')'())");
}

TEST_F(PostgresCheck, leavesWhatTheSpecLeavesOpenAlone)
{
    for (const char* sql : {
             "CREATE TABLE table_name (\n    id UUID PRIMARY KEY,\n    -- other fields\n);",
             "ALTER TABLE existing_table \nADD COLUMN new_column TYPE;",
             "CREATE TABLE t (\n  id UUID,\n  ...\n);",
             "CREATE TABLE t (\n  id UUID,\n  ...,\n  b INT\n);",
             "CREATE TABLE <table> (<column> <type> NOT NULL);",
             "CREATE TABLE [Table Name] (id UUID);",
             "SELECT ... FROM t;",
             "CREATE INDEX idx_<table>_<field> ON <table>(<field>);",
             "SELECT a FROM t WHERE b = ? AND c = :c;",
             "SELECT a FROM t WHERE b = @b;",
             "{\n  \"a\": 1\n}",
         })
        EXPECT_EQ(check(sql), "") << sql;
}

TEST_F(PostgresCheck, isSilentWhereQuoinHasFoundTheErrorItself)
{
    EXPECT_EQ(check("CREATE TABLE t (\n  a INT\n  b INT\n);"), "");
    EXPECT_EQ(check("CREATE TABLE t (a INT"), "");
}

TEST_F(PostgresCheck, survivesDeepAndLongStatements)
{
    EXPECT_EQ(check("SELECT " + std::string(50'000, '(')), "");
    std::string sum = "SELECT 1";
    for (int i = 0; i < 15'000; ++i)
        sum += "+1";
    EXPECT_EQ(check(sum), "");
    EXPECT_EQ(check(std::string_view("SELECT \0", 8)), "");
}

TEST_F(PostgresCheck, isAskedWhenTheFenceOrTheWordsSayPostgres)
{
    const std::string_view plain = "CREATE TABLE t (id INT PK);";
    EXPECT_EQ(dumpFindings(findings(Language::Sql, plain), plain), "N@23'PK'(PK)");
    EXPECT_EQ(dumpFindings(findings(Language::MySql, plain), plain), "N@23'PK'(PK)");
    EXPECT_EQ(dumpFindings(findings(Language::PostgreSql, plain), plain), "E@23'PK'(PK)");
    const std::string_view worded = "CREATE TABLE t (id JSONB PK);";
    EXPECT_EQ(dumpFindings(findings(Language::Sql, worded), worded), "W@25'PK'(PK)");
}
