// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/answers.h"
#include "models/items/form_nodes.h"
#include "tests/unit/items/items_spec.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

QString missesIn(const std::string& text, std::string_view path)
{
    const SpecPtr spec = boundText(text);
    const auto item = spec->item(path);
    return item ? missesOf(*spec, *item).join(QStringLiteral("; ")) : QStringLiteral("no item");
}

const std::string endpoint = "## API Design\n\n### POST /v1/b\n**Purpose**: Two\n";

} // namespace

TEST(Answers, anEndpointAnswersForBothSides)
{
    EXPECT_EQ(missesIn(endpoint, "api.rest[1]"), QStringLiteral("no error answer"));
    EXPECT_EQ(missesIn(endpoint + "**Error Responses**:\n- `400 Bad Request`: x\n", "api.rest[1]"),
              QStringLiteral("no 5xx answer"));
    EXPECT_EQ(missesIn(endpoint + "**Error Responses**:\n- `503`: x\n", "api.rest[1]"),
              QStringLiteral("no 4xx answer"));
    EXPECT_EQ(missesIn(endpoint + "**Error Responses**:\n- `4xx`: x\n- `500`: y\n", "api.rest[1]"), QString());
    EXPECT_EQ(missesIn(endpoint + "**Errors**: 404, 500\n", "api.rest[1]"), QString());
    EXPECT_EQ(missesIn(endpoint + "\n**Response** (404 Not Found):\n```json\n{}\n```\n", "api.rest[1]"),
              QStringLiteral("no 5xx answer"));
}

TEST(Answers, anEndpointThatNobodyBeganMissesNothing)
{
    EXPECT_EQ(missesIn("## API Design\n\n### POST /v1/b\n", "api.rest[1]"), QString());
}

TEST(Answers, anIntegrationSaysWhatHappensWhenItFails)
{
    const std::string text = "## External Integrations\n\n### Plaid\n**Purpose**: X\n**Error Handling**:\n- Retry "
                             "strategy: none\n- Timeout:\n";
    EXPECT_EQ(missesIn(text, "integrations.integration[1]"), QStringLiteral("no timeout, fallback"));
    EXPECT_EQ(missesIn("## External Integrations\n\n### Plaid\n**Purpose**: X\n**Error Handling**: we wait\n",
                       "integrations.integration[1]"),
              QString());
}

TEST(FormNodes, answersThatTheTextLacksStandBesideTheOthers)
{
    const SpecPtr spec = boundText("## External Integrations\n\n### Plaid\n**Purpose**: X\n**Error Handling**:\n- "
                                   "Circuit breaker: on\n- Timeout: 8 s\n");
    const auto item = spec->item("integrations.integration[1]");
    ASSERT_TRUE(item);
    std::string shown;
    for (const FormNode& node : itemNodes(*item)) {
        for (const FormNode& row : node.children)
            shown += row.title.toStdString() + '@' + row.path + ' ';
    }
    EXPECT_EQ(shown,
              "Circuit breaker@integrations.integration[1].errorHandling[1] Retry "
              "strategy@integrations.integration[1].errorHandling.retry "
              "Timeout@integrations.integration[1].errorHandling[2] "
              "Fallback@integrations.integration[1].errorHandling.fallback ");
}

TEST(FormNodes, rowsOfPerformanceAndAlertsStateMeasures)
{
    const SpecPtr spec = boundText("## Backend\n\n### Performance Requirements\n- **Mine**: fast\n\n### Monitoring & "
                                   "Logging\n- **Metrics**:\n  - a\n- **Alarms**:\n  - b > 5\n");
    std::string marked;
    for (const SectionEntry& entry : spec->entries()) {
        const auto body = std::make_shared<const SectionBody>(spec->body(*spec->entryOf(entry.path)));
        for (const FormNode& table : sectionNodes(entry, body)) {
            for (const FormNode& row : table.children) {
                if (row.field == nullptr && row.item == nullptr)
                    continue;
                marked += row.title.toStdString() + (row.measures ? "+" : "-");
                for (const FormNode& list : row.children)
                    for (const FormNode& one : list.children)
                        marked += one.measures ? "(+)" : "(-)";
            }
        }
    }
    EXPECT_EQ(marked, "Mine+Metrics-(-)Alarms+(+)");
}

} // namespace quoin
