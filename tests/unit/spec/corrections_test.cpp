// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/spec_dump.h"

#include <gtest/gtest.h>

using namespace quoin;
using namespace quoin::testing;

namespace {

std::string paths(const Spec& spec)
{
    std::string text;
    for (const SectionEntry& entry : spec.entries())
        text += (text.empty() ? "" : " ") + entry.path;
    return text;
}

} // namespace

TEST(Corrections, aHeadingIsWhatTheUserSays)
{
    const SpecPtr spec = bindText("# Spec\n\n## Odd name\n- `GET /a`\n\n## Queue Design\ntext\n");
    EXPECT_EQ(paths(*spec->corrected({{"Odd name", 1, "api"}})), "raw[1] api queues");
    EXPECT_EQ(paths(*spec->corrected({{"Queue Design", 1, ""}})).find("queues"), std::string::npos);
    EXPECT_EQ(paths(*spec->corrected({{"Queue Design", 2, ""}})), paths(*spec));
}

TEST(Corrections, stayOverEditsAndGoAgain)
{
    const SpecPtr spec = bindText("## Odd\ntext\n")->corrected({{"Odd", 1, "queues"}});
    EXPECT_EQ(paths(*spec), "queues");
    const SpecPtr edited = spec->edited({{{0, 0}, "x\n\n"}});
    EXPECT_EQ(paths(*edited), "raw[1] queues");
    EXPECT_EQ(dumpSpec(*edited->corrected({})), dumpSpec(*bindText("x\n\n## Odd\ntext\n")));
}

TEST(Corrections, theOrdinalTellsEqualHeadingsApart)
{
    const SpecPtr spec = bindText("## Odd\na\n\n## Odd\nb\n")->corrected({{"Odd", 2, "caching"}});
    EXPECT_EQ(paths(*spec), "raw[1] caching");
}
