// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/item_kinds.h"

#include "models/spec/names.h"

#include <array>

namespace quoin {

using namespace std::string_view_literals;

const TemplateGroup* groupOfKind(const TemplateSection& section, ItemKind kind)
{
    for (const TemplateGroup& group : section.groups) {
        if (group.item && group.item->kind == kind)
            return &group;
    }
    return nullptr;
}

bool holdsItems(const TemplateSection& section, ItemKind kind)
{
    return groupOfKind(section, kind) != nullptr;
}

const TemplateSection* sectionOfKind(const Template& tmpl, ItemKind kind)
{
    for (const TemplateSection& section : tmpl.sections) {
        if (holdsItems(section, kind))
            return &section;
    }
    return nullptr;
}

const TemplateGroup* defaultGroupOf(const TemplateSection& section)
{
    for (const TemplateGroup& group : section.groups) {
        if (group.item && group.item->kind != ItemKind::Modification)
            return &group;
    }
    return nullptr;
}

std::string collectionOf(const TemplateGroup& group)
{
    return '.' + group.id;
}

std::string_view kindName(ItemKind kind)
{
    switch (kind) {
    case ItemKind::Table:
        return "table";
    case ItemKind::Modification:
        return "modification";
    case ItemKind::Endpoint:
        return "endpoint";
    case ItemKind::Service:
        return "service";
    case ItemKind::Integration:
        return "integration";
    case ItemKind::Queue:
        return "queue";
    }
    return {};
}

} // namespace quoin
