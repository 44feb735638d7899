// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/arch/source_file.h"

#include <gtest/gtest.h>

#include <string>

namespace quoin::arch {
namespace {

std::string names(const std::string& code)
{
    std::string out;
    for (const Token& token : readSource("a.cpp", code).tokens)
        out += (out.empty() ? "" : " ") + token.text;
    return out;
}

TEST(SourceFile, CommentsAndLiteralsAreBlank)
{
    EXPECT_EQ(names("a // b\nc"), "a c");
    EXPECT_EQ(names("a /* b\n b */ c"), "a c");
    EXPECT_EQ(names("a(\"b \\\" // b\") + c"), "a ( \" \" ) + c");
    EXPECT_EQ(names("x = '\"'; y"), "x = ' ' ; y");
    EXPECT_EQ(names("R\"(a \" // b)\" c"), "R \" \" c");
    EXPECT_EQ(names("R\"md(a )\" b)md\" c"), "R \" \" c");
    EXPECT_EQ(names("1'000'000 + b"), "1 ' 000 ' 000 + b");
    EXPECT_EQ(names("\"unclosed\nnext"), "\" next");
}

TEST(SourceFile, IncludesAreReadWithTheirLine)
{
    const SourceFile file = readSource("a.cpp",
                                       "// #include \"no.h\"\n"
                                       "#include \"models/text/a.h\" // why\n"
                                       "#  include <QtCore/QString>\n"
                                       "const char* s = R\"(\n#include \"no.h\"\n)\";\n");
    ASSERT_EQ(file.includes.size(), 2U);
    EXPECT_EQ(file.includes[0].path, "models/text/a.h");
    EXPECT_TRUE(file.includes[0].quoted);
    EXPECT_EQ(file.includes[0].line, 2);
    EXPECT_EQ(file.includes[1].path, "QtCore/QString");
    EXPECT_FALSE(file.includes[1].quoted);
    EXPECT_EQ(file.includes[1].line, 3);
}

} // namespace
} // namespace quoin::arch
