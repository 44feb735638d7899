// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/frame_check.h"

#include "tests/support/spec_dump.h"

#include <gtest/gtest.h>

using namespace quoin;
using namespace quoin::testing;

namespace {

const std::string text = "## API\n### POST /x\n**Purpose**: a\n**Authentication**: b\n\n## Caching\n- **TTL**: 1 h\n";

Splices replacing(const std::string& from, const std::string& to)
{
    const std::size_t at = text.find(from);
    return {{{at, at + from.size()}, to}};
}

} // namespace

TEST(FrameCheck, aValueMayChangeAlone)
{
    const SpecPtr before = bindText(text);
    const Splices splices = replacing(": a", ": other");
    EXPECT_EQ(frameFault(*before, *before->edited(splices), splices, "api.rest[1].purpose"), std::nullopt);
}

TEST(FrameCheck, noticesAFieldThatGoesWithIt)
{
    const SpecPtr before = bindText(text);
    const Splices splices = replacing(": a", ": <!--\n\n<!--");
    EXPECT_NE(frameFault(*before, *before->edited(splices), splices, "api.rest[1].purpose"), std::nullopt);
}

TEST(FrameCheck, noticesASectionThatComes)
{
    const SpecPtr before = bindText(text);
    const Splices splices = replacing(": a", ": x\n\n## Caching\n- **TTL**: 2");
    EXPECT_NE(frameFault(*before, *before->edited(splices), splices, "api.rest[1].purpose"), std::nullopt);
}

TEST(FrameCheck, placesStayWhereTheTextIsOnlyMoved)
{
    const SpecPtr before = bindText(text);
    const Splices splices = {{{0, 0}, "# Spec\n\n"}};
    EXPECT_EQ(placeFault(*before, *before->edited(splices), splices), std::nullopt);
    const Splices fence = {{{0, 0}, "```\n"}};
    EXPECT_NE(placeFault(*before, *before->edited(fence), fence), std::nullopt);
}
