// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/code_findings.h"
#include "tests/unit/items/items_spec.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

const std::string graphql =
    "## API Design\n\n### GraphQL Schema\n\n#### Types\n```graphql\ntype A {\n  id: ID!\n  b: Missing\n}\n```\n\n"
    "#### Queries\n```graphql\nextend type Query {\n  a: A\n}\n```\n";

} // namespace

TEST(CodeFindings, sayWhereInTheShownText)
{
    const SpecPtr spec = boundText(graphql);
    const QString text = QStringLiteral("{\n  \"größe\": tru\n}");
    const QList<CodeFinding> found = codeFindings(*spec, "x", QStringLiteral("json"), text);
    ASSERT_EQ(found.size(), 1);
    EXPECT_EQ(found[0].line, 2);
    EXPECT_EQ(found[0].column, 12);
    EXPECT_EQ(text.mid(found[0].begin, found[0].end - found[0].begin), QStringLiteral("tru"));
    EXPECT_FALSE(found[0].sentence.isEmpty());
}

TEST(FenceLanguage, isThatOfTheFenceAroundTheValue)
{
    const auto languageAt = [](const std::string& text, std::string_view value) {
        return fenceLanguage(Document::parse(text), text.find(value)).toStdString();
    };
    EXPECT_EQ(languageAt("```json title=x\n{}\n```\n", "{}"), "json");
    EXPECT_EQ(languageAt("- **A**:\n\n  ~~~ json\n  {}\n  ~~~\n", "{}"), "json");
    EXPECT_EQ(languageAt("- ```json\n  {}\n  ```\n", "{}"), "json");
    EXPECT_EQ(languageAt("> ```json\n> {}\n> ```\n", "{}"), "json");
    EXPECT_EQ(languageAt("```json\n```\n\n# T\n", "```\n\n"), "json"); // Nothing in it yet.
    EXPECT_EQ(languageAt("```\n{}\n```\n", "{}"), "");
    // Several items in one fence.
    const std::string two = "```sql\n-- both\nCREATE TABLE a (b INT);\nCREATE TABLE c (d INT);\n```\n";
    EXPECT_EQ(languageAt(two, "CREATE TABLE a"), "sql");
    EXPECT_EQ(languageAt(two, "CREATE TABLE c"), "sql");
    // Above it stands another fence, which is closed, or another block.
    EXPECT_EQ(languageAt("- ```sql\n  a\n  ```\n\n      code\n", "code"), "");
    EXPECT_EQ(languageAt("```sql\na\n```\n\n    code\n", "code"), "");
    EXPECT_EQ(languageAt("code\n", "code"), "");
}

TEST(CodeFindings, commentsAndDotsAreNoFault)
{
    const SpecPtr spec = boundText(graphql);
    EXPECT_TRUE(
        codeFindings(*spec, "x", QStringLiteral("json"), QStringLiteral("{\n  \"a\": 1, // why\n  ...\n}")).isEmpty());
    EXPECT_TRUE(isCodeChecked(QStringLiteral("json"), QStringLiteral("{}")));
    EXPECT_FALSE(isCodeChecked(QStringLiteral("typescript"), QStringLiteral("class A {}")));
}

TEST(CodeFindings, typesOfOtherFieldsAreDefined)
{
    const SpecPtr spec = boundText(graphql);
    const auto types = spec->field("api.graphql.types");
    const auto queries = spec->field("api.graphql.queries");
    ASSERT_TRUE(types && queries);
    const auto in = [&](const Field& field) {
        return codeFindings(*spec, field.path, QStringLiteral("graphql"), QString::fromStdString(spec->value(field)));
    };
    ASSERT_EQ(in(*types).size(), 1);
    EXPECT_TRUE(in(*types)[0].sentence.contains(QStringLiteral("Missing")));
    EXPECT_TRUE(in(*queries).isEmpty());
}

TEST(CodeFindings, aTypeWithALongNameIsFoundElsewhere)
{
    const std::string name = "ReturnRequestThatWasRejectedByTheWarehouseForAReasonUnknown";
    const SpecPtr spec =
        boundText("## API Design\n\n### GraphQL Schema\n\n#### Types\n```graphql\ntype " + name
                  + " { id: ID }\n```\n\n#### Queries\n```graphql\ntype Query { one: " + name + " }\n```\n");
    const auto queries = spec->field("api.graphql.queries");
    ASSERT_TRUE(queries);
    EXPECT_TRUE(
        codeFindings(*spec, queries->path, QStringLiteral("graphql"), QString::fromStdString(spec->value(*queries)))
            .isEmpty());
}

TEST(CodeFindings, layingOutKeepsCommentsAndRefusesWhatIsBroken)
{
    EXPECT_TRUE(canLayOut(QStringLiteral("json"), QStringLiteral("{}")));
    EXPECT_FALSE(canLayOut(QStringLiteral("sql"), QStringLiteral("SELECT 1")));
    const LaidOutCode good = laidOut(QStringLiteral("{\"a\":{\n\"b\":1}} // c"));
    EXPECT_TRUE(good.refused.isEmpty());
    EXPECT_TRUE(good.text.contains(QStringLiteral("// c")));
    EXPECT_TRUE(good.text.contains(QStringLiteral("\n    \"b\": 1"))
                || good.text.contains(QStringLiteral("\n  \"a\"")));
    EXPECT_FALSE(laidOut(QStringLiteral("{\"a\": [}")).refused.isEmpty());
}

} // namespace quoin
