// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "block_dump.h"
#include "html_outline.h"
#include "models/rendering/block_text.h"
#include "models/rendering/definition_index.h"
#include "models/rendering/heading_anchor.h"
#include "models/rendering/passage_renderer.h"
#include "models/text/document.h"

#include <QElapsedTimer>
#include <gtest/gtest.h>

namespace quoin {

namespace {

struct Case {
    const char* name;
    const char* markdown;
    const char* blocks;
};

void PrintTo(const Case& c, std::ostream* out)
{
    *out << c.name;
}

class Rendering : public testing::TestWithParam<Case> {};

TEST_P(Rendering, shows)
{
    EXPECT_EQ(test::dumpMarkdown(GetParam().markdown), GetParam().blocks) << GetParam().markdown;
}

const Case cases[] = {
    {"heading", "# A `b` **c**\n", "h1 A [c b] [b c]\n"},
    {"setext", "Title\n=====\nText\n", "h1 Title\np Text\n"},
    {"labels", "**Purpose**: x  \n**Auth**: y\n", "p [b Purpose]: x\\\\[b Auth]: y\n"},
    {"softBreak", "one\ntwo\n", "p one two\n"},
    {"nestedEmphasis", "***a** b*\n", "p [bi a][i  b]\n"},
    {"strike", "~~gone~~ ~also~\n", "p [s gone] [s also]\n"},
    {"link", "[text](/url \"title\") <http://a.b> http://c.d\n",
     "p [@/url 'title' text] [@http://a.b http://a.b] [@http://c.d http://c.d]\n"},
    {"imageInText", "see ![alt](a.png) here\n", "p see [!@a.png alt] here\n"},
    {"imageWithTitle", "see ![alt](a.png 'of it') here\n", "p see [!@a.png 'of it' alt] here\n"},
    {"imageInALink", "see [words ![alt](a.png)](/url 'both') [![b](b.png 'own')](/url)\n",
     "p see [@/url 'both' words ][!@/url<a.png 'both' alt] [!@/url<b.png 'own' b]\n"},
    {"imageWithoutAlt", "see ![](a.png)\n", "p see [!@a.png a.png]\n"},
    {"loneImage", "![alt *text*](a.png)\n", "image(a.png) alt [i text]\n"},
    {"linkedImage", "[![alt](a.png)](b)\n", "image(a.png) alt\n"},
    // Text that looks like a tag is shown.
    {"generics", "Returns Promise<Thing> or list<string>\n", "p Returns Promise[h <Thing>] or list[h <string>]\n"},
    {"unclosedTag", "an <b> that nothing closes\n", "p an [h <b>] that nothing closes\n"},
    {"lessThan", "a < b && c <d\n", "p a < b && c <d\n"},
    {"comment", "a <!-- note --> b\n", "p a [h <!-- note -->] b\n"},
    {"htmlBlock", "<div>\n<b>x\n</div>\n", "html <div>\\n<b>x\\n</div>\n"},
    {"htmlLine", "<Thing>\n", "html <Thing>\n"},
    {"brInCell", "| a |\n|---|\n| b<br>c<br/>d |\n", "table - / a | / b\\\\c\\\\d |\n"},
    // Lists.
    {"list", "- a\n- b\n  - c\n- d\n", "*- p a\n*- p b\n- *- p c\n*- p d\n"},
    {"ordered", "3. a\n4. b\n   1) c\n", "*3. p a\n*4. p b\n4. *1) p c\n"},
    {"tasks", "- [ ] a\n- [x] b\n- c\n", "*-[ ] p a\n*-[x] p b\n*- p c\n"},
    {"emptyItem", "- a\n-\n- c\n", "*- p a\n*- p \n*- p c\n"},
    {"itemWithCode", "1. a\n\n   ```sql\n   SELECT 1;\n   ```\n", "*1. p a\n1. code(sql) SELECT 1;\n"},
    {"quote", "> a\n>\n> - b\n", "*> p a\n> *- p b\n"},
    {"quoteTwice", "> a\n\n> b\n", "*> p a\n*> p b\n"},
    {"emptyQuote", ">\n", "*> p \n"},
    // Code.
    {"fence", "```ts title=x\nlet a: A<B>;\n\n```\n", "code(ts title=x) let a: A<B>;\\n\n"},
    {"emptyFence", "```\n```\n", "code() \n"},
    {"unclosedFence", "~~~json\n{}\n", "code(json) {}\n"},
    {"indented", "    a\n\n    b\n", "code() a\\n\\nb\n"},
    {"rule", "a\n\n---\n\nb\n", "p a\nrule\np b\n"},
    // Tables.
    {"table", "| a | b | c | d |\n|---|:--|:-:|--:|\n| `x|y` | 2 |\n",
     "table -lcr / a | b | c | d | / `x | y` | 2 |  |\n"},
    {"tableAlignment", "a | b | c\n--|:-:|--:\n1 | 2 | 3\n", "table -cr / a | b | c | / 1 | 2 | 3 |\n"},
    {"escapedPipe", "| a |\n|---|\n| x \\| y |\n", "table - / a | / x | y |\n"},
    {"gluedTable", "**Rows**:\n| a |\n|---|\n| b |\n", "p [b Rows]:\ntable - / a | / b |\n"},
    // References and footnotes, also across passages.
    {"reference", "[a] and [b][A] and [c]\n\n[a]: /x\n", "p [@/x a] and [@/x b] and [c]\n"},
    {"referenceElsewhere", "# One\n[a]\n# Two\n[a]: /x \"t\"\n", "h1 One\np [@/x 't' a]\nh1 Two\n"},
    {"firstDefinitionWins", "# One\n[a]: /1\n# Two\n[a]: /2\n\n[a]\n", "h1 One\nh1 Two\np [@/1 a]\n"},
    {"footnote", "x[^n] y[^m]\n\n[^m]: second\n[^n]: first *note*\n",
     "p x[^@#fn-1 1] y[^@#fn-2 2]\n*fn2 p second\n*fn1 p first [i note]\n"},
    {"footnoteElsewhere", "# One\nx[^n]\n# Two\n[^n]: note\n\n    more\n",
     "h1 One\np x[^@#fn-1 1]\nh1 Two\n*fn1 p note\nfn1 p more\n"},
    {"unknownFootnote", "x[^n]\n", "p x[^n]\n"},
    {"frontMatter", "---\ntitle: \"A: b\"\ntags:\n  - x\n  - y\n---\n# H\n",
     "table -- / [b title] | A: b | / [b tags] | - x\\\\- y |\nh1 H\n"},
    {"crlf", "# A\r\n\r\n**P**: x  \r\n**Q**: y\r\n", "h1 A\np [b P]: x\\\\[b Q]: y\n"},
    {"bom", "\xEF\xBB\xBF# A\n", "h1 A\n"},
    {"empty", "", ""},
    {"blank", "\n\n", ""},
    {"invalidUtf8", "a \xFF b\n", "p a \xEF\xBF\xBD b\n"},
};

INSTANTIATE_TEST_SUITE_P(Table, Rendering, testing::ValuesIn(cases),
                         [](const auto& test) { return std::string(test.param.name); });

RenderedPassagePtr rendered(std::string_view markdown)
{
    const Document document = Document::parse(markdown);
    return renderPassage(*document.passages().front().passage, DefinitionIndex());
}

TEST(RenderedLines, everyBlockKnowsItsLines)
{
    const auto passage =
        rendered("# H\n\n- a\n- b\n  more\n  - c\n\n**P**: x  \n**Q**: y\n```sql\nS\nT\n```\n| a |\n|---|\n| b |\n");
    std::vector<std::pair<unsigned, unsigned>> lines;
    for (const RenderBlock& block : passage->blocks)
        lines.emplace_back(block.firstLine, block.lineCount);
    const std::vector<std::pair<unsigned, unsigned>> expected{{0, 1}, {2, 1}, {3, 2}, {5, 1}, {7, 2}, {9, 4}, {13, 3}};
    EXPECT_EQ(lines, expected);
    EXPECT_EQ(passage->blocks[5].contentLine, 10u);
    EXPECT_EQ(passage->blocks[6].table->rows[1].line, 15u);
    ASSERT_EQ(passage->blocks[4].text.lineStarts.size(), 1u);
    EXPECT_EQ(passage->blocks[4].text.text.mid(passage->blocks[4].text.lineStarts[0], 1), QStringLiteral("Q"));
}

TEST(RenderedLines, definitionsOfOthersDoNotShiftThem)
{
    const Document document = Document::parse("# A\n[x]: /u\n# B\n\ntext\n[x]\n");
    DefinitionCollector collector;
    collector.replace(0, 0, {document.passages()[0].passage, document.passages()[1].passage});
    const auto passage = renderPassage(*document.passages()[1].passage, *collector.index());
    ASSERT_EQ(passage->blocks.size(), 2u);
    EXPECT_EQ(passage->blocks[1].firstLine, 2u);
    EXPECT_EQ(passage->blocks[1].text.targets.size(), 1u);
}

TEST(Hostile, isShownAsLinesAtOnce)
{
    QElapsedTimer clock;
    clock.start();
    std::string deep;
    for (int i = 0; i < 20'000; ++i)
        deep += "- ";
    deep += "x\n";
    const std::string dumped = test::dumpMarkdown(deep);
    EXPECT_EQ(dumped.substr(0, 6), "plain ");
    std::string table = "|" + std::string(20'000, '|') + "\n";
    for (int i = 0; i < 10'000; ++i)
        table += "-|";
    table += "\n";
    for (int i = 0; i < 1'000; ++i)
        table += "x\n";
    EXPECT_FALSE(test::dumpMarkdown(table).empty());
    EXPECT_LT(clock.elapsed(), 3'000);
}

TEST(LongTable, isCutIntoParts)
{
    std::string table = "| a | b |\n|---|---|\n";
    for (int i = 0; i < 500; ++i)
        table += "| " + std::to_string(i) + " | x |\n";
    const auto passage = rendered(table);
    ASSERT_GT(passage->blocks.size(), 4u);
    EXPECT_EQ(passage->blocks[1].firstLine, passage->blocks[1].table->rows.front().line);
    std::size_t rows = 0;
    for (const RenderBlock& block : passage->blocks)
        rows += block.table->rows.size();
    EXPECT_EQ(rows, 501u);
}

std::vector<BlockPart> everything(const RenderedPassage& passage)
{
    std::vector<BlockPart> parts;
    for (const RenderBlock& block : passage.blocks)
        parts.push_back({&block, 0, static_cast<int>(flatText(block).size())});
    return parts;
}

TEST(Copying, keepsListsAndTables)
{
    const auto passage =
        rendered("## T\n\nA **b**:\n\n1. one\n   - two\n2. three\n\n> q\n\n| a | b |\n|---|---|\n| c | d |\n");
    EXPECT_EQ(plainText(everything(*passage)).toStdString(),
              "T\n\nA b:\n\n1. one\n   - two\n2. three\n\n> q\n\na\tb\nc\td");
    EXPECT_EQ(htmlText(everything(*passage)).toStdString(),
              "<h2>T</h2><p>A <strong>b</strong>:</p><ol start=\"1\"><li>one<ul><li>two</li></ul></li>"
              "<li>three</li></ol><blockquote><p>q</p></blockquote>"
              "<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>");
}

TEST(Copying, keepsTheBoxOfATaskInItsLine)
{
    const auto tight = rendered("- [ ] open\n- [x] done\n  - plain\n");
    EXPECT_EQ(htmlText(everything(*tight)).toStdString(),
              "<ul><li>&#9744; open</li><li>&#9745; done<ul><li>plain</li></ul></li></ul>");
    const auto loose = rendered("- [x] done\n\n  more\n\n- next\n");
    EXPECT_EQ(htmlText(everything(*loose)).toStdString(),
              "<ul><li><p>&#9745; done</p><p>more</p></li><li><p>next</p></li></ul>");
}

TEST(Copying, keepsWhatStandsBelowATask)
{
    const std::string text = "- [ ] open\n  1. deep\n     - deeper\n- [x] done";
    const auto passage = rendered(text + "\n");
    EXPECT_EQ(plainText(everything(*passage)).toStdString(), text);
}

TEST(Copying, numbersFootnotes)
{
    const Document document = Document::parse("x[^n] y[^m]\n\n[^n]: note\n[^m]: other\n");
    DefinitionCollector collector;
    collector.replace(0, 0, {document.passages()[0].passage});
    const auto passage = renderPassage(*document.passages()[0].passage, *collector.index());
    EXPECT_EQ(plainText(everything(*passage)).toStdString(), "x1 y2\n\n1. note\n\n2. other");
    EXPECT_EQ(htmlText(everything(*passage)).toStdString(),
              "<p>x<sup>1</sup> y<sup>2</sup></p><ol start=\"1\"><li><p>note</p></li></ol>"
              "<ol start=\"2\"><li><p>other</p></li></ol>");
}

TEST(Copying, isBuiltAsCmarkBuildsIt)
{
    for (const char* markdown : {
             "- a\n- b\n* c\n* d\n",
             "1. a\n2. b\n2) c\n3) d\n",
             "- a\n\n1. b\n",
             "- a\n  - b\n  * c\n    + d\n- e\n",
             "- a\n\n- b\n\n\n* c\n\n  more\n",
             "> - a\n> * b\n>\n> text\n",
             "1. a\n   - b\n\n   * c\n2. d\n",
             "text\n- a\n+ b\n\ntext\n",
             "| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |\n| 5 |\n",
             "```sql\nSELECT 1;\n```\n\n    code\n",
             "![alt](x.png)\n\nwith ![an](y.png) image, a [link](https://example.org) and ~~less~~\n",
         })
        EXPECT_EQ(test::outlineOfCopy(markdown), test::outlineOfHtml(markdown)) << markdown;
}

TEST(Copying, hasAListForEachMark)
{
    const auto passage = rendered("- a\n* b\n\n1. c\n2) d\n");
    EXPECT_EQ(htmlText(everything(*passage)).toStdString(),
              "<ul><li>a</li></ul><ul><li>b</li></ul><ol start=\"1\"><li>c</li></ol><ol start=\"2\"><li>d</li></ol>");
    EXPECT_EQ(plainText(everything(*passage)).toStdString(), "- a\n\n- b\n\n1. c\n\n2) d");
}

TEST(Copying, takesNoLinkAlongThatRuns)
{
    for (const char* target : {"javascript:alert(1)", "JavaScript:x", "data:text/html,x", "vbscript:x",
                               "file:///etc/passwd", "java&#9;script:alert(1)", "java&#10;script:x"}) {
        const auto passage = rendered("[go](" + std::string(target) + ")\n");
        EXPECT_EQ(htmlText(everything(*passage)).toStdString(), "<p>go</p>") << target;
    }
    for (const char* target : {"https://example.org/?a=1", "mailto:a@example.org", "../other.md", "#part", "a/b:c"}) {
        const auto passage = rendered("[go](" + std::string(target) + ")\n");
        EXPECT_EQ(htmlText(everything(*passage)).toStdString(),
                  "<p><a href=\"" + std::string(target) + "\">go</a></p>");
    }
    const auto quoted = rendered("[go](<https://example.org/\"onclick=\"x> 'a \"title\"')\n");
    EXPECT_EQ(htmlText(everything(*quoted)).toStdString(),
              "<p><a href=\"https://example.org/&quot;onclick=&quot;x\">go</a></p>");
}

TEST(Copying, escapesWhatLooksLikeATag)
{
    const auto passage = rendered("Promise<Thing>\n");
    EXPECT_EQ(htmlText(everything(*passage)).toStdString(), "<p>Promise<code>&lt;Thing&gt;</code></p>");
}

TEST(Copying, saysTheLanguageOfCode)
{
    const auto html = [](const char* markdown) { return htmlText(everything(*rendered(markdown))).toStdString(); };
    EXPECT_EQ(html("```sql title=x\nA < B\n```\n"), "<pre><code class=\"language-sql\">A &lt; B</code></pre>");
    EXPECT_EQ(html("```\nA\n```\n"), "<pre><code>A</code></pre>");
    EXPECT_EQ(html("    A\n"), "<pre><code>A</code></pre>");
    EXPECT_EQ(html("```a\"><b>\nA\n```\n"), "<pre><code class=\"language-a&quot;&gt;&lt;b&gt;\">A</code></pre>");
}

TEST(HeadingAnchors, areThoseOfAForge)
{
    EXPECT_EQ(headingAnchor(QStringLiteral("REST Endpoints")).toStdString(), "rest-endpoints");
    EXPECT_EQ(headingAnchor(QStringLiteral("POST /v1/returns")).toStdString(), "post-v1returns");
    EXPECT_EQ(headingAnchor(QStringLiteral("a_b -- c!")).toStdString(), "a_b----c");
}

TEST(HeadingAnchors, countWhereHeadingsAreCalledTheSame)
{
    const Document document = Document::parse("# Auth\n\n## `Auth`\n\ntext\n\n[Auth](x)\n---\n\n### Auth 1\n");
    EXPECT_EQ(lineOfAnchor(document, QStringLiteral("auth")), std::optional<std::size_t>(0));
    EXPECT_EQ(lineOfAnchor(document, QStringLiteral("AUTH-1")), std::optional<std::size_t>(2));
    EXPECT_EQ(lineOfAnchor(document, QStringLiteral("auth-2")), std::optional<std::size_t>(6));
    EXPECT_EQ(lineOfAnchor(document, QStringLiteral("nowhere")), std::nullopt);
}

} // namespace

} // namespace quoin
