// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/search/replacement.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

struct Replaced {
    Document document;
    std::vector<Replacement> list;

    Replaced(const std::string& bytes, const SearchWish& wish, const QString& with) : document(Document::parse(bytes))
    {
        const SearchText text(document);
        list = replacementsOf(document, text, wish, findAll(text, wish, 1000).hits, with);
    }

    [[nodiscard]] std::string after(std::vector<bool> wanted = {}) const
    {
        wanted.resize(list.size(), wanted.empty());
        std::string bytes = document.bytes();
        (void)applySplices(bytes, splicesOf(list, wanted));
        return bytes;
    }
};

TEST(Replacement, replacesTheTickedOnes)
{
    const Replaced run("a b a\nc a", {QStringLiteral("a")}, QStringLiteral("xy"));
    EXPECT_EQ(run.after(), "xy b xy\nc xy");
    EXPECT_EQ(run.after({true, false, true}), "xy b a\nc xy");
    ASSERT_EQ(run.list.size(), 3U);
    EXPECT_EQ(run.list[2].line, 1U);
    EXPECT_EQ(run.list[1].left, QStringLiteral("a b "));
    EXPECT_EQ(run.list[1].found, QStringLiteral("a"));
    EXPECT_EQ(run.list[1].instead, QStringLiteral("xy"));
    EXPECT_EQ(run.list[0].right, QStringLiteral(" b a"));
}

TEST(Replacement, plainTextTakesBackslashesAsTheyAre)
{
    EXPECT_EQ(Replaced("a", {QStringLiteral("a")}, QStringLiteral("\\1\\n")).after(), "\\1\\n");
}

TEST(Replacement, capturesOfTheExpression)
{
    const SearchWish wish{QStringLiteral("(\\w+)@(\\w+)"), false, false, true};
    EXPECT_EQ(Replaced("joe@home", wish, QStringLiteral("\\2 of \\1 (\\0)\\\\")).after(), "home of joe (joe@home)\\");
}

TEST(Replacement, capturesSeeWhatStandsBefore)
{
    const SearchWish wish{QStringLiteral("(?<=x)(a)"), false, false, true};
    EXPECT_EQ(Replaced("a xa", wish, QStringLiteral("<\\1>")).after(), "a x<a>");
}

TEST(Replacement, newLinesTakeTheDocumentsForm)
{
    const SearchWish wish{QStringLiteral(", "), false, false, true};
    EXPECT_EQ(Replaced("a, b\r\n", wish, QStringLiteral("\\n")).after(), "a\r\nb\r\n");
}

TEST(Replacement, bytesThatAreNotUtf8AreNeverReplaced)
{
    const Replaced run("ab a\xff ab", {QStringLiteral("a."), false, false, true}, QStringLiteral("x"));
    EXPECT_EQ(run.list.size(), 2U);
    EXPECT_EQ(run.after(), "x a\xff x");
}

TEST(Replacement, aPreviewShowsALineNotAPage)
{
    const Replaced run(std::string(5000, 'a') + "x" + std::string(5000, 'b'), {QStringLiteral("x")},
                       QStringLiteral("y"));
    ASSERT_EQ(run.list.size(), 1U);
    EXPECT_LT(run.list[0].left.size() + run.list[0].right.size(), 500);
    EXPECT_EQ(run.after(), std::string(5000, 'a') + "y" + std::string(5000, 'b'));
}

} // namespace
} // namespace quoin
