// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/name_list.h"

#include "models/text/line_syntax.h"

#include <algorithm>
#include <array>

namespace quoin {

namespace {

using namespace std::string_view_literals;

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

ByteRange trimmed(std::string_view value, ByteRange range)
{
    while (!range.empty() && isSpace(value[range.begin]))
        ++range.begin;
    while (!range.empty() && isSpace(value[range.end - 1]))
        --range.end;
    return range;
}

// The name of "`A` (over HTTP)", "**A**: why", "A — why".
ByteRange nameIn(std::string_view value, ByteRange entry)
{
    const std::string_view text = value.substr(entry.begin, entry.size());
    for (const std::string_view mark : {"**"sv, "__"sv, "`"sv, "*"sv, "_"sv}) {
        if (!text.starts_with(mark))
            continue;
        const std::size_t close = text.find(mark, mark.size());
        if (close != std::string_view::npos && close > mark.size())
            return nameIn(value, {entry.begin + mark.size(), entry.begin + close});
    }
    std::size_t end = text.size();
    for (const std::string_view stop : {" ("sv, " - "sv, " – "sv, " — "sv, ": "sv, " for "sv, " via "sv})
        end = std::min(end, text.find(stop));
    if (text.ends_with(':'))
        end = std::min(end, text.size() - 1);
    return trimmed(value, {entry.begin, entry.begin + end});
}

void addEntry(std::string_view value, ByteRange range, std::vector<ListedName>& names)
{
    range = trimmed(value, range);
    if (!range.empty())
        names.push_back({range, nameIn(value, range)});
}

// A comma in parentheses or code belongs to what is said about a name.
void addCommaList(std::string_view value, ByteRange range, std::vector<ListedName>& names)
{
    int depth = 0;
    bool code = false;
    std::size_t begin = range.begin;
    for (std::size_t i = range.begin; i < range.end; ++i) {
        const char c = value[i];
        code = c == '`' ? !code : code;
        depth += !code && c == '(' ? 1 : 0;
        depth -= !code && c == ')' && depth > 0 ? 1 : 0;
        if (!code && depth == 0 && (c == ',' || c == ';')) {
            addEntry(value, {begin, i}, names);
            begin = i + 1;
        }
    }
    addEntry(value, {begin, range.end}, names);
}

std::size_t lineEnd(std::string_view value, std::size_t from)
{
    return std::min(value.find('\n', from), value.size());
}

bool isBulleted(std::string_view value)
{
    return line_syntax::listMarker(value.substr(0, lineEnd(value, 0))).has_value();
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool same(std::string_view a, std::string_view b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](char x, char y) { return lower(x) == lower(y); });
}

std::string_view textOf(std::string_view value, ByteRange range)
{
    return value.substr(range.begin, range.size());
}

// How names are marked where most of them are.
std::string marked(std::string_view value, const std::vector<ListedName>& names, std::string_view name)
{
    const bool code = !names.empty() && std::all_of(names.begin(), names.end(), [&](const ListedName& one) {
        return value[one.range.begin] == '`';
    });
    return code ? '`' + std::string(name) + '`' : std::string(name);
}

} // namespace

std::vector<ListedName> listedNames(std::string_view value)
{
    std::vector<ListedName> names;
    for (std::size_t begin = 0; begin < value.size();) {
        const std::size_t end = lineEnd(value, begin);
        const std::string_view line = value.substr(begin, end - begin);
        if (const auto marker = line_syntax::listMarker(line))
            addEntry(value, {begin + std::min(marker->contentBegin, line.size()), end}, names);
        else
            addCommaList(value, {begin, end}, names);
        begin = end + 1;
    }
    return names;
}

ListedName listedNameAt(std::string_view value, std::size_t position)
{
    for (const ListedName& one : listedNames(value)) {
        if (one.range.begin <= position && position <= one.range.end)
            return one;
    }
    return {{position, position}, {position, position}};
}

bool listsName(std::string_view value, std::string_view name)
{
    const std::vector<ListedName> names = listedNames(value);
    return std::any_of(names.begin(), names.end(),
                       [&](const ListedName& one) { return same(textOf(value, one.name), name); });
}

Splice addingName(std::string_view value, std::string_view name)
{
    const std::vector<ListedName> names = listedNames(value);
    if (names.empty())
        return {{value.size(), value.size()}, std::string(name)};
    const std::size_t at = names.back().range.end;
    if (!isBulleted(value)) {
        const bool semicolons = value.find(',') == std::string_view::npos && value.find(';') != std::string_view::npos;
        return {{at, at}, (semicolons ? "; " : ", ") + marked(value, names, name)};
    }
    const std::size_t before = value.rfind('\n', names.back().range.begin);
    const std::size_t line = before == std::string_view::npos ? 0 : before + 1;
    const bool crlf = line >= 2 && value[line - 2] == '\r';
    std::string bullet(value.substr(line, names.back().range.begin - line));
    if (const auto marker = line_syntax::listMarker(value.substr(line, at - line)); marker && marker->ordered())
        bullet = bullet.substr(0, marker->markerBegin) + std::to_string(marker->number + 1) + marker->character + ' ';
    return {{at, at}, (crlf ? "\r\n" : "\n") + bullet + marked(value, names, name)};
}

std::optional<Splice> removingName(std::string_view value, std::string_view name)
{
    const std::vector<ListedName> names = listedNames(value);
    const auto found = std::find_if(names.begin(), names.end(),
                                    [&](const ListedName& one) { return same(textOf(value, one.name), name); });
    if (found == names.end())
        return std::nullopt;
    if (names.size() == 1)
        return Splice{{0, value.size()}, {}};
    const bool bulleted = isBulleted(value);
    if (found == names.begin()) {
        // What stands before the first name (a bullet) stays for the one that follows it.
        return Splice{{found->range.begin, std::next(found)->range.begin}, {}};
    }
    std::size_t begin = std::prev(found)->range.end;
    if (bulleted) {
        const std::size_t newline = value.rfind('\n', found->range.begin);
        begin = newline > 0 && value[newline - 1] == '\r' ? newline - 1 : newline;
    }
    return Splice{{begin, found->range.end}, {}};
}

} // namespace quoin
