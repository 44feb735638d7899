// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/item_facts.h"
#include "models/items/text_runs.h"
#include "tests/unit/items/items_spec.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

FormNodes joinedNodes(const Spec& spec, const std::optional<HeldText>& held = std::nullopt)
{
    const SectionEntry& entry = spec.entries()[0];
    FormNodes nodes = sectionNodes(entry, std::make_shared<const SectionBody>(spec.body(0)));
    joinTexts(nodes, spec.document(), entry.path, held);
    return nodes;
}

// "path: pieces" for each text that the form shows.
std::string runs(const Spec& spec, const std::optional<HeldText>& held = std::nullopt)
{
    std::string result;
    for (const FormNode& node : joinedNodes(spec, held)) {
        if (!node.editedWhole)
            continue;
        result += node.path + ":";
        for (const FormNode::Piece& piece : node.pieces)
            result += ' ' + piece.path;
        result += '\n';
    }
    return result;
}

std::string runs(std::string_view text)
{
    return runs(*boundText(text));
}

} // namespace

TEST(TextRuns, neighboursAreOneText)
{
    EXPECT_EQ(runs("## API Design\n\n### Versioning policy\n\nBy path.\n\n---\n\n- one\n- two\n"),
              "api.raw[1]: api.raw[1] api.raw[2] api.raw[3]\n");
    EXPECT_EQ(runs("## Caching Strategy\n\nWords.\n\n- **TTL**: 1 h\n\n### House rules\n\nNone.\n"),
              "caching.raw[1]: caching.raw[1]\ncaching.raw[2]: caching.raw[2] caching.raw[3]\n");
}

TEST(TextRuns, aSectionInsideEndsTheRun)
{
    const std::string text =
        "## Architecture Overview\n\nWords.\n\n### Caching Strategy\n\n- **TTL**: 1 h\n\n## Weather\n\nRain.\n";
    EXPECT_EQ(runs(text), "architecture.text: architecture.text\n");
}

TEST(TextRuns, aSectionOfFreeTextIsItsField)
{
    EXPECT_EQ(runs("## Architecture Overview\n\nWords.\n\n### Layers\n\nThree.\n\n### Load\n\nTen.\n"),
              "architecture.text: architecture.text architecture.raw[1] architecture.raw[2]\n");
    EXPECT_EQ(runs("## Architecture Overview\n\n### Layers\n\nThree.\n"), "architecture.text: architecture.raw[1]\n");
    EXPECT_EQ(runs("## Architecture Overview\n"), "architecture.text:\n");
}

TEST(TextRuns, theFieldOfAPieceIsTheRun)
{
    const SpecPtr spec = boundText("## API Design\n\n### Versioning policy\n\nBy path.\n");
    for (const char* path : {"api.raw[1]", "api.raw[2]"}) {
        const auto field = shownField(*spec, path);
        ASSERT_TRUE(field.has_value());
        EXPECT_EQ(spec->value(*field), "### Versioning policy\n\nBy path.");
        EXPECT_EQ(field->path, "api.raw[1]");
    }
    // Also from a blank line in it, which is no part of any of its pieces.
    const auto between = shownText(*spec, spec->document().bytes().find("\n\nBy") + 1);
    ASSERT_TRUE(between.has_value());
    EXPECT_EQ(between->path, "api.raw[1]");
    EXPECT_FALSE(shownText(*spec, 1).has_value());
}

TEST(TextRuns, whatLiesInTheHeldTextIsShownByItAlone)
{
    const std::string text =
        "## Caching Strategy\n\n- **TTL**: 1 h\n\nOne.\n\n- **Cache Layer**: none\n\nTwo.\n\n- **x**: y\n";
    const SpecPtr spec = boundText(text);
    const std::size_t begin = text.find("One.");
    const HeldText held{"caching.raw[1]", {begin, text.find("Two.") + 4}, {"raw", {}}};
    EXPECT_EQ(runs(*spec, held), "caching.raw[1]: caching.raw[1] caching.row[2] caching.raw[2]\n");
    int rows = 0;
    for (const FormNode& node : joinedNodes(*spec, held)) {
        if (node.type != FormNode::Type::Rows)
            continue;
        for (const FormNode& row : node.children)
            rows += row.item != nullptr ? 1 : 0;
    }
    EXPECT_EQ(rows, 2);
    // Where the edge of it is inside something else, that goes before.
    const HeldText cut{"caching.raw[1]", {begin, text.find("none") + 2}, {"raw", {}}};
    EXPECT_EQ(runs(*spec, cut), runs(*spec));
}

TEST(TextRuns, aHeldTextStaysBehindTheTableAboveIt)
{
    const std::string text =
        "## Monitoring & Logging\n\n- **Metrics**:\n  - Requests\n- **Alerts**: none\n\nWords of our own.\n";
    const SpecPtr spec = boundText(text);
    const std::size_t begin = text.find("Words");
    const HeldText held{"monitoring.raw[1]", {begin, text.size() - 1}, {"raw", {}}};
    for (const FormNodes& nodes : {joinedNodes(*spec), joinedNodes(*spec, held)}) {
        ASSERT_EQ(nodes.size(), 2U);
        EXPECT_EQ(nodes[0].type, FormNode::Type::Rows);
        EXPECT_EQ(nodes[1].path, "monitoring.raw[1]");
    }
}

TEST(TextRuns, anEmptiedTextIsHeldAtItsPlace)
{
    const std::string text = "## Caching Strategy\n\n\n\n- **TTL**: 1 h\n";
    const SpecPtr spec = boundText(text);
    const HeldText held{"caching.raw[1]", {21, 21}, {"raw", {}}};
    const FormNodes nodes = joinedNodes(*spec, held);
    ASSERT_FALSE(nodes.empty());
    EXPECT_EQ(nodes.front().path, "caching.raw[1]");
    EXPECT_TRUE(nodes.front().editedWhole);
}

} // namespace quoin
