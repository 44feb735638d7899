// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/alignment.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

std::vector<Alignable> keys(const std::vector<std::string>& names, const std::string& kind = "item")
{
    std::vector<Alignable> list;
    for (const std::string& name : names)
        list.push_back({kind, name});
    return list;
}

TEST(Alignment, WhatStaysKeepsItsPlace)
{
    EXPECT_EQ(align(keys({"a", "b", "c"}), keys({"a", "b", "c"})), (std::vector<int>{0, 1, 2}));
}

TEST(Alignment, AnAddedOneIsNewAndTheRestMoves)
{
    EXPECT_EQ(align(keys({"a", "b"}), keys({"a", "x", "b"})), (std::vector<int>{0, -1, 1}));
}

TEST(Alignment, ARemovedOneLeavesTheOthers)
{
    EXPECT_EQ(align(keys({"a", "b", "c"}), keys({"a", "c"})), (std::vector<int>{0, 2}));
}

TEST(Alignment, ARenamedOneIsTheSame)
{
    EXPECT_EQ(align(keys({"a", "b", "c"}), keys({"a", "B", "c"})), (std::vector<int>{0, 1, 2}));
}

TEST(Alignment, AMovedOneIsFound)
{
    EXPECT_EQ(align(keys({"a", "b", "c"}), keys({"c", "a", "b"})), (std::vector<int>{2, 0, 1}));
}

TEST(Alignment, OneOfAnotherKindIsNotTheSame)
{
    EXPECT_EQ(align(keys({"a"}, "field"), keys({"b"}, "card")), (std::vector<int>{-1}));
}

TEST(Alignment, EqualNamesKeepTheirOrder)
{
    EXPECT_EQ(align(keys({"a", "a", "a"}), keys({"a", "a"})), (std::vector<int>{0, 1}));
}

} // namespace
} // namespace quoin
