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
#include <sstream>
#include <vector>

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

// The examples of GitHub's own spec.txt: those of its extensions are the ones that the above has not.
std::vector<std::string> gfmExamples(std::istream& file)
{
    const std::string fence(32, '`');
    std::vector<std::string> examples;
    std::string line;
    bool inMarkdown = false;
    while (std::getline(file, line)) {
        if (line.starts_with(fence + " example")) {
            examples.emplace_back();
            inMarkdown = true;
        } else if (line == "." || line == fence) {
            inMarkdown = false;
        } else if (inMarkdown) {
            for (std::size_t at = line.find("\u2192"); at != std::string::npos; at = line.find("\u2192"))
                line.replace(at, 3, "\t"); // Tabs are drawn as arrows there.
            examples.back() += line + "\n";
        }
    }
    return examples;
}

TEST(SpecExamples, gfmSpecAgreesWithCmark)
{
    const char* given = std::getenv("QUOIN_GFM_SPEC");
    std::ifstream file(given ? given : "/usr/share/doc/cmark-gfm/spec.txt");
    if (!file)
        GTEST_SKIP() << "GitHub's spec.txt is not here: name it in QUOIN_GFM_SPEC.";
    const std::vector<std::string> examples = gfmExamples(file);
    ASSERT_FALSE(examples.empty());
    for (const std::string& markdown : examples) {
        // Raw HTML is shown, where cmark's safe output leaves it out; text between rules at the start is front matter.
        const bool markup = markdown.find('<') != std::string::npos || markdown.starts_with("---\n");
        if (!markup) {
            EXPECT_EQ(test::outlineOfBlocks(markdown), test::outlineOfHtml(markdown)) << markdown;
        }
    }
}

TEST(SpecExamples, readsGithubsSpec)
{
    std::istringstream file("# Tabs\n\n" + std::string(32, '`') + " example table\n\u2192foo\nbar\n.\n<p>x</p>\n" + std::string(32, '`')
                            + "\n\ntext\n");
    EXPECT_EQ(gfmExamples(file), std::vector<std::string>{"\tfoo\nbar\n"});
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
        "www.commonmark.org\n\nVisit www.commonmark.org/a.b.\n\n(www.google.com/search?q=Markup+(business))\n",
        "www.google.com/search?q=commonmark&hl=en\n\nwww.google.com/search?q=commonmark&hl;\n",
        "hello@mail+xyz.example isn't valid, but hello+xyz@mail.example is.\n\na.b-c_d@a.b.\n\na.b-c_d@a.b_\n",
        "(Visit https://encrypted.google.com/search?q=Markup+(business))\n",
        "a ~~b\nc~~ d ~~~e~~~\n",
        "| a | b |\n|:--|--:|\n| ~~c~~ | `d` |\n| www.x.org | [e](f) |\n\n- [ ] **g** ~~h~~\n- [X] i\n- [ ]j\n",
        "| abc | def |\n| --- | --- |\n",
        "- [ ] a\n\n  b\n- [x] c\n  1. [ ] d\n  2. e\n",
        "> | a |\n> |---|\n> | b |\n",
        "1. a\n\n   | b |\n   |---|\n   | c |\n",
    };
    for (const char* markdown : examples)
        EXPECT_EQ(test::outlineOfBlocks(markdown), test::outlineOfHtml(markdown)) << markdown;
}

} // namespace

} // namespace quoin
