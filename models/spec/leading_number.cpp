// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/leading_number.h"

#include "models/text/line_syntax.h"
#include "models/text/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace quoin {

using line_syntax::trimmed;

namespace {

using namespace std::string_view_literals;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isAsciiAlnum(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c);
}

std::string_view withoutNumberWord(std::string_view text)
{
    constexpr std::array words = {"part "sv,  "section "sv, "chapter "sv,     "appendix "sv,  "layer "sv,
                                  "parte "sv, "anexo "sv,   "requirement "sv, "requisito "sv, "capa "sv};
    for (std::string_view word : words) {
        if (!text.starts_with(word))
            continue;
        std::size_t i = word.size();
        while (i < text.size() && (isAsciiAlnum(text[i]) || text[i] == '.'))
            ++i;
        const std::size_t mark = text.find_first_not_of(' ', i);
        if (i > word.size() && mark != std::string_view::npos && (text[mark] == ':' || text[mark] == '-'))
            return trimmed(text.substr(mark + 1));
        if (i > word.size() && text.substr(i).starts_with(" \xE2\x80\x94 "))
            return trimmed(text.substr(i + 5));
    }
    return text;
}

// "1.", "1)", "4.1.2", "4.1.2.", "3 ", "#3", "§ 2".
std::string_view withoutDecimalNumber(std::string_view text)
{
    std::size_t i = 0;
    if (text.starts_with("\xC2\xA7"))
        i = 2;
    while (i < text.size() && (text[i] == ' ' || text[i] == '#'))
        ++i;
    const std::size_t digits = i;
    while (i < text.size() && (isDigit(text[i]) || text[i] == '.'))
        ++i;
    if (i == digits || !isDigit(text[digits]))
        return text;
    if (i < text.size() && text[i] == ')')
        ++i;
    const bool pointed = text[i - 1] == '.' || text[i - 1] == ')';
    // "1-1. x"; and "2fa" is no number, but "3 services" counts as numbered only with a space.
    if (i < text.size() && text[i] == '-' && i + 1 < text.size() && isDigit(text[i + 1]))
        return withoutDecimalNumber(text.substr(i + 1));
    if (i < text.size() && text[i] != ' ' && text[i] != ':' && !pointed && static_cast<unsigned char>(text[i]) < 0x80)
        return text;
    std::string_view rest = trimmed(text.substr(i));
    while (!rest.empty() && (rest.front() == ':' || rest.front() == '-' || rest.front() == '.' || rest.front() == ')'))
        rest = trimmed(rest.substr(1));
    for (std::string_view mark : {"\xE3\x80\x81"sv, "\xE2\x80\x94"sv, "\xE2\x80\x93"sv, "\xC2\xB7"sv}) {
        if (rest.starts_with(mark))
            rest = trimmed(rest.substr(mark.size()));
    }
    return rest.empty() ? text : rest;
}

// "a.", "iv)", "adr-1:", "nfr-03", "fr-b-7", "s1.", "nfr1 ", "p0-1 ·".
std::string_view withoutLetterNumber(std::string_view text)
{
    std::size_t i = 0;
    while (i < text.size() && text[i] >= 'a' && text[i] <= 'z')
        ++i;
    const bool roman = i > 0 && text.substr(0, i).find_first_not_of("ivx") == std::string_view::npos;
    if ((i == 1 || roman) && i + 1 < text.size() && (text[i] == '.' || text[i] == ')') && text[i + 1] == ' ')
        return trimmed(text.substr(i + 2));
    if (i >= 1 && i <= 5 && i < text.size()) {
        std::size_t j = i + (text[i] == '-');
        if (j > i && j + 1 < text.size() && text[j] >= 'a' && text[j] <= 'z' && text[j + 1] == '-')
            j += 2;
        const std::size_t digits = j;
        while (j < text.size()
               && (isDigit(text[j]) || text[j] == '.'
                   || (j > digits && text[j] == '-' && j + 1 < text.size() && isDigit(text[j + 1]))))
            ++j;
        if (j > digits && j + 1 < text.size()) {
            for (std::string_view mark : {":"sv, " - "sv, " \xC2\xB7 "sv}) {
                if (text.substr(j).starts_with(mark))
                    return trimmed(text.substr(j + mark.size()));
            }
        }
        constexpr std::array ids = {"fr"sv, "nfr"sv, "req"sv, "adr"sv};
        const bool id =
            text[i] == '-' || text[j - 1] == '.' || std::find(ids.begin(), ids.end(), text.substr(0, i)) != ids.end();
        if (j > digits && j + 1 < text.size() && id && text[j] == ' ')
            return trimmed(text.substr(j));
    }
    return text;
}

// "一、", "第三章：", "第1部分".
std::string_view withoutCjkNumber(std::string_view text)
{
    constexpr std::u32string_view numerals = U"一二三四五六七八九十百零〇0123456789";
    constexpr std::u32string_view units = U"章节節部条條";
    std::size_t i = 0;
    const auto next = [&]() -> std::optional<Utf8Character> {
        return i < text.size() ? std::optional(utf8At(text, i)) : std::nullopt;
    };
    auto character = next();
    const bool ordinal = character && character->codePoint == U'第';
    if (ordinal)
        i += character->length;
    const std::size_t from = i;
    while ((character = next()) && numerals.find(character->codePoint) != std::u32string_view::npos)
        i += character->length;
    if (i == from)
        return text;
    if (ordinal) {
        if (!(character = next()) || units.find(character->codePoint) == std::u32string_view::npos)
            return text;
        i += character->length;
        if ((character = next()) && character->codePoint == U'分')
            i += character->length;
    }
    character = next();
    const bool mark = character
        && (character->codePoint == U'、' || character->codePoint == U'：' || character->codePoint == U'.'
            || character->codePoint == U':' || character->codePoint == U' ' || character->codePoint == U'．');
    if (!mark)
        return ordinal ? trimmed(text.substr(i)) : text;
    return trimmed(text.substr(i + character->length));
}

} // namespace

std::string_view withoutNumber(std::string_view text)
{
    for (auto* strip : {withoutNumberWord, withoutDecimalNumber, withoutLetterNumber, withoutCjkNumber}) {
        const std::string_view rest = strip(text);
        if (rest.size() != text.size() && !rest.empty())
            text = rest;
    }
    return text;
}

} // namespace quoin
