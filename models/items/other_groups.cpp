// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/other_groups.h"

#include <algorithm>

namespace quoin {

std::vector<const TemplateGroup*> otherGroups(const Spec& spec, const Item& item)
{
    std::vector<const TemplateGroup*> others;
    const auto entry = spec.entryOf(item.path);
    const TemplateSection* section = entry ? spec.entries()[*entry].definition : nullptr;
    if (section == nullptr || item.group == nullptr || item.group->item == nullptr)
        return others;
    const std::vector<TemplateGroup>& groups = section->groups;
    const auto own =
        std::find_if(groups.begin(), groups.end(), [&](const TemplateGroup& group) { return &group == item.group; });
    for (std::size_t i = 1; own != groups.end() && i < groups.size(); ++i) {
        const TemplateGroup& group = groups[(static_cast<std::size_t>(own - groups.begin()) + i) % groups.size()];
        if (group.item != nullptr && group.item->kind == item.group->item->kind)
            others.push_back(&group);
    }
    return others;
}

const TemplateGroup* otherGroupOf(const Spec& spec, std::string_view path, std::string_view beside)
{
    const auto item = spec.item(path);
    const auto other = item ? spec.item(beside) : std::nullopt;
    if (!other || spec.entryOf(path) != spec.entryOf(beside))
        return nullptr;
    const std::vector<const TemplateGroup*> groups = otherGroups(spec, *item);
    const auto of = std::find_if(groups.begin(), groups.end(), [&](const TemplateGroup* group) {
        return beside.substr(0, beside.rfind('[')) == groupPath(spec, path, *group); // Else it is inside an item there.
    });
    return of == groups.end() ? nullptr : *of;
}

const TemplateGroup* emptyGroupFor(const Spec& spec, std::string_view path)
{
    const auto item = spec.item(path);
    const std::vector<const TemplateGroup*> groups =
        item ? otherGroups(spec, *item) : std::vector<const TemplateGroup*>();
    const auto empty = std::find_if(groups.begin(), groups.end(), [&](const TemplateGroup* group) {
        return !spec.item(groupPath(spec, path, *group) + "[1]");
    });
    return empty == groups.end() ? nullptr : *empty;
}

std::string groupPath(const Spec& spec, std::string_view path, const TemplateGroup& group)
{
    const auto entry = spec.entryOf(path);
    return entry ? std::string(spec.entries()[*entry].path) + '.' + group.id : std::string();
}

} // namespace quoin
