// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/search/text_search.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

std::vector<std::string> found(const std::string& bytes, const SearchWish& wish, std::size_t most = 1000)
{
    const Document document = Document::parse(bytes);
    std::vector<std::string> texts;
    for (const TextHit& hit : findAll(SearchText(document), wish, most).hits)
        texts.push_back(std::to_string(hit.range.begin) + ' ' + bytes.substr(hit.range.begin, hit.range.size()));
    return texts;
}

using Texts = std::vector<std::string>;

TEST(TextSearch, findsWithoutAndWithCase)
{
    EXPECT_EQ(found("Queue queue QUEUE", {QStringLiteral("queue")}), (Texts{"0 Queue", "6 queue", "12 QUEUE"}));
    EXPECT_EQ(found("Queue queue", {QStringLiteral("queue"), true}), (Texts{"6 queue"}));
    EXPECT_EQ(found("Ä ä", {QStringLiteral("ä")}), (Texts{"0 Ä", "3 ä"}));
}

TEST(TextSearch, plainTextIsNoPattern)
{
    EXPECT_EQ(found("a.c abc (a)", {QStringLiteral("a.c")}), (Texts{"0 a.c"}));
    EXPECT_EQ(found("a.c abc (a)", {QStringLiteral("(a)")}), (Texts{"8 (a)"}));
}

TEST(TextSearch, wholeWordsOnly)
{
    EXPECT_EQ(found("id idle a_id id.", {QStringLiteral("id"), false, true}), (Texts{"0 id", "13 id"}));
    EXPECT_EQ(found("Öl Ölkanne", {QStringLiteral("öl"), false, true}), (Texts{"0 Öl"}));
    EXPECT_EQ(found("x (a) (ab)", {QStringLiteral("(a)"), false, true}), (Texts{"2 (a)"}));
}

TEST(TextSearch, regularExpressionsKnowEveryLineEnd)
{
    const SearchWish ends{QStringLiteral("\\w+$"), false, false, true};
    EXPECT_EQ(found("one\r\ntwo\rthree\nfour", ends), (Texts{"0 one", "5 two", "9 three", "15 four"}));
    const SearchWish dots{QStringLiteral("t.*"), false, false, true};
    EXPECT_EQ(found("two x\r\nthree", dots), (Texts{"0 two x", "7 three"}));
    const SearchWish wholeWord{QStringLiteral("a|ab"), false, true, true};
    EXPECT_EQ(found("ab a abc", wholeWord), (Texts{"0 ab", "3 a"}));
}

TEST(TextSearch, emptyMatchesAreLeftOut)
{
    EXPECT_EQ(found("ab", {QStringLiteral("x*"), false, false, true}), Texts{});
    EXPECT_EQ(found("axa", {QStringLiteral("x*"), false, false, true}), (Texts{"1 x"}));
    EXPECT_EQ(found("\xf0\x9f\x93\xa6 x", {QStringLiteral("x*"), false, false, true}), (Texts{"5 x"}));
}

TEST(TextSearch, positionsAreBytesWhateverStandsBefore)
{
    EXPECT_EQ(found("\xef\xbb\xbfGrüße \xf0\x9f\x93\xa6 x", {QStringLiteral("x")}), (Texts{"16 x"}));
    std::string text;
    for (int i = 0; i < 3000; ++i)
        text += "ü";
    text += 'x';
    EXPECT_EQ(found(text, {QStringLiteral("x")}), (Texts{"6000 x"}));
}

TEST(TextSearch, bytesThatAreNotUtf8AreCountedOneByOne)
{
    const std::string text = "a\xff\xfe"
                             "b \xef\xbf\xbd"
                             "c b";
    EXPECT_EQ(found(text, {QStringLiteral("b")}), (Texts{"3 b", "10 b"}));
    EXPECT_EQ(found(text, {QStringLiteral("c")}), (Texts{"8 c"}));
    const SearchText searched(Document::parse(text));
    const SearchResult result = findAll(searched, {QStringLiteral("a.."), false, false, true}, 10);
    ASSERT_EQ(result.hits.size(), 1U);
    EXPECT_EQ(result.hits[0].range, (ByteRange{0, 3}));
    EXPECT_FALSE(result.hits[0].replaceable);
    EXPECT_TRUE(findAll(searched, {QStringLiteral("b")}, 10).hits[0].replaceable);
}

TEST(TextSearch, badPatternsAreExplained)
{
    const SearchText text(Document::parse("a"));
    for (const char* bad : {"(", "a)(b", "[", "*", "(?<x"}) {
        const SearchResult result = findAll(text, {QString::fromLatin1(bad), false, true, true}, 10);
        EXPECT_EQ(result.trouble, SearchResult::Trouble::Pattern) << bad;
        EXPECT_FALSE(result.detail.isEmpty()) << bad;
    }
}

TEST(TextSearch, hopelessPatternsEnd)
{
    const SearchText text(Document::parse(std::string(60, 'a') + "b"));
    const SearchResult result = findAll(text, {QStringLiteral("(a+)+(a+)+(a+)+$"), false, false, true}, 10);
    EXPECT_EQ(result.trouble, SearchResult::Trouble::TooHard);
}

TEST(TextSearch, stopsAtAsManyAsAreWanted)
{
    const SearchText text(Document::parse("aaaa"));
    const SearchResult result = findAll(text, {QStringLiteral("a")}, 3);
    EXPECT_EQ(result.hits.size(), 3U);
    EXPECT_TRUE(result.more);
    EXPECT_FALSE(findAll(text, {QStringLiteral("a")}, 4).more);
}

} // namespace
} // namespace quoin
