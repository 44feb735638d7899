// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/item_text.h"

#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

namespace {

void collectItems(const std::vector<Part>& parts, std::string_view collection, std::vector<Item>& items)
{
    for (const Part& part : parts) {
        const auto* item = std::get_if<Item>(&part);
        if (!item)
            continue;
        const std::string& path = item->path;
        if (path.starts_with(collection) && path.size() > collection.size() && path[collection.size()] == '['
            && path.find(']', collection.size()) == path.size() - 1)
            items.push_back(*item);
        collectItems(item->parts, collection, items);
    }
}

// Whether a top-level block consists of these lines alone.
bool isWholeBlock(const Document& document, ByteRange lines)
{
    const PlacedPassage& placed = document.passages()[document.passageAt(lines.begin)];
    return std::any_of(placed.passage->blocks().begin(), placed.passage->blocks().end(), [&](const Block& block) {
        const ByteRange range = placed.passage->range(block).shifted(placed.begin);
        return range.begin == lines.begin && range.end <= lineEndAt(document, std::max(lines.end, lines.begin + 1) - 1);
    });
}

} // namespace

std::vector<Item> itemsOf(const Spec& spec, std::string_view collection)
{
    std::vector<Item> items;
    if (const auto entry = spec.entryOf(collection))
        collectItems(spec.body(*entry).parts, collection, items);
    return items;
}

Notation notationOf(const Spec& spec, const Item& item)
{
    const Document& document = spec.document();
    const ByteRange line = lineContentAt(document, item.range.begin);
    const PlacedPassage& placed = document.passages()[document.passageAt(item.range.begin)];
    const std::size_t inside = item.range.begin - placed.begin;
    for (const Block& block : placed.passage->blocks()) {
        if (!placed.passage->range(block).contains(inside))
            continue;
        switch (block.kind) {
        case BlockKind::Heading:
            return static_cast<Notation>(static_cast<int>(Notation::Heading1) + block.level - 1);
        case BlockKind::List:
            return Notation::ListItem;
        case BlockKind::Table:
            return Notation::TableRow;
        case BlockKind::FencedCode:
            return Notation::Code;
        default:
            return line_syntax::listMarker(document.slice(line)) ? Notation::ListItem : Notation::Paragraph;
        }
    }
    return Notation::Paragraph;
}

ItemText itemText(const Spec& spec, const Item& item)
{
    const Document& document = spec.document();
    const Notation notation = notationOf(spec, item);
    ItemText text;
    text.block = notation <= Notation::Heading6 || notation == Notation::Paragraph;
    const ByteRange first = lineContentAt(document, item.range.begin);
    std::size_t end = endOfText(document, item.range);
    end = std::min(end, lineContentAt(document, std::max(end, item.range.begin + 1) - 1).end);
    text.range = {first.begin, std::max(end, first.begin)};
    if (notation == Notation::ListItem && isWholeBlock(document, text.range))
        text.block = true; // The list goes with its only item.
    if (notation == Notation::Code) {
        const std::string before = document.slice({first.begin, item.range.begin});
        text.wholeLines = line_syntax::isBlank(before) && lineContentAt(document, item.range.end).end == item.range.end;
        if (!text.wholeLines)
            text.range = item.range;
    }
    return text;
}

} // namespace quoin
