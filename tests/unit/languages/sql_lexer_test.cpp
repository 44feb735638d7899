// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_lexer.h"

#include <gtest/gtest.h>

using namespace quoin;

namespace {

// "w:CREATE q:\"a\" s:'x' n:1 m:(" of a text.
std::string tokens(std::string_view sql)
{
    constexpr std::string_view letters = "wqsnmcj";
    std::string text;
    for (const SqlToken& token : sqlTokens(sql)) {
        text += text.empty() ? "" : " ";
        text += letters[static_cast<std::size_t>(token.kind)];
        text += ':';
        text += token.text(sql);
    }
    return text;
}

} // namespace

TEST(SqlLexer, tellsTokensApart)
{
    EXPECT_EQ(tokens("CREATE TABLE a(b INT);"), "w:CREATE w:TABLE w:a m:( w:b w:INT m:) m:;");
    EXPECT_EQ(tokens("\"a b\" `c` [d]"), "q:\"a b\" q:`c` q:[d]");
    EXPECT_EQ(tokens("'it''s' 1.5"), "s:'it''s' n:1.5");
    EXPECT_EQ(tokens(""), "");
}

TEST(SqlLexer, skipsComments)
{
    EXPECT_EQ(tokens("a -- CREATE TABLE x\nb"), "w:a w:b");
    EXPECT_EQ(tokens("a /* b\n c */ d"), "w:a w:d");
    EXPECT_EQ(tokens("a /* never closed"), "w:a");
}

TEST(SqlLexer, endsWhatNothingCloses)
{
    EXPECT_EQ(tokens("'open"), "s:'open");
    EXPECT_EQ(tokens("\"open"), "q:\"open");
    EXPECT_EQ(tokens("$$ CREATE TABLE x; $$ a"), "s:$$ CREATE TABLE x; $$ w:a");
    EXPECT_EQ(tokens("$f$ $$ $f$ a"), "s:$f$ $$ $f$ w:a");
}

TEST(SqlLexer, tellsNamesWithoutQuotes)
{
    const std::string_view sql = "\"a\"\"b\" `c` [d] e";
    const std::vector<SqlToken> found = sqlTokens(sql);
    ASSERT_EQ(found.size(), 4U);
    EXPECT_EQ(found[1].name(sql), "c");
    EXPECT_EQ(found[2].name(sql), "d");
    EXPECT_EQ(found[3].name(sql), "e");
    EXPECT_TRUE(found[0].isName());
    EXPECT_TRUE(found[0].startsLine);
    EXPECT_FALSE(found[1].startsLine);
}

TEST(SqlLexer, survivesAnyBytes)
{
    for (int a = 0; a < 256; ++a) {
        for (const char* tail : {"", "a", "'", "$$", "*/", "\n"}) {
            const std::string sql = std::string(1, static_cast<char>(a)) + tail;
            std::size_t last = 0;
            for (const SqlToken& token : sqlTokens(sql)) {
                EXPECT_GE(token.range.begin, last);
                EXPECT_GT(token.range.end, token.range.begin);
                EXPECT_LE(token.range.end, sql.size());
                last = token.range.end;
            }
        }
    }
}

TEST(SqlLexer, comparesWordsWithoutCase)
{
    EXPECT_TRUE(equalsIgnoringCase("Create", "CREATE"));
    EXPECT_FALSE(equalsIgnoringCase("Create", "CREAT"));
}
