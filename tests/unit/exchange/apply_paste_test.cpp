// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// What pasting makes of a spec: the text after it, byte for byte.
#include "models/exchange/apply_paste.h"
#include "models/exchange/recognise_paste.h"
#include "tests/support/corpus.h"
#include "tests/support/spec_dump.h"
#include "tests/support/spec_laws.h"
#include "tests/support/spec_revision_laws.h"

#include <gtest/gtest.h>

using namespace quoin;
using namespace quoin::testing;

namespace {

std::string pasted(const std::string& into, std::string_view text)
{
    const SpecPtr spec = bindText(into);
    const auto offer = recognisePaste(text, backendTemplate());
    if (!offer)
        return "no offer";
    const EditResult result = applyPaste(spec, *offer);
    if (const auto* refusal = std::get_if<Refusal>(&result))
        return std::string(reasonName(refusal->reason)) + ' ' + refusal->path;
    const Edit& edit = std::get<Edit>(result);
    EXPECT_EQ(edit.splices.empty() ? std::string() : spliceFault(*spec, edit), "");
    return edit.after->document().bytes();
}

const std::string small = "## Backend Specs\n\n### Caching Strategy\n- **TTL**: 1\n";

} // namespace

TEST(ApplyPaste, tablesGoBehindTheOthers)
{
    const std::string text = "## Database Schema\n\n### New Tables\n\n#### users\n```sql\nCREATE TABLE users (id "
                             "INT);\n```\n**Purpose**: People\n";
    EXPECT_EQ(pasted(text, "CREATE TABLE orders (id INT);"),
              text
                  + "\n#### orders\n```sql\nCREATE TABLE orders (id INT);\n```\n**Purpose**: [What this table stores]  "
                    "\n**Relationships**: [Foreign keys and associations]  \n"
                    "**Indexes**: [Required indexes for performance]\n");
}

TEST(ApplyPaste, theTemplatesEmptyItemIsFilledFirst)
{
    const std::string empty = templateBody(*backendTemplate());
    const std::string after = pasted(empty, "CREATE TABLE a (id INT);\n\nCREATE TABLE b (id INT);\n");
    EXPECT_EQ(after.find("[Table Name]"), std::string::npos);
    const SpecPtr spec = bindText(after);
    ASSERT_TRUE(spec->item("schema.newTables[2]"));
    EXPECT_FALSE(spec->item("schema.newTables[3]"));
    EXPECT_EQ(spec->value(*spec->field("schema.newTables[1].sql")), "CREATE TABLE a (id INT);");
    EXPECT_EQ(spec->value(*spec->field("schema.newTables[2].sql")), "CREATE TABLE b (id INT);");
    const std::string endpoint = pasted(empty, "curl -X POST https://x.io/v1/a -d '{}'");
    EXPECT_NE(endpoint.find("##### POST /v1/a\n"), std::string::npos);
    EXPECT_EQ(endpoint.find("[Method]"), std::string::npos);
}

TEST(ApplyPaste, endpointsAreWrittenAsTheirNeighbours)
{
    const std::string text = "## API Design\n\n| Method | Path | Description |\n|---|---|---|\n| GET | /a | Lists |\n";
    EXPECT_EQ(pasted(text, "POST /b - Makes\nDELETE /c - Ends\n"),
              text + "| POST | /b | Makes |\n| DELETE | /c | Ends |\n");
    // Those that are there already are not added again.
    EXPECT_EQ(pasted(text, "GET /a - Other\nPOST /b - Makes\n"), text + "| POST | /b | Makes |\n");
}

TEST(ApplyPaste, anSdlIsAddedToWhatIsThere)
{
    const std::string text = "## API Design\n\n### GraphQL Schema\n\n#### Types\n```graphql\ntype A { a: Int }\n```\n";
    EXPECT_EQ(
        pasted(text, "type B { b: Int }"),
        "## API Design\n\n### GraphQL Schema\n\n#### Types\n```graphql\ntype A { a: Int }\n\ntype B { b: Int }\n```\n");
    EXPECT_EQ(pasted(text, "type A { a: Int }"), text);
}

TEST(ApplyPaste, aSpecFillsWhatIsEmpty)
{
    const std::string spec =
        "# Theirs\n\n## Caching\n- **TTL**: 9\n\n## Queue Design\n\n### q\n**Purpose**: x\n\n## Security\n- **A**: b\n";
    const std::string into = small
        + "\n### Queue Design\n\n### Security Considerations\n- **Authentication**: [How users are authenticated]\n";
    EXPECT_EQ(pasted(into, spec),
              small + "\n### Queue Design\n\n#### q\n**Purpose**: x\n\n### Security Considerations\n- **A**: b\n");
    const auto fresh = newIn(*bindText(into), *recognisePaste(spec, backendTemplate()));
    EXPECT_EQ(fresh.sections.size(), 2U);
    EXPECT_EQ(fresh.leftOut, std::vector<std::string>{"Caching Strategy"});
}

TEST(ApplyPaste, takesTheDocumentsLineEnds)
{
    EXPECT_EQ(
        pasted(
            "## Database Schema\r\n\r\n### New Tables\r\n\r\n#### a\r\n```sql\r\nCREATE TABLE a (id INT);\r\n```\r\n",
            "CREATE TABLE b (\n  id INT\n);")
            .find("\n\n"),
        std::string::npos);
}

TEST(JsonTargets, areTheBodiesOfTheItem)
{
    const SpecPtr spec = bindText("## API\n### POST /a\n**Purpose**: x\n**Request**:\n```json\n{\"a\": 1}\n```\n");
    const auto targets = jsonTargets(*spec, "api.rest[1].purpose");
    ASSERT_EQ(targets.size(), 2U);
    EXPECT_EQ(targets[0].path, "api.rest[1].request");
    EXPECT_TRUE(targets[0].filled);
    EXPECT_EQ(targets[1].label, "Response");
    EXPECT_FALSE(targets[1].filled);
    EXPECT_TRUE(jsonTargets(*spec, "api").empty());
}

// What is offered can be done: a second "Response" beside one that is there has no place of its own.
TEST(JsonTargets, ofResponsesAreTheOnesThatAreThere)
{
    const std::string endpoint = "## API\n### POST /a\n**Purpose**: x\n";
    const std::string filled = "**Response** (200 OK):\n```json\n{\"a\": 1}\n```\n";
    const std::string empty = "**Response** (201 Created):\n```json\n\n```\n";
    const auto listed = [&](const std::string& responses) {
        const SpecPtr spec = bindText(endpoint + responses);
        std::string list;
        for (const JsonTarget& target : jsonTargets(*spec, "api.rest[1].purpose")) {
            const EditResult result = setField(spec, target.path, "{\"b\": 2}");
            list += target.label + (target.filled ? " filled" : "")
                + (std::holds_alternative<Edit>(result) ? "" : " refused") + '|';
        }
        return list;
    };
    EXPECT_EQ(listed(""), "Request|Response|");
    EXPECT_EQ(listed(filled), "Request|Response 200 filled|");
    EXPECT_EQ(listed(filled + empty), "Request|Response 200 filled|Response 201|");
    EXPECT_EQ(listed("**Response** (204 No Content)\n"), "Request|Response 204|");
}

// Whole real specs into an empty document: every section that is taken can be found in it again.
TEST(ApplyPaste, realSpecsIntoANewDocument)
{
    if (corpusFiles().empty())
        GTEST_SKIP() << "no corpus beside the source tree";
    std::size_t done = 0;
    std::size_t refused = 0;
    for (const auto& path : corpusFiles()) {
        const auto offer = recognisePaste(readFile(path), backendTemplate());
        if (!offer || offer->kind != PasteKind::Sections)
            continue;
        const SpecPtr spec = bindText(templateBody(*backendTemplate()));
        const EditResult result = applyPaste(spec, *offer);
        const auto* edit = std::get_if<Edit>(&result);
        refused += edit == nullptr;
        if (!edit)
            continue;
        ++done;
        EXPECT_EQ(spliceFault(*spec, *edit), "") << path;
        for (const PastedSection& section : offer->sections) {
            const auto entry = edit->after->entryOf(section.id);
            ASSERT_TRUE(entry) << path << ' ' << section.id;
            EXPECT_NE(edit->after->entries()[*entry].state, SectionState::Empty) << path << ' ' << section.id;
        }
    }
    EXPECT_GT(done, 20U);
    EXPECT_LT(refused * 10, done) << refused << " refused of " << done + refused;
}
