// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/item_facts.h"
#include "models/items/offers.h"
#include "tests/unit/items/items_spec.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

const std::string text =
    "## Backend Specs\n\n### API Design\n\n#### REST Endpoints\n\n##### GET /v1/a\n**Purpose**: One  "
    "\n**Authentication**: Our cookie\n\n"
    "##### POST /v1/b\n**Purpose**: Two\n**Response** (200 OK):\n```json\n{}\n```\n**Error Responses**:\n- `404`: \n\n"
    "### Service Architecture\n\n#### New Services\n\n##### OrderService\n**Purpose**: X  \n**Dependencies**: Db\n\n"
    "#### Modified Services\n\n##### MailService (Extended)\n**Purpose**: Y\n\n"
    "### External Integrations\n\n#### Carrier\n**Purpose**: Z\n\n### Queue Design\n\n#### LabelQueue\n**Purpose**: "
    "Q\n\n"
    "### Caching Strategy\n- **TTL**: 1 s\n- **Mine**: 2\n";

class OffersTest : public ::testing::Test {
protected:
    void SetUp() override
    {
        spec = boundText(text);
        ASSERT_NE(spec, nullptr);
    }

    [[nodiscard]] std::string offered(std::string_view path) const
    {
        std::string result;
        for (const Offer& offer : offersFor(*spec, path).values)
            result += '<' + toUtf8(offer.text) + '>';
        return result;
    }

    SpecPtr spec;
};

} // namespace

TEST_F(OffersTest, routesOfOtherEndpoints)
{
    EXPECT_EQ(offered("api.rest[1].route"), "</v1/b>");
}

TEST_F(OffersTest, authenticationUsedElsewhereComesFirst)
{
    EXPECT_TRUE(offered("api.rest[2].authentication").starts_with("<Our cookie><None (public)>"))
        << offered("api.rest[2].authentication");
    EXPECT_FALSE(offersFor(*spec, "api.rest[2].authentication").several);
    EXPECT_TRUE(offered("api.rest[1].authentication").starts_with("<None (public)>"));
}

TEST_F(OffersTest, dependenciesAreTheItemsOfTheSpecButNotItself)
{
    const Offers offers = offersFor(*spec, "services.newServices[1].dependencies");
    EXPECT_TRUE(offers.several);
    EXPECT_EQ(offered("services.newServices[1].dependencies"), "<MailService><LabelQueue><Carrier>");
    EXPECT_EQ(offered("services.modifiedServices[1].dependencies"), "<OrderService><LabelQueue><Carrier>");
    EXPECT_EQ(offered("queues.queue[1].producers"), "<OrderService><MailService>");
}

TEST_F(OffersTest, statusCodesWithTheirReasons)
{
    EXPECT_EQ(offered("api.rest[2].response[1].status"), "<200 OK><201 Created><202 Accepted><204 No Content>");
    const std::string codes = offered("api.rest[2].errorResponses[1].status");
    for (const char* code :
         {"400 Bad Request", "401 Unauthorized", "403 Forbidden", "404 Not Found", "409 Conflict",
          "422 Unprocessable Content", "429 Too Many Requests", "500 Internal Server Error", "503 Service Unavailable"})
        EXPECT_NE(codes.find(code), std::string::npos) << code;
}

TEST_F(OffersTest, aCodeOffersItsUsualMeaning)
{
    EXPECT_EQ(offered("api.rest[2].errorResponses[1].value"), "<No such object, or it belongs to somebody else>");
}

TEST_F(OffersTest, labelsThatTheSectionLacks)
{
    EXPECT_EQ(offered("caching.row[2].label"), "<Cache Layer><Invalidation>");
}

TEST_F(OffersTest, nothingForProseAndForeignPaths)
{
    EXPECT_EQ(offered("api.rest[1].purpose"), "");
    EXPECT_EQ(offered("raw[1]"), "");
    EXPECT_EQ(offered(""), "");
    EXPECT_EQ(offered("no.such[3].thing"), "");
}

TEST_F(OffersTest, rowsAreFoundByTheirCode)
{
    const TemplateField* rows = templateFieldFor(*spec, "api.rest[2].errorResponses");
    ASSERT_NE(rows, nullptr);
    ASSERT_NE(rowFor(*rows, "404 Nothing"), nullptr);
    EXPECT_EQ(rowFor(*rows, "404 Nothing")->id, "notFound");
    EXPECT_EQ(rowFor(*rows, "499"), nullptr);
    EXPECT_EQ(rowFor(*rows, ""), nullptr);
}

} // namespace quoin
