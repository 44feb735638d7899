// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_lexer.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

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

struct Case {
    std::string_view sql;
    std::string tokens;
};

void expectTokens(const std::vector<Case>& cases)
{
    for (const Case& c : cases)
        EXPECT_EQ(tokens(c.sql), c.tokens) << c.sql;
}

} // namespace

TEST(SqlLexer, tellsTokensApart)
{
    expectTokens({
        {"CREATE TABLE a(b INT);", "w:CREATE w:TABLE w:a m:( w:b w:INT m:) m:;"},
        {"\"a b\" `c` [d]", "q:\"a b\" q:`c` q:[d]"},
        {"'it''s' 1.5", "s:'it''s' n:1.5"},
        {"", ""},
    });
}

TEST(SqlLexer, skipsComments)
{
    expectTokens({
        {"a -- CREATE TABLE x\nb", "w:a w:b"},
        {"a /* b\n c */ d", "w:a w:d"},
        {"a /* never closed", "w:a"},
    });
}

TEST(SqlLexer, endsWhatNothingCloses)
{
    expectTokens({
        {"'open", "s:'open"},
        {"\"open", "q:\"open"},
        {"$$ CREATE TABLE x; $$ a", "s:$$ CREATE TABLE x; $$ w:a"},
        {"$f$ $$ $f$ a", "s:$f$ $$ $f$ w:a"},
    });
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

TEST(SqlLexer, aDoubledQuoteInANameStandsForOne)
{
    const std::array<std::array<const char*, 2>, 7> cases = {{{R"("a""b")", R"(a"b)"},
                                                              {"`a``b`", "a`b"},
                                                              {"[a]]b]", "a]b"},
                                                              {R"("a``]]b")", "a``]]b"},
                                                              {R"("""")", R"(")"},
                                                              {"[a]]]", "a]"},
                                                              {"[a]", "a"}}};
    for (const auto& [sql, name] : cases) {
        const std::vector<SqlToken> tokens = sqlTokens(sql);
        ASSERT_EQ(tokens.size(), 1U) << sql;
        EXPECT_EQ(tokens.front().name(sql), name);
        EXPECT_EQ(sql[0] + insideSqlQuotes(sql[0], name) + (sql[0] == '[' ? ']' : sql[0]), sql);
    }
    // Elements of lists, and a name that its line does not close.
    EXPECT_EQ(sqlTokens("x[a[1]]").front().text("x[a[1]]"), "x");
    EXPECT_EQ(sqlTokens("x[a[1]]")[1].text("x[a[1]]"), "[a[1]");
    EXPECT_EQ(sqlTokens("x[a]] y")[1].text("x[a]] y"), "[a]");
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
