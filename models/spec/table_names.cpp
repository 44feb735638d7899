// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/table_names.h"

#include "models/languages/sql_lexer.h"
#include "models/text/line_syntax.h"

#include <algorithm>
#include <array>
#include <string>

namespace quoin {

using namespace line_syntax;
using namespace std::string_view_literals;

static bool isIdentifierByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Behind "Entity:", "3.1 Entité : " and the like; 0 where no such word stands in front.
static std::size_t behindTableWord(const Vocabulary& words, std::string_view heading)
{
    const std::size_t ascii = heading.find(':');
    const std::size_t wide = heading.find("\xEF\xBC\x9A");
    const std::size_t colon = std::min(ascii, wide);
    if (colon > 60)
        return 0;
    const std::size_t behind = colon + (colon == wide ? 3 : 1);
    return behind < heading.size() && words.isTableWord(heading.substr(0, colon)) ? behind : 0;
}

ByteRange nameBehindTableWord(const Vocabulary& words, std::string_view line)
{
    const std::size_t colon = line.find(':');
    const std::size_t begin = colon == std::string_view::npos ? colon : line.find_first_not_of(' ', colon + 1);
    if (begin == std::string_view::npos)
        return {};
    const std::size_t end = line.find_last_not_of(" \t`") + 1;
    const std::size_t name = line[begin] == '`' ? begin + 1 : begin;
    const bool identifier = end > name
        && std::all_of(line.begin() + static_cast<std::ptrdiff_t>(name),
                       line.begin() + static_cast<std::ptrdiff_t>(end),
                       [](char c) { return isIdentifierByte(c) || c == '.'; });
    return identifier && behindTableWord(words, line) > 0 ? ByteRange{name, end} : ByteRange{};
}

bool namesTableInSchema(const Vocabulary& words, std::string_view heading)
{
    return namesTableOutright(words, heading) || behindTableWord(words, heading) > 0;
}

bool namesTableOutright(const Vocabulary& words, std::string_view heading)
{
    std::string_view text = heading;
    text.remove_prefix(std::min(text.find_first_not_of("0123456789. *"), text.size()));
    const std::size_t end = std::min(text.find_first_of(" :"), text.size());
    const std::size_t colon = text.find(':');
    if (colon != std::string_view::npos && colon <= 60 && colon + 1 < text.size()
        && words.isTableWordAnywhere(text.substr(0, colon)))
        return true;
    // "Table `users`", "Table users": but a "Table Design" is none.
    const std::string_view behind = text.substr(end);
    return behind.size() > 1 && behind.front() == ' ' && (behind[1] == '`' || (behind[1] >= 'a' && behind[1] <= 'z'))
        && behind.find(' ', 1) == std::string_view::npos && words.isTableWordAnywhere(text.substr(0, end));
}

// "用户 (User)", "Usuário (User)": the identifier behind a name that could be none; empty where there is none.
static ByteRange identifierBehind(std::string_view heading, std::size_t begin)
{
    for (std::string_view open : {" ("sv, "("sv, "\xEF\xBC\x88"sv}) {
        const std::size_t at = heading.find(open, begin);
        if (at == std::string_view::npos)
            continue;
        const std::size_t inside = at + open.size();
        const std::size_t close = std::min(heading.find(')', inside), heading.find("\xEF\xBC\x89", inside));
        if (close == std::string_view::npos)
            return {};
        const std::string_view before = heading.substr(begin, at - begin);
        const std::string_view word = heading.substr(inside, close - inside);
        const bool foreign =
            std::any_of(before.begin(), before.end(), [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
        const bool identifier = !word.empty() && (word.front() < '0' || word.front() > '9')
            && std::all_of(word.begin(), word.end(), isIdentifierByte);
        return foreign && identifier ? ByteRange{inside, close} : ByteRange{};
    }
    return {};
}

ByteRange tableNameIn(const Vocabulary& words, std::string_view heading)
{
    // Code in the heading is the name.
    const std::size_t open = heading.find('`');
    if (open != std::string_view::npos) {
        const std::size_t close = heading.find('`', open + 1);
        if (close != std::string_view::npos && close > open + 1)
            return {open + 1, close};
    }
    std::size_t begin = 0;
    std::size_t end = heading.size();
    const auto trim = [&] {
        while (begin < end && (heading[begin] == ' ' || heading[begin] == '*'))
            ++begin;
        while (end > begin && (heading[end - 1] == ' ' || heading[end - 1] == '*' || heading[end - 1] == ':'))
            --end;
    };
    trim();
    std::size_t number = begin;
    while (number < end && ((heading[number] >= '0' && heading[number] <= '9') || heading[number] == '.'))
        ++number;
    if (number > begin && number < end && (heading[number] == ' ' || heading[number] == ')'))
        begin = number + 1;
    trim();
    const std::string_view rest = heading.substr(begin, end - begin);
    begin += behindTableWord(words, rest);
    const std::size_t space = rest.find(' ');
    const std::string_view first = rest.substr(0, space);
    if (space != std::string_view::npos && first.find(':') == std::string_view::npos
        && (first == "Table" || first == "Collection" || namesTableOutright(words, rest)))
        begin += space;
    trim();
    if (const ByteRange inside = identifierBehind(heading.substr(0, end), begin); !inside.empty())
        return inside;
    for (std::string_view mark : {" ("sv, "\xEF\xBC\x88"sv, " \xE2\x80\x94 "sv, " \xE2\x80\x93 "sv, " - "sv, ": "sv}) {
        const std::size_t at = heading.substr(0, end).find(mark, begin);
        if (at != std::string_view::npos && at > begin)
            end = at;
    }
    trim();
    for (std::string_view word : {" table"sv, " collection"sv, " model"sv, " entity"sv, " schema"sv}) {
        if (end - begin > word.size() && equalsIgnoringCase(heading.substr(end - word.size(), word.size()), word))
            end -= word.size();
    }
    trim();
    return {begin, end};
}

} // namespace quoin
