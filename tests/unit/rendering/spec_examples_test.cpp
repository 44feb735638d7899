// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
// Every example of the specifications of CommonMark and of GitHub, rendered by Quoin and by
// cmark-gfm: text, kinds of blocks, levels, depth and numbers of lists, cells and alignment must
// agree. The specifications are not ours to ship: `packaging/dev test` fetches them and names them
// in QUOIN_COMMONMARK_SPEC and QUOIN_GFM_SPEC.
#include "html_outline.h"
#include "tests/support/corpus.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <sstream>
#include <vector>

namespace quoin {

namespace {

// The texts of the examples of a spec.txt.
std::vector<std::string> examplesOf(std::istream& file)
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

void compareExamples(const char* variable, std::size_t atLeast)
{
    const char* given = std::getenv(variable);
    std::ifstream file(given ? given : "");
    if (!file)
        GTEST_SKIP() << "The specification is not here: packaging/dev test fetches it, or name a spec.txt in "
                     << variable << ".";
    const std::vector<std::string> examples = examplesOf(file);
    EXPECT_GE(examples.size(), atLeast);
    for (const std::string& markdown : examples) {
        if (markdown.starts_with("---\n")) // Front matter, to Quoin.
            continue;
        EXPECT_EQ(test::outlineOfBlocks(markdown), test::outlineOfHtml(markdown)) << markdown;
    }
}

TEST(SpecExamples, thoseOfCommonMarkAgreeWithCmark)
{
    compareExamples("QUOIN_COMMONMARK_SPEC", 640);
}

TEST(SpecExamples, thoseOfGithubAgreeWithCmark)
{
    compareExamples("QUOIN_GFM_SPEC", 660);
}

// Not examples, but what people write: the real specs beside the tree, where they are.
TEST(RealDocuments, agreeWithCmark)
{
    const auto files = testing::corpusFiles();
    if (files.empty())
        GTEST_SKIP() << "The corpus is not here.";
    for (const auto& path : files) {
        const std::string markdown = testing::readFile(path);
        if (markdown.starts_with("---\n")) // Front matter, to Quoin.
            continue;
        const auto ours = test::outlineOfBlocks(markdown);
        const auto theirs = test::outlineOfHtml(markdown);
        const std::size_t common = std::min(ours.size(), theirs.size());
        const auto at = static_cast<std::size_t>(
            std::mismatch(ours.begin(), ours.begin() + static_cast<std::ptrdiff_t>(common), theirs.begin()).first
            - ours.begin());
        EXPECT_TRUE(at == common && ours.size() == theirs.size())
            << path << " differs at block " << at << "\n  Quoin: " << (at < ours.size() ? ours[at] : "(the end)")
            << "\n  cmark: " << (at < theirs.size() ? theirs[at] : "(the end)");
    }
}

TEST(SpecExamples, areReadFromASpecTxt)
{
    std::istringstream file("# Tabs\n\n" + std::string(32, '`') + " example table\n\u2192foo\nbar\n.\n<p>x</p>\n"
                            + std::string(32, '`') + "\n\ntext\n");
    EXPECT_EQ(examplesOf(file), std::vector<std::string>{"\tfoo\nbar\n"});
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
