// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/endpoint_syntax.h"

#include "models/spec/endpoint_description.h"
#include "models/spec/endpoint_marks.h"
#include "models/spec/route_syntax.h"

#include <algorithm>

namespace quoin {

namespace {

using namespace std::string_view_literals;

constexpr std::string_view middleDot = "\xC2\xB7";

// What may follow a route on its line without making the line a sentence.
bool endsRoute(std::string_view text, std::size_t at)
{
    return at >= text.size() || text[at] == ' ' || text[at] == '\t' || text[at] == '`' || text[at] == '*'
        || text[at] == ')' || text[at] == ']' || text[at] == ',' || text[at] == '|' || text[at] == ':'
        || text[at] == ';' || text[at] == '.' || static_cast<unsigned char>(text[at]) >= 0x80;
}

// One behind the method that stands at `at`; `at` where none does.
std::size_t methodEnd(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && text[end] >= 'A' && text[end] <= 'Z')
        ++end;
    return isHttpMethod(text.substr(at, end - at)) ? end : at;
}

// What stands between a path and the method behind it.
struct Gap {
    explicit Gap(std::string_view text, std::size_t at) : end(text.find_first_not_of("`*_ \t", at))
    {
        if (end == std::string_view::npos)
            return;
        marked = text[end - 1] == '`' || text[end - 1] == '*';
        column = text.substr(at, end - at).ends_with("  ") || text[end - 1] == '\t';
        for (const auto& [open, shut] : methodBrackets) {
            if (!text.substr(end).starts_with(open))
                continue;
            close = shut;
            bracket = end;
            end = std::min(text.find_first_not_of("`*_ ", end + open.size()), text.size());
            return;
        }
        const std::size_t dash = text[end] == ':' ? behindMarks(text, end + 1) : behindDash(text, end);
        sign = dash > end;
        end = dash;
    }

    std::size_t end;
    std::size_t bracket = 0;
    std::string_view close; // The bracket that has to stand behind the methods.
    bool sign = false;      // A dash, an arrow or a colon.
    bool marked = false;    // The method is in code or bold.
    bool column = false;    // It is set off like a column.
};

// "`/x` (POST)": the path first. A sentence that says a method behind a path is none.
std::optional<EndpointText> endpointFromRoute(std::string_view text, std::size_t at)
{
    const auto route = at < text.size() && text[at] == '/' ? routeAt(text, at) : std::nullopt;
    if (!route)
        return std::nullopt;
    const Gap gap(text, route->end);
    if (gap.end == std::string_view::npos || gap.end == route->end)
        return std::nullopt;
    std::size_t end = methodEnd(text, gap.end);
    if (end == gap.end)
        return std::nullopt;
    EndpointText found;
    found.route = *route;
    found.method = {gap.end, end};
    found.otherMethods = otherMethodsAt(text, end);
    if (!gap.close.empty()) {
        end = text.find_first_not_of("`*_ ", end);
        if (end == std::string_view::npos || !text.substr(end).starts_with(gap.close))
            return std::nullopt;
        end += gap.close.size();
        found.bracket = {gap.bracket, end};
    } else if (end < text.size() && std::string_view("`* \t:,").find(text[end]) == std::string_view::npos) {
        return std::nullopt;
    }
    found.description = descriptionBehind(text, end, found);
    const bool columns = gap.column && (text.substr(end).starts_with("  ") || text.substr(end).starts_with('\t'));
    if (columns)
        found.prose = false;
    const bool setOff = !gap.close.empty() || columns || (gap.marked && !gap.sign)
        || (gap.sign && found.alone && !found.prose) || found.description.empty();
    return setOff ? std::optional(std::move(found)) : std::nullopt;
}

std::optional<EndpointText> endpointFrom(std::string_view text, std::size_t at)
{
    std::size_t end = methodEnd(text, at);
    if (end == at)
        return endpointFromRoute(text, at);
    const ByteRange method{at, end};
    std::vector<ByteRange> others = otherMethodsAt(text, end);
    const std::size_t routeBegin = behindDash(text, behindMarks(text, end));
    if (routeBegin == end)
        return std::nullopt;
    auto route = routeAt(text, routeBegin);
    if (!route && others.empty() && at > 0 && text[at - 1] == '`' && routeBegin == end + 1)
        route = relativeRouteAt(text, routeBegin);
    if (!route || !endsRoute(text, route->end))
        return std::nullopt;
    EndpointText found;
    found.method = method;
    found.otherMethods = std::move(others);
    found.route = *route;
    std::size_t last = route->end;
    found.otherRoutes = otherRoutesAt(text, last);
    found.description = descriptionBehind(text, last, found);
    return found;
}

// "(or `POST /x`)": another endpoint in the note on one.
std::optional<EndpointText> alternativeAt(std::string_view text, std::size_t at)
{
    const std::size_t open = text.find_first_not_of("`*_ ", at);
    if (open == std::string_view::npos || text[open] != '(')
        return std::nullopt;
    const std::size_t word = joiningWord(text.substr(open + 1));
    auto found = word > 0 ? endpointFrom(text, behindMarks(text, open + 1 + word)) : std::nullopt;
    if (!found)
        return std::nullopt;
    const std::size_t close = text.find_first_not_of("`*_ ", found->range().end);
    if (close == std::string_view::npos || text[close] != ')')
        return std::nullopt;
    found->description = descriptionBehind(text, close + 1, *found);
    found->bracket = {open, close + 1};
    return found;
}

// "`GET /a` · `POST` · `PUT /b`": a method in code of its own, which leaves open what path it means, and the sign
// behind.
std::size_t behindMethodAlone(std::string_view text, std::size_t at)
{
    const std::size_t end = methodEnd(text, at);
    const bool alone = at > 0 && end > at && text[at - 1] == '`' && text.substr(end).starts_with('`');
    return alone ? behindListSigns(text, end) : at;
}

// "GET  /a   POST /a": set off by spaces alone, as lines of code have it.
std::optional<EndpointText> requestInColumn(std::string_view text, std::size_t at)
{
    const std::size_t begin = std::min(text.find_first_not_of(" \t", at), text.size());
    const bool column = begin >= at + 2 || text.substr(at, begin - at) == "\t";
    return column && methodEnd(text, begin) > begin ? endpointFrom(text, begin) : std::nullopt;
}

} // namespace

ByteRange EndpointText::range() const
{
    ByteRange whole{std::min(method.begin, route.begin), std::max({method.end, route.end, bracket.end})};
    if (!bracket.empty())
        whole.begin = std::min(whole.begin, bracket.begin);
    for (const std::vector<ByteRange>* others : {&otherMethods, &otherRoutes}) {
        if (!others->empty())
            whole.end = std::max(whole.end, others->back().end);
    }
    return whole;
}

void EndpointText::shift(std::size_t by)
{
    for (ByteRange* range : {&method, &route, &description, &bracket})
        *range = range->shifted(by);
    for (std::vector<ByteRange>* ranges : {&otherMethods, &otherRoutes}) {
        for (ByteRange& range : *ranges)
            range = range.shifted(by);
    }
}

std::vector<ByteRange> otherMethodsAt(std::string_view text, std::size_t& end)
{
    std::vector<ByteRange> others;
    while (end < text.size()) {
        std::size_t sign = end;
        while (sign < text.size() && (text[sign] == ' ' || text[sign] == '`' || text[sign] == '*'))
            ++sign;
        const bool dot = text.substr(sign).starts_with(middleDot);
        if (sign >= text.size() || (text[sign] != '/' && text[sign] != ',' && text[sign] != '|' && !dot))
            break;
        std::size_t next = sign + (dot ? middleDot.size() : 1);
        while (next < text.size() && (text[next] == ' ' || isMark(text[next])))
            ++next;
        std::size_t wordEnd = next;
        while (wordEnd < text.size() && text[wordEnd] >= 'A' && text[wordEnd] <= 'Z')
            ++wordEnd;
        // "`POST`, `PUT /x`": the second has a path of its own. "`POST`/`PUT /x`" share theirs.
        const bool other =
            text[sign] != '/' && text[end] == '`' && text[next - 1] == '`' && text.substr(wordEnd).starts_with(' ');
        if (other || !isHttpMethod(text.substr(next, wordEnd - next)))
            break;
        others.push_back({end, wordEnd});
        end = wordEnd;
    }
    return others;
}

std::vector<ByteRange> otherRoutesAt(std::string_view text, std::size_t& end)
{
    std::vector<ByteRange> others;
    while (end < text.size()) {
        std::size_t sign = end;
        while (sign < text.size() && (text[sign] == ' ' || text[sign] == '`' || text[sign] == '*'))
            ++sign;
        std::size_t next = sign;
        for (std::string_view parting : {","sv, "\xE3\x80\x81"sv, "\xEF\xBC\x8C"sv, middleDot}) {
            if (text.substr(sign).starts_with(parting))
                next = sign + parting.size();
        }
        const bool inCode = text[end] == '`' && sign > end;
        const bool apart = inCode && text[sign - 1] == '`' && text.substr(sign).starts_with('/'); // "`/x` `/y`"
        const std::size_t word = inCode ? joiningWord(text.substr(sign)) : 0;
        if (word > 0 && text.substr(sign + word).starts_with("`/")) // "`/x` and `/y`"
            next = sign + word;
        if (next == sign && !apart)
            break;
        while (next < text.size() && (text[next] == ' ' || isMark(text[next])))
            ++next;
        const auto route = next < text.size() && text[next] == '/' ? routeAt(text, next) : std::nullopt;
        if (!route || route->size() < 2 || !endsRoute(text, route->end))
            break;
        others.push_back({end, route->end});
        end = route->end;
    }
    return others;
}

ByteRange routeIn(std::string_view text, ByteRange other)
{
    return {text.substr(0, other.end).find('/', other.begin), other.end};
}

ByteRange methodIn(std::string_view text, ByteRange other)
{
    std::size_t begin = other.end;
    while (begin > other.begin && text[begin - 1] >= 'A' && text[begin - 1] <= 'Z')
        --begin;
    return {begin, other.end};
}

std::optional<EndpointText> endpointAtStart(std::string_view text)
{
    const std::size_t begin = behindSigns(text);
    return endpointFrom(text, behindMarks(text, begin + behindNumber(text.substr(begin))));
}

std::vector<EndpointText> endpointsAtStart(std::string_view text)
{
    constexpr std::size_t most = 256; // A line that lists more is no list of endpoints.
    std::vector<EndpointText> all;
    auto found = endpointAtStart(text);
    while (found && all.size() < most) {
        all.push_back(std::move(*found));
        const std::size_t last = all.back().range().end;
        found = alternativeAt(text, last);
        if (found)
            continue;
        const std::size_t end = behindNote(text, last);
        const std::size_t next = behindMethodAlone(text, behindListSigns(text, end));
        found = next > end ? endpointFrom(text, next) : requestInColumn(text, end);
    }
    return all;
}

std::optional<EndpointText> endpointIn(std::string_view text)
{
    if (auto found = endpointAtStart(text))
        return found;
    for (std::size_t at = 1; at < text.size(); ++at) {
        const char before = text[at - 1];
        const bool boundary = before == ' ' || before == '`' || before == '(' || before == '*' || before == '[';
        if (!boundary || text[at] < 'A' || text[at] > 'Z')
            continue;
        auto found = endpointFrom(text, at);
        if (!found)
            continue;
        const ByteRange behind = trimmedRange(text, found->range().end, text.size());
        std::size_t end = at;
        while (end > 0
               && (isMark(text[end - 1]) || text[end - 1] == ' ' || text[end - 1] == '(' || text[end - 1] == '-'
                   || text[end - 1] == ':'))
            --end;
        for (std::string_view dash : {"\xE2\x80\x94"sv, "\xE2\x80\x93"sv, "\xEF\xBC\x88"sv}) {
            if (text.substr(0, end).ends_with(dash))
                end -= dash.size();
        }
        if (behind.size() < 24)
            found->description = trimmedRange(text, behindNumber(text), std::max(end, behindNumber(text)));
        return found;
    }
    return std::nullopt;
}

} // namespace quoin
