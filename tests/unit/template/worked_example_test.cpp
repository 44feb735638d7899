// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT

#include "tests/unit/template/template_test_support.h"

#include <gtest/gtest.h>

#include <filesystem>

namespace quoin {

namespace {

namespace fs = std::filesystem;

/// The worked examples are what users see first: each one shows all that the template can hold.
class WorkedExample : public testing::TestWithParam<std::string> {
protected:
    void SetUp() override
    {
        tmpl = test::loaded(test::backendSpecJson());
        ASSERT_TRUE(tmpl);
        text = '\n' + test::sourceFile("resources/examples/" + GetParam());
    }

    void expectLine(const std::string& begin) const { EXPECT_NE(text.find('\n' + begin), std::string::npos) << begin; }

    void expectFields(const std::vector<TemplateField>& fields, int headingLevel) const
    {
        for (const TemplateField& field : fields) {
            if (!field.offered)
                continue;
            if (field.asHeading) {
                expectLine(std::string(static_cast<std::size_t>(headingLevel), '#') + ' ' + field.label + '\n');
            } else if (!field.label.empty()) {
                expectLine("**" + field.label + "**");
            }
            if (field.shape == FieldShape::Fence) {
                expectLine("```" + field.language + '\n');
            }
        }
    }

    TemplatePtr tmpl;
    std::string text;
};

TEST_P(WorkedExample, ShowsAllThatTheTemplateCanHold)
{
    const std::string root(tmpl->rootLevel, '#');
    expectLine(root + ' ' + tmpl->title + '\n');
    for (const TemplateSection& section : tmpl->sections) {
        expectLine(root + "# " + section.title + '\n');
        for (const TemplateField& row : section.rowFields) {
            expectLine("- **" + row.label + "**:");
        }
        for (const TemplateGroup& group : section.groups) {
            if (!group.title.empty()) {
                expectLine(root + "## " + group.title + '\n');
            }
            expectFields(group.fields, tmpl->rootLevel + 3);
            if (group.item) {
                expectFields(group.item->fields, tmpl->rootLevel + 3);
            }
        }
    }
}

TEST_P(WorkedExample, LeavesNoPlaceholderBehind)
{
    for (const TemplateSection& section : tmpl->sections) {
        for (const TemplateGroup& group : section.groups) {
            if (group.item) {
                EXPECT_EQ(text.find(group.item->heading), std::string::npos) << group.item->heading;
                for (const TemplateField& field : group.item->fields) {
                    EXPECT_TRUE(field.placeholder.empty() || text.find(field.placeholder) == std::string::npos)
                        << field.placeholder;
                }
            }
        }
    }
}

TEST_P(WorkedExample, WritesHardBreaksWhereTheTemplateDoes)
{
    std::size_t line = 1;
    for (std::size_t begin = 1; begin < text.size(); ++line) {
        const std::size_t end = text.find('\n', begin);
        ASSERT_NE(end, std::string::npos) << "the last line has no line end";
        const std::string one = text.substr(begin, end - begin);
        const bool isLabelWithText = one.starts_with("**") && !one.ends_with(":");
        const bool labelFollows = text.compare(end + 1, 2, "**") == 0;
        EXPECT_EQ(one.ends_with("  "), isLabelWithText && labelFollows) << "line " << line << ": " << one;
        begin = end + 1;
    }
}

std::vector<std::string> examples()
{
    std::vector<std::string> result;
    for (const auto& entry : fs::directory_iterator(fs::path(QUOIN_SOURCE_DIR) / "resources/examples")) {
        if (entry.path().extension() == ".md") {
            result.push_back(entry.path().filename().string());
        }
    }
    return result;
}

INSTANTIATE_TEST_SUITE_P(Files, WorkedExample, testing::ValuesIn(examples()));

} // namespace

} // namespace quoin
