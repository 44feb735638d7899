// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What pasted text is taken for, and what stays text.
#include "models/exchange/recognise_paste.h"
#include "tests/support/corpus.h"
#include "tests/support/spec_dump.h"

#include <gtest/gtest.h>

using namespace quoin;
using namespace quoin::testing;

namespace {

// One line an offer: "endpoints: GET /a (purpose=x)", "json", "none".
std::string seen(std::string_view text)
{
    const auto offer = recognisePaste(text, backendTemplate());
    if (!offer)
        return "none";
    constexpr const char* kinds[] = {"tables", "graphql", "endpoints", "json", "sections"};
    std::string result = std::string(kinds[static_cast<int>(offer->kind)]) + ':';
    for (const PastedItem& item : offer->items) {
        result += ' ' + item.collection + '/' + item.name;
        for (const auto& [id, value] : item.fields)
            result += '(' + id + '=' + value + ')';
    }
    for (const PastedValue& value : offer->values)
        result += ' ' + value.path + '=' + value.text;
    for (const PastedSection& section : offer->sections)
        result += ' ' + section.id;
    for (const std::string& title : offer->leftOut)
        result += " -" + title;
    return result + offer->json;
}

} // namespace

TEST(RecognisePaste, eachKind)
{
    EXPECT_EQ(seen("CREATE TABLE a (id INT);\nALTER TABLE b ADD c INT;"),
              "tables: schema.newTables/a(sql=CREATE TABLE a (id INT);) schema.modifications/b(sql=ALTER TABLE b ADD c "
              "INT;)");
    EXPECT_EQ(seen("```sql\nCREATE TABLE a (id INT);\n```\n"),
              "tables: schema.newTables/a(sql=CREATE TABLE a (id INT);)");
    EXPECT_EQ(seen("type A {\n  a: Int\n}\n\ntype Query {\n  a: A\n}\n"),
              "graphql: api.graphql.types=type A {\n  a: Int\n} api.graphql.queries=type Query {\n  a: A\n}");
    EXPECT_EQ(seen("curl -H 'Authorization: Bearer x' -d '{\"a\":{\"b\":1}}' https://x.io/v1/a"),
              "endpoints: api.rest/POST /v1/a(authentication=Bearer token (JWT))(request={\n  \"a\": {\n    \"b\": 1\n "
              " }\n})");
    EXPECT_EQ(seen("{\"a\": 1,\n \"b\": [2] // two\n}"), "json:{\"a\": 1,\n \"b\": [2] // two\n}");
}

TEST(RecognisePaste, endpointsInEachNotation)
{
    const std::string two = "endpoints: api.rest/GET /v1/a(purpose=Lists) api.rest/POST /v1/b(purpose=Makes)";
    EXPECT_EQ(seen("GET /v1/a - Lists\nPOST /v1/b - Makes\n"), two);
    EXPECT_EQ(seen("- `GET /v1/a`: Lists\n- `POST /v1/b`: Makes\n"), two);
    EXPECT_EQ(seen("1. GET /v1/a \xE2\x80\x93 Lists\r\n2. POST /v1/b \xE2\x80\x93 Makes\r\n"), two);
    EXPECT_EQ(
        seen("| Method | Path | Description |\n|---|---|---|\n| GET | `/v1/a` | Lists |\n| POST | /v1/b | Makes |"),
        two);
    EXPECT_EQ(seen("Method\tPath\tDescription\nGET\t/v1/a\tLists\nPOST\t/v1/b\tMakes\n"), two);
    EXPECT_EQ(seen("GET\t/v1/a\tLists\nPOST\t/v1/b\tMakes\n"), two);
    EXPECT_EQ(seen("GET /v1/a\tLists\nPOST /v1/b\tMakes\n"), two);
}

TEST(RecognisePaste, proseIsProse)
{
    for (const char* text : {"", "hello", "Use POST /v1/a to make one.", "GET /v1/a",
                             "GET /v1/a - Lists\nThis is what the others call.\nAnd so on.\nPOST /v1/b - Makes\n",
                             "a\nb\nc", "- one\n- two\n", "# Title\ntext\n", "{ not json }", "[link](x)", "[ ] todo",
                             "a\tb\nc\td\n", "## API Design\nGET /v1/a - x\n", "\xFF\xFE", "[Required auth method]"})
        EXPECT_EQ(seen(text), "none") << text;
}

TEST(RecognisePaste, aSpec)
{
    EXPECT_EQ(
        seen("# My spec\n\n## API Design\n\n### GET /a\n**Purpose**: x\n\n## Team\nUs.\n\n## Caching\n- **TTL**: 1\n"),
        "sections: api caching -Team");
    // The template itself holds nothing to take.
    EXPECT_EQ(seen(templateBody(*backendTemplate())), "none");
}

TEST(RecognisePaste, realSpecsAreSections)
{
    if (corpusFiles().empty())
        GTEST_SKIP() << "no corpus beside the source tree";
    std::size_t specs = 0;
    for (const auto& path : corpusFiles()) {
        const auto offer = recognisePaste(readFile(path), backendTemplate());
        specs += offer && offer->kind == PasteKind::Sections;
    }
    EXPECT_GT(specs * 2, corpusFiles().size());
}
