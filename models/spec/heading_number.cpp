// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/heading_number.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace quoin {

namespace {

using namespace std::string_view_literals;
using Kind = HeadingNumber::Kind;

constexpr int mostDigits = 6;
constexpr std::array hanDigits = {"零"sv, "一"sv, "二"sv, "三"sv, "四"sv, "五"sv, "六"sv, "七"sv, "八"sv, "九"sv};
constexpr std::string_view hanTen = "十";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isUpper(char c)
{
    return c >= 'A' && c <= 'Z';
}

// One behind the marks that may follow a number, and the spaces behind them.
std::size_t endOfMarks(std::string_view text, std::size_t at, bool& marked)
{
    marked = false;
    while (at < text.size()) {
        const std::string_view rest = text.substr(at);
        std::size_t length = 0;
        for (std::string_view mark :
             {"."sv, ")"sv, ":"sv, "、"sv, "："sv, "．"sv, "）"sv, "- "sv, "– "sv, "— "sv, "**"sv}) {
            if (rest.starts_with(mark))
                length = mark.size();
        }
        if (length > 0) {
            marked = true;
            at += length;
        } else if (rest.front() == ' ' || rest.front() == '\t') {
            ++at;
        } else {
            break;
        }
    }
    return at;
}

std::string romanOf(int value, bool upper)
{
    constexpr std::array<std::pair<int, std::string_view>, 9> parts = {
        {{100, "c"}, {90, "xc"}, {50, "l"}, {40, "xl"}, {10, "x"}, {9, "ix"}, {5, "v"}, {4, "iv"}, {1, "i"}}};
    std::string result;
    for (const auto& [number, text] : parts) {
        for (; value >= number; value -= number)
            result += text;
    }
    if (upper)
        std::transform(result.begin(), result.end(), result.begin(),
                       [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return result;
}

std::optional<int> romanValue(std::string_view text)
{
    for (int value = 1; value < 200; ++value) {
        if (romanOf(value, isUpper(text.front())) == text)
            return value;
    }
    return std::nullopt;
}

std::string hanOf(int value)
{
    std::string result;
    if (value >= 20)
        result += hanDigits[static_cast<std::size_t>(value / 10)];
    if (value >= 10)
        result += hanTen;
    if (value % 10 != 0)
        result += hanDigits[static_cast<std::size_t>(value % 10)];
    return result;
}

std::size_t endOfHan(std::string_view text, std::size_t at)
{
    const auto isNumeral = [&](std::string_view numeral) { return text.substr(at).starts_with(numeral); };
    while (isNumeral(hanTen) || std::any_of(hanDigits.begin() + 1, hanDigits.end(), isNumeral))
        at += hanTen.size();
    return at;
}

// "第三章 Words", "三、Words".
std::optional<HeadingNumber> hanNumber(std::string_view text)
{
    constexpr std::string_view ordinal = "第";
    const bool withOrdinal = text.starts_with(ordinal);
    HeadingNumber number;
    number.kind = Kind::Han;
    number.range.begin = withOrdinal ? ordinal.size() : 0;
    number.range.end = endOfHan(text, number.range.begin);
    if (number.range.empty())
        return std::nullopt;
    for (int value = 1; value < 100 && number.value == 0; ++value) {
        if (hanOf(value) == text.substr(number.range.begin, number.range.size()))
            number.value = value;
    }
    std::size_t at = number.range.end;
    for (std::string_view unit : {"部分"sv, "章"sv, "节"sv, "節"sv, "部"sv, "条"sv, "條"sv}) {
        if (withOrdinal && at == number.range.end && text.substr(at).starts_with(unit))
            at += unit.size();
    }
    bool marked = false;
    number.end = endOfMarks(text, at, marked);
    const bool whole = withOrdinal ? at > number.range.end : marked;
    return number.value > 0 && whole ? std::optional(number) : std::nullopt;
}

// "B. Words", "iv) Words".
std::optional<HeadingNumber> letterNumber(std::string_view text, std::optional<Kind> expected)
{
    std::size_t end = 0;
    while (end < text.size() && isLetter(text[end]))
        ++end;
    const bool point =
        end < text.size() && (text[end] == '.' || text[end] == ')') && (end + 1 == text.size() || text[end + 1] == ' ');
    if (end == 0 || !point)
        return std::nullopt;
    HeadingNumber number;
    number.range = {0, end};
    bool marked = false;
    number.end = endOfMarks(text, end, marked);
    const auto roman = romanValue(text.substr(0, end));
    if (roman && expected != Kind::Letter && (end > 1 || *roman == 1 || expected == Kind::Roman)) {
        number.kind = Kind::Roman;
        number.value = *roman;
        return number;
    }
    if (end > 1)
        return std::nullopt;
    number.kind = Kind::Letter;
    number.value = (isUpper(text[0]) ? text[0] - 'A' : text[0] - 'a') + 1;
    return number;
}

// "4.2.3 Words", "3) Words", "Step 2: Words", "ADR-07: Words".
std::optional<HeadingNumber> decimalNumber(std::string_view text)
{
    std::size_t begin = 0;
    while (begin < text.size() && isLetter(text[begin]))
        ++begin;
    const bool word = begin > 0;
    if (word) {
        if (begin >= text.size() || (text[begin] != ' ' && text[begin] != '-'))
            return std::nullopt;
        ++begin;
    }
    HeadingNumber number;
    std::size_t last = begin;
    std::size_t at = begin;
    while (at < text.size()
           && (isDigit(text[at]) || (text[at] == '.' && at > begin && at + 1 < text.size() && isDigit(text[at + 1])))) {
        last = text[at] == '.' ? at + 1 : last;
        ++at;
    }
    if (at == last || at - last > mostDigits)
        return std::nullopt;
    number.range = {begin, at};
    number.above = std::string(text.substr(begin, last - begin));
    number.value = std::stoi(std::string(text.substr(last, at - last)));
    number.width = text[last] == '0' && at - last > 1 ? at - last : 0;
    bool marked = false;
    number.end = endOfMarks(text, at, marked);
    const bool spaced = number.end > at || at == text.size();
    // "Level 2 cache" and "404 Not Found" are words; "2 Users" and "4.2 Users" are numbered.
    const bool plain = !word && (number.value < 100 || !number.above.empty());
    return spaced && (marked || plain) ? std::optional(number) : std::nullopt;
}

void shift(HeadingNumber& number, std::size_t by)
{
    number.range = number.range.shifted(by);
    number.end += by;
}

} // namespace

std::optional<HeadingNumber> headingNumber(std::string_view text, std::optional<Kind> expected)
{
    // Marks of emphasis, and signs that say "number".
    std::size_t begin = 0;
    for (bool more = true; more;) {
        more = false;
        for (std::string_view mark : {"*"sv, "_"sv, "§"sv, "#"sv, " "sv, "("sv}) {
            if (text.substr(begin).starts_with(mark)) {
                begin += mark.size();
                more = true;
            }
        }
    }
    const std::string_view words = text.substr(begin);
    auto number = decimalNumber(words);
    if (!number)
        number = letterNumber(words, expected);
    if (!number)
        number = hanNumber(words);
    if (number)
        shift(*number, begin);
    return number;
}

std::string numberText(const HeadingNumber& sample, std::string_view sampleText, int value)
{
    switch (sample.kind) {
    case Kind::Letter: {
        const char first = isUpper(sampleText[sample.range.begin]) ? 'A' : 'a';
        return value <= 26 ? std::string(1, static_cast<char>(first + value - 1)) : std::string();
    }
    case Kind::Roman:
        return value < 200 ? romanOf(value, isUpper(sampleText[sample.range.begin])) : std::string();
    case Kind::Han:
        return value < 100 ? hanOf(value) : std::string();
    case Kind::Decimal:
        break;
    }
    std::string digits = std::to_string(value);
    if (digits.size() < sample.width)
        digits.insert(0, sample.width - digits.size(), '0');
    return sample.above + digits;
}

} // namespace quoin
