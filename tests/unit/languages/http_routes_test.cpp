// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/http_routes.h"
#include "tests/unit/languages/finding_dump.h"

#include <gtest/gtest.h>

using namespace quoin;
using quoin::testing::dumpFindings;
using quoin::testing::hasIds;
using Id = FindingId;

namespace {

// "origin|path|{parameters}?{query}"
std::string dump(std::string_view text, const HttpRoute& route)
{
    const auto cut = [text](ByteRange range) { return std::string(text.substr(range.begin, range.size())); };
    std::string dump = cut(route.origin) + "|" + cut(route.path) + "|";
    for (const RouteParameter& parameter : route.parameters)
        dump += parameter.name + "=" + cut(parameter.range) + " ";
    dump += route.query.empty() ? "" : "?";
    for (const RouteParameter& parameter : route.query)
        dump += " " + parameter.name;
    return dump;
}

std::string read(std::string_view route)
{
    return dump(route, readRoute(route));
}

void expectFindings(std::string_view route, const std::string& expected, std::initializer_list<FindingId> ids)
{
    const Findings found = readRoute(route).findings;
    EXPECT_EQ(dumpFindings(found, route), expected) << route;
    EXPECT_TRUE(hasIds(found, ids)) << route;
}

} // namespace

TEST(Routes, readParametersInEveryNotation)
{
    EXPECT_EQ(read("/v1/users/:id/orders/{orderId}/<item>/[part]"),
              "|/v1/users/:id/orders/{orderId}/<item>/[part]|id=:id orderId={orderId} item=<item> part=[part] ");
    EXPECT_EQ(read("/a/{id:int}/:b.json/$c/{{d}}"),
              "|/a/{id:int}/:b.json/$c/{{d}}|id={id:int} b.json=:b.json c=$c d={{d}} ");
    EXPECT_EQ(read("/users/:userId:activate"), "|/users/:userId:activate|userId=:userId ");
}

TEST(Routes, readOriginAndQuery)
{
    EXPECT_EQ(read("https://api.x.com/v1/a?page=1&size=&tags[]=x"), "https://api.x.com|/v1/a|? page size tags[]");
    EXPECT_EQ(read("{{baseUrl}}/v1"), "{{baseUrl}}|/v1|");
    EXPECT_EQ(read("$BASE/v1"), "$BASE|/v1|");
    EXPECT_EQ(read("https://x.com"), "https://x.com||");
    EXPECT_EQ(read(""), "||");
}

TEST(Routes, leaveWhatIsRightAlone)
{
    for (const char* route : {"/", "/v1/*", "/api/v1/[the resource]", "/a?x=..&y=..", "/a?tags[]=1&tags[]=2",
                              "https://x.com", "/a/:id/b/:other", " /a ", "", "/a:cancel"})
        expectFindings(route, "", {});
}

TEST(Routes, sayWhereAMistakeIs)
{
    expectFindings("v1/a", "E@0'v'", {Id::RouteNoSlash});
    expectFindings("/a b/c", "E@2' '", {Id::RouteSpace});
    expectFindings("/a//b", "E@2'//'", {Id::RouteEmptyPart});
    expectFindings("/a/{id}/b/:id?x=1&x=2", "W@10':id'(id) W@18'x'(x)",
                   {Id::RouteDuplicateParameter, Id::RouteDuplicateParameter});
    expectFindings("/a/{id/b}", "E@3'{'({) E@8'}'(})", {Id::RouteNotClosed, Id::RouteNotOpened});
    expectFindings("/a?x=1?y=2", "W@3'x=1?y=2'", {Id::RouteTwoQueries});
}

TEST(HttpText, readsRequestsAndBodies)
{
    const std::string_view text =
        "POST /v1/login HTTP/1.1\nContent-Type: application/json\n\n{\n  \"a\": 1 \"b\": 2\n}\n\n"
        "GET    /v1/invoices      # List with pagination\n- `DELETE /v1/invoices/{id}` removes it\nGET the list of "
        "users\n";
    std::string dumped;
    const HttpText read = readHttp(text);
    for (const HttpRequest& request : read.requests)
        dumped += std::string(text.substr(request.method.begin, request.method.size())) + " "
            + dump(text, request.route) + "\n";
    EXPECT_EQ(dumped, "POST |/v1/login|\nGET |/v1/invoices|\nDELETE |/v1/invoices/{id}|id={id} \n");
    EXPECT_EQ(dumpFindings(read.findings, text), "E@67'\"b\"'");
    EXPECT_TRUE(hasIds(read.findings, {Id::JsonMissingComma}));
}

TEST(HttpText, saysWhereAMistakeIs)
{
    const std::string_view text = "FETCH /a\nGET a/b\nPUT /a /b\n";
    const Findings found = readHttp(text).findings;
    EXPECT_EQ(dumpFindings(found, text), "W@0'FETCH'(FETCH) E@13'a' E@23' '");
    EXPECT_TRUE(hasIds(found, {Id::HttpUnknownMethod, Id::RouteNoSlash, Id::RouteSpace}));
}
