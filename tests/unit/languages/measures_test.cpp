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

INSTANTIATE_TEST_SUITE_P(
    Sentences, Measures,
    testing::Values(
        Case{"< 3 seconds (P95)", ": p95 < 3 seconds"}, Case{"< 500ms", ": < 500 ms"},
        Case{"< 30 seconds (including Plaid)", ": < 30 seconds"},
        Case{"p95 < 250 ms and p99 < 600 ms for `POST /v1/returns`, p95 < 120 ms for reads, at 50 requests/second",
             ": p95 < 250 ms | : p99 < 600 ms | : p95 < 120 ms | : 50 requests/second"},
        Case{"50 requests/second sustained, 200 for ten minutes", ": 50 requests/second"},
        Case{"Success rate < 85%", "Success rate: < 85 %"}, Case{"Webhook lag > 5 minutes", "Webhook lag: > 5 minutes"},
        Case{"p95 of `POST /v1/returns` > 500 ms for 10 minutes: page",
             "`POST /v1/returns`: p95 > 500 ms, for 10 minutes"},
        Case{"`5xx` responses > 1 % for 5 minutes: page", "`5xx` responses: > 1 %, for 5 minutes"},
        Case{"Any message in a dead-letter queue for 5 minutes: page the team",
             "Any message in a dead-letter queue: for 5 minutes"},
        Case{"Held < 50 ms at p99; the transaction makes no call", "Held: p99 < 50 ms"},
        Case{"Error rate must be below 0.5 % over a day", "Error rate: < 0.5 %"},
        Case{"at least 1,000 requests per second", ": ≥ 1,000 requests per second"},
        Case{"p99 < 20 ms on 10 million returns; no sequential scan", ": p99 < 20 ms"},
        Case{"average latency under 2s", "latency: average < 2 s"}, Case{"As fast as possible", ""},
        Case{"Follow RFC 9110 and `v2 < 3`", ""}, Case{"", ""}, Case{"95", ""}, Case{"<", ""}, Case{"for 5", ""}));

// Numbers are grouped, written and compared in the ways of many languages.
INSTANTIATE_TEST_SUITE_P(
    Numbers, Measures,
    testing::Values(Case{"mindestens 1.200 Überweisungen pro Minute", ": ≥ 1.200 Überweisungen pro Minute"},
                    Case{"1'200 requests/second", ": 1'200 requests/second"},
                    Case{"1’200 requests/second", ": 1’200 requests/second"},
                    Case{"10 000 requêtes par seconde", ": 10 000 requêtes par seconde"},
                    Case{"1\u202F200 ms", ": 1\u202F200 ms"}, Case{"1\u2009200\u00A0ms", ": 1\u2009200 ms"},
                    Case{"< 1_500 ms", ": < 1_500 ms"}, Case{"1.234,5 MB", ": 1.234,5 MB"},
                    Case{"at 20 500 requests/second", ": 20 500 requests/second"},
                    Case{"< 0.5 200 ms", ": < 0.5 | : 200 ms"}, Case{"HTTP 429 5030 ms", "HTTP 429: 5030 ms"},
                    Case{"< ٢٠٠ ms", ": < ٢٠٠ ms"}, Case{"< ۲۰۰ ms", ": < ۲۰۰ ms"},
                    Case{"＜２００ｍｓ", ": < ２００ ｍｓ"}, Case{"max. 200 ms", ": ≤ 200 ms"},
                    Case{"no more than 200 ms", ": ≤ 200 ms"}, Case{"not less than 99.9 %", ": ≥ 99.9 %"},
                    Case{"200 ms or less", ": ≤ 200 ms"}, Case{"200\u00A0ms", ": 200 ms"},
                    Case{"5 parallel uploads per user", ""},
                    Case{"1,200 payment requests per minute", ": 1,200 payment requests per minute"}));

INSTANTIATE_TEST_SUITE_P(
    Languages, Measures,
    testing::Values(Case{"p95 unter 250 ms für 10 Minuten", ": p95 < 250 ms, for 10 Minuten"},
                    Case{"höchstens 3 Sekunden", ": ≤ 3 Sekunden"},
                    Case{"Fehlerrate über 1 Prozent", "Fehlerrate: > 1 Prozent"},
                    Case{"menos de 200 milisegundos", ": < 200 milisegundos"},
                    Case{"al menos 1.200 transferencias por minuto", ": ≥ 1.200 transferencias por minuto"},
                    Case{"no máximo 3 segundos", ": ≤ 3 segundos"}, Case{"moins de 3 secondes", ": < 3 secondes"},
                    Case{"jusqu’à 500 requêtes par seconde", ": ≤ 500 requêtes par seconde"},
                    Case{"minder dan 2 seconden", ": < 2 seconden"}, Case{"Не более 200 мс", ": ≤ 200 мс"},
                    Case{"не менее 1 200 запросов в минуту", ": ≥ 1 200 запросов в минуту"},
                    Case{"не більше 3 секунд", ": ≤ 3 секунд"}, Case{"响应时间小于200毫秒", "响应时间: < 200 毫秒"},
                    Case{"至少1200次/分钟", ": ≥ 1200 次/分钟"}, Case{"错误率不超过1％", "错误率: ≤ 1 ％"},
                    Case{"每分钟1,200次", ": 1,200 次 每分钟"}, Case{"200ミリ秒以下", ": ≤ 200 ミリ秒"},
                    Case{"3秒以内", ": ≤ 3 秒"}, Case{"200ms 이하", ": ≤ 200 ms"}, Case{"최대 3초", ": ≤ 3 초"},
                    Case{"tối đa 200 mili giây", ": ≤ 200 mili giây"},
                    Case{"ít nhất 100 yêu cầu mỗi giây", ": ≥ 100 yêu cầu mỗi giây"},
                    Case{"en fazla 200 ms", ": ≤ 200 ms"}, Case{"saniyede 1.200 istek", ": 1.200 istek saniyede"},
                    Case{"kurang dari 3 detik", ": < 3 detik"}, Case{"预约 5 个", ""}, Case{"계약 5 건", ""}));

INSTANTIATE_TEST_SUITE_P(
    Ranges, Measures,
    testing::Values(Case{"API latency 200–300 ms", "API latency: 200–300 ms"}, Case{"200-300ms", ": 200–300 ms"},
                    Case{"200 - 300 ms", ": 200–300 ms"}, Case{"p95 200 — 300 ms", ": p95 200–300 ms"},
                    Case{"takes 100 to 200 ms", "takes: 100–200 ms"}, Case{"200 ms – 300 ms", ": 200–300 ms"},
                    Case{"500 ms to 2 s", ": 500 ms–2 s"},
                    Case{"between 1,200 and 1,500 requests per second", ": 1,200–1,500 requests per second"},
                    Case{"Latency between 500 ms and 2 s (p99)", "Latency: p99 500 ms–2 s"},
                    Case{"from 5 to 10 minutes", ": 5–10 minutes"}, Case{"< 100–200 ms", ": < 100–200 ms"},
                    Case{"~100-200 ms", ": ≈ 100–200 ms"}, Case{"100~200ms", ": 100–200 ms"},
                    Case{"0.5–1.5 %", ": 0.5–1.5 %"}, Case{"1–2 million rows per day", ": 1–2 million rows per day"},
                    Case{"p95 > 500 ms for 5–10 minutes", ": p95 > 500 ms, for 5–10 minutes"},
                    Case{"zwischen 100 und 200 Millisekunden", ": 100–200 Millisekunden"},
                    Case{"100 bis 200 Millisekunden", ": 100–200 Millisekunden"},
                    Case{"de 100 a 200 milisegundos", ": 100–200 milisegundos"},
                    Case{"entre 1 et 3 secondes", ": 1–3 secondes"}, Case{"от 100 до 200 мс", ": 100–200 мс"},
                    Case{"100至200毫秒", ": 100–200 毫秒"}, Case{"100〜200ミリ秒", ": 100–200 ミリ秒"}));

// Two measures stay two, and what is no range stays what it was.
INSTANTIATE_TEST_SUITE_P(NoRanges, Measures,
                         testing::Values(Case{"HTTP 429 – 200 ms", "HTTP 429 –: 200 ms"},
                                         Case{"500 ms – 1 %", ": 500 ms | –: 1 %"},
                                         Case{"200 ms and 300 ms", ": 200 ms | : 300 ms"}, Case{"3–5 retries", ""},
                                         Case{"2024-01-15", ""}, Case{"200 ms, ~300 ms", ": 200 ms | : ≈ 300 ms"},
                                         Case{"5-", ""}, Case{"between 5 and", ""}));

TEST(Measure, aRangeSaysBothBounds)
{
    const std::string text = "Search answers in 200–300 ms";
    const std::vector<Measure> read = measuresIn(text);
    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(read[0].comparison, Comparison::Between);
    EXPECT_EQ(read[0].number, "200");
    EXPECT_EQ(read[0].upTo, "300");
    EXPECT_EQ(read[0].unit, "ms");
    EXPECT_EQ(text.substr(read[0].metric.begin, read[0].metric.size()), "Search answers");
    EXPECT_EQ(text.substr(read[0].range.begin, read[0].range.size()), "200–300 ms");
}

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
