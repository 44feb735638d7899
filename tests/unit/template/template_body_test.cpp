// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT

#include "tests/unit/template/template_test_support.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <ostream>

namespace quoin {

namespace {

using nlohmann::ordered_json;

/// The text inside the fence that wraps the template in the document it comes from.
std::string bodyInSeed(const std::string& seed)
{
    const std::string opening = "### Template:\n```\n";
    const std::size_t begin = seed.find(opening);
    const std::size_t end = seed.find("\n```\n\n### Example:");
    if (begin == std::string::npos || end == std::string::npos) {
        return {};
    }
    const std::size_t first = begin + opening.size();
    return seed.substr(first, end + 1 - first);
}

/// The body of a template whose one section holds one item with `fields`.
std::string itemBody(const ordered_json& fields)
{
    const ordered_json json = {
        {"id", "t"},
        {"title", "Root"},
        {"sections",
         {{{"id", "s"},
           {"title", "Section"},
           {"groups",
            {{{"id", "g"},
              {"item", {{"kind", "service"}, {"noun", "Item"}, {"heading", "[Item]"}, {"fields", fields}}}}}}}}}};
    const TemplatePtr tmpl = test::loaded(json.dump());
    return tmpl ? templateBody(*tmpl) : test::loadError(json.dump());
}

constexpr const char* itemHeadings = "## Root\n\n### Section\n\n#### [Item]\n";

TEST(TemplateBody, EqualsTheGoldenFile)
{
    const TemplatePtr tmpl = test::loaded(test::backendSpecJson());
    ASSERT_TRUE(tmpl) << test::loadError(test::backendSpecJson());
    EXPECT_EQ(templateBody(*tmpl), test::sourceFile("tests/golden/template-body.md"));
}

TEST(TemplateBody, EqualsTheSeedsTemplateByteForByte)
{
    const std::string seed = test::sourceFile("../shared/seed/backend-specs.md");
    if (seed.empty()) {
        GTEST_SKIP()
            << "The seed document is not beside this checkout; the golden file above is a copy of its template.";
    }
    const TemplatePtr tmpl = test::loaded(test::backendSpecJson());
    ASSERT_TRUE(tmpl);
    EXPECT_EQ(templateBody(*tmpl), bodyInSeed(seed));
}

TEST(TemplateBody, AddingAFieldCostsOneEntry)
{
    ordered_json json = ordered_json::parse(test::backendSpecJson());
    const ordered_json entry = {
        {"id", "idempotency"}, {"label", "Idempotency"}, {"placeholder", "[Key and how long it is kept]"}};
    for (ordered_json& section : json["sections"]) {
        if (section["id"] == "api") {
            section["groups"][0]["item"]["fields"].insert(section["groups"][0]["item"]["fields"].begin() + 2, entry);
        }
    }
    const TemplatePtr tmpl = test::loaded(json.dump());
    ASSERT_TRUE(tmpl) << test::loadError(json.dump());
    EXPECT_NE(templateBody(*tmpl).find("**Authentication**: [Required auth method]  \n"
                                       "**Idempotency**: [Key and how long it is kept]  \n"
                                       "**Request**:\n"),
              std::string::npos);
}

TEST(TemplateBody, AddingARowCostsOneEntry)
{
    ordered_json json = ordered_json::parse(test::backendSpecJson());
    for (ordered_json& section : json["sections"]) {
        if (section["id"] == "caching") {
            section["rowFields"].push_back(
                {{"id", "warmUp"}, {"label", "Warm-up"}, {"placeholder", "[What is cached at start]"}});
        }
    }
    const TemplatePtr tmpl = test::loaded(json.dump());
    ASSERT_TRUE(tmpl) << test::loadError(json.dump());
    EXPECT_NE(templateBody(*tmpl).find("[When to clear cache]\n- **Warm-up**: [What is cached at start]\n"),
              std::string::npos);
}

struct Layout {
    const char* name;
    const char* fields;
    const char* expected; ///< After the item's heading.
};

void PrintTo(const Layout& layout, std::ostream* stream)
{
    *stream << layout.name;
}

class TemplateBodyLayout : public testing::TestWithParam<Layout> {};

TEST_P(TemplateBodyLayout, FollowsFromTheShapes)
{
    EXPECT_EQ(itemBody(ordered_json::parse(GetParam().fields)), std::string(itemHeadings) + GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    Fields, TemplateBodyLayout,
    testing::Values(
        Layout{"HardBreakBeforeALabelOnly",
               R"([{"id":"a","label":"A","placeholder":"[x]"},{"id":"b","label":"B","placeholder":"[y]"}])",
               "**A**: [x]  \n**B**: [y]\n"},
        Layout{"NoHardBreakBeforeAFenceWithoutALabel",
               R"([{"id":"a","label":"A","placeholder":"[x]"},{"id":"b","shape":"fence","placeholder":"y"}])",
               "**A**: [x]\n```\ny\n```\n"},
        Layout{
            "LabelUnderAFence",
            R"([{"id":"a","shape":"fence","language":"sql","placeholder":["x","y"]},{"id":"b","label":"B","placeholder":"[y]"}])",
            "```sql\nx\ny\n```\n**B**: [y]\n"},
        Layout{
            "BlankLineAfterAListBeforeALabel",
            R"([{"id":"a","label":"A","shape":"rows","rows":[{"id":"r","label":"R","placeholder":"[r]"}]},{"id":"b","label":"B"}])",
            "**A**:\n- R: [r]\n\n**B**:\n"},
        Layout{"NoBlankLineAtTheEnd", R"([{"id":"a","label":"A","shape":"list","placeholder":["- x","- y"]}])",
               "**A**:\n- x\n- y\n"},
        Layout{
            "Qualifier",
            R"([{"id":"a","label":"A","qualifier":"201 Created","shape":"fence","language":"json","placeholder":"{}"}])",
            "**A** (201 Created):\n```json\n{}\n```\n"},
        Layout{
            "LabelAsHeading",
            R"([{"id":"a","label":"A","asHeading":true,"shape":"fence","placeholder":"x"},{"id":"b","label":"B","asHeading":true,"placeholder":"[y]","shape":"block"}])",
            "\n##### A\n```\nx\n```\n\n##### B\n[y]\n"},
        Layout{
            "CodeLabels",
            R"([{"id":"a","label":"A","shape":"rows","rows":[{"id":"r","label":"404 Not Found","labelAsCode":true,"placeholder":"[r]"}]}])",
            "**A**:\n- `404 Not Found`: [r]\n"},
        Layout{"FenceLongerThanItsCode", R"([{"id":"a","shape":"fence","placeholder":["```","x"]}])",
               "````\n```\nx\n````\n"},
        Layout{"EmptyFence", R"([{"id":"a","shape":"fence"}])", "```\n```\n"},
        Layout{
            "NotInTemplate",
            R"([{"id":"a","label":"A","placeholder":"[x]"},{"id":"b","label":"B","inTemplate":false},{"id":"c","shape":"fence","inTemplate":false}])",
            "**A**: [x]\n"}),
    [](const auto& parameter) { return std::string(parameter.param.name); });

TEST(TemplateBody, GroupsWithFieldsAndItems)
{
    const std::string json = R"({"id":"t","title":"Root","rootLevel":1,"sections":[
        {"id":"s","title":"S","fields":[{"id":"text","shape":"block","placeholder":"[text]"}],
         "groups":[
           {"id":"g","title":"G","fields":[{"id":"f","shape":"fence","placeholder":"x"}],
            "item":{"kind":"modification","noun":"M","heading":"[M]","fields":[{"id":"p","label":"P","placeholder":"[p]"}]}},
           {"id":"h","title":"H","inTemplate":false,"fields":[{"id":"f","label":"F"}]}]},
        {"id":"r","title":"R","rows":true,"rowFields":[{"id":"k","label":"K","placeholder":"[v]"}]}]})";
    const TemplatePtr tmpl = test::loaded(json);
    ASSERT_TRUE(tmpl) << test::loadError(json);
    EXPECT_EQ(templateBody(*tmpl),
              "# Root\n\n## S\n[text]\n\n### G\n```\nx\n```\n\n#### [M]\n**P**: [p]\n\n## R\n- **K**: [v]\n");
}

} // namespace

} // namespace quoin
