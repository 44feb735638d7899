// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/item_place.h"

#include "models/spec/item_text.h"

#include <algorithm>

namespace quoin {

namespace {

std::string_view collectionOf(std::string_view path)
{
    return path.ends_with(']') ? path.substr(0, path.rfind('[')) : std::string_view();
}

} // namespace

std::optional<std::size_t> entryWithPath(const Spec& spec, std::string_view path)
{
    const auto entry = spec.entryOf(path);
    return entry && spec.entries()[*entry].path == path ? entry : std::nullopt;
}

std::vector<std::size_t> siblingEntries(const Spec& spec, std::size_t entry)
{
    std::vector<std::size_t> siblings;
    const SectionEntry& self = spec.entries()[entry];
    for (std::size_t i = 0; i < spec.entries().size(); ++i) {
        const SectionEntry& other = spec.entries()[i];
        const bool alias =
            i > 0 && spec.entries()[i - 1].range == other.range && other.parent == static_cast<int>(i) - 1;
        if (other.level == self.level && other.parent == self.parent && !alias)
            siblings.push_back(i);
    }
    return siblings;
}

std::optional<ItemPlace> placeOf(const Spec& spec, std::string_view path)
{
    if (const auto entry = entryWithPath(spec, path)) {
        if (spec.entries()[*entry].level == 0)
            return std::nullopt;
        const std::vector<std::size_t> siblings = siblingEntries(spec, *entry);
        const auto at = std::find(siblings.begin(), siblings.end(), *entry);
        if (at == siblings.end())
            return std::nullopt;
        return ItemPlace{static_cast<int>(at - siblings.begin()) + 1, static_cast<int>(siblings.size())};
    }
    const std::string_view collection = collectionOf(path);
    if (collection.empty())
        return std::nullopt;
    const std::vector<Item> siblings = itemsOf(spec, collection);
    const auto at =
        std::find_if(siblings.begin(), siblings.end(), [path](const Item& item) { return item.path == path; });
    if (at == siblings.end() || at->kind == "group")
        return std::nullopt;
    return ItemPlace{static_cast<int>(at - siblings.begin()) + 1, static_cast<int>(siblings.size())};
}

bool arePeers(const Spec& spec, std::string_view path, std::string_view other)
{
    const auto entry = entryWithPath(spec, path);
    const auto otherEntry = entryWithPath(spec, other);
    if (entry && otherEntry) {
        const std::vector<std::size_t> siblings = siblingEntries(spec, *entry);
        return spec.entries()[*entry].level > 0
            && std::find(siblings.begin(), siblings.end(), *otherEntry) != siblings.end();
    }
    return !entry && !otherEntry && !collectionOf(path).empty() && collectionOf(path) == collectionOf(other)
        && spec.item(path) && spec.item(other);
}

} // namespace quoin
