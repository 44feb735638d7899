// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/array_pool.h"

#include <gtest/gtest.h>

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
    EXPECT_GE(array_pool::waitingBytes(), 9 * megabyte);
    const PooledVector<char> larger(12 * megabyte);
    EXPECT_NE(reinterpret_cast<std::uintptr_t>(larger.data()), place);
    const PooledVector<char> oneMore(9 * megabyte + 1);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(oneMore.data()), place);
    EXPECT_EQ(array_pool::waitingBytes(), 0U);
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
    const std::size_t waiting = array_pool::waitingBytes();
    EXPECT_GT(waiting, 0U);
    {
        const PooledVector<char> tooLong(2 * array_pool::mostWaiting);
    }
    EXPECT_EQ(array_pool::waitingBytes(), waiting);
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
