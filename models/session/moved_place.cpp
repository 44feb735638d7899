// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/session/moved_place.h"

#include "models/spec/item_text.h"

#include <algorithm>
#include <vector>

namespace quoin {

namespace {

// The blank lines behind it are those of its place.
std::string textOf(const Spec& spec, ByteRange range)
{
    std::string text = spec.document().slice(range);
    text.erase(text.find_last_not_of(" \t\r\n") + 1);
    return text;
}

} // namespace

std::optional<std::string> placeBeforeMove(const Spec& before, const Spec& after, std::string_view path)
{
    if (before.document().size() != after.document().size())
        return std::nullopt; // Something came or went.
    const std::size_t bracket = path.ends_with(']') ? path.rfind('[') : std::string_view::npos;
    if (const auto item = bracket == std::string_view::npos ? std::nullopt : after.item(path)) {
        const std::string_view collection = path.substr(0, bracket);
        const std::vector<Item> items = itemsOf(before, collection);
        const std::string text = textOf(after, item->range);
        const auto same = std::find_if(items.begin(), items.end(),
                                       [&](const Item& one) { return textOf(before, one.range) == text; });
        const bool moved = same != items.end() && itemsOf(after, collection).size() == items.size();
        return moved ? std::optional(std::string(same->path)) : std::nullopt;
    }
    const auto entry = after.entryOf(path);
    if (!entry || after.entries()[*entry].path != path || before.entries().size() != after.entries().size())
        return std::nullopt;
    const std::string text = textOf(after, after.entries()[*entry].range);
    const auto& entries = before.entries();
    const auto same = std::find_if(entries.begin(), entries.end(), [&](const SectionEntry& one) {
        return one.definition == after.entries()[*entry].definition
            && one.range.size() == after.entries()[*entry].range.size() && textOf(before, one.range) == text;
    });
    return same == entries.end() ? std::nullopt : std::optional(std::string(same->path));
}

} // namespace quoin
