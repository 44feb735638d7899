// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/random_text.h"

#include <algorithm>
#include <array>

namespace quoin::testing {

namespace {

using namespace std::string_view_literals;

constexpr std::array pieces = {
    "# Title"sv, "## Backend Specs"sv, "### API Design"sv, "#### REST Endpoints"sv, "##### POST /v1/things"sv,
    "### Queue Design"sv, "## 3. Database Schema"sv, "### Caching Strategy"sv, "- **TTL**: 5 min"sv, "**Purpose**: something  "sv,
    "**Request**:"sv, "```json"sv, "```"sv, "~~~"sv, "````"sv, "{ \"a\": 1 }"sv, "- item"sv, "  - nested"sv, "    code"sv,
    "1. one"sv, "12) twelve"sv, "> quote"sv, ">> deeper"sv, "| a | b |"sv, "|---|---|"sv, "| 1 \\| 2 | `x` |"sv,
    "---"sv, "==="sv, "***"sv, "<!-- comment"sv, "-->"sv, "<div>"sv, "</div>"sv, "<script>"sv, "</script>"sv,
    "[x]: /url"sv, "[x]: /url \"title\""sv, "text with `code` and **bold**"sv, "Promise<Thing> here"sv, ""sv, ""sv, ""sv,
    "   indented three"sv, "\ttab"sv, "CREATE TABLE t (id INT);"sv, "\xFF\xFE bad"sv, "nul \0 byte"sv, "\xEF\xBB\xBF"sv,
    "\xE2\x80\xA8 separator"sv, "- `POST /a/{id}` - does"sv, "#### Users table"sv, "* star"sv, "+ plus"sv, "-"sv, "#"sv, "lazy"sv};

constexpr std::array lineEnds = {"\n"sv, "\n"sv, "\n"sv, "\n"sv, "\n"sv, "\n"sv, "\r\n"sv, "\r"sv, "\n\n"sv};

constexpr std::array snippets = {"a"sv, " "sv, "\n"sv, "\r\n"sv, "#"sv, "# "sv, "```\n"sv, "`"sv, "-"sv, "- "sv, "|"sv, "\n\n"sv,
                                 "**"sv, "<!--"sv, ">"sv, "    "sv, "\xC3\xA4"sv, "\xFF"sv, "\0"sv, "=== \n"sv, "---\n"sv, "\r"sv, ":"sv};

} // namespace

std::string RandomText::markdown(std::size_t count)
{
    std::string text;
    const bool oneLineEnd = below(2) == 0;
    for (std::size_t i = 0; i < count; ++i) {
        text += pieces[below(pieces.size())];
        text += oneLineEnd ? "\n"sv : lineEnds[below(lineEnds.size())];
    }
    return text;
}

std::string RandomText::snippet()
{
    std::string text;
    for (std::size_t i = below(4); i > 0; --i)
        text += below(3) == 0 ? pieces[below(pieces.size())] : snippets[below(snippets.size())];
    return text;
}

Splice RandomText::splice(std::size_t size)
{
    const std::size_t begin = below(size + 1);
    const std::size_t end = std::min(size, begin + (below(3) == 0 ? below(200) : below(6)));
    return {{begin, end}, snippet()};
}

} // namespace quoin::testing
