// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/array_pool.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <optional>
#include <vector>

namespace quoin {
namespace {

constexpr std::size_t megabyte = std::size_t{1} << 20;

TEST(ArrayPool, anArrayStandsWhereOneOfItsSizeStood)
{
    const PooledVector<char> other(2 * megabyte); // Keeps the pool at work.
    std::optional<PooledVector<char>> first(9 * megabyte);
    const auto place = reinterpret_cast<std::uintptr_t>(first->data());
    first.reset();
    const PooledVector<char> larger(12 * megabyte);
    EXPECT_NE(reinterpret_cast<std::uintptr_t>(larger.data()), place);
    const PooledVector<char> oneMore(9 * megabyte + 1);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(oneMore.data()), place);
}

TEST(ArrayPool, whatIsTakenAgainIsAsEmptyAsAnyOther)
{
    const PooledVector<int> other(megabyte);
    {
        const PooledVector<int> sevens(megabyte, 7);
    }
    const PooledVector<int> zeros(megabyte);
    EXPECT_EQ(std::count(zeros.begin(), zeros.end(), 0), static_cast<std::ptrdiff_t>(megabyte));
}

TEST(ArrayPool, noMoreWaitsThanIsSaid)
{
    const PooledVector<char> other(2 * megabyte);
    {
        std::vector<PooledVector<char>> arrays;
        for (std::size_t size = 4; size <= 36; size += 4)
            arrays.emplace_back(size * megabyte);
        EXPECT_EQ(array_pool::waitingBytes(), 0U);
    }
    EXPECT_GT(array_pool::waitingBytes(), 0U);
    EXPECT_LE(array_pool::waitingBytes(), array_pool::mostWaiting);
}

TEST(ArrayPool, nothingWaitsWhenNobodyUsesIt)
{
    {
        const PooledVector<char> one(2 * megabyte);
        const PooledVector<char> another(4 * megabyte);
    }
    EXPECT_EQ(array_pool::waitingBytes(), 0U);
}

TEST(ArrayPool, shortArraysAreOfTheHeap)
{
    const PooledVector<char> other(2 * megabyte);
    {
        const PooledVector<char> small(array_pool::leastBytes - 1);
    }
    EXPECT_EQ(array_pool::waitingBytes(), 0U);
}

} // namespace
} // namespace quoin
