// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// Which words of Markdown are prose.
#include "models/spelling/prose_words.h"

#include <gtest/gtest.h>

using namespace quoin;

namespace {

// The words of each line, with '/' between lines.
std::string words(const char* text)
{
    FenceState state = 0;
    QStringList result;
    for (const QString& line : QString::fromUtf8(text).split(QLatin1Char('\n'))) {
        QStringList found;
        for (const ProseWord word : proseWords(line, state))
            found.append(line.mid(word.begin, word.length));
        result.append(found.join(QLatin1Char(' ')));
    }
    return result.join(QLatin1Char('/')).toStdString();
}

} // namespace

TEST(ProseWords, areTheWordsOfSentences)
{
    EXPECT_EQ(words("Opens a return, then (maybe) \"closes\" it."), "Opens return then maybe closes it");
    EXPECT_EQ(words("- **Cache Layer**: Redis; don't ask"), "Cache Layer Redis don't ask");
    EXPECT_EQ(words("_very_ ~~old~~ [link text](https://x.io/some-thing) end"), "very old link text end");
    EXPECT_EQ(words("well-known\xE2\x80\x94things \xE2\x80\x9Cquoted\xE2\x80\x9D users' caf\xC3\xA9"),
              "well known things quoted users caf\xC3\xA9");
}

TEST(ProseWords, codeIsNone)
{
    EXPECT_EQ(words("use `teh code` and ``a ` b`` here"), "use and here");
    EXPECT_EQ(words("payment_methods createThing GraphQL APIs HTTP ACH v2 utf8 3rd"), "");
    EXPECT_EQ(words("see /v1/thigns, ./fiel, https://exmaple.com/x, a@exmaple.com, fiel.md, --flga, $vra, a=b"), "see");
    EXPECT_EQ(words("Promise<Thign> and <br> and &nbsp; x.yz() call()"), "and and");
    EXPECT_EQ(words("#123 and/or 50% <sometag attr=\"vlaue\">"), "");
}

TEST(ProseWords, fencesAreNone)
{
    EXPECT_EQ(words("one\n```json\ntwo\n```\nthree"),
              "one///"
              "/three");
    EXPECT_EQ(words("- x\n  ~~~~\n  two\n  ~~~\n  two\n  ~~~~\nthree"), "//////three");
    EXPECT_EQ(words("``` not one ``` yes\nmore"), "yes/more");
    EXPECT_EQ(words("```\nnever closed"), "/");
}
