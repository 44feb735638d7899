// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/line_difference.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

using namespace quoin;

namespace {

std::string applied(std::string text, const Splices& splices)
{
    applySplices(text, splices);
    return text;
}

std::size_t changedBytes(const Splices& splices)
{
    std::size_t bytes = 0;
    for (const Splice& splice : splices)
        bytes += splice.range.size() + splice.replacement.size();
    return bytes;
}

/// Lines of which many are alike, as in a spec.
std::string randomLines(std::mt19937& random, int count)
{
    std::string text;
    for (int i = 0; i < count; ++i)
        text += std::string(1, static_cast<char>('a' + random() % 6)) + (random() % 9 == 0 ? "\r\n" : "\n");
    return text;
}

} // namespace

TEST(LineDifference, nothing)
{
    EXPECT_TRUE(differenceBetween("", "").empty());
    EXPECT_TRUE(differenceBetween("a\nb\n", "a\nb\n").empty());
}

TEST(LineDifference, aFewLinesFarApart)
{
    std::string middle;
    for (int i = 0; i < 5'000; ++i)
        middle += "The same line as ever.\n";
    const std::string before = "# One\n" + middle + "## Two\n" + middle + "The end.";
    const std::string after = "# One, and more\n" + middle + middle + "The end.\nAfter it.\n";
    const Splices splices = differenceBetween(before, after);
    EXPECT_EQ(applied(before, splices), after);
    EXPECT_EQ(splices.size(), 3U);
    EXPECT_EQ(changedBytes(splices), 10U + 7U + 11U);
}

TEST(LineDifference, charactersStayWhole)
{
    EXPECT_EQ(differenceBetween("x\xC3\xA4\ny\n", "x\xC3\xB6\ny\nz"), (Splices{{{1, 3}, "\xC3\xB6"}, {{6, 6}, "z"}}));
}

TEST(LineDifference, anotherTextIsOneSplice)
{
    std::string before;
    std::string after;
    for (int i = 0; i < 50'000; ++i) {
        before += "before " + std::to_string(i) + "\n";
        after += "after " + std::to_string(i * 7) + "\n";
    }
    const Splices splices = differenceBetween(before, after);
    EXPECT_EQ(applied(before, splices), after);
    EXPECT_EQ(splices.size(), 1U);
}

TEST(LineDifference, notMoreThanAllowed)
{
    std::string before;
    std::string after;
    for (int i = 0; i < 1'000; ++i) {
        before += "line " + std::to_string(i) + "\n";
        after += i % 10 == 0 ? "other " + std::to_string(i) + "\n" : "line " + std::to_string(i) + "\n";
    }
    for (const std::size_t most : {1U, 2U, 7U, 99U, 100U, 1'000U}) {
        const Splices splices = differenceBetween(before, after, most);
        EXPECT_EQ(applied(before, splices), after);
        EXPECT_EQ(splices.size(), std::min<std::size_t>(most, 100));
    }
}

TEST(LineDifference, anyTexts)
{
    std::mt19937 random(1);
    for (int round = 0; round < 2'000; ++round) {
        const std::string before = randomLines(random, static_cast<int>(random() % 40));
        std::string after = before;
        for (auto edits = random() % 5; edits > 0; --edits) {
            const std::size_t at = after.empty() ? 0 : random() % after.size();
            after.replace(at, random() % (after.size() - at + 1) / 4,
                          randomLines(random, static_cast<int>(random() % 4)));
        }
        if (round % 5 == 0)
            after = randomLines(random, static_cast<int>(random() % 40));
        const Splices splices = differenceBetween(before, after, 1 + random() % 8);
        ASSERT_EQ(applied(before, splices), after) << before << "----\n" << after;
        for (std::size_t i = 1; i < splices.size(); ++i)
            ASSERT_LT(splices[i - 1].range.end, splices[i].range.begin);
    }
}

TEST(LineDifference, longSearchesBeginAgain)
{
    std::mt19937 random(2);
    std::string before;
    for (int i = 0; i < 20'000; ++i)
        before += "line " + std::to_string(random() % 50) + "\n";
    std::string after = before;
    for (int block = 1; block < 8; ++block) { // Each longer than one search looks.
        std::string added;
        for (int i = 0; i < 700; ++i)
            added += "new " + std::to_string(i) + "\n";
        after.insert(after.find('\n', after.size() * static_cast<std::size_t>(block) / 9) + 1, added);
    }
    const Splices splices = differenceBetween(before, after);
    EXPECT_EQ(applied(before, splices), after);
    EXPECT_LT(changedBytes(splices), 3 * (after.size() - before.size()));
}
