// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/form_nodes.h"
#include "models/items/responses.h"
#include "tests/unit/items/items_spec.h"

#include <gtest/gtest.h>

namespace quoin {
namespace {

std::string shown(const std::string& fields)
{
    const SpecPtr spec = boundText("## API Design\n\n### POST /v1/b/{id}\n" + fields);
    const auto item = spec->item("api.rest[1]");
    std::string text;
    for (const Response& one : responsesOf(*spec, *item))
        text += (one.code + u'|' + one.words).toStdString() + '|' + one.path.substr(12)
            + (one.described ? "|yes " : "|no ");
    return text;
}

} // namespace

TEST(Responses, areReadInEachFormInWhichTheyStand)
{
    EXPECT_EQ(shown("**Response** (201 Created):\n```json\n{\"a\": 1}\n```\n**Error Responses**:\n- `400 Bad Request`: "
                    "bad\n- `503`:\n"),
              "201|Created|response[1]|yes 400|Bad Request|errorResponses[1]|yes 503||errorResponses[2]|no ");
    EXPECT_EQ(shown("**Error Responses**: 404 when it is gone, 5xx else\n"),
              "404||errorResponses|yes 5xx||errorResponses|yes ");
    EXPECT_EQ(shown("**Purpose**: x\n"), "");
}

TEST(Responses, noneIsOfferedWhereALineHasNoPlaceForThem)
{
    const auto usual = [](const char* text) {
        const SpecPtr spec = boundText(text);
        return usualResponses(*spec, *spec->item("api.rest[1]")).size();
    };
    EXPECT_EQ(usual("## API\n\n```\nGET /a  # reads\nPOST /a # makes\n```\n"), 0);
    EXPECT_GT(usual("## API\n\n- `GET /a` — Reads\n- `POST /a` — Makes\n"), 0); // Below its bullet.
    EXPECT_EQ(usual("## API\n\n| Method | Path | Purpose |\n|---|---|---|\n| GET | /a | Reads |\n"), 0);
    EXPECT_GT(usual("## API\n\n### GET /a\n"), 0);
    EXPECT_GT(usual("## API\n\n- `GET /a` — Reads\n  - Error Responses:\n    - `404 Not Found`: gone\n"), 0);
}

TEST(Responses, theUsualOnesThatAreNotThereAreOffered)
{
    const SpecPtr spec =
        boundText("## API\n\n### GET /a\n**Response** (200 OK):\n```json\n{}\n```\n**Error Responses**:\n- `404`: x\n");
    const auto item = spec->item("api.rest[1]");
    QStringList labels;
    for (const UsualResponse& one : usualResponses(*spec, *item)) {
        labels.append(one.label);
        EXPECT_EQ(one.collection, one.label.startsWith(u'2') ? "api.rest[1].response" : "api.rest[1].errorResponses");
    }
    EXPECT_FALSE(labels.contains(QStringLiteral("200 OK")));
    EXPECT_FALSE(labels.contains(QStringLiteral("404 Not Found")));
    EXPECT_TRUE(labels.contains(QStringLiteral("201 Created")));
    EXPECT_TRUE(labels.contains(QStringLiteral("503 Service Unavailable")));
}

TEST(Responses, parametersOfThePathAreRead)
{
    const SpecPtr spec = boundText("## API\n\n### GET /v1/a/{id}/b/:item?page=\n**Purpose**: x\n");
    QStringList names;
    for (const PathParameter& one : parametersOf(*spec, *spec->item("api.rest[1]")))
        names.append(one.written + (one.query ? QStringLiteral("?") : QString()));
    EXPECT_EQ(names.join(u' ').toStdString(), "{id} :item page?");
}

TEST(FormNodes, anEndpointShowsItsAnswersAboveTheirRows)
{
    const SpecPtr spec = boundText("## API\n\n### GET /v1/a/{id}\n**Purpose**: x\n**Error Responses**:\n- `404`: x\n");
    const auto item = spec->item("api.rest[1]");
    std::vector<std::string> order;
    for (const FormNode& node : itemNodes(*item))
        order.push_back(node.type == FormNode::Type::Responses        ? "responses"
                            : node.type == FormNode::Type::Parameters ? "parameters"
                                                                      : node.path.substr(12));
    EXPECT_EQ(order,
              (std::vector<std::string>{"parameters", "purpose", "authentication", "request", "responses", "response",
                                        "errorResponses"}));
}

} // namespace quoin
