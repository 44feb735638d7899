// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/measures.h"

#include <gtest/gtest.h>

using namespace quoin;

namespace {

// "metric: measure | …"
std::string read(std::string_view text)
{
    std::string result;
    for (const Measure& measure : measuresIn(text)) {
        result += result.empty() ? "" : " | ";
        result += std::string(text.substr(measure.metric.begin, measure.metric.size())) + ": " + measureText(measure);
    }
    return result;
}

struct Case {
    const char* text;
    const char* reading;
};

class Measures : public testing::TestWithParam<Case> {};

} // namespace

TEST_P(Measures, areRead)
{
    EXPECT_EQ(read(GetParam().text), GetParam().reading) << GetParam().text;
}

INSTANTIATE_TEST_SUITE_P(Sentences, Measures,
                         testing::Values(
                             Case{"< 3 seconds (P95)", ": p95 < 3 seconds"}, Case{"< 500ms", ": < 500 ms"},
                             Case{"< 30 seconds (including Plaid)", ": < 30 seconds"},
                             Case{"p95 < 250 ms and p99 < 600 ms for `POST /v1/returns`, p95 < 120 ms for reads, at 50 requests/second",
                                  ": p95 < 250 ms | : p99 < 600 ms | : p95 < 120 ms | : 50 requests/second"},
                             Case{"50 requests/second sustained, 200 for ten minutes", ": 50 requests/second"},
                             Case{"Success rate < 85%", "Success rate: < 85 %"},
                             Case{"Webhook lag > 5 minutes", "Webhook lag: > 5 minutes"},
                             Case{"p95 of `POST /v1/returns` > 500 ms for 10 minutes: page", "`POST /v1/returns`: p95 > 500 ms, for 10 minutes"},
                             Case{"`5xx` responses > 1 % for 5 minutes: page", "`5xx` responses: > 1 %, for 5 minutes"},
                             Case{"Any message in a dead-letter queue for 5 minutes: page the team", "Any message in a dead-letter queue: for 5 minutes"},
                             Case{"Held < 50 ms at p99; the transaction makes no call", "Held: p99 < 50 ms"},
                             Case{"Error rate must be below 0.5 % over a day", "Error rate: < 0.5 %"},
                             Case{"at least 1,000 requests per second", ": ≥ 1,000 requests per second"},
                             Case{"p99 < 20 ms on 10 million returns; no sequential scan", ": p99 < 20 ms"},
                             Case{"average latency under 2s", "latency: average < 2 s"},
                             Case{"As fast as possible", ""}, Case{"Follow RFC 9110 and `v2 < 3`", ""}, Case{"", ""},
                             Case{"95", ""}, Case{"<", ""}, Case{"for 5", ""}));

TEST(Measure, rangesPointIntoTheText)
{
    const std::string text = "Acknowledged in p95 < 100 ms, effective in p95 < 5 s";
    const std::vector<Measure> read = measuresIn(text);
    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(text.substr(read[0].range.begin, read[0].range.size()), "p95 < 100 ms");
    EXPECT_EQ(text.substr(read[1].metric.begin, read[1].metric.size()), "effective");
    EXPECT_EQ(read[1].comparison, Comparison::Less);
    EXPECT_EQ(read[1].number, "5");
    EXPECT_EQ(read[1].unit, "s");
    EXPECT_EQ(read[1].percentile, "p95");
}
