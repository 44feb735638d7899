// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/json_format.h"

#include <gtest/gtest.h>

using namespace quoin;

namespace {

std::string formatted(std::string_view json)
{
    const FormattedJson result = formatJson(json);
    return result.refused ? "refused at " + std::to_string(result.refused->range.begin) : result.text;
}

} // namespace

TEST(JsonFormat, laysOutOneLine)
{
    EXPECT_EQ(formatted(R"({"a":1.50,"b":{"c":[1,2 , 3]},"d":[],"e":{ }})"),
              "{\n  \"a\": 1.50,\n  \"b\": {\n    \"c\": [1, 2, 3]\n  },\n  \"d\": [],\n  \"e\": {}\n}");
}

TEST(JsonFormat, keepsCommentsWhereTheyStand)
{
    EXPECT_EQ(formatted("{\n\"a\": 1,   // cents\n// above b\n\"b\": 2 /* two */ }"),
              "{\n  \"a\": 1,   // cents\n  // above b\n  \"b\": 2 /* two */\n}");
}

TEST(JsonFormat, keepsTheTextsOwnIndentationAndLineEnd)
{
    EXPECT_EQ(formatted("{\r\n\t\"a\": {\"b\":\r\n1}}"), "{\r\n\t\"a\": {\r\n\t\t\"b\": 1\r\n\t}\r\n}");
    EXPECT_EQ(formatted("  {\n      \"a\": 1,\n  \"b\": 2}\n"), "  {\n      \"a\": 1,\n      \"b\": 2\n  }\n");
}

TEST(JsonFormat, keepsShortObjectsThatHadALineOfTheirOwn)
{
    const std::string json = "[\n  { \"step\": 1, \"name\": \"x\" },\n  { \"step\": 2, \"name\": \"y\" }\n]";
    EXPECT_EQ(formatted(json), json);
}

TEST(JsonFormat, keepsPlaceholdersAndWordsBetweenValues)
{
    EXPECT_EQ(formatted("POST /x/[id]  now\n{\"id\":<uuid>,\"more\":{ ... }, ...}\n\nResponse 200\n[1]"),
              "POST /x/[id]  now\n{\n  \"id\": <uuid>,\n  \"more\": { ... },\n  ...\n}\n\nResponse 200\n[1]");
}

TEST(JsonFormat, isRefusedWhereNobodyKnowsWhatLiesInWhat)
{
    EXPECT_EQ(formatted("{\"a\": [1, 2}"), "refused at 6");
    EXPECT_EQ(formatted("{\"a\": \"x}"), "refused at 0");
    EXPECT_EQ(formatted("{\"a\": 1} }"), "refused at 9");
    EXPECT_EQ(formatted("graph TD"), "refused at 0");
    EXPECT_EQ(formatJson("graph TD").text, "graph TD");
}

TEST(JsonFormat, isRefusedWhereWhatBelongsToNothingWouldWander)
{
    for (const std::string json : {" {\n  :[{}]''{T\n}", "e{\n   {\"\"\n}"}) {
        const FormattedJson result = formatJson(json);
        EXPECT_TRUE(result.refused) << json;
        EXPECT_EQ(result.text, json);
    }
}
