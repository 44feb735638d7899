// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT

#include "tests/unit/template/template_test_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

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

    const TemplateGroup& group(const char* section, std::size_t index) const { return tmpl->section(section)->groups.at(index); }

    TemplatePtr tmpl;
};

TEST_F(BackendTemplate, HasTheSectionsThatPathsAreMadeOf)
{
    EXPECT_THAT(ids(tmpl->sections), ElementsAre("architecture", "schema", "api", "services", "integrations", "queues",
                                                 "caching", "security", "performance", "monitoring"));
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
    EXPECT_THAT(ids(group("schema", 0).item->fields), ElementsAre("sql", "purpose", "relationships", "indexes"));
    EXPECT_THAT(ids(group("api", 0).item->fields),
                ElementsAre("purpose", "authentication", "request", "response", "errorResponses"));
    EXPECT_THAT(ids(group("api", 1).fields), ElementsAre("types", "mutations", "queries", "subscriptions"));
    EXPECT_THAT(ids(group("services", 0).item->fields), ElementsAre("purpose", "dependencies", "methods"));
    EXPECT_THAT(ids(group("services", 2).fields), ElementsAre("text"));
    EXPECT_THAT(ids(group("integrations", 0).item->fields),
                ElementsAre("purpose", "authentication", "rateLimits", "keyEndpoints", "keyFlows", "requestExample", "errorHandling"));
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

} // namespace

} // namespace quoin
