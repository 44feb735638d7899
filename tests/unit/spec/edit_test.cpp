// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Writing values: what the text is after it, byte for byte, in every notation and style.
#include "models/spec/edit.h"
#include "tests/support/spec_dump.h"
#include "tests/support/spec_laws.h"

#include <gtest/gtest.h>

using namespace quoin;
using namespace quoin::testing;

namespace {

std::string after(const EditResult& result)
{
    if (const auto* refusal = std::get_if<Refusal>(&result))
        return std::string(reasonName(refusal->reason));
    return std::get<Edit>(result).after->document().bytes();
}

std::string set(const std::string& text, std::string_view path, std::string_view value)
{
    return after(setField(bindText(text), path, value));
}

} // namespace

TEST(SetField, inEveryNotation)
{
    EXPECT_EQ(set("## API\n### POST /x\n**Purpose**: a  \n", "api.rest[1].purpose", "b"),
              "## API\n### POST /x\n**Purpose**: b  \n");
    EXPECT_EQ(set("## API\n### POST /x\n", "api.rest[1].method", "PUT"), "## API\n### PUT /x\n");
    EXPECT_EQ(set("## API\n- **POST** `/x` - a\n", "api.rest[1].route", "/y"), "## API\n- **POST** `/y` - a\n");
    EXPECT_EQ(set("## API\n- `POST /x` - a\n", "api.rest[1].purpose", "b"), "## API\n- `POST /x` - b\n");
    EXPECT_EQ(set("## API\n| Method | Path |\n|---|---|\n| GET  | /x |\n", "api.rest[1].route", "/y"),
              "## API\n| Method | Path |\n|---|---|\n| GET  | /y |\n");
    EXPECT_EQ(set("## API\n```\nGET  /x  # a\n```\n", "api.rest[1].route", "/y"), "## API\n```\nGET  /y  # a\n```\n");
    EXPECT_EQ(set("## Caching\n- **TTL:** a\n", "caching.row[1].value", "b"), "## Caching\n- **TTL:** b\n");
    EXPECT_EQ(set("## Caching\n- **TTL:** a\n", "caching.row[1].label", "Max"), "## Caching\n- **Max:** a\n");
    EXPECT_EQ(set("## Architecture\nOne.\n\nTwo.\n", "architecture.text", "Three."), "## Architecture\nThree.\n");
}

TEST(SetField, namesOfTablesInSqlHaveOneLineAndComeBack)
{
    const std::string text = "## Schema\n```sql\nCREATE TABLE \" (id INT);\n-- a \"b\"\n```\n"
                             "```sql\nCREATE TABLE \"or\nders\" (id INT);\nCREATE TABLE \"a b\" (id INT);\n```\n";
    const SpecPtr spec = bindText(text);
    std::size_t names = 0;
    for (const Field& field : allFields(*spec)) {
        if (!field.path.ends_with(".name"))
            continue;
        ++names;
        const std::string name = spec->value(field);
        EXPECT_EQ(name.find('\n'), std::string::npos) << name;
        const EditResult there = setField(spec, field.path, "orders");
        const auto* edit = std::get_if<Edit>(&there);
        ASSERT_NE(edit, nullptr) << field.path;
        EXPECT_EQ(after(setField(edit->after, edit->path, name)), text);
    }
    EXPECT_EQ(names, 1U);
}

TEST(SetField, anAnswerOfAListBecomesOneOfAnotherKindByItsCode)
{
    const auto answers = [](const std::string& second) {
        return "## API\n### GET /x\n**Purpose**: a\n**Responses**:\n- `200 OK`: fine\n- `" + second
            + "`: b\n- `500 Internal Server Error`: c\n\n### GET /y\n**Purpose**: d\n";
    };
    const std::string text = answers("201 Created");
    const EditResult result = setField(bindText(text), "api.rest[1].response[2].status", "404 Not Found");
    EXPECT_EQ(after(result), answers("404 Not Found"));
    const auto* edit = std::get_if<Edit>(&result);
    ASSERT_NE(edit, nullptr);
    EXPECT_EQ(edit->path, "api.rest[1].errorResponses[1].status");
    EXPECT_EQ(edit->after->value(*edit->after->field(edit->path)), "404 Not Found");
    EXPECT_EQ(after(setField(edit->after, edit->path, "201 Created")), text);
    // On the way to it.
    for (const char* code : {"", "4", "40", "Not Found"})
        EXPECT_EQ(set(text, "api.rest[1].response[2].status", code), "NotAStatus") << code;
}

TEST(SetField, createsAFieldWhereTheNeighboursHaveIt)
{
    EXPECT_EQ(set("## API\n- `GET /a`: Lists\n- `POST /b`\n", "api.rest[2].purpose", "Makes"),
              "## API\n- `GET /a`: Lists\n- `POST /b`: Makes\n");
    EXPECT_EQ(set("## API\n- **GET** `/a` - Lists\n- **POST** `/b`\n", "api.rest[2].purpose", "Makes"),
              "## API\n- **GET** `/a` - Lists\n- **POST** `/b` - Makes\n");
    // Other marks than the neighbour's, or more than a line: below.
    EXPECT_EQ(set("## API\n- `GET /a`: Lists\n- POST /b\n", "api.rest[2].purpose", "Makes").find("POST /b`"),
              std::string::npos);
}

TEST(SetField, aListBelowItsLabelComesBackAsItWas)
{
    const std::string text = "## API\n\n### GET /\n* **Query Param**\n *\n*\n";
    const EditResult there = setField(bindText(text), "api.rest[1].request", "all");
    ASSERT_TRUE(std::holds_alternative<Edit>(there));
    EXPECT_EQ(after(setField(std::get<Edit>(there).after, "api.rest[1].request", " *")), text);
}

TEST(SetField, aListInAListKeepsItsIndentation)
{
    EXPECT_EQ(set("## API\n### GET /x\n* **Query Params:**\n    * `a`: b\n* **Purpose:** c\n", "api.rest[1].request",
                  "- d\n- e"),
              "## API\n### GET /x\n* **Query Params:**\n    - d\n    - e\n* **Purpose:** c\n");
}

TEST(SetField, halfOfACodeIsNotOverwritten)
{
    const std::string text =
        "## Security\n**Authentication**: \\`\\`\\`ts\nimport x\n\\`\\`\\`\n\n## Monitoring\n**Metrics**: y\n";
    for (const Field& field : allFields(*bindText(text)))
        EXPECT_NE(set(text, field.path, "Zq7"), "WouldChangeOthers") << field.path;
}

TEST(SetField, cellsEscapePipes)
{
    const std::string text = "## Caching\n| Key | Value |\n|---|---|\n| TTL | a |\n";
    EXPECT_EQ(set(text, "caching.row[1].value", "a | b"),
              "## Caching\n| Key | Value |\n|---|---|\n| TTL | a \\| b |\n");
    EXPECT_EQ(set(text, "caching.row[1].value", "a\nb"), "OneLineOnly");
}

TEST(SetField, fencesGrow)
{
    const std::string text = "## API\n### POST /x\n**Request**:\n```json\n{}\n```\n";
    EXPECT_EQ(set(text, "api.rest[1].request", "a\n```\nb"),
              "## API\n### POST /x\n**Request**:\n````json\na\n```\nb\n````\n");
    EXPECT_EQ(set(text, "api.rest[1].request", "{ \"a\": \"`\" }"),
              "## API\n### POST /x\n**Request**:\n```json\n{ \"a\": \"`\" }\n```\n");
}

TEST(SetField, fencesWithoutALineTakeCode)
{
    const std::string text = "## API\n### POST /x\n**Request**:\n```json\n```\n\nText.\n";
    EXPECT_EQ(set(text, "api.rest[1].request", "{}"), "## API\n### POST /x\n**Request**:\n```json\n{}\n```\n\nText.\n");
    EXPECT_EQ(set(text, "api.rest[1].request", "```"),
              "## API\n### POST /x\n**Request**:\n````json\n```\n````\n\nText.\n");
    EXPECT_EQ(
        set("## Service Architecture\n### Service Interactions\n```\n```\n", "services.interactions.text", "a → b"),
        "## Service Architecture\n### Service Interactions\n```\na → b\n```\n");
}

TEST(SetField, takesTheDocumentsLineEnds)
{
    EXPECT_EQ(set("## API\r\n### POST /x\r\n**Request**:\r\n```\r\n{}\r\n```\r\n", "api.rest[1].request", "a\nb"),
              "## API\r\n### POST /x\r\n**Request**:\r\n```\r\na\r\nb\r\n```\r\n");
}

TEST(SetField, whatItAlreadyIsMakesNoEdit)
{
    const EditResult result = setField(bindText("## Caching\n- **TTL**: a\n"), "caching.row[1].value", "a");
    ASSERT_TRUE(std::holds_alternative<Edit>(result));
    EXPECT_TRUE(std::get<Edit>(result).splices.empty());
}

TEST(SetField, refusesWithAReason)
{
    const std::string text = "## API\n### POST /x\n**Purpose**: a\n";
    EXPECT_EQ(set(text, "api.rest[1].method", "post it"), "NotAMethod");
    EXPECT_EQ(set(text, "api.rest[1].method", ""), "NotAMethod");
    EXPECT_EQ(set(text, "api.rest[1].route", "/a b"), "NotARoute");
    EXPECT_EQ(set(text, "api.rest[1].route", "a"), "NotARoute"); // What somebody types before he thinks of the slash.
    EXPECT_EQ(set(text, "api.rest[1].route", "/a\n/b"), "OneLineOnly");
    EXPECT_EQ(set(text, "api.rest[1].purpose", "\xFF"), "NotUtf8");
    EXPECT_EQ(set(text, "api.rest[9].purpose", "x"), "NoSuchPath");
    EXPECT_EQ(set(text, "no.such.thing", "x"), "NoSuchPath");
    EXPECT_EQ(set("## Architecture\nOne.\n\n## Caching\n- **TTL**: a\n", "architecture.text", "<!--"),
              "WouldChangeOthers");
    const std::string listed = "## Data Models\n- **User**: `id`, `email`\n- **Order**: `id`, `user_id`\n";
    EXPECT_EQ(set(listed, "schema.newTables[1].columns", "who pays"), "NotColumns");
    EXPECT_EQ(set(listed, "schema.newTables[1].columns", ""), "NotColumns");
    EXPECT_EQ(set(listed, "schema.newTables[1].columns", "\xFF"), "NotUtf8");
    EXPECT_EQ(set(listed, "schema.newTables[1].columns", "id, name"),
              "## Data Models\n- **User**: id, name\n- **Order**: `id`, `user_id`\n");
}

TEST(SetField, clearsAndFillsAgain)
{
    const std::string text = "## Caching\n- **TTL**: a\n";
    const EditResult cleared = setField(bindText(text), "caching.row[1].value", "");
    ASSERT_TRUE(std::holds_alternative<Edit>(cleared));
    EXPECT_EQ(after(setField(std::get<Edit>(cleared).after, "caching.row[1].value", "a")), text);
}

TEST(CreateField, standsLikeItsNeighbours)
{
    EXPECT_EQ(set("## API\n### POST /x\n**Purpose**: a\n", "api.rest[1].authentication", "b"),
              "## API\n### POST /x\n**Purpose**: a\n\n**Authentication**: b\n");
    EXPECT_EQ(
        set("## API\n### POST /x\n**Purpose**: a  \n**Request**:\n```\n{}\n```\n", "api.rest[1].authentication", "b"),
        "## API\n### POST /x\n**Purpose**: a  \n**Authentication**: b  \n**Request**:\n```\n{}\n```\n");
    EXPECT_EQ(set("## API\n### POST /x\n* **Purpose:** a\n", "api.rest[1].authentication", "b"),
              "## API\n### POST /x\n* **Purpose:** a\n* **Authentication:** b\n");
    EXPECT_EQ(set("## API\r\n### POST /x\r\n- **Purpose**: a\r\n", "api.rest[1].authentication", "b"),
              "## API\r\n### POST /x\r\n- **Purpose**: a\r\n- **Authentication**: b\r\n");
    EXPECT_EQ(set("## API\n### POST /x\n- **Purpose**: a", "api.rest[1].authentication", "b"),
              "## API\n### POST /x\n- **Purpose**: a\n- **Authentication**: b");
    // Below a bullet that is an endpoint, whatever bullets another one has below its heading.
    EXPECT_EQ(set("## API\n### GET /a\n- **200:**\n```json\n{}\n```\n### More\n- **`POST /b`:**\n",
                  "api.rest[2].authentication", "b"),
              "## API\n### GET /a\n- **200:**\n```json\n{}\n```\n### More\n- **`POST /b`:**\n"
              "  - **Authentication:** b\n");
}

TEST(CreateField, bringsItsSection)
{
    const std::string text = set("# Spec\n\n## API\n- `GET /a`\n", "architecture.text", "Prose.");
    EXPECT_NE(text.find("## Architecture Overview\nProse.\n"), std::string::npos) << text;
    EXPECT_LT(text.find("## Architecture"), text.find("## API"));
}

TEST(RemoveField, takesTheLabelAlong)
{
    EXPECT_EQ(after(removeField(bindText("## API\n### POST /x\n**Purpose**: a  \n**Authentication**: b\n"),
                                "api.rest[1].purpose")),
              "## API\n### POST /x\n**Authentication**: b\n");
    EXPECT_EQ(after(removeField(bindText("## API\n### POST /x\n"), "api.rest[1].method")), "NotAnItem");
}

TEST(ReplaceBytes, isTheSmallestSplice)
{
    const Edit edit = replaceBytes(bindText("## API\ntext\n"), {7, 11}, "test");
    EXPECT_EQ(edit.splices, (Splices{{{9, 10}, "s"}}));
    EXPECT_TRUE(replaceBytes(bindText("## API\n"), {0, 2}, "##").splices.empty());
}

TEST(CreateField, aResponseBecomesTheFirstOfSeveral)
{
    const SpecPtr spec = bindText("## API Design\n\n### POST /x\n**Purpose**: makes one\n");
    const EditResult result = setField(spec, "api.rest[1].response", "{}");
    ASSERT_TRUE(std::holds_alternative<Edit>(result));
    const Edit& edit = std::get<Edit>(result);
    EXPECT_EQ(edit.path, "api.rest[1].response[1].body");
    EXPECT_EQ(edit.after->value(edit.after->field(edit.path).value()), "{}");
}
