// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/label_syntax.h"

#include "models/text/line_syntax.h"

#include <algorithm>
#include <array>

namespace quoin {

namespace {

using namespace std::string_view_literals;

constexpr std::size_t longestPlainLabel = 48;
constexpr std::size_t longestLabel = 120;

std::size_t skipSpaces(std::string_view line, std::size_t at)
{
    while (at < line.size() && (line[at] == ' ' || line[at] == '\t'))
        ++at;
    return at;
}

// The length of a colon (ASCII or full-width) at `at`, or 0.
std::size_t colonLength(std::string_view line, std::size_t at)
{
    const std::string_view rest = line.substr(std::min(at, line.size()));
    return rest.starts_with(':') ? 1 : rest.starts_with("\xEF\xBC\x9A") ? 3 : 0;
}

std::size_t dashLength(std::string_view rest)
{
    for (std::string_view dash : {"\xE2\x80\x94"sv, "\xE2\x80\x93"sv, "- "sv, "--"sv}) {
        if (rest.starts_with(dash))
            return dash.size();
    }
    return 0;
}

ByteRange trimmedRange(std::string_view line, std::size_t begin, std::size_t end)
{
    while (begin < end && (line[begin] == ' ' || line[begin] == '\t'))
        ++begin;
    while (end > begin && (line[end - 1] == ' ' || line[end - 1] == '\t'))
        --end;
    return {begin, end};
}

// The value behind a label: what is left of the line without a hard break's marks.
void setValue(LabelText& label, std::string_view line)
{
    std::size_t end = line.size();
    while (end > label.whole.end && (line[end - 1] == ' ' || line[end - 1] == '\t'))
        --end;
    // A backslash at the end is a hard break, unless it is escaped itself.
    std::size_t slashes = 0;
    while (end - slashes > label.whole.end && line[end - 1 - slashes] == '\\')
        ++slashes;
    if (slashes % 2 == 1 && end == line.size())
        --end;
    label.value = trimmedRange(line, label.whole.end, end);
    if (label.value.empty())
        label.value = {label.whole.end, label.whole.end};
}

// What may stand between a label and its colon: " (201 Created)", " `201`".
std::size_t behindQualifier(std::string_view line, std::size_t at, ByteRange& qualifier)
{
    const std::size_t from = skipSpaces(line, at);
    if (from >= line.size())
        return at;
    const char open = line[from];
    const char close = open == '(' ? ')' : open == '`' ? '`' : '\0';
    if (close == '\0')
        return at;
    const std::size_t end = line.find(close, from + 1);
    if (end == std::string_view::npos)
        return at;
    qualifier = {from + 1, end};
    return end + 1;
}

std::optional<LabelText> boldLabel(std::string_view line, std::size_t at, std::string_view mark)
{
    const std::size_t words = at + mark.size();
    const std::size_t close = line.find(mark, words);
    if (close == std::string_view::npos || close == words || close - words > longestLabel)
        return std::nullopt;
    const std::size_t behind = close + mark.size();
    LabelText label;
    label.whole = {at, behind};
    std::size_t wordsEnd = close;
    for (std::size_t length : {std::size_t{1}, std::size_t{3}}) {
        if (close - words > length && colonLength(line, close - length) == length) {
            label.style = LabelStyle::BoldColonInside;
            wordsEnd = close - length;
            break;
        }
    }
    label.label = trimmedRange(line, words, wordsEnd);
    if (label.label.empty())
        return std::nullopt;
    // A qualifier inside the bold text: **Response (200 OK):**
    if (label.style == LabelStyle::BoldColonInside)
        return label;
    ByteRange qualifier;
    const std::size_t colonAt = skipSpaces(line, behindQualifier(line, behind, qualifier));
    if (const std::size_t colon = colonLength(line, colonAt)) {
        label.style = LabelStyle::BoldColonOutside;
        label.qualifier = qualifier;
        label.whole.end = colonAt + colon;
        return label;
    }
    if (colonAt >= line.size()) {
        label.style = LabelStyle::BoldOnly;
        label.qualifier = qualifier;
        label.whole.end = qualifier.empty() ? behind : qualifier.end + 1;
        return label;
    }
    const std::size_t dashAt = skipSpaces(line, behind);
    if (const std::size_t dash = dashAt > behind ? dashLength(line.substr(dashAt)) : 0) {
        label.style = LabelStyle::BoldDash;
        label.whole.end = dashAt + (line.substr(dashAt).starts_with("- ") ? 1 : dash);
        return label;
    }
    return std::nullopt;
}

std::optional<LabelText> codeLabel(std::string_view line, std::size_t at)
{
    const std::size_t close = line.find('`', at + 1);
    if (close == std::string_view::npos || close == at + 1)
        return std::nullopt;
    LabelText label;
    label.style = LabelStyle::Code;
    label.label = {at + 1, close};
    ByteRange qualifier;
    const std::size_t colonAt = skipSpaces(line, behindQualifier(line, close + 1, qualifier));
    std::size_t separator = colonLength(line, colonAt);
    if (separator == 0 && colonAt > close + 1)
        separator = dashLength(line.substr(std::min(colonAt, line.size())));
    if (separator == 0)
        return std::nullopt;
    label.qualifier = qualifier;
    label.whole = {at, colonAt + (line.substr(colonAt).starts_with("- ") ? 1 : separator)};
    return label;
}

std::optional<LabelText> plainLabel(std::string_view line, std::size_t at)
{
    std::size_t colonAt = at;
    while (colonAt < line.size() && colonLength(line, colonAt) == 0) {
        if (std::string_view("`*[<|{\"").find(line[colonAt]) != std::string_view::npos)
            return std::nullopt;
        ++colonAt;
    }
    const bool spaceBehind =
        colonAt + 1 >= line.size() || line[colonAt] != ':' || line[colonAt + 1] == ' ' || line[colonAt + 1] == '\t';
    if (colonAt >= line.size() || !spaceBehind || colonAt - at > longestPlainLabel || colonAt == at)
        return std::nullopt;
    LabelText label;
    label.style = LabelStyle::Plain;
    label.label = trimmedRange(line, at, colonAt);
    if (line[label.label.end - 1] == ')') {
        const std::size_t open = line.rfind('(', label.label.end);
        if (open != std::string_view::npos && open > label.label.begin) {
            label.qualifier = {open + 1, label.label.end - 1};
            label.label = trimmedRange(line, at, open);
        }
    }
    label.whole = {at, colonAt + colonLength(line, colonAt)};
    return label;
}

// Three digits of an HTTP status and nothing that makes them a longer number.
std::size_t statusCodeLength(std::string_view text, std::size_t at)
{
    const auto digit = [&](std::size_t i) { return i < text.size() && text[i] >= '0' && text[i] <= '9'; };
    const bool code = digit(at) && digit(at + 1) && digit(at + 2) && text[at] >= '1' && text[at] <= '5';
    return code && (at + 3 == text.size() || text[at + 3] == ' ') ? 3 : 0;
}

} // namespace

std::optional<LabelText> labelAt(std::string_view line, bool plainToo)
{
    const line_syntax::Indent indent = line_syntax::indentOf(line);
    std::size_t at = indent.bytes;
    bool bullet = false;
    if (const auto marker = line_syntax::listMarker(line)) {
        bullet = true;
        at = marker->contentBegin;
        if (line.substr(at).starts_with("[ ] ") || line.substr(at).starts_with("[x] ")
            || line.substr(at).starts_with("[X] "))
            at = skipSpaces(line, at + 3);
    }
    if (at >= line.size())
        return std::nullopt;
    std::optional<LabelText> label;
    const std::string_view rest = line.substr(at);
    if (rest.starts_with("**"))
        label = boldLabel(line, at, "**");
    else if (rest.starts_with("__"))
        label = boldLabel(line, at, "__");
    else if (rest.starts_with('*') || rest.starts_with('_')) {
        label = boldLabel(line, at, rest.substr(0, 1));
        if (label && (label->style == LabelStyle::BoldOnly || label->style == LabelStyle::BoldDash))
            return std::nullopt;
        if (label)
            label->style = LabelStyle::Italic;
    } else if (rest.starts_with('`'))
        label = codeLabel(line, at);
    else if (plainToo)
        label = plainLabel(line, at);
    if (!label)
        return std::nullopt;
    // A code span inside a bold label: **`400`**.
    if (line[label->label.begin] == '`' && line[label->label.end - 1] == '`' && label->label.size() > 2)
        label->label = {label->label.begin + 1, label->label.end - 1};
    label->bullet = bullet;
    label->indent = indent.columns;
    label->contentIndent = bullet ? indent.columns + (at - indent.bytes) : indent.columns;
    setValue(*label, line);
    return label;
}

int statusCodeAt(std::string_view words)
{
    if (statusCodeLength(words, 0) == 0)
        return 0;
    return (words[0] - '0') * 100 + (words[1] - '0') * 10 + (words[2] - '0');
}

ByteRange statusInLabel(std::string_view words)
{
    const std::size_t open = words.rfind('(');
    if (words.ends_with(')') && open != std::string_view::npos && open > 0)
        return trimmedRange(words, open + 1, words.size() - 1);
    for (std::size_t at = words.find(' '); at != std::string_view::npos; at = words.find(' ', at + 1)) {
        if (statusCodeLength(words, at + 1) > 0)
            return {at + 1, words.size()};
    }
    return {};
}

std::optional<LabelText> statusBulletAt(std::string_view line)
{
    const auto marker = line_syntax::listMarker(line);
    if (!marker)
        return std::nullopt;
    const std::size_t at = marker->contentBegin;
    std::size_t end = at + statusCodeLength(line, at);
    if (end == at)
        return std::nullopt;
    while (end < line.size() && dashLength(line.substr(end)) == 0 && !(line.substr(end).starts_with("\xE2\x86\x92")))
        ++end;
    if (end >= line.size() || line[end - 1] != ' ')
        return std::nullopt;
    LabelText label;
    label.label = trimmedRange(line, at, end);
    label.whole = {at, end + (line[end] == '-' ? 1 : 3)};
    label.bullet = true;
    label.indent = line_syntax::indentOf(line).columns;
    label.contentIndent = label.indent + (at - line_syntax::indentOf(line).bytes);
    setValue(label, line);
    return label.value.empty() ? std::nullopt : std::optional(label);
}

} // namespace quoin
