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
        text += (text.empty() ? "" : " ") + std::string(entry.path);
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

TEST(Corrections, goWithTheirHeadingWhenItsWordsChange)
{
    const SpecPtr spec = bindText("# Spec\n\n## Odd\na\n")->corrected({{"Odd", 1, "caching"}});
    const SpecPtr renamed = spec->edited({{{11, 14}, "Even"}});
    EXPECT_EQ(renamed->document().bytes(), "# Spec\n\n## Even\na\n");
    EXPECT_EQ(paths(*renamed), "raw[1] caching");
    EXPECT_EQ(renamed->corrections(), (Corrections{{"Even", 1, "caching"}}));
    EXPECT_EQ(renamed->edited({{{11, 15}, "Odd"}})->corrections(), spec->corrections());
}

TEST(Corrections, goWithTheirHeadingWhenAnEqualOneComesBeforeIt)
{
    const SpecPtr spec = bindText("# Spec\n\n## Odd\na\n")->corrected({{"Odd", 1, "caching"}});
    const SpecPtr edited = spec->edited({{{8, 8}, "## Odd\nb\n\n"}});
    EXPECT_EQ(edited->corrections(), (Corrections{{"Odd", 2, "caching"}}));
    EXPECT_EQ(paths(*edited), "raw[1] raw[2] caching");
}

TEST(Corrections, stayForAHeadingThatComesBack)
{
    const SpecPtr spec = bindText("# Spec\n\n## Odd\na\n")->corrected({{"Odd", 1, "caching"}});
    const SpecPtr gone = spec->edited({{{8, 15}, ""}});
    EXPECT_EQ(gone->document().bytes(), "# Spec\n\na\n");
    EXPECT_EQ(paths(*gone->edited({{{8, 8}, "## Odd\n"}})), "raw[1] caching");
}

TEST(Corrections, reachHeadingsInsideForeignText)
{
    const SpecPtr spec =
        bindText("# Spec\n\n## Notes\n\n### Odd\n- `GET /a`\n\n### Other\nx\n\n## Caching\n- **TTL**: 1 h\n");
    ASSERT_EQ(spec->entries()[1].path, "raw[2]");
    EXPECT_EQ(spec->headingsInside(1), (std::vector<std::string>{"raw[2].heading[1]", "raw[2].heading[2]"}));
    const auto heading = spec->headingOf("raw[2].heading[2]");
    ASSERT_TRUE(heading);
    EXPECT_EQ(heading->title, "Other");
    EXPECT_FALSE(spec->headingOf("raw[2].heading[3]"));
    EXPECT_TRUE(spec->headingsInside(2).empty());
    const SpecPtr corrected = spec->corrected(correctedBy({}, *heading, "queues"));
    EXPECT_NE(paths(*corrected).find("queues"), std::string::npos);
}
