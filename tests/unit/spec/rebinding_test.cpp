// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// A revision that is bound by the one before it is the one that binding its text gives.
#include "tests/support/corpus.h"
#include "tests/support/random_text.h"
#include "tests/support/spec_dump.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace quoin;
using namespace quoin::testing;

namespace {

const std::string& example()
{
    static const std::string text = readFile(std::string(QUOIN_SOURCE_DIR) + "/resources/examples/parcel-returns.md");
    return text;
}

std::string expectEdited(SpecPtr& spec, std::string text, const Splice& splice)
{
    spec = spec->edited({splice});
    applySplices(text, {splice});
    EXPECT_EQ(text, spec->document().bytes());
    const SpecPtr bound = bindText(text);
    EXPECT_EQ("", firstDifference(dumpSpec(*bound), dumpSpec(*spec)));
    for (const SectionEntry& entry : spec->entries())
        EXPECT_EQ(bound->entryOf(entry.path), spec->entryOf(entry.path)) << entry.path;
    return text;
}

} // namespace

TEST(Rebinding, aLetterInAnyLineGivesWhatBindingGives)
{
    std::string text = example() + example();
    SpecPtr spec = bindText(text);
    const std::size_t step = text.size() / 60;
    for (std::size_t at = step; at < text.size(); at += step)
        text = expectEdited(spec, text, {{at, at}, "q"});
}

TEST(Rebinding, piecesOfMarkdownAnywhereGiveWhatBindingGives)
{
    const std::vector<std::string> pieces = {"\n",
                                             "\n\n",
                                             "# ",
                                             "\n## Queue Design\n",
                                             "```\n",
                                             "`GET /v1/x`",
                                             "| a | b |\n|---|---|\n",
                                             "**Purpose**: y\n",
                                             "\n#### GET /v1/parcels\n",
                                             "- x\n",
                                             "Overview",
                                             "\n---\n",
                                             "CREATE TABLE t (id INT);\n"};
    RandomText random(11);
    std::string text = example();
    SpecPtr spec = bindText(text);
    for (int i = 0; i < 120 && !::testing::Test::HasFailure(); ++i) {
        const std::size_t begin = random.below(text.size());
        const std::size_t size = random.below(4) == 0 ? random.below(60) : 0;
        const Splice splice{{begin, std::min(text.size(), begin + size)}, pieces[random.below(pieces.size())]};
        text = expectEdited(spec, text, splice);
        if (i % 40 == 39) { // What has been broken by then hides the rest.
            text = example();
            spec = bindText(text);
        }
    }
}

TEST(Rebinding, headingsThatComeAndGoInSeveralSpecsGiveWhatBindingGives)
{
    const std::vector<std::string> pieces = {"#### Anything\n\n",
                                             "# Backend Specification\n\n",
                                             "## API Design\n\n",
                                             "### Overview\n\n",
                                             "#### DELETE /v1/x\n\n",
                                             "x",
                                             "#",
                                             "\\`\\`\\`\n"};
    RandomText random(29);
    const std::string three = example() + example() + example();
    std::string text = three;
    SpecPtr spec = bindText(text);
    for (int i = 0; i < 150 && !::testing::Test::HasFailure(); ++i) {
        std::size_t begin = text.find("\n#", random.below(text.size()));
        begin = begin == std::string::npos ? 0 : begin + 1;
        const std::size_t size = random.below(3) == 0 ? text.find('\n', begin) - begin : 0; // Takes the heading away.
        const Splice splice{{begin, begin + size}, pieces[random.below(pieces.size())]};
        text = expectEdited(spec, text, splice);
        if (i % 25 == 24) {
            text = three;
            spec = bindText(text);
        }
    }
}

TEST(Rebinding, aLetterInAFieldChangesOneEntry)
{
    const SpecPtr before = bindText(example() + example());
    const std::vector<Field> fields = allFields(*before);
    const auto place = std::find_if(fields.begin() + static_cast<std::ptrdiff_t>(fields.size() / 2), fields.end(),
                                    [](const Field& field) { return field.id == "purpose" && !field.range.empty(); });
    ASSERT_NE(fields.end(), place);
    const SpecPtr after = before->edited({{{place->range.end, place->range.end}, "q"}});
    const ListChange change = after->entriesChangedSince(*before);
    EXPECT_EQ(1U, change.removed);
    EXPECT_EQ(1U, change.added);
    EXPECT_EQ(before->entryOf(place->path), change.first);
}

TEST(Rebinding, aLetterInAnyHeadingGivesWhatBindingGives)
{
    std::string text = "# Notes\n\n## Rollout\n\nSee `GET /r`.\n\n### Security\n\nInside.\n\n" + example();
    SpecPtr spec = bindText(text);
    for (std::size_t at = text.find('#'); at != std::string::npos; at = text.find("\n#", at)) {
        const std::size_t end = text.find('\n', at + 1);
        text = expectEdited(spec, text, {{end, end}, " x"});
        text = expectEdited(spec, text, {{end, end + 2}, ""});
        const std::size_t words = text.find_first_not_of("\n# ", at);
        text = expectEdited(spec, text, {{words, words}, "é"});
        at = end;
    }
}

TEST(Rebinding, theNameOfAnItemInItsHeadingChangesOneEntry)
{
    const std::string text = example() + example();
    const SpecPtr before = bindText(text);
    const std::size_t at = text.rfind("##### POST /v1/returns\n") + std::string_view("##### POST /v1/returns").size();
    const SpecPtr after = before->edited({{{at, at}, "/x"}});
    const ListChange change = after->entriesChangedSince(*before);
    EXPECT_EQ(1U, change.removed);
    EXPECT_EQ(1U, change.added);
    EXPECT_EQ("/v1/returns/x",
              after->value(*after->field(std::string(after->entries()[change.first].path) + ".rest[1].route")));
}

// Items of another section's text come and go with a word of it.
TEST(Rebinding, itemsInOtherTextComeAndGoWithAWord)
{
    std::string text = "# Orders\n\n## API Design\n\n### GET /a\n\n## Notes\n\nSee `GET /b` in:\n\n- `GET /c`: "
                       "lists\n\n## Queue Design\n\n### jobs\n\nx\n";
    SpecPtr spec = bindText(text);
    const std::size_t at = text.find("`GET /c`");
    for (const Splice& splice : std::vector<Splice>{
             {{at + 1, at + 4}, "GOT"}, {{at + 1, at + 4}, "GET"}, {{at, at + 8}, ""}, {{at, at}, "`PUT /d`"}})
        text = expectEdited(spec, text, splice);
}

// A section whose own text goes on behind others that stand in it.
TEST(Rebinding, textOnBothSidesOfASectionInItMovesApart)
{
    std::string text = "## API Design\n\nBefore.\n\n### GET /a\n\n**Purpose**: a\n\n### Security\n\nInside.\n\n### GET "
                       "/b\n\n**Purpose**: b\n";
    SpecPtr spec = bindText(text);
    for (const char* word : {"Inside", "Before", "a\n", "b\n"}) {
        const std::size_t at = text.rfind(word);
        text = expectEdited(spec, text, {{at, at}, "longer "});
    }
}
