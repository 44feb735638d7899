// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Rows that the template names and the text lacks; one more response.
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

const std::string integration =
    "## External Integrations\n\n### Plaid\n**Purpose**: X\n**Error Handling**:\n- Retry strategy: none\n";
const std::string endpoint = "## API Design\n\n### GET /a\n**Purpose**: X\n\n**Response** (200 OK):\n```json\n{ \"a\": "
                             "1 }\n```\n\n### GET /b\n**Purpose**: Y\n";

} // namespace

TEST(CreateRow, addsTheRowAndItsValue)
{
    const EditResult result =
        setField(bindText(integration), "integrations.integration[1].errorHandling.timeout", "8 s");
    EXPECT_EQ(after(result), integration + "- Timeout: 8 s\n");
    EXPECT_EQ(std::get<Edit>(result).path, "integrations.integration[1].errorHandling[2].value");
}

TEST(CreateRow, beginsTheListWhereThereIsNone)
{
    const std::string text = "## External Integrations\n\n### Plaid\n**Purpose**: X\n";
    EXPECT_EQ(after(setField(bindText(text), "integrations.integration[1].errorHandling.fallback", "wait")),
              text + "\n**Error Handling**:\n- Fallback: wait\n");
}

TEST(CreateRow, writesTheRowThatIsThere)
{
    EXPECT_EQ(after(setField(bindText(integration), "integrations.integration[1].errorHandling.retry", "twice")),
              "## External Integrations\n\n### Plaid\n**Purpose**: X\n**Error Handling**:\n- Retry strategy: twice\n");
    EXPECT_EQ(after(setField(bindText(integration), "integrations.integration[1].errorHandling.timeout", "")),
              integration);
    EXPECT_EQ(after(setField(bindText(integration), "integrations.integration[1].errorHandling.nothing", "x")),
              "NoSuchPath");
    EXPECT_EQ(after(setField(bindText(integration), "integrations.integration[1].purpose.timeout", "x")), "NoSuchPath");
}

TEST(AddRepeated, isLikeTheLastOneWithoutItsValue)
{
    const EditResult result = addItem(bindText(endpoint), "api.rest[1].response", "404 Not Found");
    ASSERT_TRUE(std::holds_alternative<Edit>(result)) << after(result);
    const Edit& edit = std::get<Edit>(result);
    EXPECT_EQ(edit.path, "api.rest[1].response[2]");
    EXPECT_EQ(edit.after->value(*edit.after->field("api.rest[1].response[2].status")), "404 Not Found");
    EXPECT_EQ(edit.after->value(*edit.after->field("api.rest[1].response[2].body")), "");
    EXPECT_EQ(edit.after->value(*edit.after->field("api.rest[1].response[1].body")), "{ \"a\": 1 }");
    EXPECT_NE(after(result).find("**Response** (404 Not Found):\n```json\n"), std::string::npos) << after(result);
    EXPECT_EQ(after(removeItem(edit.after, edit.path)), endpoint);
}

TEST(AddRepeated, isWrittenAsTheTemplateWhereThereIsNone)
{
    const EditResult result = addItem(bindText(endpoint), "api.rest[2].response", "204 No Content");
    ASSERT_TRUE(std::holds_alternative<Edit>(result)) << after(result);
    const Edit& edit = std::get<Edit>(result);
    EXPECT_EQ(edit.path, "api.rest[2].response[1]");
    EXPECT_EQ(edit.after->value(*edit.after->field("api.rest[2].response[1].status")), "204 No Content");
    EXPECT_EQ(edit.after->value(*edit.after->field("api.rest[2].response[1].body")), "");
}
