// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT

#include "tests/unit/template/template_test_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <set>

namespace quoin {

namespace {

using testing::ElementsAre;

template <typename T>
std::vector<std::string> ids(const std::vector<T>& all)
{
    std::vector<std::string> result;
    for (const T& one : all) {
        result.push_back(one.id);
    }
    return result;
}

class BackendTemplate : public testing::Test {
protected:
    void SetUp() override
    {
        tmpl = test::loaded(test::backendSpecJson());
        ASSERT_TRUE(tmpl) << test::loadError(test::backendSpecJson());
    }

    const TemplateGroup& group(const char* section, std::size_t index) const
    {
        return tmpl->section(section)->groups.at(index);
    }

    TemplatePtr tmpl;
};

TEST_F(BackendTemplate, HasTheSectionsThatPathsAreMadeOf)
{
    EXPECT_THAT(ids(tmpl->sections),
                ElementsAre("architecture", "schema", "api", "services", "integrations", "queues", "caching",
                            "security", "performance", "monitoring"));
    EXPECT_EQ(tmpl->section("nothing"), nullptr);
}

TEST_F(BackendTemplate, HasTheGroupsThatPathsAreMadeOf)
{
    EXPECT_THAT(ids(tmpl->section("schema")->groups), ElementsAre("newTables", "modifications"));
    EXPECT_THAT(ids(tmpl->section("api")->groups), ElementsAre("rest", "graphql"));
    EXPECT_THAT(ids(tmpl->section("services")->groups), ElementsAre("newServices", "modifiedServices", "interactions"));
    EXPECT_THAT(ids(tmpl->section("integrations")->groups), ElementsAre("integration"));
    EXPECT_THAT(ids(tmpl->section("queues")->groups), ElementsAre("queue"));
}

TEST_F(BackendTemplate, HasTheFieldsThatPathsAreMadeOf)
{
    EXPECT_THAT(ids(tmpl->section("architecture")->fields), ElementsAre("text"));
    EXPECT_THAT(ids(group("schema", 0).item->fields),
                ElementsAre("sql", "purpose", "columns", "relationships", "indexes"));
    EXPECT_THAT(ids(group("api", 0).item->fields),
                ElementsAre("purpose", "authentication", "request", "response", "errorResponses"));
    EXPECT_THAT(ids(group("api", 1).fields), ElementsAre("types", "mutations", "queries", "subscriptions"));
    EXPECT_THAT(ids(group("services", 0).item->fields), ElementsAre("purpose", "dependencies", "methods"));
    EXPECT_THAT(ids(group("services", 2).fields), ElementsAre("text"));
    EXPECT_THAT(ids(group("integrations", 0).item->fields),
                ElementsAre("purpose", "authentication", "rateLimits", "keyEndpoints", "keyFlows", "requestExample",
                            "errorHandling"));
    EXPECT_THAT(ids(group("queues", 0).item->fields),
                ElementsAre("purpose", "producers", "consumers", "messageFormat", "processing", "deadLetterQueue"));
}

TEST_F(BackendTemplate, OffersTheRowsOfTheRowSections)
{
    EXPECT_THAT(ids(tmpl->section("caching")->rowFields), ElementsAre("cacheLayer", "ttl", "invalidation"));
    EXPECT_THAT(ids(tmpl->section("monitoring")->rowFields), ElementsAre("metrics", "logs", "alerts", "dashboards"));
    for (const TemplateField& field : tmpl->section("monitoring")->rowFields) {
        EXPECT_EQ(field.shape, FieldShape::List) << field.id;
    }
    for (const char* section : {"caching", "security", "performance", "monitoring"}) {
        EXPECT_TRUE(tmpl->section(section)->rows) << section;
    }
}

/// Every field of the template, with the words that lead to it.
void visitFields(const std::vector<TemplateField>& fields, const std::string& path,
                 const std::function<void(const TemplateField&, const std::string&)>& visit)
{
    for (const TemplateField& field : fields) {
        visit(field, path + '.' + field.id);
        visitFields(field.rows, path + '.' + field.id, visit);
    }
}

void visitFields(const Template& tmpl, const std::function<void(const TemplateField&, const std::string&)>& visit)
{
    for (const TemplateSection& section : tmpl.sections) {
        visitFields(section.fields, section.id, visit);
        visitFields(section.rowFields, section.id, visit);
        for (const TemplateGroup& group : section.groups) {
            visitFields(group.fields, section.id + '.' + group.id, visit);
            if (group.item) {
                visitFields(group.item->fields, section.id + '.' + group.id + "[]", visit);
            }
        }
    }
}

TEST_F(BackendTemplate, SaysWhatEachPartIsFor)
{
    for (const TemplateSection& section : tmpl->sections) {
        EXPECT_NE(section.hint, "") << section.id;
        EXPECT_FALSE(section.bestPractices.empty()) << section.id;
        for (const TemplateGroup& group : section.groups) {
            EXPECT_NE(group.hint, "") << section.id << '.' << group.id;
        }
    }
    visitFields(*tmpl, [](const TemplateField& field, const std::string& path) {
        EXPECT_TRUE(field.hint.ends_with('.')) << path << ": " << field.hint;
        EXPECT_TRUE(!field.example.empty() || field.shape == FieldShape::Rows) << path;
    });
}

/// What normalisation makes of a heading, as far as two entries of the file could differ by it.
std::string folded(const std::string& phrase)
{
    std::string result;
    for (const char c : phrase) {
        if (c == '&' || c == '/') {
            result += "and";
        } else if (c == '-') {
            result += ' ';
        } else {
            result += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        }
    }
    return result;
}

TEST_F(BackendTemplate, NoPhraseIsSureToNameTwoSections)
{
    std::map<std::string, std::string> owners;
    const auto claim = [&owners](const std::string& phrase, const std::string& section) {
        const auto [known, isNew] = owners.emplace(folded(phrase), section);
        EXPECT_EQ(known->second, section) << phrase;
    };
    for (const TemplateSection& section : tmpl->sections) {
        claim(section.title, section.id);
        for (const std::string& phrase : section.synonyms) {
            claim(phrase, section.id);
        }
    }
    for (const TemplateSection& section : tmpl->sections) {
        for (const std::string& phrase : section.ambiguousSynonyms) {
            EXPECT_FALSE(owners.contains(folded(phrase))) << phrase << " is sure to name " << owners[folded(phrase)];
        }
        for (const TemplateGroup& group : section.groups) {
            for (const std::string& phrase : group.synonyms) {
                const auto known = owners.find(folded(phrase));
                EXPECT_TRUE(known == owners.end() || known->second == section.id)
                    << phrase << " in " << section.id << '.' << group.id;
            }
        }
    }
}

void expectPractices(const std::vector<TemplateField>& fields, const TemplateSection& section)
{
    for (const TemplateField& field : fields) {
        EXPECT_LE(field.practice, section.bestPractices.size()) << section.id << '.' << field.id;
        expectPractices(field.rows, section);
    }
}

TEST_F(BackendTemplate, FieldsPointToPracticesThatTheirSectionHas)
{
    for (const TemplateSection& section : tmpl->sections) {
        expectPractices(section.fields, section);
        expectPractices(section.rowFields, section);
        for (const TemplateGroup& group : section.groups) {
            expectPractices(group.fields, section);
            if (group.item)
                expectPractices(group.item->fields, section);
        }
    }
}

/// "Cache" names only a Caching Strategy; "Testing" names none of ours.
TEST_F(BackendTemplate, LeavesForeignHeadingsAlone)
{
    const std::set<std::string> foreign{"deployment",
                                        "testing",
                                        "testing strategy",
                                        "tech stack",
                                        "technology stack",
                                        "folder structure",
                                        "project structure",
                                        "roadmap",
                                        "error codes",
                                        "error handling",
                                        "frontend",
                                        "glossary",
                                        "references",
                                        "changelog",
                                        "introduction",
                                        "goals",
                                        "purpose",
                                        "scope",
                                        "environment variables",
                                        "configuration",
                                        "implementation plan",
                                        "open questions",
                                        "acceptance criteria"};
    for (const TemplateSection& section : tmpl->sections) {
        for (const std::string& phrase : section.synonyms) {
            EXPECT_FALSE(foreign.contains(folded(phrase))) << phrase;
        }
        for (const std::string& phrase : section.ambiguousSynonyms) {
            EXPECT_FALSE(foreign.contains(folded(phrase))) << phrase;
        }
    }
}

} // namespace

} // namespace quoin
