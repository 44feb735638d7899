// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/json_reader.h"
#include "tests/unit/languages/finding_dump.h"

#include <gtest/gtest.h>

#include <array>

using namespace quoin;
using quoin::testing::dumpFindings;
using quoin::testing::hasIds;
using Id = FindingId;

namespace {

struct Case {
    const char* json;
    const char* dump;
    std::initializer_list<FindingId> ids;
};

void expectFindings(const std::vector<Case>& cases, JsonDialect dialect = JsonDialect::Json)
{
    for (const Case& c : cases) {
        const Findings found = readJson(c.json, dialect).findings;
        EXPECT_EQ(dumpFindings(found, c.json), c.dump) << c.json;
        EXPECT_TRUE(hasIds(found, c.ids)) << c.json;
    }
}

// "object(a:number b:list(string))" of the values that are read.
std::string shape(std::string_view json)
{
    constexpr std::array names = {"object", "list", "string", "number", "literal", "open"};
    const JsonText read = readJson(json);
    std::string text;
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < read.nodes.size(); ++i) {
        const JsonNode& node = read.nodes[i];
        while (!open.empty() && open.back() != node.parent) {
            open.pop_back();
            text += ')';
        }
        text += text.empty() || text.back() == '(' ? "" : " ";
        text += node.key.empty() ? "" : std::string(json.substr(node.key.begin, node.key.size())) + ":";
        text += names[static_cast<std::size_t>(node.kind)];
        if (node.kind == JsonNode::Kind::Object || node.kind == JsonNode::Kind::List) {
            open.push_back(i);
            text += '(';
        }
    }
    return text + std::string(open.size(), ')');
}

} // namespace

TEST(JsonReader, readsWhatIsThere)
{
    EXPECT_EQ(shape(R"({"a": 1, "b": ["x", null], "c": {}})"),
              R"(object("a":number "b":list(string literal) "c":object()))");
    EXPECT_EQ(shape("[1, 2"), "list(number number)");
    EXPECT_EQ(shape("// one\n{\"a\": 1}\n\n// two\n[true]"), R"(object("a":number) list(literal))");
    EXPECT_EQ(shape("\"a\": 1, \"b\": {"), R"("a":number "b":object())");
    EXPECT_EQ(shape("event: agent:start\ndata: {\n \"a\": 1 }"), R"(object("a":number))");
}

TEST(JsonReader, leavesSpecsNotationsAlone)
{
    expectFindings({
        {R"({ "a": 1, // cents
              "b": "x", # two
              "c": "021000021" -- encrypted
              /* three */ })",
         "",
         {}},
        {"{\"a\": [1,], }", "N@8',' N@10','", {Id::JsonTrailingComma, Id::JsonTrailingComma}},
    });
    for (const char* json : {
             R"({"items": [...], "data": { … }, "meta": {...}})",
             "{ \"list\": [ {\"a\": 1}, ... ], ... }",
             R"({"id": <uuid>, "n": {{count}}, "x": ${y}, "p": :id, "o": {object}, "t": [What it holds]})",
             R"({"role": "user" | "assistant" | null, "stream": true | false})",
             R"({"user": User, "list": [AdminUser], "typed": string, "many": Item[], "all": Array<Item>})",
             R"({"id": string (UUID), "n": number (optional), "b": boolean})",
             "{\"a\": 1}\n{\"b\": 2}\n\n[3]",
             "POST /api/run\n{\n \"message\": \"hi\" }",
             "Response 201 (Created):\n{ \"a\": 1 }",
             "{ <fields> }",
             "{ \"<new_field>\": \"x\" }",
             "[User]",
             "",
             " \n",
             "// only words\n",
             "...",
         }) {
        EXPECT_EQ(dumpFindings(readJson(json).findings, json), "") << json;
    }
}

TEST(JsonReader, saysWhereAMistakeIs)
{
    expectFindings({
        {R"({"a": 1 "b": 2})", R"(E@8'"b"')", {Id::JsonMissingComma}},
        {R"([1 2])", "E@3'2'", {Id::JsonMissingComma}},
        {R"([1,,2])", "E@3','", {Id::JsonExtraComma}},
        {R"({"a" 1})", R"(E@1'"a"'(a))", {Id::JsonMissingColon}},
        {R"({"a": , "b": })", R"(E@1'"a"'(a) E@8'"b"'(b))", {Id::JsonMissingValue, Id::JsonMissingValue}},
        {R"({"a": "x)", R"(E@0'{'({) E@6'"x')", {Id::JsonNotClosed, Id::JsonStringNotClosed}},
        {R"({"a": [1, 2})", "E@6'['([)", {Id::JsonNotClosed}},
        {R"({"a": {"b": 1]})", "E@13']'(])(})", {Id::JsonWrongClose}},
        {R"({"a": 1}})", "E@8'}'(})", {Id::JsonNothingToClose}},
        {"{\"a\": 1 /* b }", "E@0'{'({) E@8'/*'", {Id::JsonNotClosed, Id::JsonCommentNotClosed}},
        {"{\"a\": [{}] + 1}", "E@11'+'(+)", {Id::JsonUnexpected}},
        {"{ {} }", "E@2'{'", {Id::JsonMissingKey}},
    });
}

TEST(JsonReader, checksValues)
{
    expectFindings({
        {R"({"a": tru})", "E@6'tru'(tru)", {Id::JsonUnknownWord}},
        {R"([True, NULL, None])",
         "E@1'True'(True)(true) E@7'NULL'(NULL)(null) E@13'None'(None)(null)",
         {Id::JsonLiteralCase, Id::JsonLiteralCase, Id::JsonLiteralCase}},
        {R"([01, 1., .5, -1.5e+3, 0])",
         "E@1'01'(01) E@5'1.'(1.) E@9'.5'(.5)",
         {Id::JsonBadNumber, Id::JsonBadNumber, Id::JsonBadNumber}},
        {R"([2024-01-01T10:00:00Z])", "E@1'2024-01-01T10:00:00Z'(2024-01-01T10:00:00Z)", {Id::JsonBadNumber}},
        {R"(["\q", "\u12", "\n\u00e9"])", R"(E@2'\q'(\q) E@8'\u12'(\u12))", {Id::JsonBadEscape, Id::JsonBadEscape}},
        {"[\"a\tb\"]", "E@3'\t'", {Id::JsonControlByte}},
        {R"({'a': 1})", "W@1''a''", {Id::JsonSingleQuotes}},
        {R"({a: 1})", "W@1'a'(a)", {Id::JsonKeyWithoutQuotes}},
        {R"({"a": 1, "a": 2})", R"(W@9'"a"'(a))", {Id::JsonDuplicateKey}},
    });
    expectFindings({{"{a: 'x', n: +.5, h: 0xFF, i: Infinity,}", "", {}}}, JsonDialect::Json5);
}

TEST(JsonReader, saysOnceThatATextIsNoJson)
{
    expectFindings({
        {"erDiagram\n  A ||--o{ B : \"x\"\n  A {\n    id UUID\n  }\n", "W@0'erDiagram'", {Id::JsonNoValue}},
        {"l'utilisateur se connecte", "W@0'l'", {Id::JsonNoValue}},
    });
}
