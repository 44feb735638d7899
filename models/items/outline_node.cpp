// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/outline_node.h"

#include "models/items/item_facts.h"

#include <algorithm>
#include <iterator>
#include <unordered_set>
#include <utility>

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
    for (int away = 0; away <= count + m_place; ++away) {
        if (standsAt(m_place - away) || standsAt(m_place + away)) {
            m_place += standsAt(m_place + away) ? away : -away;
            return m_place + static_cast<int>(parent->unmade);
        }
    }
    return 0;
}

const OutlineNode* OutlineNode::entryAround() const
{
    const OutlineNode* node = this;
    while (node != nullptr && node->isItem())
        node = node->parent;
    return node;
}

std::string OutlineNode::fullPath() const
{
    if (!isItem())
        return line->path;
    const OutlineNode* of = entryAround();
    return of == nullptr ? line->path : of->line->path + line->path;
}

void OutlineNode::take(OutlineNode& other)
{
    kind = other.kind;
    std::swap(line, other.line);
    std::swap(text, other.text);
    entry = other.entry;
}

namespace {

std::unique_ptr<OutlineNode> itemNode(const OwnText& text, const Item& item)
{
    OutlineLine line;
    const bool group = item.kind == "group";
    line.path = item.path;
    if (group) {
        line.title = fromUtf8(item.title);
    } else {
        const ItemName name = nameOf(text, item);
        line.title = name.text;
        line.method = name.method;
        line.unnamed = name.unnamed;
    }
    const Completion of = completionOf(item);
    line.filled = of.filled;
    line.offered = of.offered;
    auto node = std::make_unique<OutlineNode>();
    node->kind = group ? OutlineNode::Kind::Group : OutlineNode::Kind::Item;
    node->line = std::make_shared<const OutlineLine>(std::move(line));
    return node;
}

/// Calls `line` for each item that has a line of its own: cards stand right below their section; a group without
/// cards is a line of its own.
template <typename Line>
void forEachLine(const std::vector<Part>& parts, const Line& line)
{
    for (const Part& part : parts) {
        const auto* item = std::get_if<Item>(&part);
        if (item == nullptr)
            continue;
        if (isCard(*item)) {
            line(*item);
        } else if (item->kind == "group") {
            const bool cards = std::any_of(item->parts.begin(), item->parts.end(), [](const Part& inner) {
                const auto* candidate = std::get_if<Item>(&inner);
                return candidate != nullptr && isCard(*candidate);
            });
            if (cards)
                forEachLine(item->parts, line);
            else if (item->group == nullptr || item->group->item == nullptr)
                line(*item);
        }
    }
}

/// Calls `look` for the nodes of the revision before that may be an entry's: it stands where it stood, from the
/// beginning or from the end, unless something changed on both sides of it. Ends when `look` says true.
template <typename Look>
void forEachLikely(const std::vector<OutlineNode*>& shown, std::size_t entry, std::size_t entries, const Look& look)
{
    const std::size_t fromEnd = entry + shown.size() - entries; // Beyond the end where there was none.
    if (entry < shown.size() && look(*shown[entry]))
        return;
    if (fromEnd != entry && fromEnd < shown.size())
        look(*shown[fromEnd]);
}

// Whoever compares the two later sees at once that nothing changed.
void shareLine(OutlineNode& node, OutlineLine line, const std::vector<OutlineNode*>& shown, std::size_t entries)
{
    forEachLikely(shown, node.entry, entries, [&](const OutlineNode& before) {
        if (*before.line == line)
            node.line = before.line;
        return node.line != nullptr;
    });
    if (node.line == nullptr)
        node.line = std::make_shared<const OutlineLine>(std::move(line));
}

// What stands there already need not be counted again.
void countItems(OutlineNode& node, OutlineLine& line, const std::vector<OutlineNode*>& shown, std::size_t entries)
{
    bool known = false;
    forEachLikely(shown, node.entry, entries, [&](const OutlineNode& before) {
        known = before.text == node.text && before.line->sectionId == line.sectionId;
        if (known) {
            line.count = before.line->count;
            node.unmade = before.unmade
                + static_cast<std::size_t>(std::count_if(before.children.begin(), before.children.end(),
                                                         [](const auto& child) { return child->isItem(); }));
        }
        return known;
    });
    if (known)
        return;
    forEachLine(node.text.body().parts, [&](const Item& item) {
        ++node.unmade;
        line.count += isCard(item) ? 1 : 0;
    });
}

void adopt(OutlineNode& node)
{
    for (auto& child : node.children) {
        child->parent = &node;
        adopt(*child);
    }
}

} // namespace

void OutlineNode::makeItems()
{
    if (unmade == 0)
        return;
    OutlineNodes items;
    items.reserve(unmade + children.size());
    forEachLine(text.body().parts, [this, &items](const Item& item) {
        items.push_back(itemNode(text, item));
        items.back()->parent = this;
    });
    std::move(children.begin(), children.end(), std::back_inserter(items));
    children = std::move(items);
    unmade = 0;
}

std::unique_ptr<OutlineNode> outlineEntry(const Spec& spec, std::size_t index, const std::vector<OutlineNode*>& shown)
{
    const SectionEntry& entry = spec.entries()[index];
    const std::size_t entries = spec.entries().size();
    auto node = std::make_unique<OutlineNode>();
    node->kind = entry.definition != nullptr ? OutlineNode::Kind::Section : OutlineNode::Kind::Foreign;
    node->text = spec.ownText(index);
    node->entry = index;
    OutlineLine line;
    line.title = fromUtf8(entry.title);
    line.path = entry.path;
    line.state = entry.state;
    line.corrected = entry.corrected;
    if (entry.definition != nullptr) {
        line.sectionId = entry.definition->id;
        const SectionBody& body = node->text.body();
        line.filled = body.filled;
        line.offered = body.offered;
        countItems(*node, line, shown, entries);
    }
    shareLine(*node, std::move(line), shown, entries);
    return node;
}

OutlineMaker::OutlineMaker(const Spec& spec, std::vector<OutlineNode*> shown)
    : m_spec(spec)
    , m_shown(std::move(shown))
    , m_holdsSections(spec.entries().size(), false)
{
    const EntryList& entries = spec.entries();
    m_nodes.reserve(entries.size());
    // A heading over everything ("Backend Specs") is a line like its sections, not their parent.
    for (const SectionEntry& entry : entries) {
        for (int up = entry.parent;
             entry.definition != nullptr && up >= 0 && !m_holdsSections[static_cast<std::size_t>(up)];
             up = entries[static_cast<std::size_t>(up)].parent)
            m_holdsSections[static_cast<std::size_t>(up)] = true;
    }
}

bool OutlineMaker::goOn(std::size_t entries)
{
    const std::size_t count = m_spec.entries().size();
    const std::size_t end = m_nodes.size() + std::min(entries, count - m_nodes.size());
    while (m_nodes.size() < end)
        addEntry(m_nodes.size());
    return end == count;
}

OutlineNodes OutlineMaker::take()
{
    addMissingSections();
    for (auto& node : m_top)
        adopt(*node);
    return std::move(m_top);
}

void OutlineMaker::addEntry(std::size_t index)
{
    const EntryList& entries = m_spec.entries();
    auto node = outlineEntry(m_spec, index, m_shown);
    m_nodes.push_back(node.get());
    int up = entries[index].parent;
    while (up >= 0 && entries[static_cast<std::size_t>(up)].definition == nullptr
           && m_holdsSections[static_cast<std::size_t>(up)])
        up = entries[static_cast<std::size_t>(up)].parent;
    if (up >= 0)
        m_nodes[static_cast<std::size_t>(up)]->children.push_back(std::move(node));
    else
        m_top.push_back(std::move(node));
}

void OutlineMaker::addMissingSections()
{
    std::unordered_set<const TemplateSection*> there;
    for (const SectionEntry& entry : m_spec.entries())
        there.insert(entry.definition);
    for (const TemplateSection& section : m_spec.templ().sections) {
        if (there.contains(&section))
            continue;
        OutlineLine line;
        line.title = fromUtf8(section.title);
        line.path = section.id;
        line.sectionId = section.id;
        auto node = std::make_unique<OutlineNode>();
        node->kind = OutlineNode::Kind::MissingSection;
        node->line = std::make_shared<const OutlineLine>(std::move(line));
        m_top.push_back(std::move(node));
    }
}

OutlineNodes outlineOf(const Spec& spec, const std::vector<OutlineNode*>& shown)
{
    OutlineMaker maker(spec, shown);
    maker.goOn(spec.entries().size());
    return maker.take();
}

} // namespace quoin
