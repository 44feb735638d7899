// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/path_follow.h"

#include "models/items/form_nodes.h"
#include "models/items/text_runs.h"

#include <algorithm>
#include <array>
#include <memory>
#include <vector>

namespace quoin {

namespace {

constexpr std::array nameParts = {"name", "method", "route"};

/// What one section's form shows, and what that points into.
struct ShownSection {
    std::shared_ptr<const SectionBody> body;
    FormNodes nodes;
};

ShownSection shownSection(const Spec& spec, std::size_t entry)
{
    ShownSection shown;
    shown.body = std::make_shared<const SectionBody>(spec.body(entry));
    shown.nodes = sectionNodes(spec.entries()[entry], shown.body);
    joinTexts(shown.nodes, spec.document(), spec.entries()[entry].path);
    return shown;
}

bool isLeaf(const FormNode& node)
{
    return node.type == FormNode::Type::Field || node.type == FormNode::Type::Raw;
}

/// The field of the node's own head: a name, a label, a code.
const Field* headField(const FormNode& node, std::string_view path)
{
    if (node.labelField != nullptr && node.labelField->path == path)
        return node.labelField;
    for (const char* id : nameParts) {
        const Field* field = node.item != nullptr && !isLeaf(node) ? node.item->field(id) : nullptr;
        if (field != nullptr && field->path == path)
            return field;
    }
    return nullptr;
}

FormNodes inside(const FormNode& node)
{
    return node.type == FormNode::Type::Card ? itemNodes(*node.item) : node.children;
}

bool isOutside(const FormNode& card, std::string_view path)
{
    return card.type == FormNode::Type::Card && path.substr(0, card.path.size()) != card.path;
}

bool holds(const FormNode& node, std::string_view path)
{
    if (isOutside(node, path))
        return false;
    if ((isLeaf(node) && node.path == path) || headField(node, path) != nullptr)
        return true;
    const FormNodes nodes = inside(node);
    return std::any_of(nodes.begin(), nodes.end(), [path](const FormNode& one) { return holds(one, path); });
}

std::optional<std::string> follow(const FormNodes& before, const FormNodes& after, std::string_view path);

std::optional<std::string> followInto(const FormNode& before, const FormNode& after, std::string_view path)
{
    if (isLeaf(before) && before.path == path)
        return after.path;
    const Field* head = headField(before, path);
    if (head == nullptr)
        return follow(inside(before), inside(after), path);
    const Field* field = head == before.labelField ? after.labelField
        : after.item != nullptr                    ? after.item->field(head->id)
                                                   : nullptr;
    return field != nullptr ? std::optional(field->path) : std::nullopt;
}

std::optional<std::string> follow(const FormNodes& before, const FormNodes& after, std::string_view path)
{
    const auto holder =
        std::find_if(before.begin(), before.end(), [path](const FormNode& node) { return holds(node, path); });
    if (holder == before.end())
        return std::nullopt;
    const auto keys = [](const FormNodes& nodes) {
        std::vector<Alignable> result;
        for (const FormNode& node : nodes)
            result.push_back(alignedBy(node.type, node.identity));
        return result;
    };
    const std::vector<int> from = align(keys(before), keys(after));
    const auto same = std::find(from.begin(), from.end(), static_cast<int>(holder - before.begin()));
    if (same == from.end())
        return std::nullopt;
    return followInto(*holder, after[static_cast<std::size_t>(same - from.begin())], path);
}

std::optional<std::size_t> followedEntry(const SectionEntry& was, const Spec& after)
{
    const auto& entries = after.entries();
    const auto same = std::find_if(entries.begin(), entries.end(), [&was](const SectionEntry& entry) {
        return was.identity != nullptr && entry.identity == was.identity;
    });
    if (same != entries.end())
        return static_cast<std::size_t>(same - entries.begin());
    const auto named = after.entryOf(was.path);
    return named && entries[*named].path == was.path ? named : std::nullopt;
}

std::string written(const Spec& spec, const Field* field)
{
    return field != nullptr && field->state != FieldState::Placeholder ? spec.value(*field) : std::string();
}

std::optional<std::string> valueIn(const FormNodes& nodes, const Spec& spec, std::string_view path)
{
    for (const FormNode& node : nodes) {
        if (isOutside(node, path))
            continue;
        if (isLeaf(node) && node.path == path)
            return written(spec, node.field);
        if (const Field* head = headField(node, path))
            return written(spec, head);
        if (auto value = valueIn(inside(node), spec, path))
            return value;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> followedPath(const Spec& before, const Spec& after, std::string_view path)
{
    const auto from = before.entryOf(path);
    const auto to = from ? followedEntry(before.entries()[*from], after) : std::nullopt;
    if (!to)
        return std::nullopt;
    const SectionEntry& was = before.entries()[*from];
    const SectionEntry& is = after.entries()[*to];
    if (was.identity == is.identity && path.substr(0, was.path.size()) == was.path)
        return std::string(is.path) + std::string(path.substr(was.path.size()));
    const ShownSection old = shownSection(before, *from);
    const ShownSection now = shownSection(after, *to);
    return follow(old.nodes, now.nodes, path);
}

std::optional<std::string> editorValue(const Spec& spec, std::string_view path)
{
    const auto entry = spec.entryOf(path);
    if (!entry)
        return std::nullopt;
    const ShownSection shown = shownSection(spec, *entry);
    return valueIn(shown.nodes, spec, path);
}

} // namespace quoin
