// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/placeholder.h"

#include <algorithm>

namespace quoin {

namespace {

bool isWhite(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && isWhite(text.front()))
        text.remove_prefix(1);
    while (!text.empty() && isWhite(text.back()))
        text.remove_suffix(1);
    return text;
}

// Equal but for white space, so that a re-indented or CRLF copy is still the template's text.
bool sameWords(std::string_view a, std::string_view b)
{
    std::size_t i = 0;
    std::size_t j = 0;
    while (true) {
        while (i < a.size() && isWhite(a[i]))
            ++i;
        while (j < b.size() && isWhite(b[j]))
            ++j;
        if (i == a.size() || j == b.size())
            return i == a.size() && j == b.size();
        if (a[i++] != b[j++])
            return false;
    }
}

// One pair of brackets around all of it, and no link behind them.
bool isBracketed(std::string_view text)
{
    if (text.size() < 3 || text.front() != '[' || text.back() != ']' || text[1] == ' ')
        return false;
    return text.find(']') == text.size() - 1 && text.find('[', 1) == std::string_view::npos
        && text.find_first_of("\r\n") == std::string_view::npos && text != "[x]" && text != "[X]";
}

} // namespace

FieldState stateOf(std::string_view value, const TemplateField* definition)
{
    const std::string_view text = trimmed(value);
    if (text.empty())
        return FieldState::Empty;
    if (definition) {
        if (isBracketed(text) || (!definition->placeholder.empty() && sameWords(text, definition->placeholder)))
            return FieldState::Placeholder;
    }
    return FieldState::Filled;
}

FieldState rowStateOf(std::string_view value, const TemplateField* definition)
{
    const FieldState state = stateOf(value, definition);
    return state == FieldState::Filled && isBracketed(trimmed(value)) ? FieldState::Placeholder : state;
}

bool isBlankEntry(std::string_view text)
{
    return trimmed(text) == "[Entry]";
}

bool isPlaceholderName(std::string_view name)
{
    const std::string_view text = trimmed(name);
    const std::size_t open = text.find('[');
    const std::size_t close = text.find(']', open == std::string_view::npos ? 0 : open);
    return open == 0 && close != std::string_view::npos && !text.substr(close).starts_with("](");
}

} // namespace quoin
