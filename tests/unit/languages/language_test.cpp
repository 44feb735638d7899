// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/language.h"

#include <gtest/gtest.h>

using namespace quoin;

TEST(LanguageOf, goesByTheFirstWordOfTheInfoString)
{
    EXPECT_EQ(languageOf("json", ""), Language::Json);
    EXPECT_EQ(languageOf("JSON title=request", ""), Language::Json);
    EXPECT_EQ(languageOf("{.json}", ""), Language::Json);
    EXPECT_EQ(languageOf("jsonc", ""), Language::Json);
    EXPECT_EQ(languageOf("json5", ""), Language::Json5);
    EXPECT_EQ(languageOf("postgres", ""), Language::PostgreSql);
    EXPECT_EQ(languageOf("MySQL", ""), Language::MySql);
    EXPECT_EQ(languageOf("gql", ""), Language::GraphQl);
    EXPECT_EQ(languageOf("http", ""), Language::Http);
    EXPECT_EQ(languageOf("mermaid", "{ \"a\": 1 }"), Language::None);
}

TEST(LanguageOf, goesByTheTextWhereNothingIsSaid)
{
    EXPECT_EQ(languageOf("", "// request\n{ \"a\": 1 }"), Language::Json);
    EXPECT_EQ(languageOf("", "[1, 2]"), Language::Json);
    EXPECT_EQ(languageOf("", "-- the table\nCREATE TABLE t (id INT);"), Language::Sql);
    EXPECT_EQ(languageOf("", "Create the order, then pay"), Language::None);
    EXPECT_EQ(languageOf("", "[Client] --> [API]"), Language::None);
    EXPECT_EQ(languageOf("", "UserRequest → API"), Language::None);
    EXPECT_EQ(languageOf("", ""), Language::None);
}

TEST(LanguageOf, theProjectSaysWhoseSqlItIsWhereTheFenceDoesNot)
{
    const std::string_view table = "CREATE TABLE t (id INT);";
    EXPECT_EQ(languageOf("sql", table, SqlDialect::MySql), Language::MySql);
    EXPECT_EQ(languageOf("ddl", table, SqlDialect::Sqlite), Language::Sqlite);
    EXPECT_EQ(languageOf("", table, SqlDialect::PostgreSql), Language::PostgreSql);
    EXPECT_EQ(languageOf("tsql", table, SqlDialect::PostgreSql), Language::SqlServer);
    EXPECT_EQ(languageOf("json", "{}", SqlDialect::PostgreSql), Language::Json);
    EXPECT_EQ(languageOf("", "plain words", SqlDialect::PostgreSql), Language::None);
    // Stronger than what the words let on.
    const std::string_view ticks = "CREATE TABLE `t` (a);";
    EXPECT_FALSE(findings(languageOf("sql", ticks), ticks).empty());
    EXPECT_TRUE(findings(languageOf("sql", ticks, SqlDialect::Sqlite), ticks).empty());
}

TEST(LanguageOf, aDialectIsKeptUnderAWordThatFencesHaveForIt)
{
    for (const SqlDialect dialect :
         {SqlDialect::PostgreSql, SqlDialect::MySql, SqlDialect::Sqlite, SqlDialect::SqlServer})
        EXPECT_EQ(sqlDialectNamed(sqlDialectName(dialect)), dialect);
    EXPECT_EQ(sqlDialectName(SqlDialect::Any), "");
    EXPECT_EQ(sqlDialectNamed(""), SqlDialect::Any);
    EXPECT_EQ(sqlDialectNamed("sql"), SqlDialect::Any);
    EXPECT_EQ(sqlDialectNamed("{"), SqlDialect::Any);
}

TEST(Findings, areTheReadersOfTheLanguage)
{
    EXPECT_EQ(findings(Language::Json, "{'a': 1}").size(), 1U);
    EXPECT_TRUE(findings(Language::Json5, "{'a': 1}").empty());
    EXPECT_TRUE(findings(Language::None, "{'a': 1").empty());
}

TEST(Findings, argumentsFitIntoASentence)
{
    EXPECT_EQ(findingArgument("a\nb"), "a");
    std::string umlauts;
    for (int i = 0; i < 40; ++i)
        umlauts += "\xC3\xA4";
    EXPECT_EQ(findingArgument("x" + umlauts), "x" + umlauts.substr(0, 46) + "\xE2\x80\xA6");
}
