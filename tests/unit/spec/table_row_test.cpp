// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/table_row.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace quoin;
using ::testing::ElementsAre;

namespace {

std::vector<std::string> cells(std::string_view row)
{
    std::vector<std::string> texts;
    for (const ByteRange cell : tableCells(row))
        texts.emplace_back(row.substr(cell.begin, cell.size()));
    return texts;
}

} // namespace

TEST(TableRow, splitsAtPipes)
{
    EXPECT_THAT(cells("| a | b |"), ElementsAre("a", "b"));
    EXPECT_THAT(cells("a | b"), ElementsAre("a", "b"));
    EXPECT_THAT(cells("|a|b|"), ElementsAre("a", "b"));
    EXPECT_THAT(cells("| a | |"), ElementsAre("a", ""));
    EXPECT_THAT(cells("| a \\| b | c |"), ElementsAre("a \\| b", "c"));
    EXPECT_THAT(cells("| `a|b` |"), ElementsAre("`a", "b`")); // As GFM has it.
    EXPECT_THAT(cells("  | a | b |  "), ElementsAre("a", "b"));
}

TEST(TableRow, encodesPipesAndNothingElse)
{
    EXPECT_EQ(encodeCell("a | b"), "a \\| b");
    EXPECT_EQ(decodeCell("a \\| b"), "a | b");
    EXPECT_EQ(decodeCell("a \\* b"), "a \\* b");
    for (const char* value : {"", "a", "|", "||", "a | b", "`x`"})
        EXPECT_EQ(decodeCell(encodeCell(value)), value);
}
