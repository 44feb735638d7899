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

TEST(LeadTo, isWhatApplyingTheSplicesComesTo)
{
    const Document before = Document::parse(paragraphs(300));
    std::mt19937 random(20261130);
    const std::string pieces[] = {"x", "\n\n# New\n\n", "```\n", "", "\n", "- a\n- b\n", "Words"};
    int led = 0;
    for (int round = 0; round < 400; ++round) {
        const std::size_t begin = random() % (before.size() - 100);
        const std::size_t end = begin + random() % 40;
        const std::size_t next = end + random() % 60;
        const Splices splices{{{begin, end}, pieces[random() % 7]},
                              {{next, next + random() % 3}, pieces[random() % 7]}};
        const Document after = before.edited(splices);
        EXPECT_TRUE(leadTo(before, splices, after));
        EXPECT_TRUE(leadTo(before, splices, Document::parse(after.bytes())));
        Splices others = splices;
        others[random() % 2].replacement += "y";
        EXPECT_FALSE(leadTo(before, others, after));
        others = splices;
        others.front().range.begin += 1; // Of the same size perhaps, by another letter.
        others.front().range.end = std::max(others.front().range.begin, others.front().range.end);
        if (others.front().range.end > others.back().range.begin)
            continue;
        const bool same = before.edited(others).bytes() == after.bytes();
        led += same;
        EXPECT_EQ(leadTo(before, others, after), same);
    }
    EXPECT_GT(led, 0);
}

TEST(LeadTo, nothingLeadsToTheSameText)
{
    const Document text = Document::parse("a\n\nb\n");
    EXPECT_TRUE(leadTo(text, {}, text));
    EXPECT_FALSE(leadTo(text, {}, Document::parse("a\n\nc\n")));
    EXPECT_FALSE(leadTo(text, {{{0, 1}, "a"}}, Document::parse("a\n\nc\n")));
    EXPECT_FALSE(leadTo(text, {{{0, 3}, ""}}, Document::parse("b")));
    EXPECT_TRUE(leadTo(text, {{{0, 5}, ""}}, Document()));
}

} // namespace
