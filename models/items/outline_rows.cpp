// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// How rows of the outline come, go and move when another revision has others.
#include "models/items/alignment.h"
#include "models/items/item_facts.h"
#include "models/items/outline_model.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace quoin {

namespace {

std::vector<Alignable> keysOf(const OutlineNodes& nodes, std::size_t first, std::size_t end)
{
    std::vector<Alignable> keys;
    keys.reserve(end - first);
    for (std::size_t i = first; i < end; ++i) {
        Alignable key;
        key.kind = std::to_string(static_cast<int>(nodes[i]->kind)) + nodes[i]->line->sectionId;
        key.key = toUtf8(nodes[i]->line->method + u' ' + nodes[i]->line->title);
        keys.push_back(std::move(key));
    }
    return keys;
}

bool hasSameName(const OutlineNode& shown, const OutlineNode& fresh)
{
    const OutlineLine& was = *shown.line;
    const OutlineLine& is = *fresh.line;
    return shown.kind == fresh.kind && was.sectionId == is.sectionId && was.method == is.method
        && was.title == is.title;
}

// As many items as before, and nobody has asked for one yet.
bool isUnseen(const OutlineNode& shown, const OutlineNode& fresh)
{
    return shown.unmade > 0 && shown.unmade == fresh.unmade;
}

/// Which of the rows at [shownFirst, shownEnd) each of the fresh ones at [first, end) goes on from, counted from the
/// first; -1 for a new one. Where another text has come whose headings are the same, nothing is to be aligned.
std::vector<int> alignedRows(const OutlineNodes& shown, std::size_t shownFirst, std::size_t shownEnd,
                             const OutlineNodes& fresh, std::size_t first, std::size_t end)
{
    const std::size_t removed = shownEnd - shownFirst;
    const std::size_t added = end - first;
    const std::size_t least = std::min(removed, added);
    std::size_t front = 0;
    while (front < least && hasSameName(*shown[shownFirst + front], *fresh[first + front]))
        ++front;
    std::size_t back = 0;
    while (back < least - front && hasSameName(*shown[shownEnd - 1 - back], *fresh[end - 1 - back]))
        ++back;
    const std::vector<int> between =
        align(keysOf(shown, shownFirst + front, shownEnd - back), keysOf(fresh, first + front, end - back));
    std::vector<int> from(added, -1);
    for (std::size_t i = 0; i < front; ++i)
        from[i] = static_cast<int>(i);
    for (std::size_t i = 0; i < between.size(); ++i)
        from[front + i] = between[i] < 0 ? -1 : between[i] + static_cast<int>(front);
    for (std::size_t i = 0; i < back; ++i)
        from[added - 1 - i] = static_cast<int>(removed - 1 - i);
    return from;
}

// An entry whose own text is what it was, wherever it stands now.
bool isSameEntry(const OutlineNode& shown, const OutlineNode& fresh)
{
    return !shown.isItem() && shown.kind == fresh.kind && shown.text == fresh.text
        && (shown.line == fresh.line || shown.line->sectionId == fresh.line->sectionId);
}

} // namespace

void OutlineModel::removeRows(OutlineNode* parent, std::size_t first, const std::vector<bool>& kept)
{
    const QModelIndex of = indexFor(parent);
    for (std::size_t end = kept.size(); end > 0; --end) {
        if (kept[end - 1])
            continue;
        std::size_t begin = end - 1;
        while (begin > 0 && !kept[begin - 1])
            --begin;
        const auto at = parent->children.begin() + static_cast<std::ptrdiff_t>(first);
        const auto row = static_cast<int>(parent->unmade + first);
        beginRemoveRows(of, row + static_cast<int>(begin), row + static_cast<int>(end) - 1);
        parent->children.erase(at + static_cast<std::ptrdiff_t>(begin), at + static_cast<std::ptrdiff_t>(end));
        endRemoveRows();
        end = begin + 1;
    }
}

void OutlineModel::insertRows(OutlineNode* parent, std::size_t place, OutlineNodes fresh)
{
    const auto row = static_cast<int>(parent->unmade + place);
    beginInsertRows(indexFor(parent), row, row + static_cast<int>(fresh.size()) - 1);
    for (const auto& node : fresh)
        node->parent = parent;
    parent->children.insert(parent->children.begin() + static_cast<std::ptrdiff_t>(place),
                            std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    endInsertRows();
}

void OutlineModel::update(OutlineNode* parent, std::size_t first, OutlineNodes fresh)
{
    OutlineNodes& shown = parent->children;
    // Nearly always the entries at both ends are those that were there.
    const std::size_t least = std::min(shown.size() - first, fresh.size());
    std::size_t front = 0;
    while (front < least && isSameEntry(*shown[first + front], *fresh[front]))
        ++front;
    std::size_t back = 0;
    while (back < least - front && isSameEntry(*shown[shown.size() - 1 - back], *fresh[fresh.size() - 1 - back]))
        ++back;
    const std::size_t end = fresh.size() - back;
    ChangedRows rows;
    const auto goOn = [&](std::size_t from, std::size_t to) {
        for (std::size_t i = from; i < to; ++i) {
            OutlineNode* node = shown[first + i].get();
            node->standAt(first + i);
            updateNode(node, *fresh[i], rows);
        }
    };
    goOn(0, front);
    updateBetween(parent, first + front, shown.size() - back, fresh, front, end, rows);
    goOn(end, fresh.size());
    tell(rows);
    for (auto& node : fresh) {
        if (node != nullptr)
            m_leftovers.push_back(std::move(node));
    }
}

void OutlineModel::updateBetween(OutlineNode* parent, std::size_t shownFirst, std::size_t shownEnd, OutlineNodes& fresh,
                                 std::size_t first, std::size_t end, ChangedRows& rows)
{
    OutlineNodes& shown = parent->children;
    const std::vector<int> from = alignedRows(shown, shownFirst, shownEnd, fresh, first, end);
    std::vector<OutlineNode*> old;
    for (std::size_t i = shownFirst; i < shownEnd; ++i)
        old.push_back(shown[i].get());
    std::vector<bool> kept(old.size(), false);
    for (const int index : from) {
        if (index >= 0)
            kept[static_cast<std::size_t>(index)] = true;
    }
    removeRows(parent, shownFirst, kept);
    for (std::size_t i = 0; i < from.size(); ++i) {
        const std::size_t place = shownFirst + i;
        if (from[i] < 0) {
            OutlineNodes added;
            for (; i < from.size() && from[i] < 0; ++i)
                added.push_back(std::move(fresh[first + i]));
            --i;
            insertRows(parent, place, std::move(added));
            continue;
        }
        OutlineNode* node = old[static_cast<std::size_t>(from[i])];
        const auto to = shown.begin() + static_cast<std::ptrdiff_t>(place);
        const auto found = std::find_if(to, shown.end(), [node](const auto& child) { return child.get() == node; });
        if (found != to) {
            const QModelIndex of = indexFor(parent);
            const auto row = static_cast<int>(parent->unmade + place);
            const auto now = row + static_cast<int>(found - to);
            beginMoveRows(of, now, now, of, row);
            std::rotate(to, found, found + 1);
            endMoveRows();
        }
        node->standAt(place);
        updateNode(node, *fresh[first + i], rows);
    }
}

void OutlineModel::updateNode(OutlineNode* node, OutlineNode& fresh, ChangedRows& rows)
{
    const bool sameItems = isSameEntry(*node, fresh) || isUnseen(*node, fresh);
    if (!sameItems) {
        node->makeItems();
        fresh.makeItems();
    }
    OutlineNodes children = std::move(fresh.children);
    show(node, fresh, rows);
    if (node->children.empty() && children.empty())
        return;
    node->makeItems(); // While rows of it come and go, whoever hears of that may ask for others.
    std::size_t first = 0;
    while (sameItems && first < node->children.size() && node->children[first]->isItem())
        ++first;
    if (node->children.size() > first || !children.empty())
        update(node, first, std::move(children));
}

} // namespace quoin
