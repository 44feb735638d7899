// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/path_follow.h"
#include "tests/unit/items/items_spec.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

constexpr std::string_view two = "## API Design\n\n### REST Endpoints\n\n"
                                 "#### GET /v1/a\n**Purpose**: One.\n\n"
                                 "#### GET /v1/b\n**Purpose**: Two.\n\n"
                                 "## Caching Strategy\n- **TTL**: 1 h\n- **Mine**: yes\n";

std::string followed(std::string_view before, std::string_view after, std::string_view path)
{
    return followedPath(*boundText(before), *boundText(after), path).value_or("gone");
}

std::string replaced(std::string_view text, std::string_view from, std::string_view to)
{
    std::string result(text);
    const std::size_t at = result.find(from);
    EXPECT_NE(at, std::string::npos);
    return at != std::string::npos ? result.replace(at, from.size(), to) : result;
}

} // namespace

TEST(PathFollow, anItemIsFoundByWhatItIsCalled)
{
    const std::string first = replaced(two, "#### GET /v1/a", "#### POST /v1/new\n**Purpose**: New.\n\n#### GET /v1/a");
    EXPECT_EQ(followed(two, first, "api.rest[2].purpose"), "api.rest[3].purpose");
    EXPECT_EQ(followed(two, first, "api.rest[2].route"), "api.rest[3].route");
    EXPECT_EQ(followed(first, two, "api.rest[3].purpose"), "api.rest[2].purpose");
    EXPECT_EQ(followed(first, two, "api.rest[1].purpose"), "gone");
}

TEST(PathFollow, aRenamedOneByItsPlace)
{
    const std::string renamed = replaced(two, "/v1/b", "/v2/b");
    EXPECT_EQ(followed(two, renamed, "api.rest[2].route"), "api.rest[2].route");
    EXPECT_EQ(followed(two, renamed, "api.rest[2].authentication"), "api.rest[2].authentication");
}

TEST(PathFollow, rowsAndSectionsComeAndGo)
{
    const std::string without = replaced(two, "- **TTL**: 1 h\n", "");
    EXPECT_EQ(followed(two, without, "caching.row[2].value"), "caching.row[1].value");
    EXPECT_EQ(followed(two, without, "caching.row[2].label"), "caching.row[1].label");
    EXPECT_EQ(followed(two, without, "caching.row[1].value"), "caching.ttl"); // The template offers it still.
    EXPECT_EQ(followed(two, replaced(two, "- **Mine**: yes\n", ""), "caching.row[2].value"), "gone");
    EXPECT_EQ(followed(two, "## API Design\n\nWords.\n", "caching.row[1].value"), "gone");
    // Where nothing changed in it, it may stand anywhere.
    EXPECT_EQ(followed(two, "# Title\n\n" + std::string(two), "caching.row[1].value"), "caching.row[1].value");
}

TEST(PathFollow, anEditorHoldsTheValueAndNoPlaceholder)
{
    const SpecPtr spec = boundText(two);
    EXPECT_EQ(editorValue(*spec, "api.rest[2].purpose"), "Two.");
    EXPECT_EQ(editorValue(*spec, "api.rest[2].route"), "/v1/b");
    EXPECT_EQ(editorValue(*spec, "api.rest[2].authentication"), "");
    EXPECT_EQ(editorValue(*spec, "api.rest[3].purpose"), std::nullopt);
    EXPECT_EQ(editorValue(*boundText("## Caching Strategy\n- **TTL**: [Time to live for different data types]\n"),
                          "caching.row[1].value"),
              "");
}

} // namespace quoin
