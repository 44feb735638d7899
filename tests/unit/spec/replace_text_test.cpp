// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/edit.h"
#include "tests/support/spec_dump.h"

#include <gtest/gtest.h>

namespace quoin {

using namespace quoin::testing;

namespace {

const std::string text = "## Caching Strategy\n\n- **TTL**: 1 h\n\nWords.\n\n- one\n- two\n\n- **Cache Layer**: none\n";

EditResult rewritten(const SpecPtr& spec, const std::string& from, const std::string& to, std::string_view value)
{
    const std::string bytes = spec->document().bytes();
    const std::size_t begin = bytes.find(from);
    return replaceText(spec, "caching.raw[1]", {begin, bytes.find(to, begin) + to.size()}, value);
}

std::string bytesAfter(const EditResult& result)
{
    const auto* edit = std::get_if<Edit>(&result);
    return edit != nullptr ? edit->after->document().bytes() : "refused";
}

} // namespace

TEST(ReplaceText, whatStandsInItMayBecomeAnything)
{
    const SpecPtr spec = bindText(text);
    const EditResult result = rewritten(spec, "Words.", "- two", "- **Invalidation**: never\n\n### House rules");
    std::string expected = text;
    const std::size_t begin = expected.find("Words.");
    expected.replace(begin, expected.find("- two") + 5 - begin, "- **Invalidation**: never\n\n### House rules");
    EXPECT_EQ(bytesAfter(result), expected);
}

TEST(ReplaceText, whatStandsAroundItStaysWhatItIs)
{
    const SpecPtr spec = bindText(text);
    for (const char* value : {"```\nWords.", "<!-- Words.", "## Queue Design", "# Title"}) {
        const EditResult result = rewritten(spec, "Words.", "- two", value);
        const auto* refusal = std::get_if<Refusal>(&result);
        ASSERT_NE(refusal, nullptr) << value;
        EXPECT_EQ(refusal->reason, RefusalReason::WouldChangeOthers) << value;
    }
}

TEST(ReplaceText, aHeadingOnItsWayToItsLevelTakesNothingAlong)
{
    const std::string api = "## API Design\n\n### GET /a\n**Purpose**: x\n\nWords.\n\n### GET /b\n**Purpose**: y\n";
    const SpecPtr spec = bindText(api);
    const std::size_t at = api.find("Words.");
    for (const auto& [value, taken] : {std::pair("# ", false), {"##", false}, {"###", true}, {"### PUT /c", true}}) {
        const EditResult result = replaceText(spec, "api.rest[1].raw[1]", {at, at + 6}, value);
        EXPECT_EQ(std::holds_alternative<Edit>(result), taken) << value;
    }
}

TEST(ReplaceText, theSameTextIsNoEdit)
{
    const SpecPtr spec = bindText(text);
    const EditResult result = rewritten(spec, "Words.", "- two", "Words.\n\n- one\n- two");
    ASSERT_TRUE(std::holds_alternative<Edit>(result));
    EXPECT_TRUE(std::get<Edit>(result).splices.empty());
    EXPECT_EQ(std::get<Edit>(result).after, spec);
}

TEST(ReplaceText, takesTheLineEndsOfTheDocument)
{
    std::string crlf;
    for (const char c : text)
        crlf += c == '\n' ? std::string("\r\n") : std::string(1, c);
    const EditResult result = rewritten(bindText(crlf), "Words.", "- two", "Words.\n\n- three");
    std::string expected = crlf;
    expected.replace(expected.find("- one"), 12, "- three");
    EXPECT_EQ(bytesAfter(result), expected);
}

TEST(ReplaceText, bytesThatAreNotUtf8AreRefused)
{
    const EditResult result = rewritten(bindText(text), "Words.", "- two", "\xff");
    ASSERT_TRUE(std::holds_alternative<Refusal>(result));
    EXPECT_EQ(std::get<Refusal>(result).reason, RefusalReason::NotUtf8);
}

} // namespace quoin
