// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/shared_list.h"

#include <gtest/gtest.h>

#include <numeric>
#include <random>
#include <set>

using namespace quoin;

namespace {

std::vector<int> valuesOf(const SharedList<int>& list)
{
    std::vector<int> values;
    for (const auto& piece : list.pieces())
        values.insert(values.end(), piece->items.begin(), piece->items.end());
    return values;
}

std::vector<int> count(std::size_t size)
{
    std::vector<int> values(size);
    std::iota(values.begin(), values.end(), 0);
    return values;
}

/// What a list with `change` between two others says of them must be true, and no smaller change may do.
void expectChange(const std::vector<int>& before, const std::vector<int>& after, const ListChange& change)
{
    ASSERT_EQ(before.size() - change.removed, after.size() - change.added);
    for (std::size_t i = 0; i < change.first; ++i)
        ASSERT_EQ(before[i], after[i]);
    for (std::size_t i = change.first + change.removed, j = change.first + change.added; i < before.size(); ++i, ++j)
        ASSERT_EQ(before[i], after[j]);
    if (change.removed > 0 && change.added > 0) {
        EXPECT_NE(before[change.first], after[change.first]);
        EXPECT_NE(before[change.first + change.removed - 1], after[change.first + change.added - 1]);
    }
}

/// `before` with what `after` has in the places of `changes`.
std::vector<int> applied(const std::vector<int>& before, const std::vector<int>& after,
                         const std::vector<ListChange>& changes)
{
    std::vector<int> result;
    std::size_t old = 0;
    for (const ListChange& change : changes) {
        EXPECT_LE(old, change.first);
        for (; old < change.first; ++old)
            result.push_back(before[old]);
        for (std::size_t i = 0; i < change.added; ++i)
            result.push_back(after[result.size()]);
        old += change.removed;
    }
    for (; old < before.size(); ++old)
        result.push_back(before[old]);
    return result;
}

} // namespace

TEST(SharedList, holdsWhatAVectorHoldsAfterAnyReplacements)
{
    std::mt19937 random(7);
    for (const std::size_t size :
         {std::size_t{0}, std::size_t{1}, std::size_t{255}, std::size_t{256}, std::size_t{1000}}) {
        std::vector<int> expected = count(size);
        SharedList<int> list(expected);
        for (int i = 0; i < 300; ++i) {
            const std::size_t first = random() % (expected.size() + 1);
            const std::size_t removed =
                std::min<std::size_t>(random() % 40 * (random() % 12 == 0 ? 20 : 1), expected.size() - first);
            std::vector<int> added(random() % 50 * (random() % 15 == 0 ? 20 : 1));
            for (int& value : added)
                value = static_cast<int>(random() % 4);
            const std::vector<int> before = expected;
            const SharedList<int> old = list;
            const auto at = expected.erase(expected.begin() + static_cast<std::ptrdiff_t>(first),
                                           expected.begin() + static_cast<std::ptrdiff_t>(first + removed));
            expected.insert(at, added.begin(), added.end());
            list = list.replaced(first, removed, added);
            ASSERT_EQ(expected, valuesOf(list));
            ASSERT_EQ(expected.size(), list.size());
            for (int look = 0; look < 10 && !expected.empty(); ++look) {
                const std::size_t index = random() % expected.size();
                ASSERT_EQ(expected[index], list[index]);
            }
            ASSERT_EQ(before, valuesOf(old)) << "the list that it was made from has changed";
            expectChange(before, expected, changeBetween(old, list));
        }
    }
}

TEST(SharedList, sharesAllPiecesThatAReplacementLeavesAlone)
{
    const SharedList<int> before(count(10'000));
    const SharedList<int> after = before.replaced(5'000, 1, {-1});
    std::set<const void*> pieces;
    for (const auto& piece : before.pieces())
        pieces.insert(piece.get());
    std::size_t fresh = 0;
    for (const auto& piece : after.pieces())
        fresh += pieces.contains(piece.get()) ? 0 : 1;
    EXPECT_EQ(1U, fresh);
    EXPECT_EQ((ListChange{5'000, 1, 1}), changeBetween(before, after));
}

TEST(SharedList, changesFarApartLeaveOutWhatIsSharedBetweenThem)
{
    const SharedList<int> before(count(10'000));
    const SharedList<int> after = before.replaced(9'000, 3, {}).replaced(500, 0, {-1, -2});
    const std::vector<ListChange> changes = changesBetween(before, after);
    ASSERT_EQ(2U, changes.size());
    EXPECT_EQ(500U, changes[0].first);
    EXPECT_LE(changes[0].removed, 256U);
    EXPECT_EQ(changes[0].removed + 2, changes[0].added);
    EXPECT_LE(changes[1].removed, 256U);
    EXPECT_EQ(changes[1].removed, changes[1].added + 3);
    EXPECT_EQ(valuesOf(after), applied(valuesOf(before), valuesOf(after), changes));
    EXPECT_TRUE(changesBetween(before, before).empty());
}

TEST(SharedList, changesMakeTheOneListOfTheOther)
{
    std::mt19937 random(23);
    for (int round = 0; round < 300; ++round) {
        const SharedList<int> before(count(random() % 4'000));
        SharedList<int> after = before;
        for (std::size_t edits = random() % 6; edits > 0; --edits) {
            const std::size_t first = random() % (after.size() + 1);
            const std::size_t removed = std::min<std::size_t>(random() % 600, after.size() - first);
            after = after.replaced(first, removed, std::vector<int>(random() % 600, -1));
        }
        const std::vector<ListChange> changes = changesBetween(before, after);
        ASSERT_EQ(valuesOf(after), applied(valuesOf(before), valuesOf(after), changes)) << round;
        const ListChange all = changeBetween(before, after);
        ASSERT_EQ(all.isNone(), changes.empty());
        if (!changes.empty()) {
            EXPECT_EQ(all.first, changes.front().first);
            EXPECT_EQ(all.first + all.removed, changes.back().first + changes.back().removed);
        }
    }
}

TEST(SharedList, growsByOneAtATimeWithoutFallingToPieces)
{
    SharedList<int> list;
    for (int i = 0; i < 5'000; ++i)
        list = list.replaced(list.size(), 0, {i});
    EXPECT_EQ(count(5'000), valuesOf(list));
    EXPECT_LT(list.pieces().size(), 5'000U / 32);
}

TEST(SharedList, listsThatAreEqualButShareNothingDoNotDiffer)
{
    const SharedList<int> one(count(3'000));
    SharedList<int> other(count(2'500));
    for (int i = 2'500; i < 3'000; ++i)
        other = other.replaced(other.size(), 0, {i});
    EXPECT_TRUE(changeBetween(one, other).isNone());
    EXPECT_EQ((ListChange{0, 0, 3'000}), changeBetween(SharedList<int>(), one));
}
