// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/guidance.h"
#include "tests/unit/items/items_spec.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

const std::string text =
    "## API Design\n\n### REST Endpoints\n\n#### POST /v1/b\n**Purpose**: Two\n**Error Responses**:\n"
    "- `404 Not Found`: gone\n- `499`: odd\n\n## Caching Strategy\n- **TTL**: 1 h\n- **Mine**: 2\n\n"
    "## Monitoring & Logging\n- **Metrics**:\n  - Returns per hour\n  - Age of the oldest\n- **Ours**:\n"
    "  - One\n\n## Legal\nText.\n";

Guidance at(std::string_view path)
{
    return guidanceFor(*boundText(text), path);
}

bool says(const QString& sentence, const char* word)
{
    return sentence.contains(QLatin1String(word), Qt::CaseInsensitive);
}

} // namespace

TEST(Guidance, aFieldHasItsHintItsExampleAndThePracticeThatApplies)
{
    const Guidance sql = at("schema.newTables.sql");
    const Guidance request = at("api.rest[1].request");
    EXPECT_EQ(request.title, QStringLiteral("Request"));
    EXPECT_TRUE(says(request.hint, "really works"));
    EXPECT_TRUE(request.code);
    EXPECT_TRUE(says(request.example, "{ \"orderId\""));
    EXPECT_FALSE(request.example.contains(u'\n'));
    ASSERT_EQ(request.practices.size(), 1);
    EXPECT_TRUE(says(request.practices.front(), "idempotency"));
    EXPECT_FALSE(sql.isEmpty());
}

TEST(Guidance, aRowIsGuidedByItsLabel)
{
    EXPECT_TRUE(says(at("api.rest[1].errorResponses[1].value").hint, "no such object"));
    EXPECT_TRUE(says(at("api.rest[1].errorResponses[1].status").hint, "no such object"));
    // One that the template does not know: by the table.
    EXPECT_TRUE(says(at("api.rest[1].errorResponses[2].value").hint, "each status"));
    EXPECT_TRUE(says(at("api.rest[1].errorResponses[1].value").practices.join(u' '), "failures as carefully"));
    EXPECT_EQ(at("caching.row[1].value").title, QStringLiteral("TTL"));
    EXPECT_TRUE(says(at("caching.cacheLayer").example, "Redis"));
}

TEST(Guidance, eachOfSeveralValuesIsGuidedByTheirLabel)
{
    const Guidance second = at("monitoring.row[1].entry[2].value");
    EXPECT_EQ(second.title, QStringLiteral("Metrics"));
    EXPECT_TRUE(says(second.hint, "percentiles"));
    EXPECT_TRUE(says(second.example, "Returns opened per hour"));
    EXPECT_EQ(second.practices.size(), 1);
    EXPECT_EQ(at("monitoring.row[2].entry[1].value").practices.size(), 3); // A label of one's own.
}

TEST(Guidance, aFieldWithoutALabelIsCalledAsWhatItFills)
{
    EXPECT_EQ(at("architecture.text").title, QStringLiteral("Architecture Overview"));
    EXPECT_EQ(at("services.interactions.text").title, QStringLiteral("Service Interactions"));
    EXPECT_EQ(at("schema.newTables.sql").title, QStringLiteral("Table"));
}

TEST(Guidance, whatHasNoHintOfItsOwnIsGuidedByWhatItStandsIn)
{
    const Guidance route = at("api.rest[1].route");
    EXPECT_EQ(route.title, QStringLiteral("Endpoint"));
    EXPECT_TRUE(says(route.hint, "method and path"));
    EXPECT_EQ(route.practices.size(), 3);
    EXPECT_EQ(at("caching.row[2].value").practices.size(), 3);
    EXPECT_EQ(at("api").practices.size(), 3);
    EXPECT_EQ(at("queues").practices.size(), 3); // The text has no such section.
}

TEST(Guidance, textOfOnesOwnIsSaidToBeKept)
{
    const SpecPtr spec = boundText(text);
    EXPECT_TRUE(says(guidanceFor(*spec, spec->entries().back().path).hint, "kept"));
    EXPECT_TRUE(guidanceFor(*spec, "").isEmpty());
}

TEST(Guidance, spokenInSentences)
{
    const QString spoken = spokenGuidance(at("caching.row[1].value"));
    EXPECT_TRUE(spoken.contains(QStringLiteral(" Example: ")));
    EXPECT_TRUE(spoken.contains(QStringLiteral(" Good practice: ")));
}

} // namespace quoin
