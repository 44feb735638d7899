// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/line_syntax.h"

#include "models/text/utf8.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace quoin::line_syntax {

namespace {

constexpr bool isSpaceOrTab(char c)
{
    return c == ' ' || c == '\t';
}

std::string_view trimmedEnd(std::string_view text)
{
    while (!text.empty() && isSpaceOrTab(text.back()))
        text.remove_suffix(1);
    return text;
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool startsWithIgnoringCase(std::string_view text, std::string_view lowerCasePrefix)
{
    if (text.size() < lowerCasePrefix.size())
        return false;
    return std::equal(lowerCasePrefix.begin(), lowerCasePrefix.end(), text.begin(),
                      [](char a, char b) { return a == lower(b); });
}

bool containsIgnoringCase(std::string_view text, std::string_view lowerCaseWord)
{
    return std::search(text.begin(), text.end(), lowerCaseWord.begin(), lowerCaseWord.end(),
                       [](char a, char b) { return lower(a) == b; })
        != text.end();
}

// The block-level tags of start condition 6.
constexpr std::array<std::string_view, 62> blockTags = {
    "address",  "article",    "aside",  "base",    "basefont", "blockquote", "body",     "caption",  "center",
    "col",      "colgroup",   "dd",     "details", "dialog",   "dir",        "div",      "dl",       "dt",
    "fieldset", "figcaption", "figure", "footer",  "form",     "frame",      "frameset", "h1",       "h2",
    "h3",       "h4",         "h5",     "h6",      "head",     "header",     "hr",       "html",     "iframe",
    "legend",   "li",         "link",   "main",    "menu",     "menuitem",   "nav",      "noframes", "ol",
    "optgroup", "option",     "p",      "param",   "section",  "source",     "summary",  "table",    "tbody",
    "td",       "tfoot",      "th",     "thead",   "title",    "tr",         "track",    "ul"};

// White space as cmark-gfm counts it: vertical tab and form feed too.
bool endsTagName(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r') || c == '>';
}

bool isTagEnd(std::string_view rest)
{
    return rest.empty() || endsTagName(rest.front()) || rest.starts_with("/>");
}

bool startsLiteralTag(std::string_view text)
{
    for (std::string_view tag : {"<script", "<pre", "<style"}) {
        if (startsWithIgnoringCase(text, tag)) {
            const std::string_view rest = text.substr(tag.size());
            if (rest.empty() || endsTagName(rest.front()))
                return true;
        }
    }
    return false;
}

bool startsBlockTag(std::string_view text)
{
    text.remove_prefix(text.starts_with("</") ? 2 : 1);
    std::size_t length = 0;
    while (length < text.size() && std::isalnum(static_cast<unsigned char>(text[length])))
        ++length;
    const std::string_view name = text.substr(0, length);
    const bool known = std::any_of(blockTags.begin(), blockTags.end(), [&](std::string_view tag) {
        return tag.size() == name.size() && startsWithIgnoringCase(name, tag);
    });
    return known && isTagEnd(text.substr(length));
}

// cmark-gfm looks for the end of an HTML block only as far as a line is UTF-8 (surrogates pass).
std::string_view beforeBadUtf8(std::string_view line)
{
    for (std::size_t i = 0; i < line.size();) {
        if (static_cast<unsigned char>(line[i]) < 0x80) {
            ++i;
            continue;
        }
        const bool surrogate =
            i + 2 < line.size() && line[i] == '\xED' && (line[i + 1] & 0xE0) == 0xA0 && (line[i + 2] & 0xC0) == 0x80;
        const Utf8Character character = utf8At(line, i);
        if (!character.valid && !surrogate)
            return line.substr(0, i);
        i += surrogate ? 3 : character.length;
    }
    return line;
}

// In any case of letters, against the letter of the specification, as cmark-gfm has it.
bool startsCdata(std::string_view text)
{
    constexpr std::string_view mark = "<![cdata[";
    if (text.size() < mark.size())
        return false;
    for (std::size_t i = 0; i < mark.size(); ++i) {
        const char c = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
        if (c != mark[i])
            return false;
    }
    return true;
}

} // namespace

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isSpaceOrTab(text.front()))
        text.remove_prefix(1);
    return trimmedEnd(text);
}

bool isBlank(std::string_view line)
{
    return std::all_of(line.begin(), line.end(), isSpaceOrTab);
}

Indent indentOf(std::string_view line)
{
    Indent indent;
    while (indent.bytes < line.size() && isSpaceOrTab(line[indent.bytes])) {
        indent.columns += line[indent.bytes] == '\t' ? 4 - indent.columns % 4 : 1;
        ++indent.bytes;
    }
    return indent;
}

std::optional<AtxHeading> atxHeading(std::string_view line)
{
    const Indent indent = indentOf(line);
    if (indent.columns > 3)
        return std::nullopt;
    std::size_t position = indent.bytes;
    while (position < line.size() && line[position] == '#')
        ++position;
    const std::size_t level = position - indent.bytes;
    if (level < 1 || level > 6 || (position < line.size() && !isSpaceOrTab(line[position])))
        return std::nullopt;
    while (position < line.size() && isSpaceOrTab(line[position]))
        ++position;
    std::size_t end = trimmedEnd(line).size();
    std::size_t closing = end;
    while (closing > position && line[closing - 1] == '#')
        --closing;
    if (closing < end && (closing == position || isSpaceOrTab(line[closing - 1]))) {
        end = closing;
        while (end > position && isSpaceOrTab(line[end - 1]))
            --end;
    }
    return AtxHeading{static_cast<int>(level), position, std::max(position, end)};
}

std::optional<FenceOpening> fenceOpening(std::string_view line, std::size_t maxIndent)
{
    const Indent indent = indentOf(line);
    if (indent.columns > maxIndent || indent.bytes >= line.size())
        return std::nullopt;
    const char character = line[indent.bytes];
    if (character != '`' && character != '~')
        return std::nullopt;
    std::size_t position = indent.bytes;
    while (position < line.size() && line[position] == character)
        ++position;
    const std::size_t length = position - indent.bytes;
    if (length < 3 || (character == '`' && line.find('`', position) != std::string_view::npos))
        return std::nullopt;
    while (position < line.size() && isSpaceOrTab(line[position]))
        ++position;
    return FenceOpening{character, length, indent.columns, position, std::max(position, trimmedEnd(line).size())};
}

bool closesFence(std::string_view line, const FenceOpening& opening, std::size_t maxIndent)
{
    const Indent indent = indentOf(line);
    if (indent.columns > maxIndent)
        return false;
    std::size_t position = indent.bytes;
    while (position < line.size() && line[position] == opening.character)
        ++position;
    return position - indent.bytes >= opening.length && isBlank(line.substr(position));
}

std::optional<ListMarker> listMarker(std::string_view line)
{
    const Indent indent = indentOf(line);
    ListMarker marker;
    marker.markerBegin = indent.bytes;
    marker.indentColumns = indent.columns;
    std::size_t position = indent.bytes;
    if (position >= line.size())
        return std::nullopt;
    if (line[position] == '-' || line[position] == '*' || line[position] == '+') {
        if (isThematicBreak(line))
            return std::nullopt;
        marker.character = line[position++];
    } else {
        while (position < line.size() && position - indent.bytes < 9 && line[position] >= '0' && line[position] <= '9')
            marker.number = marker.number * 10 + static_cast<std::uint32_t>(line[position++] - '0');
        if (position == indent.bytes || position >= line.size() || (line[position] != '.' && line[position] != ')'))
            return std::nullopt;
        marker.character = line[position++];
    }
    if (position < line.size() && !isSpaceOrTab(line[position]))
        return std::nullopt;
    marker.markerEnd = position;
    while (position < line.size() && isSpaceOrTab(line[position]))
        ++position;
    marker.contentBegin = position;
    return marker;
}

bool isThematicBreak(std::string_view line)
{
    const Indent indent = indentOf(line);
    if (indent.columns > 3 || indent.bytes >= line.size())
        return false;
    const char character = line[indent.bytes];
    if (character != '-' && character != '*' && character != '_')
        return false;
    std::size_t count = 0;
    for (char c : line.substr(indent.bytes)) {
        if (c == character)
            ++count;
        else if (!isSpaceOrTab(c))
            return false;
    }
    return count >= 3;
}

bool isSetextUnderline(std::string_view line)
{
    const Indent indent = indentOf(line);
    const std::string_view text = trimmedEnd(line.substr(indent.bytes));
    if (indent.columns > 3 || text.empty() || (text[0] != '=' && text[0] != '-'))
        return false;
    return text.find_first_not_of(text[0]) == std::string_view::npos;
}

int htmlBlockStart(std::string_view line)
{
    const Indent indent = indentOf(line);
    const std::string_view text = line.substr(indent.bytes);
    if (indent.columns > 3 || text.size() < 2 || text[0] != '<')
        return 0;
    if (startsLiteralTag(text))
        return 1;
    if (text.starts_with("<!--"))
        return 2;
    if (text.starts_with("<?"))
        return 3;
    if (startsCdata(text))
        return 5;
    if (text[1] == '!' && text.size() > 2 && text[2] >= 'A' && text[2] <= 'Z')
        return 4;
    if (startsBlockTag(text))
        return 6;
    return 7; // A complete tag alone on its line; cmark-gfm has decided that already where it matters.
}

bool endsHtmlBlock(std::string_view line, int condition)
{
    if (condition >= 6)
        return isBlank(line);
    line = beforeBadUtf8(line);
    switch (condition) {
    case 1:
        return containsIgnoringCase(line, "</script>") || containsIgnoringCase(line, "</pre>")
            || containsIgnoringCase(line, "</style>");
    case 2:
        return line.find("-->") != std::string_view::npos;
    case 3:
        return line.find("?>") != std::string_view::npos;
    case 4:
        return line.find('>') != std::string_view::npos;
    default:
        return line.find("]]>") != std::string_view::npos;
    }
}

bool isTableDelimiter(std::string_view line)
{
    bool dash = false;
    for (char c : line) {
        if (c == '-')
            dash = true;
        else if (c != '|' && c != ':' && !isSpaceOrTab(c))
            return false;
    }
    return dash;
}

} // namespace quoin::line_syntax
