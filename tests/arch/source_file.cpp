// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/arch/source_file.h"

#include <cctype>
#include <cstddef>
#include <utility>

namespace quoin::arch {
namespace {

bool isNameCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

void blank(std::string& text, std::size_t begin, std::size_t end)
{
    for (std::size_t i = begin; i < end && i < text.size(); ++i) {
        if (text[i] != '\n')
            text[i] = ' ';
    }
}

/// Past the closing quote of the literal whose opening quote is at `begin`, or past the line if it is not closed.
std::size_t endOfLiteral(std::string_view text, std::size_t begin)
{
    const char quote = text[begin];
    std::size_t i = begin + 1;
    while (i < text.size() && text[i] != quote && text[i] != '\n')
        i += text[i] == '\\' ? 2 : 1;
    return i + 1;
}

/// Past the raw string whose opening quote is at `begin`.
std::size_t endOfRawString(std::string_view text, std::size_t begin)
{
    const std::size_t open = text.find('(', begin);
    if (open == std::string_view::npos)
        return text.size();
    std::string closing = ")";
    closing += text.substr(begin + 1, open - begin - 1);
    closing += '"';
    const std::size_t end = text.find(closing, open);
    return end == std::string_view::npos ? text.size() : end + closing.size();
}

std::size_t lineEnd(std::string_view text, std::size_t from)
{
    const std::size_t end = text.find('\n', from);
    return end == std::string_view::npos ? text.size() : end;
}

/// The include that the line [begin, end) holds; its path is read from the file itself, as it is blank in the code.
bool readInclude(std::string_view code, std::string_view text, std::size_t begin, std::size_t end, Include& out)
{
    std::size_t i = code.find_first_not_of(" \t", begin);
    if (i >= end || code[i] != '#')
        return false;
    i = code.find_first_not_of(" \t", i + 1);
    if (i >= end || code.substr(i, 7) != "include")
        return false;
    const std::size_t open = text.find_first_of("\"<", i + 7);
    if (open >= end)
        return false;
    out.quoted = text[open] == '"';
    const std::size_t close = text.find(out.quoted ? '"' : '>', open + 1);
    if (close >= end)
        return false;
    out.path = text.substr(open + 1, close - open - 1);
    return true;
}

} // namespace

std::string withoutCommentsAndLiterals(std::string_view text)
{
    std::string code(text);
    std::size_t i = 0;
    while (i < text.size()) {
        const char c = text[i];
        std::size_t end = i + 1;
        if (text.substr(i, 2) == "//") {
            end = lineEnd(text, i);
            blank(code, i, end);
        } else if (text.substr(i, 2) == "/*") {
            const std::size_t close = text.find("*/", i + 2);
            end = close == std::string_view::npos ? text.size() : close + 2;
            blank(code, i, end);
        } else if (c == '"' && i > 0 && text[i - 1] == 'R') {
            end = endOfRawString(text, i);
            blank(code, i + 1, end - 1);
        } else if (c == '"' || (c == '\'' && (i == 0 || !isNameCharacter(text[i - 1])))) {
            // After a digit, ' separates thousands.
            end = endOfLiteral(text, i);
            blank(code, i + 1, end - 1);
        }
        i = end;
    }
    return code;
}

SourceFile readSource(std::string path, std::string text)
{
    SourceFile file;
    file.path = std::move(path);
    file.text = std::move(text);
    const std::string code = withoutCommentsAndLiterals(file.text);

    int line = 1;
    for (std::size_t begin = 0; begin < code.size(); ++line) {
        const std::size_t end = lineEnd(code, begin);
        Include include;
        if (readInclude(code, file.text, begin, end, include)) {
            include.line = line;
            file.includes.push_back(include);
        }
        for (std::size_t i = begin; i < end;) {
            std::size_t next = i + 1;
            while (isNameCharacter(code[i]) && next < end && isNameCharacter(code[next]))
                ++next;
            if (std::isspace(static_cast<unsigned char>(code[i])) == 0)
                file.tokens.push_back({code.substr(i, next - i), line});
            i = next;
        }
        begin = end + 1;
    }
    return file;
}

} // namespace quoin::arch
