// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/new_items.h"
#include "models/spec/table_row.h"
#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

namespace {

std::string withoutSpacesBehind(std::string text)
{
    text.resize(text.find_last_not_of(' ') + 1);
    return text;
}

// Whether the line above `position` belongs to a list.
bool endsWithList(const Document& document, std::size_t position)
{
    if (position == 0)
        return false;
    const PlacedPassage& placed = document.passages()[document.passageAt(position - 1)];
    return std::any_of(placed.passage->blocks().begin(), placed.passage->blocks().end(), [&](const Block& block) {
        return block.kind == BlockKind::List
            && placed.passage->range(block).shifted(placed.begin).contains(position - 1);
    });
}

std::string bulletLike(const std::string& line, const line_syntax::ListMarker& marker)
{
    if (marker.ordered())
        return line.substr(0, marker.markerBegin) + std::to_string(marker.number + 1) + marker.character + ' ';
    std::string bullet = line.substr(0, marker.contentBegin);
    if (!bullet.ends_with(' ') && !bullet.ends_with('\t'))
        bullet += ' ';
    return bullet;
}

std::string tableRow(std::string_view name)
{
    return "| " + encodeCell(name) + " |  |\n";
}

std::string rowLike(const Spec& spec, const Item& sample, const TextStyle& style, const std::string& label)
{
    if (notationOf(spec, sample) == Notation::TableRow)
        return tableRow(label);
    const Document& document = spec.document();
    const std::string line = document.slice(lineContentAt(document, sample.range.begin));
    const auto shape = labelAt(line, true);
    if (!shape)
        return withoutSpacesBehind(style.rowBullet + labelText(style.rowLabel, label)) + '\n';
    const auto marker = line_syntax::listMarker(line);
    return withoutSpacesBehind((marker ? bulletLike(line, *marker) : std::string()) + labelText(shape->style, label))
        + '\n';
}

} // namespace

std::vector<NewText> placesForRow(const Spec& spec, std::size_t entry, std::string_view collection,
                                  std::string_view name)
{
    const Document& document = spec.document();
    const TextStyle style = styleFor(spec, entry, nullptr);
    const std::vector<Item> rows = itemsOf(spec, collection);
    const std::string label = name.empty() ? "[Label]" : std::string(name);
    const std::string bullet = withoutSpacesBehind("- " + labelText(LabelStyle::BoldColonOutside, label)) + '\n';
    std::vector<NewText> places;
    if (!rows.empty()) {
        const Item& last = rows.back();
        const std::size_t position = lineEndAt(document, itemText(spec, last).range.end);
        const bool paragraph = notationOf(spec, last) == Notation::Paragraph;
        places.push_back({position, rowLike(spec, last, style, label), 0,
                          paragraph ? blanksOfNeighbour(document, position) : Blanks{}});
    }
    // Right below the heading, as the template writes it, or at the end of a list that is there.
    const SectionEntry& section = spec.entries()[entry];
    for (const std::size_t position :
         {endOfText(document, ownRange(spec, entry)), section.heading.end, endOfText(document, section.range)}) {
        const bool below = position == section.heading.end && !style.blankBelowHeading;
        places.push_back(
            {position, bullet, 0,
             below || endsWithList(document, position) ? Blanks{} : blanksOfNeighbour(document, position)});
    }
    return places;
}

std::vector<NewText> placesForBullet(const Spec& spec, const std::vector<Item>& siblings, std::string_view name)
{
    const Document& document = spec.document();
    const Item& last = siblings.back();
    const std::string line = document.slice(lineContentAt(document, last.range.begin));
    const std::size_t position = lineEndAt(document, itemText(spec, last).range.end);
    if (notationOf(spec, last) == Notation::TableRow)
        return {{position, tableRow(name), 0, {}}};
    const auto marker = line_syntax::listMarker(line);
    if (!marker)
        return {};
    std::string text(name);
    if (last.kind == "row") {
        const auto sample = labelAt(line, true);
        const LabelStyle style = sample ? sample->style : LabelStyle::Plain;
        // Brackets before a plain colon would be a link's definition.
        if (style == LabelStyle::Plain && name.starts_with('[') && name.ends_with(']'))
            name = name.substr(1, name.size() - 2);
        text = withoutSpacesBehind(labelText(style, name));
    }
    return {{position, bulletLike(line, *marker) + text + '\n', 0, {}}};
}

} // namespace quoin
