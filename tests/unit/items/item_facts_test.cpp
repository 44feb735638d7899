// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/item_facts.h"
#include "tests/unit/items/items_spec.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

std::string summary(const std::string& fields)
{
    const SpecPtr spec = boundText("## Database Schema\n\n### New Tables\n\n#### orders\n" + fields);
    const auto item = spec->item("schema.newTables[1]");
    return item ? summaryOf(*spec, *item).toStdString() : "no item";
}

} // namespace

TEST(ItemFacts, aSummaryIsThePurposeElseTheFirstThingThatIsSaid)
{
    EXPECT_EQ(summary("```sql\nCREATE TABLE orders (\n  id UUID\n);\n```\n**Purpose**: What was bought\n"),
              "What was bought");
    EXPECT_EQ(summary("```sql\n-- No change needed\nCREATE TABLE orders (\n  id UUID\n);\n```\n"),
              "-- No change needed");
}

TEST(ItemFacts, whatOnlyOpensABlockIsNoSummary)
{
    EXPECT_EQ(summary("```sql\nCREATE TABLE orders (\n  id UUID\n);\n```\n"), "");
    EXPECT_EQ(summary("```sql\nCREATE TABLE orders (\n  id UUID\n);\n```\n**Indexes**: by day\n"), "by day");
    EXPECT_EQ(summary("```sql\nCREATE TABLE orders (id UUID);\n```\n"), "CREATE TABLE orders (id UUID);");
}

} // namespace quoin
