// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/splice.h"

#include <algorithm>

namespace quoin {

namespace {

// In UTF-8 a byte 10xxxxxx continues a character.
bool continuesCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

Splices applySplices(std::string& bytes, const Splices& splices)
{
    Splices inverse;
    inverse.reserve(splices.size());
    if (splices.size() == 1) { // Typing: no copy of the whole text.
        const Splice& splice = splices.front();
        inverse.push_back({{splice.range.begin, splice.range.begin + splice.replacement.size()},
                           bytes.substr(splice.range.begin, splice.range.size())});
        bytes.replace(splice.range.begin, splice.range.size(), splice.replacement);
        return inverse;
    }
    std::string result;
    std::size_t copied = 0;
    for (const Splice& splice : splices) {
        result.append(bytes, copied, splice.range.begin - copied);
        const std::size_t at = result.size();
        result += splice.replacement;
        inverse.push_back({{at, result.size()}, bytes.substr(splice.range.begin, splice.range.size())});
        copied = splice.range.end;
    }
    result.append(bytes, copied);
    bytes = std::move(result);
    return inverse;
}

Splice smallestSplice(std::size_t at, std::string_view before, std::string_view after)
{
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t prefix = 0;
    while (prefix < shorter && before[prefix] == after[prefix])
        ++prefix;
    if (prefix == before.size() && prefix == after.size())
        return {{at + prefix, at + prefix}, {}};
    const auto splitsCharacter = [](std::string_view text, std::size_t position) {
        return position < text.size() && continuesCharacter(text[position]);
    };
    while (prefix > 0 && (splitsCharacter(before, prefix) || splitsCharacter(after, prefix)))
        --prefix;
    std::size_t suffix = 0;
    while (suffix < shorter - prefix && before[before.size() - 1 - suffix] == after[after.size() - 1 - suffix])
        ++suffix;
    while (suffix > 0
           && (splitsCharacter(before, before.size() - suffix) || splitsCharacter(after, after.size() - suffix)))
        --suffix;
    return {{at + prefix, at + before.size() - suffix},
            std::string(after.substr(prefix, after.size() - suffix - prefix))};
}

std::size_t mapThrough(const Splices& splices, std::size_t position)
{
    std::size_t inserted = 0;
    std::size_t removed = 0;
    for (const Splice& splice : splices) {
        if (splice.range.begin > position || (splice.range.begin == position && splice.range.empty()))
            break;
        if (position < splice.range.end)
            return splice.range.begin + inserted - removed + splice.replacement.size();
        inserted += splice.replacement.size();
        removed += splice.range.size();
    }
    return position + inserted - removed;
}

} // namespace quoin
