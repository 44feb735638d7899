// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/endpoint_description.h"

#include "models/spec/endpoint_marks.h"

#include <algorithm>

namespace quoin {

using namespace std::string_view_literals;

ByteRange trimmedRange(std::string_view text, std::size_t begin, std::size_t end)
{
    while (begin < end && (text[begin] == ' ' || text[begin] == '\t'))
        ++begin;
    while (end > begin && (text[end - 1] == ' ' || text[end - 1] == '\t'))
        --end;
    return {begin, end};
}

namespace {

// "`GET /x`는": a particle written on to a word makes it a part of a sentence.
bool startsWithHangul(std::string_view text)
{
    return text.size() > 2 && text >= "\xEA\xB0\x80"sv && text < "\xED\x9E\xA4"sv;
}

// "`GET /x` を呼ぶ": so does one of Japanese, also behind a blank.
bool startsWithJapaneseParticle(std::string_view text)
{
    for (std::string_view particle : {"を"sv, "は"sv, "が"sv, "に"sv, "で"sv, "へ"sv, "の"sv}) {
        if (text.starts_with(particle))
            return true;
    }
    return false;
}

// "`POST /x { email }`": where the code ends that goes on behind the path; `at` where none does.
std::size_t behindCodeAround(std::string_view text, std::size_t at)
{
    const std::string_view before = text.substr(0, at);
    const bool code = std::count(before.begin(), before.end(), '`') % 2 == 1 && before.find("``") == before.npos;
    const std::size_t close = code ? text.find('`', at) : text.npos;
    return close == text.npos ? at : close;
}

// Behind a dash, an arrow, a colon or the mark of a comment; `at` where there is none.
std::size_t behindLead(std::string_view text, std::size_t at)
{
    for (std::string_view lead : {"\xE2\x80\x94"sv, "\xE2\x80\x93"sv, "\xE2\x86\x92"sv, "->"sv, "=>"sv, "-"sv, ":"sv,
                                  "\xEF\xBC\x9A"sv, "#"sv, "//"sv}) {
        if (text.substr(at).starts_with(lead))
            return at + lead.size();
    }
    return at;
}

// Behind what a request's body is made of; `at` where no brace stands, or none that is closed.
std::size_t behindBraces(std::string_view text, std::size_t at)
{
    int depth = 0;
    for (std::size_t i = at; i < text.size() && (i > at || text[i] == '{'); ++i) {
        depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
        if (depth == 0)
            return i + 1;
    }
    return at;
}

std::size_t behindArrow(std::string_view text, std::size_t at)
{
    for (std::string_view arrow : {"\xE2\x86\x92"sv, "->"sv, "=>"sv}) {
        if (text.substr(at).starts_with(arrow))
            return std::min(text.find_first_not_of(' ', at + arrow.size()), text.size());
    }
    return at;
}

// Behind the marks that close emphasis around a sign: "**`GET /x`:** lists".
std::size_t behindClosingMarks(std::string_view text, std::size_t at)
{
    const std::size_t end = std::min(text.find_first_not_of("*_", at), text.size());
    return end == text.size() || text[end] == ' ' ? end : at;
}

// Behind what a request and its answer are made of: "POST /x { email } -> { ok } - sends a mail".
std::size_t behindShapes(std::string_view text, std::size_t at)
{
    for (std::size_t next = at; next < text.size();) {
        while (next < text.size() && (isMark(text[next]) || text[next] == ' ' || text[next] == '\t'))
            ++next;
        const std::size_t brace = behindArrow(text, next);
        next = behindBraces(text, brace);
        if (next == brace)
            break;
        at = next;
    }
    return at;
}

ByteRange wordsBehind(std::string_view text, std::size_t at, EndpointText& found)
{
    const std::size_t last = at;
    while (at < text.size() && (isMark(text[at]) || text[at] == ' ' || text[at] == '\t' || text[at] == ']'))
        ++at;
    const std::size_t lead = behindLead(text, at);
    if (const std::size_t close = behindCodeAround(text, last); close > at) {
        const ByteRange words = wordsBehind(text, close, found); // Outside of the code now.
        found.alone = found.alone && lead > at;
        found.prose = found.prose || (lead == at && text[at] >= 'a' && text[at] <= 'z');
        // What is said inside the code, if nothing is behind it: "`POST /x -> 201`".
        return words.empty() && lead > at ? trimmedRange(text, lead, close) : words;
    }
    const std::string_view marks = text.substr(last, at - last);
    const bool particle = (marks.ends_with('`') && startsWithHangul(text.substr(at)))
        || (marks.find('`') != std::string_view::npos && startsWithJapaneseParticle(text.substr(at)));
    if (lead > at)
        return trimmedRange(text, behindClosingMarks(text, lead), text.size());
    const ByteRange rest = trimmedRange(text, at, text.size());
    const std::string_view words = text.substr(rest.begin, rest.size());
    if (words == "." || words == "\xE3\x80\x82") { // A full stop says nothing.
        found.alone = true;
        return {rest.begin, rest.begin};
    }
    if (rest.size() > 2 && text[rest.begin] == '(' && text[rest.end - 1] == ')')
        return {rest.begin + 1, rest.end - 1};
    found.prose = particle || (!rest.empty() && text[rest.begin] >= 'a' && text[rest.begin] <= 'z');
    found.alone = rest.empty() || text[rest.begin] == '{'; // One that nothing closes.
    return rest;
}

} // namespace

ByteRange descriptionBehind(std::string_view text, std::size_t at, EndpointText& found)
{
    const std::size_t behind = behindShapes(text, at);
    if (behind == at)
        return wordsBehind(text, at, found);
    // With its body an endpoint is no part of a sentence: "POST /x { email }, returns a token".
    const bool comma = behind < text.size() && (text[behind] == ',' || text[behind] == ';');
    const ByteRange words = wordsBehind(text, behind + (comma ? 1 : 0), found);
    found.alone = true;
    found.prose = false;
    return words;
}

} // namespace quoin
