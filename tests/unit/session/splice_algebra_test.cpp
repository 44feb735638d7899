// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// The reckoning behind undo, against applySplices on plain strings.

#include "models/session/splice_algebra.h"
#include "models/text/same_bytes.h"

#include <gtest/gtest.h>

#include <random>

namespace quoin {
namespace {

Document documentOf(std::string_view bytes)
{
    return Document::parse(bytes);
}

std::string applied(std::string bytes, const Splices& splices)
{
    applySplices(bytes, splices);
    return bytes;
}

class RandomEdits {
public:
    explicit RandomEdits(unsigned seed) : m_random(seed) {}

    std::size_t below(std::size_t limit) { return std::uniform_int_distribution<std::size_t>(0, limit - 1)(m_random); }

    std::string text(std::size_t longest)
    {
        std::string text(below(longest + 1), ' ');
        for (char& c : text)
            c = "abcdefgh#\n"[below(10)];
        return text;
    }

    Splices splices(std::size_t size)
    {
        Splices result;
        std::size_t from = 0;
        for (std::size_t count = below(4); count > 0; --count) {
            const std::size_t begin = from + below(size - from + 1);
            const std::size_t end = begin + below(std::min<std::size_t>(size - begin, 4) + 1);
            result.push_back({{begin, end}, text(4)});
            from = end + 1;
            if (from > size)
                break;
        }
        return result;
    }

private:
    std::mt19937 m_random;
};

TEST(SpliceAlgebra, InverseGivesTheFirstBytes)
{
    RandomEdits random(1);
    for (int round = 0; round < 5000; ++round) {
        const std::string bytes = random.text(20);
        const Splices splices = random.splices(bytes.size());
        const std::string after = applied(bytes, splices);
        EXPECT_EQ(applied(after, inverseSplices(documentOf(bytes), splices)), bytes);
    }
}

TEST(SpliceAlgebra, CompositionDoesWhatBothDo)
{
    RandomEdits random(2);
    for (int round = 0; round < 20000; ++round) {
        const std::string bytes = random.text(20);
        const Splices first = random.splices(bytes.size());
        const std::string middle = applied(bytes, first);
        const Splices second = random.splices(middle.size());
        const std::string after = applied(middle, second);
        const Splices both = composeSplices(first, second);
        ASSERT_EQ(applied(bytes, both), after) << "round " << round;
        for (std::size_t i = 1; i < both.size(); ++i)
            ASSERT_LT(both[i - 1].range.end, both[i].range.begin) << "round " << round;

        const Splices back =
            composeSplices(inverseSplices(documentOf(middle), second), inverseSplices(documentOf(bytes), first));
        ASSERT_EQ(applied(after, back), bytes) << "round " << round;
    }
}

TEST(SpliceAlgebra, TypingAWordIsOneInsertion)
{
    const Splices word = composeSplices(composeSplices({{{3, 3}, "a"}}, {{{4, 4}, "b"}}), {{{5, 5}, "c"}});
    EXPECT_EQ(word, (Splices{{{3, 3}, "abc"}}));
    EXPECT_TRUE(composeSplices(word, {{{3, 6}, ""}}).empty());
}

TEST(SpliceAlgebra, BackspacingBeyondWhatWasTyped)
{
    const Splices both = composeSplices({{{3, 3}, "ab"}}, {{{1, 4}, ""}});
    EXPECT_EQ(both, (Splices{{{1, 3}, "b"}}));
}

TEST(SpliceAlgebra, TrimmingLeavesTheSameText)
{
    RandomEdits random(3);
    for (int round = 0; round < 5000; ++round) {
        const std::string bytes = random.text(20);
        const Splices splices = random.splices(bytes.size());
        EXPECT_EQ(applied(bytes, trimmedSplices(documentOf(bytes), splices)), applied(bytes, splices));
    }
    EXPECT_EQ(trimmedSplices(documentOf("abcd"), {{{0, 4}, "abXcd"}}), (Splices{{{2, 2}, "X"}}));
    EXPECT_TRUE(trimmedSplices(documentOf("abcd"), {{{1, 3}, "bc"}}).empty());
}

TEST(SpliceAlgebra, SameBytesHoweverTheyAreCut)
{
    RandomEdits random(4);
    for (int round = 0; round < 3000; ++round) {
        const std::string bytes = random.text(30);
        const Splices splices = random.splices(bytes.size());
        const Document edited = documentOf(bytes).edited(splices);
        const std::string after = applied(bytes, splices);
        EXPECT_TRUE(sameBytes(edited, documentOf(after)));
        EXPECT_TRUE(sameBytes(edited, after));
        EXPECT_EQ(sameBytes(documentOf(bytes), edited), bytes == after);
        EXPECT_EQ(sameBytes(documentOf(bytes), after), bytes == after);
    }
}

} // namespace
} // namespace quoin
