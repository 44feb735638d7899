// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/cell_text.h"

#include <algorithm>

namespace quoin {

std::size_t cellTextBegin(std::string_view line, int column)
{
    constexpr std::string_view blanks = " \t";
    std::size_t at = std::min(line.find_first_not_of(blanks), line.size());
    if (at < line.size() && line[at] == '|')
        ++at;
    for (int left = column; left > 0 && at < line.size(); --left) {
        while (at < line.size() && line[at] != '|')
            at += line[at] == '\\' ? 2 : 1;
        at = std::min(at + 1, line.size());
    }
    at = std::min(at, line.size());
    const std::size_t text = line.find_first_not_of(blanks, at);
    return text == std::string_view::npos || line[text] == '|' ? at : text;
}

} // namespace quoin
