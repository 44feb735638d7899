// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/html_rows.h"

#include "models/languages/sql_lexer.h"

namespace quoin {

namespace {

constexpr std::size_t none = std::string_view::npos;

bool isNamed(std::string_view html, std::size_t at, std::string_view tag)
{
    constexpr std::string_view ends = "> \t\r\n";
    const std::size_t behind = at + tag.size();
    return behind < html.size() && equalsIgnoringCase(html.substr(at, tag.size()), tag)
        && ends.find(html[behind]) != none;
}

// Where one of two tags begins at or behind `at` and before `end`.
std::size_t findTag(std::string_view html, std::string_view tag, std::string_view other, std::size_t at,
                    std::size_t end)
{
    for (at = html.find('<', at); at < end; at = html.find('<', at + 1)) {
        if (isNamed(html, at, tag) || isNamed(html, at, other))
            return at;
    }
    return none;
}

std::size_t behindTag(std::string_view html, std::size_t tag, std::size_t end)
{
    const std::size_t close = html.find('>', tag);
    return close < end ? close + 1 : end;
}

ByteRange trimmedRange(std::string_view html, ByteRange range)
{
    constexpr std::string_view white = " \t\r\n";
    while (range.begin < range.end && white.find(html[range.begin]) != none)
        ++range.begin;
    while (range.end > range.begin && white.find(html[range.end - 1]) != none)
        --range.end;
    return range;
}

// "<code>/x</code>": what a pair of tags around all of it holds.
ByteRange withoutWrapping(std::string_view html, ByteRange range)
{
    const std::string_view text = html.substr(range.begin, range.size());
    const std::size_t open = text.find('>');
    const std::size_t close = text.rfind("</");
    const bool wrapped = text.starts_with('<') && text.ends_with('>') && open != none && close != none && open < close
        && text.substr(open + 1, close - open - 1).find('<') == none;
    return wrapped ? trimmedRange(html, {range.begin + open + 1, range.begin + close}) : range;
}

void readCells(std::string_view html, HtmlRow& row)
{
    std::size_t at = behindTag(html, row.range.begin, row.range.end);
    while (true) {
        const std::size_t open = findTag(html, "<td", "<th", at, row.range.end);
        if (open == none)
            return;
        const std::size_t begin = behindTag(html, open, row.range.end);
        const std::size_t close = findTag(html, "</td", "</th", begin, row.range.end);
        if (close == none)
            return;
        row.header = row.header || isNamed(html, open, "<th");
        row.cells.push_back(withoutWrapping(html, trimmedRange(html, {begin, close})));
        at = close;
    }
}

} // namespace

std::vector<HtmlRow> htmlRows(std::string_view html)
{
    std::vector<HtmlRow> rows;
    for (std::size_t open = findTag(html, "<tr", "<tr", 0, html.size()); open != none;) {
        const std::size_t close = findTag(html, "</tr", "</tr", open, html.size());
        if (close == none)
            break;
        HtmlRow row;
        row.range = {open, behindTag(html, close, html.size())};
        readCells(html, row);
        open = findTag(html, "<tr", "<tr", row.range.end, html.size());
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace quoin
