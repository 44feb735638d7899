// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Items that move to another group of their section.
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

const std::string services =
    "### Service Architecture\n\n#### New Services\n\n##### AService\n**Purpose**: First\n\n##### BService\n"
    "**Purpose**: Second  \n**Key Methods**:\n```python\n# not a heading\n```\n\n"
    "#### Modified Services\n\n##### CService\n**Purpose**: Third\n\n### Queue Design\n";

} // namespace

TEST(MoveToGroup, takesItsTextAlong)
{
    const EditResult result = moveToGroup(bindText(services), "services.newServices[2]", "services.modifiedServices");
    EXPECT_EQ(after(result),
              "### Service Architecture\n\n#### New Services\n\n##### AService\n**Purpose**: First\n\n"
              "#### Modified Services\n\n##### CService\n**Purpose**: Third\n\n##### BService\n"
              "**Purpose**: Second  \n**Key Methods**:\n```python\n# not a heading\n```\n\n### Queue Design\n");
    ASSERT_TRUE(std::holds_alternative<Edit>(result));
    EXPECT_EQ(std::get<Edit>(result).path, "services.modifiedServices[2]");
}

TEST(MoveToGroup, bringsTheGroupWithItWhereItIsMissing)
{
    const std::string text = "### Service Architecture\n\n#### New Services\n\n##### AService\n**Purpose**: "
                             "First\n\n##### BService\n**Purpose**: Second\n";
    const EditResult result = moveToGroup(bindText(text), "services.newServices[1]", "services.modifiedServices");
    EXPECT_EQ(after(result),
              "### Service Architecture\n\n#### New Services\n\n##### BService\n**Purpose**: Second\n\n"
              "#### Modified Services\n\n##### AService\n**Purpose**: First\n");
}

TEST(MoveToGroup, thereAndBackIsWhatItWas)
{
    const EditResult there = moveToGroup(bindText(services), "services.newServices[2]", "services.modifiedServices");
    ASSERT_TRUE(std::holds_alternative<Edit>(there));
    const EditResult back =
        moveToGroup(std::get<Edit>(there).after, "services.modifiedServices[2]", "services.newServices");
    EXPECT_EQ(after(back), services);
}

TEST(MoveToGroup, goesToThePlaceThatIsAskedFor)
{
    const EditResult result =
        moveToGroup(bindText(services), "services.newServices[2]", "services.modifiedServices", 1);
    EXPECT_EQ(after(result),
              "### Service Architecture\n\n#### New Services\n\n##### AService\n**Purpose**: First\n\n"
              "#### Modified Services\n\n##### BService\n**Purpose**: Second  \n**Key Methods**:\n```python\n"
              "# not a heading\n```\n\n##### CService\n**Purpose**: Third\n\n### Queue Design\n");
    ASSERT_TRUE(std::holds_alternative<Edit>(result));
    EXPECT_EQ(std::get<Edit>(result).path, "services.modifiedServices[1]");
    std::string bytes = services;
    applySplices(bytes, std::get<Edit>(result).splices);
    EXPECT_EQ(bytes, after(result));
    const EditResult back =
        moveToGroup(std::get<Edit>(result).after, "services.modifiedServices[1]", "services.newServices", 2);
    EXPECT_EQ(after(back), services);
}

TEST(MoveToGroup, goesBehindAllOthersByTheirNumber)
{
    const SpecPtr spec = bindText(services);
    const auto moved = [&](std::optional<int> to) {
        return after(moveToGroup(spec, "services.newServices[1]", "services.modifiedServices", to));
    };
    EXPECT_EQ(moved(2), moved(std::nullopt));
    EXPECT_EQ(moved(0), "BadPosition");
    EXPECT_EQ(moved(3), "BadPosition");
}

TEST(MoveToGroup, refusesWhatCannotGo)
{
    EXPECT_EQ(after(moveToGroup(bindText(services), "services.newServices[1]", "services.newServices")), "BadPosition");
    EXPECT_EQ(after(moveToGroup(bindText(services), "services.newServices[1]", "services.interactions")),
              "BadPosition");
    EXPECT_EQ(after(moveToGroup(bindText(services), "services.newServices[9]", "services.modifiedServices")),
              "NoSuchPath");
    EXPECT_EQ(after(moveToGroup(bindText(services), "services.newServices[1]", "queues.queue")), "BadPosition");
}
