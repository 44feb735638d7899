// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/shown_text.h"

#include <gtest/gtest.h>

#include <random>

namespace quoin {
namespace {

TEST(ShownText, LineEndsAreShownAsOneKind)
{
    const ShownText text("a\r\nb\nc");
    EXPECT_EQ(text.text(), QStringLiteral("a\nb\nc"));
}

TEST(ShownText, PositionsAndBytesMapBothWays)
{
    const ShownText text("\xc3\xa4\r\n\xf0\x9f\x93\xa6x");
    EXPECT_EQ(text.positionAt(2), 1);
    EXPECT_EQ(text.positionAt(4), 2);
    EXPECT_EQ(text.positionAt(8), 4);
    EXPECT_EQ(text.positionAt(99), 5);
    for (const std::size_t byte : {0U, 2U, 4U, 8U, 9U})
        EXPECT_EQ(text.byteAt(text.positionAt(byte)), byte);
    const ShownText broken("a\xff\xfe"
                           "b c");
    EXPECT_FALSE(broken.isUtf8());
    EXPECT_EQ(broken.positionAt(3), broken.text().indexOf(u'b'));
    EXPECT_EQ(broken.byteAt(broken.text().indexOf(u'c')), 5U);
}

TEST(ShownText, WhatAWidgetCannotHoldIsAPicture)
{
    const ShownText text(std::string("a\0b\rc\xe2\x80\xa8"
                                     "d\xe2\x80\xa9"
                                     "e",
                                     13));
    EXPECT_EQ(text.text(), QStringLiteral("a\u2400b\u240Dc\u23CEd\u00B6e"));
}

TEST(ShownText, TypingKeepsEveryByteThatWasNotTouched)
{
    ShownText text("one\r\ntwo\rthree\xe2\x80\xa8 four");
    EXPECT_TRUE(text.take(QStringLiteral("one!\ntwo\u240Dthree\u23CE four")));
    EXPECT_EQ(text.bytes(), "one!\r\ntwo\rthree\xe2\x80\xa8 four");
}

TEST(ShownText, ANewLineTakesTheValuesOwnLineEnd)
{
    ShownText crlf("a\r\nb");
    EXPECT_TRUE(crlf.take(QStringLiteral("a\nb\nc")));
    EXPECT_EQ(crlf.bytes(), "a\r\nb\r\nc");
    ShownText none("a");
    EXPECT_TRUE(none.take(QStringLiteral("a\nb")));
    EXPECT_EQ(none.bytes(), "a\nb");
}

TEST(ShownText, SurrogatesAreNeverCut)
{
    ShownText text("\xf0\x9f\x98\x80x"); // two emoji differ in their low surrogate only
    EXPECT_TRUE(text.take(QStringLiteral("\U0001F601x")));
    EXPECT_EQ(text.bytes(), "\xf0\x9f\x98\x81x");
}

TEST(ShownText, BytesThatAreNotUtf8AreLeftAlone)
{
    ShownText text("a\xff"
                   "b");
    EXPECT_FALSE(text.isUtf8());
    EXPECT_FALSE(text.take(QStringLiteral("something else")));
    EXPECT_EQ(text.bytes(),
              "a\xff"
              "b");
}

TEST(ShownText, RandomTypingIsCarriedOverExactly)
{
    const std::vector<std::string> pieces{
        "a", "\xc3\xa9", "\r\n", "\n", "\r", std::string(1, '\0'), "\xe2\x80\xa8", "\xf0\x9f\x98\x80", " "};
    std::mt19937 random(7);
    for (int round = 0; round < 2000; ++round) {
        std::string bytes;
        for (std::size_t i = random() % 12; i > 0; --i)
            bytes += pieces[random() % pieces.size()];
        ShownText text(bytes);
        const QString before = text.text();
        const auto at = static_cast<qsizetype>(random() % static_cast<std::size_t>(before.size() + 1));
        if (at < before.size() && before[at].isLowSurrogate())
            continue;
        QString shown = before;
        shown.insert(at, QStringLiteral("Z"));
        ASSERT_TRUE(text.take(shown));
        std::string without = text.bytes();
        without.erase(without.find('Z'), 1);
        ASSERT_EQ(without, bytes);
        // What is read back from what was typed is what the widget shows, but for a CR and an LF that met.
        if (text.bytes().find("\rZ\n") == std::string::npos) {
            ASSERT_EQ(text.text(), shown);
        }
    }
}

} // namespace
} // namespace quoin
