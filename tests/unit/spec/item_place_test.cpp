// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/item_place.h"
#include "tests/support/spec_dump.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

SpecPtr sample()
{
    return Spec::bind(
        Document::parse("Words.\n\n## API Design\n\n### GET /a\n**Purpose**: A\n\n### GET /b\n**Purpose**: B\n\n"
                        "## Rollout\n\nWords.\n\n## Caching Strategy\n- **TTL**: 1 s\n"),
        testing::backendTemplate());
}

TEST(ItemPlace, itemsCountAmongTheirCollection)
{
    const SpecPtr spec = sample();
    const auto place = placeOf(*spec, "api.rest[2]");
    ASSERT_TRUE(place);
    EXPECT_EQ(place->ordinal, 2);
    EXPECT_EQ(place->count, 2);
    EXPECT_FALSE(placeOf(*spec, "api.rest[3]"));
    EXPECT_FALSE(placeOf(*spec, "api.rest[2].purpose"));
    EXPECT_FALSE(placeOf(*spec, ""));
}

TEST(ItemPlace, sectionsCountAmongTheirLevel)
{
    const SpecPtr spec = sample();
    const auto place = placeOf(*spec, "caching");
    ASSERT_TRUE(place);
    EXPECT_EQ(place->ordinal, 3);
    EXPECT_EQ(place->count, 3);
    EXPECT_FALSE(placeOf(*spec, "raw[1]")) << "text before the first heading stays at the top";
}

TEST(ItemPlace, onlyLikeChangesPlacesWithLike)
{
    const SpecPtr spec = sample();
    EXPECT_TRUE(arePeers(*spec, "api.rest[1]", "api.rest[2]"));
    EXPECT_TRUE(arePeers(*spec, "api", "caching"));
    EXPECT_FALSE(arePeers(*spec, "api.rest[1]", "caching.row[1]"));
    EXPECT_FALSE(arePeers(*spec, "api", "api.rest[1]"));
    EXPECT_FALSE(arePeers(*spec, "api.rest[1]", "api.rest[7]"));
}

} // namespace
} // namespace quoin
