// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/route_syntax.h"

#include "models/text/utf8.h"

#include <algorithm>

namespace quoin {

namespace {

using namespace std::string_view_literals;

// What a path is written with, its query and its variables included.
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

} // namespace

std::optional<ByteRange> routeAt(std::string_view text, std::size_t position)
{
    if (position >= text.size())
        return std::nullopt;
    std::size_t end = position;
    int braces = 0;
    bool query = false;
    // In a code span asterisks are no emphasis, and a cell's escaped pipe is one of the path.
    const std::string_view before = text.substr(0, position);
    const bool code = std::count(before.begin(), before.end(), '`') % 2 == 1;
    const bool emphasis = before.find('*') != std::string_view::npos; // Else an asterisk closes none.
    while (end < text.size()) {
        const char c = text[end];
        const bool inside = braces > 0 && c != '`' && c != '\n';
        if (code && c == '\\' && text.substr(end + 1).starts_with('|')) {
            end += 2;
            continue;
        }
        if (query && !inside && static_cast<unsigned char>(c) >= 0x80) {
            const Utf8Character character = utf8At(text, end);
            const bool openValue = text[end - 1] == '=' && text.substr(end).starts_with("\xE2\x80\xA6"); // "?from=…"
            if (!isLetter(character) && !openValue)
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
            || (last == '*' && !code && emphasis && !route.ends_with("/*"))) {
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

std::optional<ByteRange> relativeRouteAt(std::string_view text, std::size_t position)
{
    const std::string_view route = text.substr(position, text.substr(position).find('`'));
    const bool word = !route.empty() && route.front() >= 'a' && route.front() <= 'z';
    const bool code = position + route.size() < text.size();
    if (!word || !code || route.find('/') == std::string_view::npos
        || !std::all_of(route.begin(), route.end(), isRouteByte))
        return std::nullopt;
    for (std::string_view type : {"application/"sv, "multipart/"sv, "text/"sv, "image/"sv, "audio/"sv, "video/"sv}) {
        if (route.starts_with(type))
            return std::nullopt;
    }
    return ByteRange{position, position + route.size()};
}

} // namespace quoin
