// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/table_definitions.h"

#include <gtest/gtest.h>

using namespace quoin;

namespace {

// "name|definition" of each, a line each; the ranges must hold what they say.
std::string described(std::string_view code, const std::vector<TableDefinition>& tables)
{
    std::string text;
    for (const TableDefinition& table : tables) {
        EXPECT_TRUE(table.range.contains(table.nameRange));
        EXPECT_LE(table.range.end, code.size());
        text += table.name + '|' + std::string(code.substr(table.range.begin, table.range.size())) + '\n';
    }
    return text;
}

std::string names(const std::vector<TableDefinition>& tables)
{
    std::string text;
    for (const TableDefinition& table : tables)
        text += (text.empty() ? "" : " ") + table.name;
    return text;
}

} // namespace

TEST(TableDefinitions, sqlStatements)
{
    const std::string_view one =
        "CREATE TABLE a (id INT);\nCREATE INDEX i ON a (id);\ncreate table b (c TEXT DEFAULT ';');";
    EXPECT_EQ(described(one, sqlTables(one)), "a|CREATE TABLE a (id INT);\nb|create table b (c TEXT DEFAULT ';');\n");
}

TEST(TableDefinitions, sqlDialects)
{
    EXPECT_EQ(names(sqlTables("CREATE TABLE IF NOT EXISTS `a b` (x INT)")), "a b");
    EXPECT_EQ(names(sqlTables("CREATE TEMPORARY TABLE t (x INT)")), "t");
    EXPECT_EQ(names(sqlTables("CREATE UNLOGGED TABLE t (x INT)")), "t");
    EXPECT_EQ(names(sqlTables("CREATE TABLE billing.invoices (x INT)")), "billing.invoices");
    EXPECT_EQ(names(sqlTables("CREATE TABLE [dbo].[Users] (x INT)")), "dbo.Users");
    EXPECT_EQ(names(sqlTables("CREATE TABLE \"Q\" (x INT)")), "Q");
}

TEST(TableDefinitions, sqlWithoutSemicolons)
{
    const std::string_view code = "CREATE TABLE a (\n  id INT\n)\n\nCREATE TABLE b (\n  id INT\n)\n";
    EXPECT_EQ(described(code, sqlTables(code)), "a|CREATE TABLE a (\n  id INT\n)\nb|CREATE TABLE b (\n  id INT\n)\n");
}

TEST(TableDefinitions, sqlThatOnlyLooksLikeATable)
{
    EXPECT_EQ(names(sqlTables("-- CREATE TABLE a (x INT);")), "");
    EXPECT_EQ(names(sqlTables("SELECT 'CREATE TABLE a (x INT)';")), "");
    EXPECT_EQ(names(sqlTables("ALTER TABLE a ADD b INT;")), "");
    EXPECT_EQ(names(sqlTables("DO $$ CREATE TABLE a (x INT); $$;")), "");
    EXPECT_EQ(names(sqlTables("CREATE TABLE")), "");
}

TEST(TableDefinitions, prisma)
{
    const std::string_view code = "model User {\n  id Int @id\n}\n\nenum Role {\n  A\n}\nmodel Post {\n  id Int\n}\n";
    EXPECT_EQ(described(code, prismaModels(code)),
              "User|model User {\n  id Int @id\n}\nPost|model Post {\n  id Int\n}\n");
}

TEST(TableDefinitions, typescript)
{
    EXPECT_EQ(
        names(typescriptInterfaces("export interface A {\n  b: { c: string };\n}\ntype D = {\n  e: string;\n};\n")),
        "A D");
    EXPECT_EQ(names(typescriptInterfaces("interface A extends B {\n  c: string;\n}\n")), "A");
    EXPECT_EQ(names(typescriptInterfaces("type Id = string;\n")), "");
}

TEST(TableDefinitions, mermaid)
{
    const std::string_view code = "erDiagram\n  A ||--o{ B : has\n  A {\n    int id\n  }\n  B {\n    int id\n  }\n";
    EXPECT_EQ(names(mermaidEntities(code)), "A B");
    EXPECT_EQ(names(mermaidEntities("graph TD\n  A --> B\n")), "");
}
