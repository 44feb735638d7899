// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// "Not applicable" and its way back; a value moved below its label and back onto its line.
#include "models/spec/applicable_edit.h"
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

std::string marked(const std::string& text, std::string_view path)
{
    return after(markNotApplicable(bindText(text), path));
}

std::string cleared(const std::string& text, std::string_view path)
{
    return after(markApplicable(bindText(text), path));
}

std::string converted(const std::string& text, std::string_view path, ValueForm form)
{
    return after(convertField(bindText(text), path, form));
}

} // namespace

TEST(NotApplicable, standsBelowTheHeadingInTheStyleOfTheFile)
{
    EXPECT_EQ(marked("## Queue Design\n\n## Caching\n- **TTL**: 1\n", "queues"),
              "## Queue Design\n\nNot applicable\n\n## Caching\n- **TTL**: 1\n");
    EXPECT_EQ(marked("## Caching\r\n\r\n- **TTL**: 1\r\n\r\n## Queue Design\r\n", "queues"),
              "## Caching\r\n\r\n- **TTL**: 1\r\n\r\n## Queue Design\r\n\r\nNot applicable\r\n");
    EXPECT_EQ(marked("## Caching\n- **TTL**: 1\n\n## Queue Design", "queues"),
              "## Caching\n- **TTL**: 1\n\n## Queue Design\nNot applicable");
    EXPECT_EQ(marked("## Queue Design\n\n### [QueueName]\n**Purpose**: [What tasks it handles]\n", "queues"),
              "## Queue Design\n\nNot applicable\n");
}

TEST(NotApplicable, aRuleBetweenSectionsStays)
{
    const std::string text = "## Queue Design\n\n---\n\n## Caching\n\n- **TTL**: 1\n";
    const std::string there = marked(text, "queues");
    EXPECT_EQ(there, "## Queue Design\n\nNot applicable\n\n---\n\n## Caching\n\n- **TTL**: 1\n");
    EXPECT_EQ(cleared(there, "queues"), text);
    EXPECT_EQ(marked("## Queue Design\n\n### [QueueName]\n**Purpose**: [What tasks it handles]\n\n---\n\n## Caching\n",
                     "queues"),
              "## Queue Design\n\nNot applicable\n\n---\n\n## Caching\n");
}

TEST(NotApplicable, isWrittenOnlyWhereNothingIsLost)
{
    EXPECT_EQ(marked("## Caching\n- **TTL**: 1\n", "caching"), "HasText");
    EXPECT_EQ(marked("## Queue Design\nWe have none yet, but ask Ann.\n", "queues"), "HasText");
    EXPECT_EQ(marked("# Rollout\nx\n", "raw[1]"), "NotAnItem");
    EXPECT_EQ(marked("## Queue Design\nN/A\n", "queues"), "## Queue Design\nN/A\n");
}

TEST(NotApplicable, aMissingSectionIsAddedForItAndGoesWithoutATrace)
{
    const std::string text = "## API Design\n\n### GET /a\n\n## Caching\n\n- **TTL**: 1\n";
    const EditResult result = markNotApplicable(bindText(text), "queues");
    ASSERT_TRUE(std::holds_alternative<Edit>(result));
    const Edit& edit = std::get<Edit>(result);
    const auto entry = edit.after->entryOf("queues");
    ASSERT_TRUE(entry.has_value());
    EXPECT_EQ(edit.after->entries()[*entry].state, SectionState::NotApplicable);
    EXPECT_EQ(after(removeItem(edit.after, edit.added)), text);
}

TEST(NotApplicable, isTakenBackToWhatWasThere)
{
    const std::string texts[] = {"## Queue Design\n\n## Caching\n- **TTL**: 1\n", "## Queue Design\n",
                                 "## Queue Design", "## Caching\r\n\r\n- **TTL**: 1\r\n\r\n## Queue Design\r\n",
                                 "## Caching\n- **TTL**: 1\n\n## Queue Design"};
    for (const std::string& text : texts)
        EXPECT_EQ(cleared(marked(text, "queues"), "queues"), text);
    EXPECT_EQ(cleared("## Queue Design\n\nN/A\n\n## Caching\n- **TTL**: 1\n", "queues"),
              "## Queue Design\n\n## Caching\n- **TTL**: 1\n");
    EXPECT_EQ(cleared("## Caching\n- **TTL**: 1\n", "caching"), "## Caching\n- **TTL**: 1\n");
    EXPECT_EQ(cleared("## Caching\n", "queues"), "NoSuchPath");
}

TEST(ConvertField, aLabelledLineGoesBelowItsLabelAndBack)
{
    const std::string text = "## API\n### POST /x\n**Purpose**: Opens one\n\n**Authentication**: JWT\n";
    const std::string below = "## API\n### POST /x\n**Purpose**:\n\nOpens one\n\n**Authentication**: JWT\n";
    EXPECT_EQ(converted(text, "api.rest[1].purpose", ValueForm::Block), below);
    EXPECT_EQ(converted(below, "api.rest[1].purpose", ValueForm::Line), text);
    EXPECT_EQ(converted(text, "api.rest[1].purpose", ValueForm::Line), text);
}

TEST(ConvertField, labelsBelowStayLabels)
{
    EXPECT_EQ(converted("## API\n### POST /x\n**Purpose**: Opens one  \n**Authentication**: JWT\n",
                        "api.rest[1].purpose", ValueForm::Block),
              "## API\n### POST /x\n**Purpose**:\n\nOpens one\n\n**Authentication**: JWT\n");
    EXPECT_EQ(
        converted("## API\r\n### POST /x\r\n**Purpose:** Opens\r\none\r\n", "api.rest[1].purpose", ValueForm::Block),
        "## API\r\n### POST /x\r\n**Purpose:**\r\n\r\nOpens\r\none\r\n");
}

TEST(ConvertField, inAListItemTheBlockIsIndented)
{
    const std::string text = "## API\n### POST /x\n- **Purpose**: Opens one\n- **Authentication**: JWT\n";
    const EditResult result = convertField(bindText(text), "api.rest[1].purpose", ValueForm::Block);
    ASSERT_TRUE(std::holds_alternative<Edit>(result)) << after(result);
    const Edit& edit = std::get<Edit>(result);
    EXPECT_EQ(edit.after->value(*edit.after->field("api.rest[1].purpose")), "  Opens one"); // Whole lines.
    EXPECT_EQ(edit.after->value(*edit.after->field("api.rest[1].authentication")), "JWT");
    EXPECT_NE(edit.after->document().bytes().find("\n  Opens one\n"), std::string::npos)
        << edit.after->document().bytes();
}

TEST(ConvertField, isRefusedWhereALineCannotHoldIt)
{
    const std::string list = "## API\n### POST /x\n**Purpose**:\n\n- One.\n- Two.\n";
    EXPECT_EQ(converted(list, "api.rest[1].purpose", ValueForm::Line), "OneLineOnly");
    EXPECT_EQ(converted("## API\n### POST /x\n", "api.rest[1].method", ValueForm::Block), "NotAnItem");
    EXPECT_EQ(converted("## API\n### POST /x\n", "api.rest[1].purpose", ValueForm::Block), "NoSuchPath");
}
