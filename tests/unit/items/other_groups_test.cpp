// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/other_groups.h"
#include "tests/unit/items/items_spec.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

constexpr std::string_view services =
    "## Service Architecture\n\n### New Services\n\n#### AService\n**Purpose**: One.\n\n"
    "### Modified Services\n\n#### BService\n**Purpose**: Two.\n\n"
    "## Queue Design\n\n### mail\n**Purpose**: Three.\n";

std::string groupOf(std::string_view path, std::string_view beside)
{
    const SpecPtr spec = boundText(services);
    const TemplateGroup* group = otherGroupOf(*spec, path, beside);
    return group == nullptr ? "none" : groupPath(*spec, path, *group);
}

} // namespace

TEST(OtherGroups, hasAPlaceBesideWhatStandsThere)
{
    EXPECT_EQ(groupOf("services.newServices[1]", "services.modifiedServices[1]"), "services.modifiedServices");
    EXPECT_EQ(groupOf("services.modifiedServices[1]", "services.newServices[1]"), "services.newServices");
}

TEST(OtherGroups, hasNoneAnywhereElse)
{
    EXPECT_EQ(groupOf("services.newServices[1]", "services.newServices[1]"), "none");
    EXPECT_EQ(groupOf("services.newServices[1]", "queues.queue[1]"), "none");
    EXPECT_EQ(groupOf("services.newServices[1]", "services"), "none");
    EXPECT_EQ(groupOf("services", "services.newServices[1]"), "none");
    EXPECT_EQ(groupOf("services.newServices[9]", "services.modifiedServices[1]"), "none");
}

TEST(OtherGroups, knowsTheOneWithoutItems)
{
    const SpecPtr all = boundText(services);
    EXPECT_EQ(emptyGroupFor(*all, "services.newServices[1]"), nullptr);
    for (const std::string_view heading : {"### Modified Services\n\n", ""}) {
        const SpecPtr spec = boundText(std::string("## Service Architecture\n\n### New Services\n\n#### AService\n"
                                                   "**Purpose**: One.\n\n")
                                       + std::string(heading));
        const TemplateGroup* group = emptyGroupFor(*spec, "services.newServices[1]");
        ASSERT_NE(group, nullptr);
        EXPECT_EQ(groupPath(*spec, "services", *group), "services.modifiedServices");
        EXPECT_EQ(emptyGroupFor(*spec, "services"), nullptr);
    }
}

} // namespace quoin
