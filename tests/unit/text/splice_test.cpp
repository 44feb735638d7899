// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/splice.h"

#include <gtest/gtest.h>

using namespace quoin;

TEST(Splice, inverseUndoesSeveralSplices)
{
    std::string text = "one two three";
    const Splices inverse = applySplices(text, {{{0, 3}, "1"}, {{4, 4}, "and "}, {{8, 13}, ""}});
    EXPECT_EQ(text, "1 and two ");
    applySplices(text, inverse);
    EXPECT_EQ(text, "one two three");
}

TEST(Splice, smallestKeepsCharactersWhole)
{
    // ä is C3 A4, ö is C3 B6: the common first byte is no common character.
    const Splice splice = smallestSplice(10, "x\xC3\xA4y", "x\xC3\xB6y");
    EXPECT_EQ(splice, (Splice{{11, 13}, "\xC3\xB6"}));
    EXPECT_EQ(smallestSplice(5, "same", "same"), (Splice{{9, 9}, ""}));
    EXPECT_EQ(smallestSplice(0, "aa", "aaa"), (Splice{{2, 2}, "a"}));
    EXPECT_EQ(smallestSplice(0, "abc", ""), (Splice{{0, 3}, ""}));
}

TEST(Splice, positionsMove)
{
    const Splices splices = {{{2, 4}, "xyz"}, {{6, 6}, "!"}};
    EXPECT_EQ(mapThrough(splices, 1), 1U);
    EXPECT_EQ(mapThrough(splices, 3), 5U);
    EXPECT_EQ(mapThrough(splices, 5), 6U);
    EXPECT_EQ(mapThrough(splices, 6), 7U);
    EXPECT_EQ(mapThrough(splices, 8), 10U);
}
