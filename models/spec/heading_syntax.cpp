// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/heading_syntax.h"

#include <algorithm>

namespace quoin {

using namespace std::string_view_literals;

std::string_view behindStep(std::string_view markdown)
{
    std::size_t end = std::string_view::npos;
    std::size_t begin = end;
    for (std::string_view mark : {":"sv, " - "sv, "\xE2\x80\x94"sv, "\xE2\x80\x93"sv, "\xEF\xBC\x9A"sv}) {
        if (const std::size_t at = markdown.find(mark); at < end) {
            end = at;
            begin = at + mark.size();
        }
    }
    return end == std::string_view::npos ? std::string_view() : markdown.substr(begin);
}

bool endsWithParenthesis(std::string_view markdown)
{
    if (const std::size_t anchor = markdown.ends_with('}') ? markdown.rfind("{#") : std::string_view::npos;
        anchor != std::string_view::npos)
        markdown = markdown.substr(0, anchor);
    if (const std::size_t end = markdown.find_last_not_of(" `"); end != std::string_view::npos && markdown[end] == ']')
        markdown = markdown.substr(0, markdown.rfind('['));
    const std::size_t end = markdown.find_last_not_of(" \t:.,*`");
    markdown = markdown.substr(0, end == std::string_view::npos ? 0 : end + 1);
    return markdown.ends_with(')') || markdown.ends_with("\xEF\xBC\x89");
}

bool isCodeName(std::string_view markdown)
{
    return markdown.find('_') != std::string_view::npos && std::all_of(markdown.begin(), markdown.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
           });
}

bool isFileName(std::string_view markdown)
{
    if (markdown.ends_with('/') && markdown.find(' ') == std::string_view::npos) // A folder.
        return true;
    const std::size_t open = markdown.find('`');
    if (open == std::string_view::npos || markdown.find_first_not_of("0123456789. )") < open)
        return false;
    const std::size_t close = markdown.find('`', open + 1);
    const std::string_view code = markdown.substr(open + 1, close == std::string_view::npos ? 0 : close - open - 1);
    return close + 1 == markdown.size() && code.find('/') != std::string_view::npos
        && code.find(' ') == std::string_view::npos;
}

bool isBetweenTwo(std::string_view markdown)
{
    const std::string_view name = markdown.substr(0, markdown.find_first_of(":("));
    for (std::string_view arrow : {" \xE2\x86\x94 "sv, " \xE2\x86\x92 "sv, " \xE2\x87\x84 "sv, " <-> "sv, " -> "sv}) {
        const std::size_t at = name.find(arrow);
        // "Endpoint ↔ source map" is about a map.
        if (at != std::string_view::npos && name.find(' ', at + arrow.size()) == std::string_view::npos)
            return true;
    }
    return false;
}

bool endsWithPath(std::string_view markdown)
{
    const std::size_t open = markdown.rfind('(');
    return open != std::string_view::npos && endsWithParenthesis(markdown)
        && markdown.find_first_not_of(" `", open + 1) == markdown.find('/', open);
}

bool endsWithCodePath(std::string_view markdown)
{
    const std::size_t open = markdown.rfind("(`");
    if (open == std::string_view::npos || !endsWithParenthesis(markdown))
        return false;
    const std::string_view code = markdown.substr(open + 2, markdown.find('`', open + 2) - open - 2);
    return code.find('/') != std::string_view::npos && code.find(' ') == std::string_view::npos;
}

bool hasWordsBehindPath(std::string_view heading, std::size_t slash)
{
    const std::size_t end = heading.find_first_of(" `", slash);
    return end != std::string_view::npos && heading.find_first_not_of(" `*_)]:", end) != std::string_view::npos;
}

} // namespace quoin
