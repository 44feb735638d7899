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

EditedPart purposeOf(const Spec& spec)
{
    constexpr std::string_view path = "api.rest[1].purpose";
    EditedPart part = partOf(spec, spec.field(path).value());
    part.path = path;
    return part;
}

} // namespace

TEST(FrameCheck, aValueMayChangeAlone)
{
    const SpecPtr before = bindText(text);
    const Splices splices = replacing(": a", ": other");
    EXPECT_EQ(frameFault(*before, *before->edited(splices), splices, purposeOf(*before)), std::nullopt);
}

TEST(FrameCheck, noticesAFieldThatGoesWithIt)
{
    const SpecPtr before = bindText(text);
    const Splices splices = replacing(": a", ": <!--\n\n<!--");
    EXPECT_NE(frameFault(*before, *before->edited(splices), splices, purposeOf(*before)), std::nullopt);
}

TEST(FrameCheck, noticesASectionThatComes)
{
    const SpecPtr before = bindText(text);
    const Splices splices = replacing(": a", ": x\n\n## Caching\n- **TTL**: 2");
    EXPECT_NE(frameFault(*before, *before->edited(splices), splices, purposeOf(*before)), std::nullopt);
}

TEST(FrameCheck, placesStayWhereTheTextIsOnlyMoved)
{
    const SpecPtr before = bindText(text);
    const Splices splices = {{{0, 0}, "# Spec\n\n"}};
    EXPECT_EQ(placeFault(*before, *before->edited(splices), splices), std::nullopt);
    const Splices fence = {{{0, 0}, "```\n"}};
    EXPECT_NE(placeFault(*before, *before->edited(fence), fence), std::nullopt);
}

TEST(FrameCheck, whatStandsInAValueComesAndGoesWithIt)
{
    const SpecPtr before = bindText(text);
    const Splices splices = replacing(": a", ": see\n\n`DELETE /y`");
    EXPECT_EQ(frameFault(*before, *before->edited(splices), splices, purposeOf(*before)), std::nullopt);
}

TEST(FrameCheck, textThatIsPutInMakesNoFieldsElsewhere)
{
    const SpecPtr before = bindText("## Caching\n\n## Other\nTTL: 1 h\n");
    const Splices splices = {{{11, 19}, {}}};
    EXPECT_NE(placeFault(*before, *before->edited(splices), splices), std::nullopt);
}

TEST(FrameCheck, rawTextMayBeCountedAnewButStaysRaw)
{
    const std::string words = "## API\n### POST /x\nSome words.\n";
    const SpecPtr before = bindText(words);
    const Splices heading = {{{0, 0}, "# Title\n"}};
    EXPECT_EQ(placeFault(*before, *before->edited(heading), heading), std::nullopt);
    const Splices label = {{{words.find("Some"), words.find("Some")}, "**Purpose**: "}};
    EXPECT_NE(placeFault(*before, *before->edited(label), label), std::nullopt);
}

TEST(FrameCheck, pathsAreComparedWithoutTheirOrdinals)
{
    EXPECT_TRUE(meanTheSame("api.rest[2].purpose", "api[2].rest[1].purpose"));
    EXPECT_TRUE(meanTheSame("api.rest[12]", "api.rest"));
    EXPECT_FALSE(meanTheSame("api.rest[2].purpose", "api.rest[2].request"));
    EXPECT_FALSE(meanTheSame("api.rest", "api.restful"));
    EXPECT_EQ(withoutOrdinals("spec[2].api.rest[3].purpose"), "spec.api.rest.purpose");
}
