// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/edit.h"
#include "tests/support/spec_dump.h"

#include <gtest/gtest.h>

namespace quoin {

using namespace quoin::testing;

namespace {

// "filled/offered" of the first section.
std::string completion(const std::string& text)
{
    const SectionBody body = bindText(text)->body(0);
    return std::to_string(body.filled) + '/' + std::to_string(body.offered);
}

} // namespace

TEST(Completion, whatTheTemplateAsksForIsMissedUntilItIsThere)
{
    EXPECT_EQ(completion("## Caching Strategy\n"), "0/3");
    EXPECT_EQ(completion("## Caching Strategy\n- **TTL**: 1 h\n"), "1/3");
    EXPECT_EQ(completion("## Caching Strategy\n- **TTL**: 1 h\n- **Cache Layer**: Redis\n"), "2/3");
    EXPECT_EQ(completion("## Caching Strategy\n- **TTL**:\n- **Cache Layer**: Redis\n"), "1/3");
}

TEST(Completion, anAnswerOfOnesOwnStandsForOneOfTheTemplates)
{
    EXPECT_EQ(completion("## Caching Strategy\n- **Eviction**: LRU\n"), "1/3");
    EXPECT_EQ(completion("## Caching Strategy\n- **Eviction**: LRU\n- **Warm-up**: none\n- **Keys**: by id\n"), "3/3");
    EXPECT_EQ(completion("## Caching Strategy\n- **Eviction**: LRU\n- **Warm-up**: none\n- **Keys**: by id\n"
                         "- **TTL**: 1 h\n"),
              "4/4");
    EXPECT_EQ(completion("## Caching Strategy\n\nNothing is cached.\n"), "1/1");
}

TEST(Completion, aTextOfSeveralParagraphsIsOneAnswer)
{
    EXPECT_EQ(completion("## Caching Strategy\n\nNothing.\n\n- none\n\n### House rules\n\nNone.\n"), "1/1");
    EXPECT_EQ(completion("## Caching Strategy\n\n- **TTL**: 1 h\n\n### House rules\n\nNone.\n\n- none\n"), "2/3");
}

TEST(Completion, whatEachItemSaysIsNotAskedOfItsGroupToo)
{
    const std::string items = "#### users table\n```sql\nALTER TABLE users ADD a INT;\n```\n**Purpose**: more\n";
    EXPECT_EQ(completion("## Database Schema\n\n### Schema Modifications\n"), "0/1");
    EXPECT_EQ(completion("## Database Schema\n\n### Schema Modifications\n\n" + items), "2/2");
}

TEST(Completion, neverDropsWhileASectionIsFilledIn)
{
    SpecPtr spec = bindText("## Performance Requirements\n");
    double before = 0;
    for (const char* path : {"performance.latency", "performance.throughput", "performance.databaseQueries",
                             "performance.webhookProcessing"}) {
        const EditResult result = setField(spec, path, "p95 < 1 s");
        ASSERT_TRUE(std::holds_alternative<Edit>(result)) << path;
        spec = std::get<Edit>(result).after;
        const SectionBody body = spec->body(0);
        const double now = static_cast<double>(body.filled) / static_cast<double>(body.offered);
        EXPECT_GE(now, before) << path;
        before = now;
    }
    EXPECT_EQ(before, 1.0);
}

} // namespace quoin
