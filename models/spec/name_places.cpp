// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/name_places.h"

#include "models/languages/sql_lexer.h"
#include "models/spec/code_stretches.h"
#include "models/text/utf8.h"

#include <algorithm>
#include <array>

namespace quoin {

namespace {

using namespace std::string_view_literals;

constexpr std::array usualSchemas = {"public"sv, "dbo"sv, "main"sv};

bool isAsciiWord(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

// Letters of alphabets whose words have borders. Ideographs and Hangul stand next to a
// Latin name without being part of it; punctuation, arrows and pictures are no letters.
bool isLetter(char32_t c)
{
    if (c < 0x80)
        return isAsciiWord(static_cast<char>(c));
    if (c < 0xC0)
        return c == 0xAA || c == 0xB5 || c == 0xBA;
    return c != 0xD7 && c != 0xF7 && c < 0x2000;
}

std::size_t characterBefore(std::string_view text, std::size_t at)
{
    std::size_t begin = at - 1;
    while (begin > 0 && at - begin < 4 && (static_cast<unsigned char>(text[begin]) & 0xC0) == 0x80)
        --begin;
    return begin;
}

bool letterBefore(std::string_view text, std::size_t at)
{
    return at > 0 && isLetter(utf8At(text, characterBefore(text, at)).codePoint);
}

bool letterAt(std::string_view text, std::size_t at)
{
    return at < text.size() && isLetter(utf8At(text, at).codePoint);
}

// The schema in front of a table ("public.orders") that does not make it another one.
bool isUsualSchema(std::string_view text, std::size_t dot)
{
    return std::any_of(usualSchemas.begin(), usualSchemas.end(), [&](std::string_view schema) {
        return text.substr(0, dot).ends_with(schema) && !letterBefore(text, dot - schema.size());
    });
}

// Inside a path or an address: "/v1/orders", "https://x/orders", "a@orders". A line without a blank is not looked
// through from its begin at each of its words.
bool isInAddress(std::string_view text, ByteRange range)
{
    constexpr std::size_t longestAddress = 2048;
    std::size_t begin = range.begin;
    while (begin > 0 && range.begin - begin < longestAddress
           && std::string_view(" \t\"'`()<>[]{}|,;=*").find(text[begin - 1]) == std::string_view::npos
           && static_cast<unsigned char>(text[begin - 1]) < 0x80)
        --begin;
    const std::string_view run = text.substr(begin, range.begin - begin);
    return run.starts_with('/') || run.starts_with("./") || run.starts_with("../")
        || run.find("://") != std::string_view::npos || run.ends_with('@');
}

// A name that is no ordinary word: `payment_methods`, `PlaidService`, `deposit-events`, "Coinflow ACH API".
bool isDistinct(const ItemNaming& naming)
{
    const std::string& name = naming.name;
    const bool marks = name.find_first_of("_-. 0123456789") != std::string::npos;
    const bool innerCapital = std::any_of(name.begin() + 1, name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    const bool capital = name.front() >= 'A' && name.front() <= 'Z';
    return marks || innerCapital || (capital && naming.kind == "integration");
}

std::string_view trimmedMarks(std::string_view text, bool atEnd)
{
    constexpr std::string_view marks = " \t*_`'\"";
    while (!text.empty() && marks.find(atEnd ? text.back() : text.front()) != std::string_view::npos)
        atEnd ? text.remove_suffix(1) : text.remove_prefix(1);
    return text;
}

// Alone between commas, arrows, bullets, a label's colon, or the line's ends.
bool standsAlone(std::string_view line, ByteRange range)
{
    const std::string_view before = trimmedMarks(line.substr(0, range.begin), true);
    const std::string_view after = trimmedMarks(line.substr(range.end), false);
    constexpr std::array<std::string_view, 12> ends = {",", ";", ":", "|", ">", "→", "⇒", "➜", "-", "+", "[", "("};
    constexpr std::array<std::string_view, 12> starts = {",", ";", "|", "->", "--", "=>", "→", "⇒", "➜", "]", ")", "("};
    const bool left = before.empty()
        || std::any_of(ends.begin(), ends.end(), [&](std::string_view mark) { return before.ends_with(mark); });
    const bool right = after.empty()
        || std::any_of(starts.begin(), starts.end(), [&](std::string_view mark) { return after.starts_with(mark); });
    return left && right && !(before.empty() && after.starts_with(','));
}

// Right behind what SQL puts before a table's name, or before a column of it.
bool isSqlTable(std::string_view line, ByteRange range)
{
    if (line.substr(range.end).starts_with('.'))
        return true;
    std::string_view before = line.substr(0, range.begin);
    before = trimmedMarks(before, true);
    while (before.ends_with('.') || before.ends_with('[')) // A schema, or SQL Server's bracket.
        before = trimmedMarks(
            before.substr(0, before.ends_with('[') ? before.size() - 1 : before.find_last_of(" \t\"`(") + 1), true);
    const std::size_t space = before.find_last_of(" \t(,;");
    const std::string_view word = before.substr(space == std::string_view::npos ? 0 : space + 1);
    constexpr std::array words = {"REFERENCES"sv, "FROM"sv,   "JOIN"sv, "INTO"sv,     "UPDATE"sv, "TABLE"sv,
                                  "ON"sv,         "EXISTS"sv, "ONLY"sv, "TRUNCATE"sv, "USING"sv};
    return std::any_of(words.begin(), words.end(),
                       [&](std::string_view keyword) { return equalsIgnoringCase(word, keyword); });
}

bool isSqlLanguage(std::string_view language)
{
    constexpr std::array names = {"sql"sv,    "postgresql"sv, "postgres"sv, "pgsql"sv, "mysql"sv,
                                  "sqlite"sv, "tsql"sv,       "plpgsql"sv,  "ddl"sv};
    return std::find(names.begin(), names.end(), language) != names.end();
}

/// A line that has the name, and what is asked of it at each place.
struct NamedLine {
    explicit NamedLine(std::string_view line) : text(line), comment(line.find("--")), spans(codeSpansIn(line)) {}

    std::string_view text;
    std::size_t comment; // Of SQL; npos without one.
    std::vector<ByteRange> spans;
};

bool isSure(const NamedLine& named, ByteRange range, const ItemNaming& naming, const CodeStretch* code)
{
    const std::string_view line = named.text;
    if (code && isSqlLanguage(code->language)) {
        const bool inComment = named.comment < range.begin;
        return isSqlTable(line, range) || (isDistinct(naming) && (inComment || naming.kind != "table"));
    }
    if (isDistinct(naming))
        return true;
    if (code)
        return (code->language.empty() || code->language == "mermaid" || code->language == "text")
            && standsAlone(line, range) && line.find_first_of(">-") != std::string_view::npos;
    // Code spans follow one another: the first that ends behind the name is the one around it, if any is.
    const auto span = std::lower_bound(named.spans.begin(), named.spans.end(), range.end,
                                       [](const ByteRange& other, std::size_t end) { return other.end < end; });
    if (span != named.spans.end() && span->contains(range))
        return *span == range || isSqlTable(line.substr(0, span->end), range);
    return standsAlone(line, range);
}

} // namespace

bool isWholeName(std::string_view line, ByteRange range, std::string_view kind)
{
    const bool table = kind == "table" || kind == "modification";
    if (letterAt(line, range.begin) && letterBefore(line, range.begin))
        return false;
    if (letterBefore(line, range.end) && letterAt(line, range.end))
        return false;
    const auto byte = [&](std::size_t at) { return at < line.size() ? line[at] : ' '; };
    const char before = range.begin > 0 ? line[range.begin - 1] : ' ';
    if (before == '-' && letterBefore(line, range.begin - 1))
        return false;
    if (byte(range.end) == '-' && letterAt(line, range.end + 1))
        return false;
    if (before == '.' && letterBefore(line, range.begin - 1) && !(table && isUsualSchema(line, range.begin - 1)))
        return false;
    if (byte(range.end) == '.' && letterAt(line, range.end + 1) && !table && kind != "service")
        return false;
    if (before == '@' || before == '#' || before == '\\')
        return false;
    return !isInAddress(line, range);
}

std::vector<NamePlace> namePlaces(const Document& document, const ItemNaming& naming)
{
    std::vector<NamePlace> places;
    const std::string& name = naming.name;
    if (name.empty())
        return places;
    const std::vector<CodeStretch> code = codeStretches(document);
    for (const PlacedPassage& placed : document.passages()) {
        if (placed.passage->bytes().find(name) == std::string_view::npos)
            continue;
        for (const Line& line : placed.passage->lines()) {
            const std::string_view text = placed.passage->content(line);
            const std::size_t begin = placed.begin + line.begin;
            std::size_t at = text.find(name);
            if (at == std::string_view::npos)
                continue;
            const NamedLine named(text);
            for (; at != std::string_view::npos; at = text.find(name, at + name.size())) {
                const ByteRange range{at, at + name.size()};
                if (isWholeName(text, range, naming.kind))
                    places.push_back({range.shifted(begin), isSure(named, range, naming, codeAt(code, begin))});
            }
        }
    }
    return places;
}

} // namespace quoin
