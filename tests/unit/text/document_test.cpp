// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/block_parser.h"
#include "models/text/document.h"
#include "models/text/hostile_scan.h"
#include "tests/support/cmark_oracle.h"
#include "tests/support/corpus.h"
#include "tests/support/random_text.h"

#include <gtest/gtest.h>

using namespace quoin;
using namespace quoin::testing;

namespace {

bool startsWithFrontMatter(const Document& document)
{
    return !document.passages().empty()
        && document.passages().front().passage->blocks().front().kind == BlockKind::FrontMatter;
}

std::string hostileTable()
{
    std::string text;
    for (int i = 0; i < 10'000; ++i)
        text += "|a";
    text += "|\n";
    for (int i = 0; i < 10'000; ++i)
        text += "|-";
    text += "|\n";
    for (int i = 0; i < 1'000; ++i)
        text += "|x|\n";
    return text;
}

// Blocks that nothing closes, and lines that cmark-gfm must not see, between ordinary text.
std::string randomHostileText(RandomText& random)
{
    const std::string hostile = std::string(70, '>') + "x\n";
    const std::string pieces[] = {hostile,     hostile + "\n", "\n",           "\n",    "# a\n", "## b\n",
                                  "plain\n",   "\nplain\n",    "**bold**\n\n", "```\n", "~~~\n", "<div>\n",
                                  "<script\n", "</script>\n",  "<!--\n",       "-->\n", "<a>\n", "- x\n",
                                  "  ```\n",   " # c\n",       "t\n===\n",     "> q\n"};
    std::string text;
    for (std::size_t count = 3 + random.below(40); count > 0; --count)
        text += pieces[random.below(std::size(pieces))];
    return text;
}

} // namespace

TEST(Document, coversEveryByteString)
{
    using namespace std::string_literals;
    const std::string texts[] = {"",
                                 "\n",
                                 "\r",
                                 "\r\n",
                                 "\n\r",
                                 "a",
                                 "\0"s,
                                 "\xFF",
                                 "\xEF\xBB\xBF# T\n",
                                 "\xEF\xBB\xBF",
                                 "# a\r# b\r\n# c\n",
                                 "```",
                                 "```\n# not\n",
                                 "---\na: b\n---\n# T\n",
                                 "---\n",
                                 "---\n---\n",
                                 "| a |\n|---|\n",
                                 "**L**: x\n| a | b |\n|---|---|\n| 1 | 2 |\n",
                                 "a\n===\nb\n---\n",
                                 "\xEF\xBB\xBF\t1\nx\n",
                                 "\xEF\xBB\xBF```\na\n",
                                 "\xEF\xBB\xBF<!--\nx\n",
                                 "- a\n\n\n[x]: /y\n",
                                 "[x]: /y\n",
                                 "<!-- \n# in comment\n",
                                 "> a\nlazy\n# h\n"};
    for (const std::string& text : texts)
        EXPECT_EQ(coverFault(Document::parse(text), text), "") << text;
}

TEST(Document, tableGluedToALabelIsTold)
{
    const std::string text = "**Fields**: x\nmore\n| a | b |\n|---|---|\n| 1 | 2 |\n";
    const Document document = Document::parse(text);
    EXPECT_EQ(describeBlocks(document), "paragraph@1\ntable@3\n");
}

TEST(Document, factsOfAFile)
{
    const TextFacts facts = Document::parse("\xEF\xBB\xBF# a\r\nb\r\nc\n\xFF").facts();
    EXPECT_TRUE(facts.bom);
    EXPECT_EQ(facts.crlfLines, 2U);
    EXPECT_EQ(facts.lfLines, 1U);
    EXPECT_EQ(facts.lineEnd(), "\r\n");
    EXPECT_TRUE(facts.mixedLineEnds());
    EXPECT_FALSE(facts.validUtf8);
    EXPECT_FALSE(facts.finalNewline);
    EXPECT_EQ(Document::parse("").facts().lineEnd(), "\n");
}

TEST(Document, findsLinesAndSlices)
{
    const Document document = Document::parse("# a\nb\n# c\nd");
    EXPECT_EQ(document.lineCount(), 4U);
    EXPECT_EQ(document.lineAt(5), 1U);
    EXPECT_EQ(document.lineAt(6), 2U);
    EXPECT_EQ(document.lineBegin(3), 10U);
    EXPECT_EQ(document.slice({4, 9}), "b\n# c");
}

TEST(Document, hostileInputIsPartitionedAllTheSame)
{
    std::string bullets;
    for (int i = 0; i < 20'000; ++i)
        bullets += "- ";
    bullets += "x\n" + std::string(20'000, '\n');
    const std::string texts[] = {hostileTable(), bullets, std::string(50'000, '>') + "\n",
                                 std::string(100'000, '_') + "a\n"};
    for (const std::string& text : texts) {
        EXPECT_TRUE(isHostile(text, splitLines(text)));
        EXPECT_EQ(coverFault(Document::parse(text), text), "");
    }
}

TEST(Document, agreesWithOneParseOfTheWholeText)
{
    for (unsigned seed = 0; seed < 3000; ++seed) {
        RandomText random(seed);
        const std::string text = random.markdown(4 + random.below(60));
        const Document document = Document::parse(text);
        ASSERT_EQ(coverFault(document, text), "") << "seed " << seed;
        const Document inPieces = Document::parse(text, {.piece = 1, .stretch = 16});
        ASSERT_EQ(coverFault(inPieces, text), "") << "seed " << seed;
        ASSERT_EQ(describeBlocks(document), describeBlocks(inPieces)) << "seed " << seed << "\n" << text;
        if (!startsWithFrontMatter(document)) {
            ASSERT_EQ(describeBlocks(document), describeWithCmark(text)) << "seed " << seed << "\n" << text;
        }
    }
}

TEST(Document, editingEqualsParsingAnew)
{
    for (unsigned seed = 0; seed < 1500; ++seed) {
        RandomText random(seed);
        std::string text = random.markdown(4 + random.below(80));
        Document document = Document::parse(text);
        for (int i = 0; i < 12; ++i) {
            const Splices splices = {random.splice(text.size())};
            applySplices(text, splices);
            document = document.edited(splices);
            ASSERT_EQ(coverFault(document, text), "") << "seed " << seed << " edit " << i;
            ASSERT_EQ(describeBlocks(document), describeBlocks(Document::parse(text)))
                << "seed " << seed << " edit " << i << "\n"
                << text;
            ASSERT_EQ(document.facts(), Document::parse(text).facts()) << "seed " << seed << " edit " << i << "\n"
                                                                       << text;
        }
    }
}

TEST(Document, hostileTextIsReadTheSameWhereverReadingBegins)
{
    for (unsigned seed = 0; seed < 4000; ++seed) {
        RandomText random(seed);
        std::string text = randomHostileText(random);
        Document document = Document::parse(text);
        for (int i = 0; i < 8; ++i) {
            ASSERT_EQ(describeBlocks(document), describeBlocks(Document::parse(text, {.piece = 1, .stretch = 16})))
                << "seed " << seed << "\n"
                << text;
            const std::size_t begin = random.below(text.size() + 1);
            const std::size_t end = std::min(text.size(), begin + random.below(80));
            const Splices splices = {
                {{begin, end}, random.below(2) == 0 ? randomHostileText(random).substr(0, 90) : std::string()}};
            applySplices(text, splices);
            document = document.edited(splices);
            ASSERT_EQ(coverFault(document, text), "") << "seed " << seed << " edit " << i;
            ASSERT_EQ(describeBlocks(document), describeBlocks(Document::parse(text)))
                << "seed " << seed << " edit " << i << "\n"
                << text;
        }
    }
}

TEST(Document, frontMatterReachesOnWhereNoHeadingEndsItAnyMore)
{
    std::string text =
        "---\ntitle: x\n# a\n\none two three four\n\nfive six seven eight\n\nnine ten eleven\n---\n\nend\n";
    const Document document = Document::parse(text, {.piece = 1, .stretch = 16});
    ASSERT_GT(document.passages().size(), 3U);
    const std::size_t heading = text.find("# a\n");
    const Splices splices = {{{heading, heading + 4}, ""}};
    const Document edited = document.edited(splices);
    applySplices(text, splices);
    EXPECT_TRUE(startsWithFrontMatter(edited));
    EXPECT_EQ(describeBlocks(edited), describeBlocks(Document::parse(text)));
}

TEST(Document, frontMatterIsClosedAnywhereInItsReach)
{
    // Longer than a stretch, so that the line which closes it is in a passage far from the first.
    std::string text = "---\n";
    for (int i = 0; i < 350; ++i)
        text += i % 3 == 2 ? "\n" : "key" + std::to_string(i) + ": " + std::string(300, 'x') + '\n';
    const Document open = Document::parse(text);
    ASSERT_GT(open.passages().size(), 3U);
    const Splices close = {{{text.size(), text.size()}, "---\n# T\n"}};
    std::string closed = text;
    const Splices inverse = applySplices(closed, close);
    const Document edited = open.edited(close);
    EXPECT_TRUE(startsWithFrontMatter(edited));
    EXPECT_EQ(describeBlocks(edited), describeBlocks(Document::parse(closed)));
    EXPECT_EQ(describeBlocks(edited.edited(inverse)), describeBlocks(open));
}

TEST(Document, anEditSharesWhatItDidNotTouch)
{
    std::string text;
    for (int i = 0; i < 100; ++i)
        text += "## Heading " + std::to_string(i) + "\n\nText.\n\n";
    const Document before = Document::parse(text);
    const Document after = before.edited({{{text.find("Text.", 1000), text.find("Text.", 1000) + 4}, "More"}});
    std::size_t shared = 0;
    for (std::size_t i = 0; i < before.passages().size(); ++i)
        shared += before.passages()[i].passage == after.passages()[i].passage;
    EXPECT_EQ(before.passages().size(), after.passages().size());
    EXPECT_EQ(shared, 99U);
}

TEST(Document, aLongTextWithoutHeadingsIsCutAndEditsStayLocal)
{
    std::string text;
    while (text.size() < 400'000)
        text += "A paragraph of plain text that goes on for a while.\n\n- a list\n\n  with a paragraph\n\n";
    const Document document = Document::parse(text);
    EXPECT_EQ(coverFault(document, text), "");
    EXPECT_GT(document.passages().size(), 15U);
    EXPECT_EQ(describeBlocks(document), describeWithCmark(text));
}

TEST(Document, realSpecsAgreeWithCmark)
{
    const auto files = corpusFiles();
    if (files.empty())
        GTEST_SKIP() << "the corpus of real specs is not beside this source tree";
    for (const auto& file : files) {
        const std::string text = readFile(file);
        const Document document = Document::parse(text);
        EXPECT_EQ(coverFault(document, text), "") << file;
        EXPECT_EQ(describeBlocks(document), describeBlocks(Document::parse(text, {.piece = 1, .stretch = 16}))) << file;
        if (!startsWithFrontMatter(document)) {
            EXPECT_EQ(describeBlocks(document), describeWithCmark(text)) << file;
        }
    }
}
