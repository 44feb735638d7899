// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/line_syntax.h"

#include <gtest/gtest.h>

using namespace quoin::line_syntax;

TEST(LineSyntax, atxHeadings)
{
    const auto text = [](std::string_view line) -> std::string {
        const auto heading = atxHeading(line);
        return heading ? std::to_string(heading->level)
                + std::string(line.substr(heading->textBegin, heading->textEnd - heading->textBegin))
                       : "-";
    };
    EXPECT_EQ(text("# One"), "1One");
    EXPECT_EQ(text("   ### Three ###  "), "3Three");
    EXPECT_EQ(text("## C#"), "2C#");
    EXPECT_EQ(text("##"), "2");
    EXPECT_EQ(text("#\ttab"), "1tab");
    EXPECT_EQ(text("### ###"), "3");
    EXPECT_EQ(text("#no"), "-");
    EXPECT_EQ(text("####### seven"), "-");
    EXPECT_EQ(text("    # code"), "-");
}

TEST(LineSyntax, fences)
{
    const auto fence = fenceOpening("  ```` json title ");
    ASSERT_TRUE(fence);
    EXPECT_EQ(fence->length, 4U);
    EXPECT_EQ(fence->infoBegin, 7U);
    EXPECT_FALSE(closesFence("```", *fence));
    EXPECT_TRUE(closesFence("`````  ", *fence));
    EXPECT_FALSE(closesFence("```` x", *fence));
    EXPECT_FALSE(fenceOpening("``` a`b"));
    EXPECT_TRUE(fenceOpening("~~~ a`b"));
    EXPECT_FALSE(fenceOpening("    ```"));
    EXPECT_TRUE(fenceOpening("      ```", 100));
}

TEST(LineSyntax, listMarkers)
{
    EXPECT_TRUE(listMarker("- a"));
    EXPECT_TRUE(listMarker("-"));
    EXPECT_FALSE(listMarker("-a"));
    EXPECT_FALSE(listMarker("**bold**"));
    EXPECT_FALSE(listMarker("- - -"));
    EXPECT_EQ(listMarker("  12) x")->number, 12U);
    EXPECT_EQ(listMarker("  12) x")->contentBegin, 6U);
    EXPECT_FALSE(listMarker("1.5 seconds"));
    EXPECT_FALSE(listMarker("1234567890. too long"));
}

TEST(LineSyntax, htmlBlocks)
{
    EXPECT_EQ(htmlBlockStart("<!-- x"), 2);
    EXPECT_EQ(htmlBlockStart("<Script>"), 1);
    EXPECT_EQ(htmlBlockStart("</DIV >"), 6);
    EXPECT_EQ(htmlBlockStart("text <div>"), 0);
    EXPECT_EQ(htmlBlockStart("<![CDATA[ x"), 5);
    EXPECT_EQ(htmlBlockStart("<![cdAta[ x"), 5); // cmark-gfm takes it so.
    EXPECT_EQ(htmlBlockStart("<!DOCTYPE html>"), 4);
    EXPECT_TRUE(endsHtmlBlock("a --> b", 2));
    EXPECT_TRUE(endsHtmlBlock("  ", 6));
    EXPECT_TRUE(endsHtmlBlock("\xC3\xA4 -->", 2));
    EXPECT_FALSE(endsHtmlBlock("\xFF -->", 2)); // As cmark-gfm has it.
}
