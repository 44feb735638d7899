// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Scripts of other languages taken apart: nothing of them is lost, and what is none is left alone.
#include "models/exchange/curl_command.h"
#include "models/exchange/graphql_script.h"
#include "models/exchange/sql_script.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace quoin;

namespace {

// "name+: sql|…", "name~: …" for what the script only changes.
std::string parts(std::string_view sql)
{
    std::string result;
    for (const ScriptTable& table : tablesOfScript(sql))
        result += (result.empty() ? "" : " | ") + table.name + (table.created ? "+" : "~") + ": " + table.sql;
    return result;
}

std::string call(std::string_view text)
{
    const auto command = curlCommand(text);
    if (!command)
        return "none";
    constexpr const char* kinds[] = {"-", "bearer", "basic", "key", "cookie"};
    return command->method + ' ' + command->route + ' ' + kinds[static_cast<int>(command->authentication)]
        + (command->body.empty() ? "" : ' ' + command->body);
}

} // namespace

TEST(SqlScript, aTableEach)
{
    EXPECT_EQ(parts("CREATE TABLE a (id INT);\nCREATE TABLE b (id INT);"),
              "a+: CREATE TABLE a (id INT); | b+: CREATE TABLE b (id INT);");
    EXPECT_EQ(parts("-- first\nCREATE TABLE a (id INT); -- same line\n\n-- second\nCREATE TABLE b (id INT)\n"),
              "a+: -- first\nCREATE TABLE a (id INT); -- same line | b+: -- second\nCREATE TABLE b (id INT)");
    EXPECT_EQ(parts("create table if not exists \"x\".\"y z\" (id int)"),
              "x.y z+: create table if not exists \"x\".\"y z\" (id int)");
}

TEST(SqlScript, whatNamesATableGoesWithIt)
{
    EXPECT_EQ(parts("CREATE TABLE a (id INT);\nCREATE TABLE b (id INT);\nCREATE INDEX i ON a (id);\nCOMMENT ON COLUMN "
                    "b.id IS 'x; y';\nINSERT INTO a VALUES (1);"),
              "a+: CREATE TABLE a (id INT);\nCREATE INDEX i ON a (id);\nINSERT INTO a VALUES (1); | b+: CREATE TABLE b "
              "(id INT);\nCOMMENT ON COLUMN b.id IS 'x; y';");
    EXPECT_EQ(parts("CREATE TABLE a (id INT);\nALTER TABLE ONLY public.a ADD PRIMARY KEY (id);"),
              "a+: CREATE TABLE a (id INT);\nALTER TABLE ONLY public.a ADD PRIMARY KEY (id);");
}

TEST(SqlScript, typesGoWithTheTableBehindThem)
{
    EXPECT_EQ(parts("CREATE TABLE a (id INT);\nCREATE TYPE s AS ENUM ('x');\nCREATE TABLE b (s s);"),
              "a+: CREATE TABLE a (id INT); | b+: CREATE TYPE s AS ENUM ('x');\n\nCREATE TABLE b (s s);");
    EXPECT_EQ(parts("CREATE TABLE a (id INT);\nCREATE VIEW v AS SELECT 1;"),
              "a+: CREATE TABLE a (id INT);\n\nCREATE VIEW v AS SELECT 1;");
    EXPECT_EQ(parts("BEGIN;\nCREATE TABLE a (id INT);\nCOMMIT;"), "a+: BEGIN;\n\nCREATE TABLE a (id INT);\nCOMMIT;");
}

TEST(SqlScript, changesOfOtherTablesAreModifications)
{
    EXPECT_EQ(parts("ALTER TABLE orders\n  ADD COLUMN x INT;\nALTER TABLE orders DROP COLUMN y;\nALTER TABLE IF EXISTS "
                    "items ADD z INT;"),
              "orders~: ALTER TABLE orders\n  ADD COLUMN x INT;\nALTER TABLE orders DROP COLUMN y; | items~: ALTER "
              "TABLE IF EXISTS items ADD z INT;");
}

TEST(SqlScript, withoutSemicolons)
{
    EXPECT_EQ(parts("CREATE TABLE a (id INT)\nGO\nCREATE TABLE b (id INT)\nGO\n"),
              "a+: CREATE TABLE a (id INT)\nGO | b+: CREATE TABLE b (id INT)\nGO");
}

TEST(SqlScript, everyByteThatIsNoWhiteSpaceGoesSomewhere)
{
    const std::string script =
        "-- head\nCREATE EXTENSION x;\nCREATE TABLE a (id INT); -- t\n/* b */\nCREATE TABLE b (id INT);\n"
        "CREATE FUNCTION f() RETURNS trigger AS $$ BEGIN; RETURN NEW; END; $$ LANGUAGE plpgsql;\n"
        "CREATE TRIGGER t BEFORE UPDATE ON b EXECUTE FUNCTION f();\nGRANT SELECT ON a TO r;\nALTER TABLE c ADD d "
        "INT;\n-- tail\n";
    std::string all;
    for (const ScriptTable& table : tablesOfScript(script))
        all += table.sql;
    const auto sorted = [](std::string text) {
        text.erase(std::remove_if(text.begin(), text.end(), [](char c) { return c == '\n' || c == ' '; }), text.end());
        std::sort(text.begin(), text.end());
        return text;
    };
    EXPECT_EQ(sorted(all), sorted(script)) << all;
}

TEST(SqlScript, otherTextIsNone)
{
    EXPECT_EQ(parts("We use CREATE TABLE a (id INT); for it."), "");
    EXPECT_EQ(parts("SELECT 1;"), "");
    EXPECT_EQ(parts("Create the tables first"), "");
    EXPECT_EQ(parts(""), "");
}

TEST(GraphQlScript, isTakenApart)
{
    const auto script = graphQlScript("# head\ntype A {\n  id: ID!\n}\n\n\"\"\"\nAll {\n\"\"\"\ntype Query {\n  a(id: "
                                      "ID! = \"}\"): A\n}\n\nextend type Mutation {\n  m(i: I!): A\n}\n\n"
                                      "# of m\ninput I {\n  x: Int\n}\n\nscalar Date\n\nenum E { X Y }\nunion U =\n  | "
                                      "A\n  | B\ntype Subscription { s: A }\n");
    ASSERT_TRUE(script);
    EXPECT_EQ(script->types,
              "# head\ntype A {\n  id: ID!\n}\n\nscalar Date\n\nenum E { X Y }\n\nunion U =\n  | A\n  | B");
    EXPECT_EQ(script->queries, "\"\"\"\nAll {\n\"\"\"\ntype Query {\n  a(id: ID! = \"}\"): A\n}");
    EXPECT_EQ(script->mutations, "extend type Mutation {\n  m(i: I!): A\n}\n\n# of m\ninput I {\n  x: Int\n}");
    EXPECT_EQ(script->subscriptions, "type Subscription { s: A }");
}

TEST(GraphQlScript, otherTextIsNone)
{
    EXPECT_FALSE(graphQlScript("type X = {\n  a: string;\n}"));
    EXPECT_FALSE(graphQlScript("type X = { a: string }"));
    EXPECT_FALSE(graphQlScript("interface X {\n  a: string\n}"));
    EXPECT_FALSE(graphQlScript("interface X {\n  a: string;\n}"));
    EXPECT_FALSE(graphQlScript("enum X { A, B }"));
    EXPECT_FALSE(graphQlScript("type of thing: see below"));
    EXPECT_FALSE(graphQlScript("input is checked first\nscalar values are not"));
    EXPECT_FALSE(graphQlScript("model User {\n  id Int\n}"));
    EXPECT_FALSE(graphQlScript("type A { a: Int"));
    EXPECT_FALSE(graphQlScript("hello"));
}

TEST(CurlCommand, isRead)
{
    EXPECT_EQ(call("curl https://api.x.io/v1/things"), "GET /v1/things -");
    EXPECT_EQ(call("$ curl -sS -X POST 'https://api.x.io/v1/things?a=b' \\\n  -H 'Authorization: Bearer secret' \\\n  "
                   "-d '{\"a\": 1}'\n"),
              "POST /v1/things?a=b bearer {\"a\": 1}");
    EXPECT_EQ(call("curl --json \"{\\\"a\\\":1}\" http://localhost:8080/x"), "POST /x - {\"a\":1}");
    EXPECT_EQ(call("curl -XDELETE {{baseUrl}}/x/1 -u me:pw"), "DELETE /x/1 basic");
    EXPECT_EQ(call("curl -G https://x.io/s --data-urlencode q=1 -d n=2 -H 'X-Api-Key: k'"), "GET /s?q=1&n=2 key");
    EXPECT_EQ(call("curl -I \"$HOST/health\" -b session=1"), "HEAD /health cookie");
    EXPECT_EQ(call("curl https://x.io -o out.json | jq ."), "GET / -");
    EXPECT_EQ(call("curl -d @body.json https://x.io/a"), "POST /a -");
}

TEST(CurlCommand, otherTextIsNone)
{
    EXPECT_EQ(call("curling is a sport"), "none");
    EXPECT_EQ(call("curl"), "none");
    EXPECT_EQ(call("curl -X POST"), "none");
    EXPECT_EQ(call("curl https://x.io/a\nand then"), "none");
}
