// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/language.h"

#include "models/languages/json_reader.h"
#include "models/languages/sql_lexer.h"

#include <array>
#include <utility>

namespace quoin {

namespace {

using namespace std::string_view_literals;

constexpr std::array names = {
    std::pair{"json"sv, Language::Json},
    std::pair{"jsonc"sv, Language::Json},
    std::pair{"json5"sv, Language::Json5},
};

} // namespace

Language languageOf(std::string_view fenceInfo, std::string_view text)
{
    const std::size_t begin = fenceInfo.find_first_not_of(" \t`~{.");
    const std::string_view word = begin == std::string_view::npos ? ""sv : fenceInfo.substr(begin, fenceInfo.find_first_of(" \t,{}:`\r\n", begin) - begin);
    for (const auto& [name, language] : names) {
        if (equalsIgnoringCase(word, name))
            return language;
    }
    if (!word.empty())
        return Language::None;
    return looksLikeJson(text) ? Language::Json : Language::None;
}

Findings findings(Language language, std::string_view text)
{
    switch (language) {
    case Language::None:
        return {};
    case Language::Json:
        return readJson(text).findings;
    case Language::Json5:
        return readJson(text, JsonDialect::Json5).findings;
    }
    return {};
}

} // namespace quoin
