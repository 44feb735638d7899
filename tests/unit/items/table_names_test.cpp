// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "items_spec.h"
#include "models/items/table_names.h"

#include <gtest/gtest.h>

using namespace quoin;

TEST(TableNames, followTheRevisions)
{
    std::string text = "## Database Schema\n\n### orders\n\n```sql\nCREATE TABLE shop.orders (id INT);\n```\n\n"
                       "### parcels\n\n```sql\nCREATE TABLE parcels (id INT);\n```\n\n## Notes\n\nx\n";
    SpecPtr spec = boundText(text);
    TableNames names;
    EXPECT_EQ((std::set<std::string>{"orders", "parcels", "shop.orders"}), names.in(spec));
    const auto edit = [&](std::string_view what, std::string_view with) {
        const std::size_t at = text.rfind(what);
        const Splice splice{{at, at + what.size()}, std::string(with)};
        spec = spec->edited({splice});
        applySplices(text, {splice});
        EXPECT_EQ(TableNames().in(boundText(text)), names.in(spec)) << text;
    };
    edit("x\n", "y\n");
    edit("TABLE parcels", "TABLE Labels");
    EXPECT_TRUE(names.in(spec).contains("labels"));
    edit("## Notes", "### carriers\n\n```sql\nCREATE TABLE carriers (id INT);\n```\n\n## Notes");
    edit("shop.orders", "labels");
    edit("CREATE TABLE Labels (id INT);\n", "");
    EXPECT_TRUE(names.in(spec).contains("labels"));
}
