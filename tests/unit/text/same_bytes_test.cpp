// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/same_bytes.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

using namespace quoin;

namespace {

std::string paragraphs(int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += "# Heading " + std::to_string(i) + "\n\nWords of it.\n\n";
    return text;
}

TEST(SameBytes, comparesTextsThatShareNothing)
{
    EXPECT_TRUE(sameBytes(Document(), Document::parse("")));
    EXPECT_TRUE(sameBytes(Document::parse("a\n"), "a\n"));
    EXPECT_FALSE(sameBytes(Document::parse("a\n"), "b\n"));
    EXPECT_FALSE(sameBytes(Document::parse("a\n"), "a"));
    EXPECT_TRUE(sameBytes(Document::parse("a\n"), Document::parse("a\n")));
    EXPECT_FALSE(sameBytes(Document::parse("a\n"), Document::parse("b\n")));
    EXPECT_FALSE(sameBytes(Document::parse("a\n"), Document::parse("a")));
    // The same length, cut at other places.
    EXPECT_FALSE(sameBytes(Document::parse("# a\n\nbb\n"), Document::parse("aa\n\n# b\n")));
}

TEST(SameBytes, anEditThatIsTakenBackLeavesTheSameText)
{
    const Document before = Document::parse(paragraphs(300));
    std::mt19937 random(20261130);
    const std::string pieces[] = {"x", "\n\n# New\n\n", "```\n", "\n", "- a\n- b\n"};
    for (int round = 0; round < 200; ++round) {
        const std::size_t begin = random() % before.size();
        const std::size_t end = std::min(before.size(), begin + random() % 40);
        const Splice splice{{begin, end}, pieces[random() % 5]};
        const Document after = before.edited({splice});
        const Splice back{{begin, begin + splice.replacement.size()}, before.slice(splice.range)};
        EXPECT_EQ(sameBytes(before, after), before.bytes() == after.bytes());
        EXPECT_TRUE(sameBytes(before, after.edited({back})));
        EXPECT_TRUE(sameBytes(after, before.edited({splice})));
    }
}

} // namespace
