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

bool isTopic(std::string_view heading)
{
    constexpr std::array topics = {"overview"sv,      "introduction"sv,   "error handling"sv,   "retry"sv,
                                   "retry policy"sv,  "retry strategy"sv, "diagram"sv,          "flow"sv,
                                   "pattern"sv,       "principle"sv,      "configuration"sv,    "note"sv,
                                   "summary"sv,       "error"sv,          "testing"sv,          "monitoring"sv,
                                   "deployment"sv,    "structure"sv,      "dependency"sv,       "responsibility"sv,
                                   "interaction"sv,   "communication"sv,  "example"sv,          "strategy"sv,
                                   "best practice"sv, "guideline"sv,      "folder structure"sv, "technology stack"sv,
                                   "tech stack"sv,    "state"sv,          "lifecycle"sv,        "rule"sv,
                                   "convention"sv,    "layer"sv};
    for (const std::string& reading : nameReadings(heading)) {
        for (std::string_view topic : topics) {
            if (reading == topic
                || (reading.size() > topic.size() && reading.ends_with(topic)
                    && reading[reading.size() - topic.size() - 1] == ' '))
                return true;
        }
    }
    return false;
}

} // namespace quoin
