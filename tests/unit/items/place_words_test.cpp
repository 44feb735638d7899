// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/place_words.h"
#include "tests/unit/items/items_spec.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

constexpr std::string_view one = "## API Design\n\n### REST Endpoints\n\n#### GET /v1/a\n**Purpose**: One.\n";

std::string words(std::string_view path)
{
    return placeWords(*boundText(one), path).toStdString();
}

} // namespace

TEST(PlaceWords, sayTheSectionTheItemAndTheField)
{
    EXPECT_EQ(words("api.rest[1].purpose"), "API Design › GET /v1/a › Purpose");
    EXPECT_EQ(words("api.rest[1].route"), "API Design › GET /v1/a");
    EXPECT_EQ(words("nothing"), "");
}

TEST(Excerpt, ofAShortTextIsTheTextInOneLine)
{
    EXPECT_EQ(excerptOf(QStringLiteral("  two\n lines ")), QStringLiteral("two lines"));
    EXPECT_EQ(excerptOf(QString(60, u'a')), QString(60, u'a'));
    EXPECT_EQ(excerptOf(QString()), QString());
}

TEST(Excerpt, isCutBetweenCharactersAsAPersonCounts)
{
    EXPECT_EQ(excerptOf(QString(61, u'a')), QString(60, u'a') + u'…');
    EXPECT_EQ(excerptOf(QString(1'000'000, u'a')), QString(60, u'a') + u'…');
    const QString face = QString::fromUtf8("👩‍🔧"); // Five code units, one character.
    EXPECT_EQ(excerptOf(face.repeated(60)), face.repeated(60));
    EXPECT_EQ(excerptOf(face.repeated(61)), face.repeated(60) + u'…');
    EXPECT_EQ(excerptOf(QString(59, u'a') + face + u'b'), QString(59, u'a') + face + u'…');
}

TEST(Excerpt, ofACharacterWithoutEndStaysShortAndWhole)
{
    const QString marks = QStringLiteral("a") + QString(5000, QChar(0x0301));
    EXPECT_LT(excerptOf(marks).size(), 1000);
    const QString keycaps =
        QStringLiteral("a") + QString::fromUtf8("\xF0\x9D\x85\xA5").repeated(3000); // Outside the BMP.
    const QString cut = excerptOf(keycaps);
    EXPECT_LT(cut.size(), 1000);
    EXPECT_TRUE(cut.endsWith(u'…'));
    EXPECT_FALSE(cut.at(cut.size() - 2).isHighSurrogate());
}

TEST(Excerpt, ofBlanksAloneIsEmpty)
{
    EXPECT_EQ(excerptOf(QString(100'000, u' ')), QString());
}

} // namespace quoin
