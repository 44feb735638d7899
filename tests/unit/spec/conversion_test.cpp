// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/applicable_edit.h"
#include "models/spec/edit.h"
#include "tests/support/spec_dump.h"
#include "tests/support/spec_laws.h"

#include <gtest/gtest.h>

using namespace quoin;
using namespace quoin::testing;

namespace {

// The text after the edit, or why there is none.
std::string after(const EditResult& result)
{
    const auto* edit = std::get_if<Edit>(&result);
    return edit != nullptr ? edit->after->document().bytes()
                           : std::string(reasonName(std::get<Refusal>(result).reason));
}

const std::string head = "## API\n\n### POST /a\n**Purpose**: x  \n";

} // namespace

TEST(ConvertFence, aLineOfCodeGoesToItsLabelAndBack)
{
    const std::string fenced = head + "**Request**:\n```json\nNo body\n```\n\n### GET /b\n";
    const std::string line = head + "**Request**: No body\n\n### GET /b\n";
    EXPECT_EQ(after(convertField(bindText(fenced), "api.rest[1].request", ValueForm::Line)), line);
    EXPECT_EQ(after(convertField(bindText(line), "api.rest[1].request", ValueForm::Block)), fenced);
}

TEST(ConvertFence, whatFollowsStaysALineOfItsOwn)
{
    EXPECT_EQ(after(convertField(bindText(head + "**Request**:\n```json\nNo body\n```\n**Authentication**: None\n"),
                                 "api.rest[1].request", ValueForm::Line)),
              head + "**Request**: No body  \n**Authentication**: None\n");
    EXPECT_EQ(after(convertField(bindText(head + "**Request**:\n```json\nNone\n```"), "api.rest[1].request",
                                 ValueForm::Line)),
              head + "**Request**: None");
}

TEST(ConvertFence, severalLinesStayCode)
{
    EXPECT_EQ(after(convertField(bindText(head + "**Request**:\n```json\n{\n}\n```\n"), "api.rest[1].request",
                                 ValueForm::Line)),
              "OneLineOnly");
    EXPECT_EQ(after(convertField(bindText(head), "api.rest[1].request", ValueForm::Block)), "NoSuchPath");
}

TEST(MarkApplicable, takesBackExactlyWhatTheMarkBrought)
{
    for (const std::string text :
         {"## Queue Design\n\n## Caching\n- **TTL**: 1\n", "# A\r\n\r\n## Queue Design\r\n", "## Queue Design",
          "## Caching\n- **TTL**: 1\n\n## Queue Design\n", "## Queue Design\n## Caching\n"}) {
        const EditResult marked = markNotApplicable(bindText(text), "queues");
        ASSERT_TRUE(std::holds_alternative<Edit>(marked)) << text;
        EXPECT_NE(after(marked), text);
        EXPECT_EQ(after(markApplicable(std::get<Edit>(marked).after, "queues")), text);
    }
}

TEST(MarkApplicable, changesNothingWhereASectionApplies)
{
    const SpecPtr spec = bindText("## Caching\n- **TTL**: 1\n");
    EXPECT_TRUE(std::get<Edit>(markApplicable(spec, "caching")).splices.empty());
    EXPECT_EQ(after(markApplicable(spec, "queues")), "NoSuchPath");
}
