// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/endpoint_marks.h"

#include <algorithm>

namespace quoin {

using namespace std::string_view_literals;

namespace {

// "<br>" and its spellings, where they begin the text.
std::size_t lineBreakTag(std::string_view text)
{
    for (std::string_view tag : {"<br>"sv, "<br/>"sv, "<br />"sv, "<BR>"sv}) {
        if (text.starts_with(tag))
            return tag.size();
    }
    return 0;
}

// A slash before a word in small letters, a variable or a number is no sign between endpoints.
bool beginsPath(std::string_view text, std::size_t slash)
{
    const char next = slash + 1 < text.size() ? text[slash + 1] : ' ';
    return (next >= 'a' && next <= 'z') || (next >= '0' && next <= '9') || next == '{' || next == ':';
}

} // namespace

bool isMark(char c)
{
    return c == '*' || c == '`' || c == '_' || c == '[' || c == '|';
}

std::size_t behindMarks(std::string_view text, std::size_t at)
{
    while (at < text.size()
           && (isMark(text[at]) || text[at] == ' ' || text[at] == '\t' || text[at] == ']' || text[at] == ':'))
        ++at;
    return at;
}

std::size_t behindSigns(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size()) {
        const std::string_view rest = text.substr(at);
        const auto byte = [&](std::size_t i) { return i < rest.size() ? static_cast<unsigned char>(rest[i]) : 0U; };
        if (rest.starts_with("[x] ") || rest.starts_with("[X] ") || rest.starts_with("[ ] "))
            at += 4;
        else if (byte(0) == 0xF0 && byte(1) == 0x9F)
            at += 4;
        else if ((byte(0) == 0xE2 && byte(1) >= 0x86 && byte(1) <= 0xAF && byte(1) != 0x94 && byte(1) != 0x95)
                 || (byte(0) == 0xEF && byte(1) == 0xB8))
            at += 3;
        else if (rest.front() == ' ' && at > 0)
            ++at;
        else
            break;
    }
    return std::min(at, text.size());
}

std::size_t behindNumber(std::string_view text)
{
    std::size_t at = 0;
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t' || isMark(text[at])))
        ++at;
    const std::size_t digits = at;
    while (at < text.size() && ((text[at] >= '0' && text[at] <= '9') || text[at] == '.'))
        ++at;
    if (at == digits)
        return digits;
    if (at < text.size() && (text[at] == ')' || text[at] == '\\'))
        ++at;
    if (at < text.size() && text[at] == '.')
        ++at;
    return at < text.size() && text[at] == ' ' ? at + 1 : digits;
}

std::size_t behindDash(std::string_view text, std::size_t at)
{
    for (std::string_view dash : {"\xE2\x80\x94"sv, "\xE2\x80\x93"sv, "\xE2\x86\x92"sv, "->"sv, "-"sv}) {
        if (text.substr(at).starts_with(dash))
            return behindMarks(text, at + dash.size());
    }
    return at;
}

std::size_t joiningWord(std::string_view text)
{
    for (std::string_view word : {"and "sv, "or "sv, "y "sv,   "o "sv, "e "sv, "ou "sv,  "et "sv, "und "sv, "oder "sv,
                                  "en "sv,  "ve "sv, "dan "sv, "i "sv, "и "sv, "или "sv, "та "sv, "і "sv,   "и/или "sv,
                                  "与"sv,   "和"sv,  "或"sv,   "及"sv, "と"sv, "및 "sv,  "và "sv}) {
        if (text.starts_with(word))
            return word.size();
    }
    return 0;
}

std::size_t behindListSigns(std::string_view text, std::size_t at)
{
    const std::size_t begin = at;
    bool sign = false;
    while (at < text.size()) {
        const std::string_view rest = text.substr(at);
        if (isMark(text[at]) || text[at] == ' ' || text[at] == '\t') {
            ++at;
        } else if (text[at] == '/' && beginsPath(text, at)) {
            break;
        } else if (text[at] == ',' || text[at] == ';' || text[at] == '/' || text[at] == '+' || text[at] == '&') {
            sign = true;
            ++at;
        } else if (rest.starts_with("\xE3\x80\x81") || rest.starts_with("\xEF\xBC\x8C")
                   || rest.starts_with("\xEF\xBC\x9B") || rest.starts_with("\xEF\xBC\x8B")
                   || rest.starts_with("\xC2\xB7 ")) {
            sign = true;
            at += rest.starts_with("\xC2") ? 2 : 3;
        } else if (const std::size_t word = joiningWord(rest); word > 0 && at > begin) {
            sign = true;
            at += word;
        } else if (const std::size_t tag = lineBreakTag(rest)) {
            sign = true;
            at += tag;
        } else {
            break;
        }
    }
    return sign ? at : begin;
}

std::size_t behindNote(std::string_view text, std::size_t at)
{
    std::size_t begin = at;
    while (begin < text.size() && (isMark(text[begin]) || text[begin] == ' '))
        ++begin;
    if (begin == text.size() || text[begin] != '(')
        return at;
    int depth = 0;
    for (std::size_t i = begin; i < text.size(); ++i) {
        depth += text[i] == '(' ? 1 : text[i] == ')' ? -1 : 0;
        if (depth == 0)
            return i + 1;
    }
    return at;
}

} // namespace quoin
