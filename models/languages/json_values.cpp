// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/json_values.h"

#include "models/languages/sql_lexer.h"

#include <algorithm>
#include <array>

namespace quoin {

namespace {

using namespace std::string_view_literals;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

std::size_t digitsFrom(std::string_view text, std::size_t at)
{
    while (at < text.size() && isDigit(text[at]))
        ++at;
    return at;
}

// The exponent and nothing behind it.
bool endsNumber(std::string_view text, std::size_t at)
{
    if (at < text.size() && (text[at] == 'e' || text[at] == 'E')) {
        ++at;
        at += at < text.size() && (text[at] == '+' || text[at] == '-') ? 1 : 0;
        const std::size_t end = digitsFrom(text, at);
        return end > at && end == text.size();
    }
    return at == text.size();
}

} // namespace

bool isJsonNumber(std::string_view text)
{
    std::size_t at = text.starts_with('-') ? 1 : 0;
    const std::size_t whole = digitsFrom(text, at);
    if (whole == at || (text[at] == '0' && whole > at + 1))
        return false;
    at = whole;
    if (at < text.size() && text[at] == '.') {
        const std::size_t end = digitsFrom(text, at + 1);
        if (end == at + 1)
            return false;
        at = end;
    }
    return endsNumber(text, at);
}

bool isJson5Number(std::string_view text)
{
    if (text.starts_with('-') || text.starts_with('+'))
        text.remove_prefix(1);
    if (text.starts_with("0x") || text.starts_with("0X"))
        return text.size() > 2 && std::all_of(text.begin() + 2, text.end(), isHex);
    const std::size_t whole = digitsFrom(text, 0);
    const bool point = whole < text.size() && text[whole] == '.';
    const std::size_t end = point ? digitsFrom(text, whole + 1) : whole;
    return whole + (end - whole) > (point ? 1U : 0U) && endsNumber(text, end);
}

bool isJsonLiteral(std::string_view text)
{
    return text == "true" || text == "false" || text == "null";
}

std::string_view jsonLiteralMeant(std::string_view word)
{
    if (isJsonLiteral(word))
        return {};
    for (const std::string_view literal : {"true"sv, "false"sv, "null"sv}) {
        if (equalsIgnoringCase(word, literal))
            return literal;
    }
    return word == "None" || word == "nil" ? "null"sv : ""sv;
}

bool standsForAValue(std::string_view word)
{
    static constexpr std::array types = {
        "string"sv,  "number"sv, "integer"sv, "int"sv,     "long"sv,      "float"sv,    "double"sv,    "decimal"sv,
        "boolean"sv, "bool"sv,   "uuid"sv,    "date"sv,    "time"sv,      "datetime"sv, "date-time"sv, "timestamp"sv,
        "object"sv,  "array"sv,  "any"sv,     "unknown"sv, "undefined"sv, "text"sv,     "binary"sv,    "file"sv,
        "url"sv,     "email"sv,  "id"sv,      "enum"sv,    "map"sv,       "list"sv,     "json"sv,      "bigint"sv,
    };
    const bool capital = !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
    return capital || std::find(types.begin(), types.end(), word) != types.end();
}

std::string_view withoutJsonQuotes(std::string_view text)
{
    if (text.size() >= 2 && (text.front() == '"' || text.front() == '\'') && text.back() == text.front())
        text = text.substr(1, text.size() - 2);
    return text;
}

std::vector<JsonStringFault> jsonStringFaults(std::string_view json, ByteRange string, JsonDialect dialect)
{
    std::vector<JsonStringFault> faults;
    for (std::size_t i = string.begin; i < string.end; ++i) {
        if (static_cast<unsigned char>(json[i]) < 0x20)
            faults.push_back({{i, i + 1}, FindingId::JsonControlByte});
        if (json[i] != '\\' || i + 1 >= string.end)
            continue;
        const char c = json[i + 1];
        std::size_t end = i + 2;
        bool right = "\"\\/bfnrt"sv.find(c) != std::string_view::npos || (dialect == JsonDialect::Json5 && c != 'u');
        if (c == 'u') {
            while (end < string.end && end < i + 6 && isHex(json[end]))
                ++end;
            right = end == i + 6;
        }
        // Not in the middle of a character.
        while (!right && end < string.end && (static_cast<unsigned char>(json[end]) & 0xC0) == 0x80)
            ++end;
        if (!right)
            faults.push_back({{i, end}, FindingId::JsonBadEscape});
        i = end - 1;
    }
    return faults;
}

} // namespace quoin
