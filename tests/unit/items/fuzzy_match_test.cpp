// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/fuzzy_match.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

std::optional<Fit> fit(const char* typed, const char* text)
{
    return FuzzyPattern(QString::fromUtf8(typed)).fitOf(0, FoldedText(QString::fromUtf8(text)));
}

std::optional<FitKind> kind(const char* typed, const char* text)
{
    const auto found = fit(typed, text);
    return found ? std::optional(found->kind) : std::nullopt;
}

TEST(FuzzyMatch, kindsOfFit)
{
    EXPECT_EQ(kind("purpose", "Purpose"), FitKind::Whole);
    EXPECT_EQ(kind("pur", "Purpose"), FitKind::Prefix);
    EXPECT_EQ(kind("des", "API Design"), FitKind::WordStart);
    EXPECT_EQ(kind("sign", "API Design"), FitKind::Inside);
    EXPECT_EQ(kind("rqt", "request_queue_time"), FitKind::Initials);
    EXPECT_EQ(kind("reqtime", "request_queue_time"), FitKind::Initials);
    EXPECT_EQ(kind("pps", "Purpose"), FitKind::Scattered);
    EXPECT_EQ(kind("xyz", "Purpose"), std::nullopt);
    EXPECT_EQ(kind("purposes", "Purpose"), std::nullopt);
}

TEST(FuzzyMatch, wordsBeginAtSeparatorsAndCapitals)
{
    EXPECT_EQ(kind("returns", "/v1/returns/{id}"), FitKind::WordStart);
    EXPECT_EQ(kind("id", "/v1/returns/{id}"), FitKind::WordStart);
    EXPECT_EQ(kind("methods", "payment_methods"), FitKind::WordStart);
    EXPECT_EQ(kind("label", "returnLabelService"), FitKind::WordStart);
    EXPECT_EQ(kind("5", "http500"), FitKind::WordStart);
    EXPECT_EQ(kind("/v1", "/v1/returns"), FitKind::Prefix);
}

TEST(FuzzyMatch, aLaterPlaceAtAWordCountsMoreThanAnEarlierOneInside)
{
    EXPECT_EQ(kind("id", "video id"), FitKind::WordStart);
}

TEST(FuzzyMatch, caseAndAccentsDoNotMatter)
{
    EXPECT_EQ(kind("ruck", "Rücksendung"), FitKind::Prefix);
    EXPECT_EQ(kind("RÜCK", "rucksendung"), FitKind::Prefix);
    EXPECT_EQ(kind("strasse", "Straße"), FitKind::Whole);
    EXPECT_EQ(kind("straße", "STRASSE"), FitKind::Whole);
    EXPECT_EQ(kind("cafe", "Cafe\u0301"), FitKind::Whole);
    EXPECT_EQ(kind("заказ", "Заказы"), FitKind::Prefix);
    EXPECT_EQ(kind("注文", "注文 API"), FitKind::Prefix);
}

TEST(FuzzyMatch, lettersStrewnOverALongTextAreNoMatch)
{
    EXPECT_EQ(kind("nbyl", "fantastic tables in ebony with a tricycle"), std::nullopt);
}

TEST(FuzzyMatch, closerAndShorterCostsLess)
{
    EXPECT_LT(fit("pur", "Purpose")->cost, fit("pur", "Purpose of the queue")->cost);
    EXPECT_LT(fit("xz", "axbzc")->cost, fit("xz", "axbbbzc")->cost);
}

TEST(FuzzyMatch, saysWhichCharactersFit)
{
    const auto characters = [](const char* typed, const QString& text) {
        return FuzzyPattern(QString::fromUtf8(typed)).charactersIn(text);
    };
    EXPECT_EQ(characters("des", QStringLiteral("API Design")), (QList<qsizetype>{4, 5, 6}));
    EXPECT_EQ(characters("des api", QStringLiteral("API Design")), (QList<qsizetype>{0, 1, 2, 4, 5, 6}));
    EXPECT_EQ(characters("strasse", QStringLiteral("Straße")), (QList<qsizetype>{0, 1, 2, 3, 4, 5}));
    EXPECT_EQ(characters("x", QString::fromUtf8("\xf0\x9f\x93\xa6x")), (QList<qsizetype>{2}));
}

} // namespace
} // namespace quoin
