// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/form_nodes.h"
#include "tests/unit/items/items_spec.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

// "title home" or "title stranger" for each text that the template has no field for.
std::string rawTexts(std::string_view text)
{
    const SpecPtr spec = boundText(text);
    const auto body = std::make_shared<const SectionBody>(spec->body(0));
    std::string result;
    for (const FormNode& node : sectionNodes(spec->entries()[0], body)) {
        if (node.type == FormNode::Type::Raw)
            result += node.title.toStdString() + (node.atHome ? " home\n" : " stranger\n");
    }
    return result;
}

} // namespace

TEST(FormNodes, headingsAreAtHomeWhereTheTemplateAsksForFreeText)
{
    EXPECT_EQ(rawTexts("## Architecture Overview\n\nWords.\n\n### Layers\n\nThree.\n\n### Load\n\nTen times.\n"),
              "Layers home\nLoad home\n");
}

TEST(FormNodes, measuresAreReadInEachTableOfASection)
{
    const SpecPtr spec =
        boundText("## Performance Requirements\n- **API Latency**: p95 < 1 s\n\nWords.\n\n- **Mine**: 5 ms\n");
    const auto body = std::make_shared<const SectionBody>(spec->body(0));
    int read = 0;
    for (const FormNode& node : sectionNodes(spec->entries()[0], body)) {
        for (const FormNode& row : node.children)
            read += row.item != nullptr && row.measures ? 1 : 0;
    }
    EXPECT_EQ(read, 2);
}

TEST(FormNodes, elsewhereTheyAreStrangers)
{
    // What stands below such a heading might be an item, so it is a text of its own.
    EXPECT_EQ(rawTexts("## API Design\n\n### Versioning policy\n\nBy path.\n"),
              "Versioning policy stranger\n stranger\n");
    EXPECT_EQ(rawTexts("## Caching Strategy\n- **TTL**: 1 h\n\n### House rules\n\nNone.\n"),
              "House rules stranger\n stranger\n");
    EXPECT_EQ(rawTexts("## Weather report\n\nRain.\n"), "Weather report stranger\n");
}

} // namespace quoin
