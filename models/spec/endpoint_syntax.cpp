// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/endpoint_syntax.h"

#include "models/text/utf8.h"

#include <algorithm>

namespace quoin {

namespace {

using namespace std::string_view_literals;

bool isMark(char c)
{
    return c == '*' || c == '`' || c == '_' || c == '[' || c == '|';
}

std::size_t behindMarks(std::string_view text, std::size_t at)
{
    while (at < text.size()
           && (isMark(text[at]) || text[at] == ' ' || text[at] == '\t' || text[at] == ']' || text[at] == ':'))
        ++at;
    return at;
}

// Behind what a list puts in front of its entries: a ticked box, a pictograph.
std::size_t behindSigns(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const std::string_view rest = text.substr(at);
        const auto byte = [&](std::size_t i) { return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U; };
        if (rest.starts_with("[x] ") || rest.starts_with("[X] ") || rest.starts_with("[ ] "))
            at += 4;
        else if (byte(0) == 0xF0 && byte(1) == 0x9F)
            at += 4;
        else if ((byte(0) == 0xE2 && byte(1) >= 0x86 && byte(1) <= 0xAF && byte(1) != 0x94 && byte(1) != 0x95)
                 || (byte(0) == 0xEF && byte(1) == 0xB8))
            at += 3;
        else if (rest.front() == ' ' && at > 0)
            ++at;
        else
            break;
    }
    return std::min(at, text.size());
}

std::size_t behindNumber(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || isMark(text[at])))
        ++at;
    const std::size_t digits = at;
    while (at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == '.'))
        ++at;
    if (at == digits)
        return digits;
    if (at < text.size() && (text[at] == ')' || text[at] == '\\'))
        ++at;
    if (at < text.size() && text[at] == '.')
        ++at;
    return at < text.size() && text[at] == ' ' ? at + 1 : digits;
}

// A line of a log or a version is no route: it has a letter, a variable, or is "/" alone.
bool isRouteByte(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    if (byte >= 0x80)
        return false;
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9')
        || "/-_.~:{}[]<>?=&%$@!+,;*()#|"sv.find(c) != std::string_view::npos;
}

bool isQueryWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// A letter of another script, as the value of a query may have it; no sign of a sentence around it.
bool isLetter(const Utf8Character& character)
{
    const char32_t c = character.codePoint;
    return character.valid && !(c >= 0x2000 && c <= 0x2BFF) && !(c >= 0x3000 && c <= 0x303F)
        && !(c >= 0xFF00 && c <= 0xFF20) && c >= 0xC0;
}

ByteRange trimmedRange(std::string_view text, std::size_t begin, std::size_t end)
{
    while (begin < end && (text[begin] == ' ' || text[begin] == '\t'))
        ++begin;
    while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t'))
        --end;
    return {begin, end};
}

ByteRange descriptionBehind(std::string_view text, std::size_t at, EndpointText& found)
{
    while (at < text.size() && (isMark(text[at]) || text[at] == ' ' || text[at] == '\t' || text[at] == ']'))
        ++at;
    for (std::string_view lead : {"\xE2\x80\x94"sv, "\xE2\x80\x93"sv, "\xE2\x86\x92"sv, "->"sv, "=>"sv, "-"sv, ":"sv,
                                  "\xEF\xBC\x9A"sv, "#"sv, "//"sv}) {
        if (text.substr(at).starts_with(lead))
            return trimmedRange(text, at + lead.size(), text.size());
    }
    const ByteRange rest = trimmedRange(text, at, text.size());
    if (rest.size() > 2 && text[rest.begin] == '(' && text[rest.end - 1] == ')')
        return {rest.begin + 1, rest.end - 1};
    found.prose = !rest.empty() && text[rest.begin] >= 'a' && text[rest.begin] <= 'z';
    found.alone = rest.empty() || text[rest.begin] == '{'; // "POST /x { email } -> { ok }"
    return rest;
}

// What may follow a route on its line without making the line a sentence.
bool endsRoute(std::string_view text, std::size_t at)
{
    return at >= text.size() || text[at] == ' ' || text[at] == '\t' || text[at] == '`' || text[at] == '*'
        || text[at] == ')' || text[at] == ']' || text[at] == ',' || text[at] == '|' || text[at] == ':'
        || text[at] == ';' || text[at] == '.' || static_cast<unsigned char>(text[at]) >= 0x80;
}

std::optional<EndpointText> endpointFrom(std::string_view text, std::size_t at)
{
    std::size_t end = at;
    while (end < text.size() && text[end] >= 'A' && text[end] <= 'Z')
        ++end;
    if (!isHttpMethod(text.substr(at, end - at)))
        return std::nullopt;
    const ByteRange method{at, end};
    std::vector<ByteRange> others = otherMethodsAt(text, end);
    const std::size_t routeBegin = behindMarks(text, end);
    if (routeBegin == end)
        return std::nullopt;
    const auto route = routeAt(text, routeBegin);
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

// "<br>" and its spellings, where they begin the text.
std::size_t lineBreakTag(std::string_view text)
{
    for (std::string_view tag : {"<br>"sv, "<br/>"sv, "<br />"sv, "<BR>"sv}) {
        if (text.starts_with(tag))
            return tag.size();
    }
    return 0;
}

// "and" and its like, with the space behind, where it begins the text.
std::size_t joiningWord(std::string_view text)
{
    for (std::string_view word : {"and "sv, "or "sv, "y "sv,   "o "sv, "e "sv, "ou "sv,  "et "sv, "und "sv, "oder "sv,
                                  "en "sv,  "ve "sv, "dan "sv, "i "sv, "и "sv, "или "sv, "та "sv, "і "sv,   "и/или "sv,
                                  "与"sv,   "和"sv,  "或"sv,   "及"sv, "と"sv, "및 "sv,  "và "sv}) {
        if (text.starts_with(word))
            return word.size();
    }
    return 0;
}

// Signs and words that part the endpoints of a list on one line.
std::size_t behindListSigns(std::string_view text, std::size_t at)
{
    const std::size_t begin = at;
    bool sign = false;
    while (at < text.size()) {
        const std::string_view rest = text.substr(at);
        if (isMark(text[at]) || text[at] == ' ' || text[at] == '\t') {
            ++at;
        } else if (text[at] == ',' || text[at] == ';' || text[at] == '/' || text[at] == '+' || text[at] == '&') {
            sign = true;
            ++at;
        } else if (rest.starts_with("\xE3\x80\x81") || rest.starts_with("\xEF\xBC\x8C")
                   || rest.starts_with("\xEF\xBC\x9B") || rest.starts_with("\xC2\xB7 ")) {
            sign = true;
            at += rest.starts_with("\xC2") ? 2 : 3;
        } else if (const std::size_t word = joiningWord(rest); word > 0 && at > begin) {
            sign = true;
            at += word;
        } else if (const std::size_t tag = lineBreakTag(rest)) {
            sign = true;
            at += tag;
        } else {
            break;
        }
    }
    return sign ? at : begin;
}

// What is said of one endpoint of several, in parentheses.
std::size_t behindNote(std::string_view text, std::size_t at)
{
    std::size_t begin = at;
    while (begin < text.size() && (isMark(text[begin]) || text[begin] == ' '))
        ++begin;
    if (begin == text.size() || text[begin] != '(')
        return at;
    int depth = 0;
    for (std::size_t i = begin; i < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        if (depth == 0)
            return i + 1;
    }
    return at;
}

} // namespace

void EndpointText::shift(std::size_t by)
{
    for (ByteRange* range : {&method, &route, &description})
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
        if (sign >= text.size() || (text[sign] != '/' && text[sign] != ',' && text[sign] != '|'))
            break;
        std::size_t next = sign + 1;
        while (next < text.size() && (text[next] == ' ' || isMark(text[next])))
            ++next;
        std::size_t wordEnd = next;
        while (wordEnd < text.size() && text[wordEnd] >= 'A' && text[wordEnd] <= 'Z')
            ++wordEnd;
        if (!isHttpMethod(text.substr(next, wordEnd - next)))
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
        const bool wide =
            text.substr(sign).starts_with("\xE3\x80\x81") || text.substr(sign).starts_with("\xEF\xBC\x8C");
        if (sign >= text.size() || (text[sign] != ',' && !wide))
            break;
        std::size_t next = sign + (wide ? 3 : 1);
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

std::optional<ByteRange> routeAt(std::string_view text, std::size_t position)
{
    if (position >= text.size())
        return std::nullopt;
    std::size_t end = position;
    int braces = 0;
    bool query = false;
    // In a code span asterisks are no emphasis, and a cell's escaped pipe is one of the path.
    const bool code = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(position), '`') % 2 == 1;
    while (end < text.size()) {
        const char c = text[end];
        const bool inside = braces > 0 && c != '`' && c != '\n';
        if (code && c == '\\' && text.substr(end + 1).starts_with('|')) {
            end += 2;
            continue;
        }
        if (query && !inside && static_cast<unsigned char>(c) >= 0x80) {
            const Utf8Character character = utf8At(text, end);
            if (!isLetter(character))
                break;
            end += character.length;
            continue;
        }
        if (!inside && !isRouteByte(c))
            break;
        if (!inside && !code && c == '*' && text.substr(end).starts_with("**"))
            break;
        // "?status=all|unread" is one query; elsewhere a pipe stands between things.
        query = query || c == '?';
        if (!inside && c == '|' && !(query && end + 1 < text.size() && isQueryWord(text[end + 1])))
            break;
        braces += (c == '{' || c == '<') ? 1 : ((c == '}' || c == '>') && braces > 0) ? -1 : 0;
        ++end;
    }
    std::string_view route = text.substr(position, end - position);
    // Marks of the sentence around it.
    std::ptrdiff_t parentheses =
        std::count(route.begin(), route.end(), '(') - std::count(route.begin(), route.end(), ')');
    std::ptrdiff_t brackets = std::count(route.begin(), route.end(), '[') - std::count(route.begin(), route.end(), ']');
    while (!route.empty()) {
        const char last = route.back();
        const bool unpaired = last == ')' && parentheses < 0;
        const bool bracket = last == ']' && brackets < 0;
        if (query && route.ends_with("=...")) // "?email=..." leaves the value open.
            break;
        if (last == ',' || last == ';' || last == '.' || last == ':' || unpaired || bracket
            || (last == '*' && !code && !route.ends_with("/*"))) {
            parentheses += last == ')';
            brackets += last == ']';
            route.remove_suffix(1);
        } else {
            break;
        }
    }
    const bool absolute = route.starts_with('/');
    const bool url = route.starts_with("http://") || route.starts_with("https://");
    const bool variable =
        (route.starts_with('{') || route.starts_with('$')) && route.find('/') != std::string_view::npos;
    if (!absolute && !url && !variable)
        return std::nullopt;
    if (route.starts_with("//"))
        return std::nullopt;
    return ByteRange{position, position + route.size()};
}

std::optional<EndpointText> endpointAtStart(std::string_view text)
{
    const std::size_t begin = behindSigns(text);
    return endpointFrom(text, behindMarks(text, begin + behindNumber(text.substr(begin))));
}

std::vector<EndpointText> endpointsAtStart(std::string_view text)
{
    std::vector<EndpointText> all;
    auto found = endpointAtStart(text);
    while (found) {
        all.push_back(std::move(*found));
        const std::size_t end = behindNote(text, all.back().end());
        const std::size_t next = behindListSigns(text, end);
        found = next > end ? endpointFrom(text, next) : std::nullopt;
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
        const ByteRange behind = trimmedRange(text, found->end(), text.size());
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
