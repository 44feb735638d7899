// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/endpoint_syntax.h"
#include "models/spec/route_syntax.h"

#include <gtest/gtest.h>

using namespace quoin;

namespace {

// "METHOD /route|description", "-" for none.
std::string described(std::string_view text)
{
    const auto found = endpointIn(text);
    if (!found)
        return "-";
    const auto part = [&](ByteRange range) { return std::string(text.substr(range.begin, range.size())); };
    return part(found->method) + ' ' + part(found->route) + '|' + part(found->description);
}

} // namespace

TEST(EndpointSyntax, notations)
{
    struct Case {
        const char* text;
        const char* expected;
    };
    const Case cases[] = {
        {"POST /x", "POST /x|"},
        {"`POST /x`", "POST /x|"},
        {"**POST /x**", "POST /x|"},
        {"**`POST /x`**", "POST /x|"},
        {"POST `/x`", "POST /x|"},
        {"**POST** `/x`", "POST /x|"},
        {"`POST` `/x`", "POST /x|"},
        {"`POST /x` — makes", "POST /x|makes"},
        {"`POST /x` - makes", "POST /x|makes"},
        {"`POST /x`: makes", "POST /x|makes"},
        {"`POST /x` (makes)", "POST /x|makes"},
        {"5.1 POST /x", "POST /x|"},
        {"4.1.2. `POST /x` — makes", "POST /x|makes"},
        {"Login — `POST /x`", "POST /x|Login"},
        {"Creation (`POST /x`)", "POST /x|Creation"},
        {"GET /a?b=c&d=e", "GET /a?b=c&d=e|"},
        {"GET /a/{id}/b", "GET /a/{id}/b|"},
        {"GET /a/:id", "GET /a/:id|"},
        {"GET /a/[id]", "GET /a/[id]|"},
        {"GET /a/<id>", "GET /a/<id>|"},
        {"GET /", "GET /|"},
        {"GET https://example.com/a", "GET https://example.com/a|"},
        {"GET/POST /x", "GET /x|"},
        {"POST - /x", "POST /x|"},
        {"**POST** — `/x`", "POST /x|"},
        {"`/x` (POST)", "POST /x|"},
        {"`POST /x { email }`", "POST /x|"},
        {"`POST /x { email }` → sends a mail", "POST /x|sends a mail"},
        {"`POST /x { email } -> { ok }`", "POST /x|"},
        {"`POST /x -> 201`", "POST /x|201"},
        {"POST /x { email }", "POST /x|"},
        {"POST /x { email } returns a token", "POST /x|returns a token"},
        {"POST /x { email }, returns a token", "POST /x|returns a token"},
        {"POST /x { email: { a } } -> sends a mail", "POST /x|sends a mail"},
        {"POST /x {email", "POST /x|{email"},
        {"**`POST /x` `{ email }`:**", "POST /x|"},
        {"**`POST /x`:** makes", "POST /x|makes"},
        {"POST /x { email } -> { ok } - sends a mail", "POST /x|sends a mail"},
        {"POST /x - **makes** it", "POST /x|**makes** it"},
        {"POST /x -> { ok }", "POST /x|"},
        {"`POST /x → 201` makes", "POST /x|makes"},
        {"`GET /x?from=…`: lists", "GET /x?from=…|lists"},
        {"`GET /x?from=… ` lists", "GET /x?from=…|lists"},
        {"GET /x?from=…, then", "GET /x?from=…|, then"},
        {"/x [POST] - makes", "POST /x|makes"},
        {"`/x` (GET, PUT): reads", "GET /x|reads"},
        {"**/x** `POST` makes", "POST /x|makes"},
        {"/x → POST", "POST /x|"},
        {"/x - POST - makes", "POST /x|makes"},
        {"/x   POST   makes", "POST /x|makes"},
        {"/x (POST", "-"},
        {"/x (POSTAL)", "-"},
        {"/x POST requests make one", "-"},
        {"/x - POST requests make one", "-"},
        {"get /x", "-"},
        {"GETS /x", "-"},
        {"GET x", "-"},
        {"GET", "-"},
        {"/x", "-"},
        {"", "-"},
    };
    for (const Case& c : cases)
        EXPECT_EQ(described(c.text), c.expected) << c.text;
}

TEST(EndpointSyntax, routesEndWhereTheSentenceGoesOn)
{
    const auto route = [](std::string_view text) {
        const auto range = routeAt(text, 0);
        return range ? std::string(text.substr(range->begin, range->size())) : std::string("-");
    };
    EXPECT_EQ(route("/a, then"), "/a");
    EXPECT_EQ(route("/a."), "/a");
    EXPECT_EQ(route("/a)"), "/a");
    EXPECT_EQ(route("/a(b)"), "/a(b)");
    EXPECT_EQ(route("/files/*"), "/files/*");
    EXPECT_EQ(route("{base}/a"), "{base}/a");
    EXPECT_EQ(route("//comment"), "-");
    EXPECT_EQ(route("a/b"), "-");
    EXPECT_EQ(route("/{with space}"), "/{with space}");
}

// Whoever looks at what stands behind the path must not do so once for each of these.
TEST(EndpointSyntax, longLinesOfBraces)
{
    for (const char* piece : {"{}", "{} ", "-> {} ", "`{}`", "{"}) {
        std::string text = "POST /x ";
        while (text.size() < 1'000'000)
            text += piece;
        ASSERT_TRUE(endpointAtStart(text)) << piece;
        EXPECT_EQ(endpointAtStart(text)->route.size(), 2U);
    }
}

TEST(EndpointSyntax, proseIsTold)
{
    EXPECT_FALSE(endpointAtStart("POST /a { email } returns a token")->prose);
    ASSERT_TRUE(endpointAtStart("GET /a twice is safe"));
    EXPECT_TRUE(endpointAtStart("GET /a twice is safe")->prose);
    EXPECT_FALSE(endpointAtStart("GET /a - twice is safe")->prose);
}
