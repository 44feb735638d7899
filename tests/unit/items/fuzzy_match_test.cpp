// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/fuzzy_match.h"

#include <gtest/gtest.h>

#include <optional>
#include <vector>

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

struct Case {
    const char* typed;
    const char* text;
    std::optional<FitKind> kind;
};

void expectKinds(const std::vector<Case>& cases)
{
    for (const Case& c : cases)
        EXPECT_EQ(kind(c.typed, c.text), c.kind) << c.typed << " in " << c.text;
}

TEST(FuzzyMatch, kindsOfFit)
{
    expectKinds({
        {"purpose", "Purpose", FitKind::Whole},
        {"pur", "Purpose", FitKind::Prefix},
        {"des", "API Design", FitKind::WordStart},
        {"sign", "API Design", FitKind::Inside},
        {"rqt", "request_queue_time", FitKind::Initials},
        {"reqtime", "request_queue_time", FitKind::Initials},
        {"pps", "Purpose", FitKind::Scattered},
        {"xyz", "Purpose", std::nullopt},
        {"purposes", "Purpose", std::nullopt},
    });
}

TEST(FuzzyMatch, wordsBeginAtSeparatorsAndCapitals)
{
    expectKinds({
        {"returns", "/v1/returns/{id}", FitKind::WordStart},
        {"id", "/v1/returns/{id}", FitKind::WordStart},
        {"methods", "payment_methods", FitKind::WordStart},
        {"label", "returnLabelService", FitKind::WordStart},
        {"5", "http500", FitKind::WordStart},
        {"/v1", "/v1/returns", FitKind::Prefix},
    });
}

TEST(FuzzyMatch, aLaterPlaceAtAWordCountsMoreThanAnEarlierOneInside)
{
    EXPECT_EQ(kind("id", "video id"), FitKind::WordStart);
}

TEST(FuzzyMatch, caseAndAccentsDoNotMatter)
{
    expectKinds({
        {"ruck", "Rücksendung", FitKind::Prefix},
        {"RÜCK", "rucksendung", FitKind::Prefix},
        {"strasse", "Straße", FitKind::Whole},
        {"straße", "STRASSE", FitKind::Whole},
        {"cafe", "Cafe\u0301", FitKind::Whole},
        {"заказ", "Заказы", FitKind::Prefix},
        {"注文", "注文 API", FitKind::Prefix},
    });
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
