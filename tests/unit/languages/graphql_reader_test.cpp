// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/graphql_reader.h"
#include "tests/unit/languages/finding_dump.h"

#include <gtest/gtest.h>

#include <array>

using namespace quoin;
using quoin::testing::dumpFindings;
using quoin::testing::hasIds;
using Id = FindingId;

namespace {

std::string dumpFields(const std::vector<GraphQlField>& fields, std::string_view sdl)
{
    std::string dump;
    for (const GraphQlField& field : fields) {
        dump += (dump.empty() ? "" : " ") + field.name;
        dump += field.arguments.empty() ? "" : "(" + dumpFields(field.arguments, sdl) + ")";
        if (!field.type.range.empty())
            dump += ":" + std::string(sdl.substr(field.type.range.begin, field.type.range.size()));
    }
    return dump;
}

// A definition a line.
std::string dump(std::string_view sdl)
{
    constexpr std::array kinds = {"schema", "scalar", "type",      "interface", "union",
                                  "enum",   "input",  "directive", "operation", "bare"};
    std::string text;
    for (const GraphQlDefinition& definition : readGraphQl(sdl).definitions) {
        text += text.empty() ? "" : "\n";
        text += definition.extends ? "extend " : "";
        text += kinds[static_cast<std::size_t>(definition.kind)];
        text += definition.name.empty() ? "" : " " + definition.name;
        for (const GraphQlTypeUse& use : definition.uses)
            text += " <" + use.named;
        text += definition.fields.empty() ? "" : " {" + dumpFields(definition.fields, sdl) + "}";
    }
    return text;
}

void expectFindings(std::string_view sdl, const std::string& expected, std::initializer_list<FindingId> ids)
{
    const Findings found = readGraphQl(sdl).findings;
    EXPECT_EQ(dumpFindings(found, sdl), expected) << sdl;
    EXPECT_TRUE(hasIds(found, ids)) << sdl;
}

} // namespace

TEST(GraphQlReader, readsTheTemplatesBlocks)
{
    EXPECT_EQ(dump("type NewType {\n  id: ID!\n  field: String!\n  relatedObject: RelatedType\n}"),
              "type NewType {id:ID! field:String! relatedObject:RelatedType}");
    EXPECT_EQ(
        dump("extend type Mutation {\n  createThing(input: CreateThingInput!): Thing!\n}\n\ninput CreateThingInput {\n "
             " field: String!\n}"),
        "extend type Mutation {createThing(input:CreateThingInput!):Thing!}\ninput CreateThingInput {field:String!}");
    EXPECT_EQ(dump("extend type Query {\n  thing(id: ID!): Thing\n  things(filter: ThingFilter): [Thing!]!\n}"),
              "extend type Query {thing(id:ID!):Thing things(filter:ThingFilter):[Thing!]!}");
    EXPECT_EQ(dump("input ACHDepositInput {\n  amount: Int! # in cents\n}"), "input ACHDepositInput {amount:Int!}");
}

TEST(GraphQlReader, readsAllDefinitions)
{
    const std::string_view sdl =
        "schema { query: Query mutation: Mutation }\nscalar Money @specifiedBy(url: \"x\")\n\"\"\"What it is\"\"\"\n"
        "interface Node { id: ID! }\ntype A implements Node & B @key(fields: \"id\") {\n  \"the id\"\n  id: ID! "
        "@deprecated(reason: \"x\")\n"
        "  list(first: Int = 10, by: [Sort!] = [{a: 1}]): [[A!]!]\n}\nunion U = | A | B\nenum Sort { ASC DESC "
        "@deprecated }\n"
        "directive @auth(role: Role = ADMIN) repeatable on OBJECT | FIELD_DEFINITION\nextend union U = C\n";
    EXPECT_EQ(dump(sdl),
              "schema {query:Query mutation:Mutation}\nscalar Money\ninterface Node {id:ID!}\n"
              "type A <Node <B {id:ID! list(first:Int by:[Sort!]):[[A!]!]}\nunion U <A <B\nenum Sort {ASC DESC}\n"
              "directive auth {role:Role}\nextend union U <C");
    expectFindings(sdl, "", {});
}

TEST(GraphQlReader, readsListsOfOperationsAndFieldsWithoutAType)
{
    const std::string_view sdl = "mutation createOrder(input: OrderInput!): Order!\nquery orders(...)\nsubscription "
                                 "orderChanged: Order\n\ncreateX(input: X!): Y\n- y: [Y!]\n";
    EXPECT_EQ(dump(sdl),
              "bare mutation {createOrder(input:OrderInput!):Order!}\nbare query {orders}\nbare subscription "
              "{orderChanged:Order}\n"
              "bare {createX(input:X!):Y}\nbare {y:[Y!]}");
    expectFindings(sdl, "", {});
}

TEST(GraphQlReader, leavesWhatAClientSendsAlone)
{
    const std::string_view sdl = "query Me($id: ID!) {\n  me(id: $id) { id ...parts }\n}\nfragment parts on User { "
                                 "name }\n{ me { id } }\ntype A { id: ID }";
    EXPECT_EQ(dump(sdl), "operation query\noperation fragment\noperation\ntype A {id:ID}");
    expectFindings(sdl, "", {});
}

TEST(GraphQlReader, leavesPlaceholdersAndWordsAsNamesAlone)
{
    for (const char* sdl : {"type <Name> {\n  id: ID!\n  ...\n}",
                            "type A {\n  type: String\n  input(enum: Int): Boolean\n  query: String\n}", "...", "",
                            "# only\n// words\n", "createX(input): Y"})
        expectFindings(sdl, "", {});
}

TEST(GraphQlReader, saysWhereAMistakeIs)
{
    expectFindings("type A {\n  id: ID!\n\ntype B {\n  id: ID\n}", "E@7'{'({)", {Id::GraphQlNotClosed});
    expectFindings("type A {\n  list: [Int!\n  f(a: Int: String\n}", "E@17'['([) E@26'('(()",
                   {Id::GraphQlNotClosed, Id::GraphQlNotClosed});
    expectFindings("type A {\n  id\n  name:\n}", "E@11'id'(id) E@16'name'(name)",
                   {Id::GraphQlMissingType, Id::GraphQlMissingType});
    expectFindings("User { id: ID }", "W@0'User'(User)", {Id::GraphQlMissingKeyword});
    expectFindings("type { id: ID }", "E@0'type'(type)", {Id::GraphQlMissingName});
    expectFindings("type A", "W@5'A'(A)", {Id::GraphQlNoFields});
    expectFindings("type A { id: ID id: ID }\nenum A { X }", "E@16'id'(id) E@30'A'(A)",
                   {Id::GraphQlDuplicateField, Id::GraphQlDuplicateType});
    expectFindings("type A { a: string, b: [Integer!] }", "W@12'string'(string)(String) W@24'Integer'(Integer)(Int)",
                   {Id::GraphQlTypeMeant, Id::GraphQlTypeMeant});
    expectFindings("type A { a: Int @d(x: \"y) }", "E@7'{'({) E@18'('(() E@22'\"'",
                   {Id::GraphQlNotClosed, Id::GraphQlNotClosed, Id::GraphQlStringNotClosed});
    expectFindings("type A { a: Int }\n}", "E@18'}'(})", {Id::GraphQlUnexpected});
}

TEST(GraphQlReader, knowsWhichTypesAreDefinedNowhere)
{
    const std::string_view sdl =
        "type A { b: B!, c(input: CInput): [C], at: DateTime, d: B }\nextend type E { f: F }\nscalar F";
    EXPECT_EQ(dumpFindings(undefinedGraphQlTypes(readGraphQl(sdl), {"C"}), sdl), "N@12'B'(B) N@25'CInput'(CInput)");
    EXPECT_EQ(readGraphQl(sdl).definedTypes(), (std::set<std::string>{"A", "E", "F"}));
}
