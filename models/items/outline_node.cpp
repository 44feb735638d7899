// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/outline_node.h"

#include "models/items/item_facts.h"

#include <algorithm>

namespace quoin {

int OutlineNode::row() const
{
    if (parent == nullptr)
        return 0;
    // It stands where it stood, or not far from there: views ask for this at every turn.
    const auto count = static_cast<int>(parent->children.size());
    const auto standsAt = [this, count](int at) {
        return at >= 0 && at < count && parent->children[static_cast<std::size_t>(at)].get() == this;
    };
    for (int away = 0; away <= count + m_row; ++away) {
        if (standsAt(m_row - away))
            return m_row -= away;
        if (standsAt(m_row + away))
            return m_row += away;
    }
    return 0;
}

const OutlineNode* OutlineNode::entry() const
{
    const OutlineNode* node = this;
    while (node != nullptr && (node->kind == Kind::Item || node->kind == Kind::Group))
        node = node->parent;
    return node;
}

std::string OutlineNode::fullPath() const
{
    if (kind != Kind::Item && kind != Kind::Group)
        return path;
    const OutlineNode* of = entry();
    return of == nullptr ? path : of->path + path;
}

bool OutlineNode::looksLike(const OutlineNode& other) const
{
    return kind == other.kind && title == other.title && method == other.method && note == other.note
        && path == other.path && state == other.state && unnamed == other.unnamed && corrected == other.corrected && count == other.count
        && filled == other.filled && offered == other.offered;
}

void OutlineNode::take(OutlineNode& other)
{
    kind = other.kind;
    title = std::move(other.title);
    method = std::move(other.method);
    note = std::move(other.note);
    path = std::move(other.path);
    sectionId = std::move(other.sectionId);
    state = other.state;
    unnamed = other.unnamed;
    corrected = other.corrected;
    count = other.count;
    filled = other.filled;
    offered = other.offered;
    identity = std::move(other.identity);
}

namespace {

std::unique_ptr<OutlineNode> itemNode(const Spec& spec, const SectionEntry& entry, const Item& item)
{
    auto node = std::make_unique<OutlineNode>();
    const bool group = item.kind == "group";
    node->kind = group ? OutlineNode::Kind::Group : OutlineNode::Kind::Item;
    node->path = item.path.substr(std::min(entry.path.size(), item.path.size()));
    if (group) {
        node->title = fromUtf8(item.title);
    } else {
        const ItemName name = nameOf(spec, item);
        node->title = name.text;
        node->method = name.method;
        node->unnamed = name.unnamed;
    }
    const Completion of = completionOf(item);
    node->filled = of.filled;
    node->offered = of.offered;
    return node;
}

// Cards stand right below their section; a group without cards is a line of its own.
void addItems(const Spec& spec, const SectionEntry& entry, const std::vector<Part>& parts, OutlineNode& to)
{
    for (const Part& part : parts) {
        const auto* item = std::get_if<Item>(&part);
        if (item == nullptr)
            continue;
        if (isCard(*item)) {
            to.children.push_back(itemNode(spec, entry, *item));
            ++to.count;
        } else if (item->kind == "group") {
            const bool cards = std::any_of(item->parts.begin(), item->parts.end(), [](const Part& inner) {
                const auto* candidate = std::get_if<Item>(&inner);
                return candidate != nullptr && isCard(*candidate);
            });
            if (cards)
                addItems(spec, entry, item->parts, to);
            else if (item->group == nullptr || item->group->item == nullptr)
                to.children.push_back(itemNode(spec, entry, *item));
        }
    }
}

void copyItems(const OutlineNode& from, OutlineNode& to)
{
    for (const auto& child : from.children) {
        if (child->kind != OutlineNode::Kind::Item && child->kind != OutlineNode::Kind::Group)
            continue;
        auto copy = std::make_unique<OutlineNode>();
        copy->kind = child->kind;
        copy->title = child->title;
        copy->method = child->method;
        copy->path = child->path;
        copy->unnamed = child->unnamed;
        copy->filled = child->filled;
        copy->offered = child->offered;
        to.children.push_back(std::move(copy));
    }
    to.count = from.count;
    to.filled = from.filled;
    to.offered = from.offered;
}

std::unique_ptr<OutlineNode> entryNode(const Spec& spec, std::size_t index, const KnownEntries& known)
{
    const SectionEntry& entry = spec.entries()[index];
    auto node = std::make_unique<OutlineNode>();
    node->kind = entry.definition != nullptr ? OutlineNode::Kind::Section : OutlineNode::Kind::Foreign;
    node->title = fromUtf8(entry.title);
    node->path = entry.path;
    node->state = entry.state;
    node->identity = entry.identity;
    node->corrected = entry.corrected;
    if (entry.definition == nullptr)
        return node;
    node->sectionId = entry.definition->id;
    const auto before = known.find(entry.identity.get());
    if (before != known.end() && before->second->sectionId == node->sectionId) {
        copyItems(*before->second, *node);
        return node;
    }
    const SectionBody body = spec.body(index);
    node->filled = body.filled;
    node->offered = body.offered;
    addItems(spec, entry, body.parts, *node);
    return node;
}

void adopt(OutlineNode& node)
{
    for (auto& child : node.children) {
        child->parent = &node;
        adopt(*child);
    }
}

} // namespace

std::unique_ptr<OutlineNode> outlineEntry(const Spec& spec, std::size_t entry)
{
    auto node = entryNode(spec, entry, {});
    adopt(*node);
    return node;
}

KnownEntries knownEntries(const OutlineNode& root)
{
    KnownEntries known;
    for (const auto& child : root.children) {
        if (child->identity != nullptr)
            known.emplace(child->identity.get(), child.get());
        known.merge(knownEntries(*child));
    }
    return known;
}

OutlineNodes outlineOf(const Spec& spec, const KnownEntries& known)
{
    const std::vector<SectionEntry>& entries = spec.entries();
    OutlineNodes top;
    std::vector<OutlineNode*> nodes(entries.size(), nullptr);
    // A heading over everything ("Backend Specs") is a line like its sections, not their parent.
    std::vector<bool> holdsSections(entries.size(), false);
    for (const SectionEntry& entry : entries) {
        for (int up = entry.parent; entry.definition != nullptr && up >= 0;
             up = entries[static_cast<std::size_t>(up)].parent)
            holdsSections[static_cast<std::size_t>(up)] = true;
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        auto node = entryNode(spec, i, known);
        nodes[i] = node.get();
        int up = entries[i].parent;
        while (up >= 0 && entries[static_cast<std::size_t>(up)].definition == nullptr
               && holdsSections[static_cast<std::size_t>(up)])
            up = entries[static_cast<std::size_t>(up)].parent;
        if (up >= 0)
            nodes[static_cast<std::size_t>(up)]->children.push_back(std::move(node));
        else
            top.push_back(std::move(node));
    }
    for (const TemplateSection& section : spec.templ().sections) {
        const bool there = std::any_of(entries.begin(), entries.end(), [&section](const SectionEntry& entry) {
            return entry.definition != nullptr && entry.definition->id == section.id;
        });
        if (there)
            continue;
        auto node = std::make_unique<OutlineNode>();
        node->kind = OutlineNode::Kind::MissingSection;
        node->title = fromUtf8(section.title);
        node->path = section.id;
        node->sectionId = section.id;
        top.push_back(std::move(node));
    }
    for (auto& node : top)
        adopt(*node);
    return top;
}

} // namespace quoin
