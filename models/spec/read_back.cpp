// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/read_back.h"

#include <string>

namespace quoin {

namespace {

std::string comparable(std::string_view text, Indents indents)
{
    std::string result;
    result.reserve(text.size());
    bool atStart = indents == Indents::Ignored;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (atStart && (text[i] == ' ' || text[i] == '\t'))
            continue;
        result += text[i] == '\r' ? '\n' : text[i];
        i += text.substr(i).starts_with("\r\n");
        atStart = indents == Indents::Ignored && result.back() == '\n';
    }
    return result;
}

} // namespace

bool saysTheSame(std::string_view read, std::string_view written, Indents indents)
{
    return read == written || comparable(read, indents) == comparable(written, indents);
}

} // namespace quoin
