// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/endpoint_words.h"
#include "models/spec/new_item_text.h"
#include "models/spec/new_items.h"
#include "models/spec/table_row.h"
#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

namespace {

constexpr int deepestHeading = 6;

std::string marks(int level)
{
    return std::string(static_cast<std::size_t>(std::min(level, deepestHeading)), '#');
}

// The cells of a row, empty but for method and route.
std::string rowLike(const std::string& line, ByteRange method, ByteRange route, EndpointName name)
{
    std::string text = "|";
    for (const ByteRange cell : tableCells(line)) {
        std::string now = " "; // Room for a value between two spaces.
        const std::string written = line.substr(cell.begin, cell.size());
        const auto inCell = [&](ByteRange place) {
            return ByteRange{place.begin - cell.begin, place.end - cell.begin};
        };
        if (cell.contains(method) && cell.contains(route)) {
            const std::string whole = std::string(name.method) + ' ' + encodeCell(name.route);
            now += written.substr(0, std::min(method.begin, route.begin) - cell.begin)
                + endpointWordsLike(written, inCell(method), inCell(route), whole);
        } else if (cell.contains(method) || cell.contains(route)) {
            const ByteRange place = inCell(cell.contains(method) ? method : route);
            now += written.substr(0, place.begin)
                + (cell.contains(method) ? std::string(name.method) : encodeCell(name.route))
                + written.substr(place.end);
        }
        text += now + " |";
    }
    return text + '\n';
}

// An endpoint like the last one, where endpoints are list items, table rows or request lines.
std::string endpointLike(const Spec& spec, const Item& sample, std::string_view name)
{
    const Document& document = spec.document();
    const ByteRange lineRange = lineContentAt(document, sample.range.begin);
    const Field* method = sample.field("method");
    const Field* route = sample.field("route");
    if (!method || !route || !lineRange.contains(method->range) || !lineRange.contains(route->range))
        return {};
    const std::string line = document.slice(lineRange);
    const ByteRange m{method->range.begin - lineRange.begin, method->range.end - lineRange.begin};
    const ByteRange r{route->range.begin - lineRange.begin, route->range.end - lineRange.begin};
    if (notationOf(spec, sample) == Notation::TableRow)
        return rowLike(line, m, r, endpointName(name));
    const std::string words = endpointWordsLike(line, m, r, name);
    return words.empty() ? words : line.substr(0, std::min(m.begin, r.begin)) + words + '\n';
}

// The last of some items, or the one around it ("GET/PATCH /x" is an item with another inside), or the first one of its
// line ("`GET /a`, `POST /b`"): that is written as another one is.
const Item& lastAround(const Document& document, const std::vector<Item>& items)
{
    const auto sharesLine = [&](const Item& one, const Item& other) {
        return lineContentAt(document, one.range.begin).begin == lineContentAt(document, other.range.begin).begin;
    };
    const Item* last = &items.front();
    for (const Item& item : items) {
        if (!last->range.contains(item.range) && !sharesLine(*last, item))
            last = &item;
    }
    return *last;
}

// Where the text below a heading of `level` ends, deeper headings included, for one whose own text ends at `position`:
// of an item outside of its section these are no part.
std::size_t endBelowHeading(const Document& document, std::size_t position, int level)
{
    for (const PlacedPassage& passage : document.passages()) {
        if (passage.begin < position)
            continue;
        const std::vector<Block>& blocks = passage.passage->blocks();
        if (!blocks.empty() && blocks.front().level > 0 && blocks.front().level <= level)
            return endOfText(document, {0, passage.begin});
    }
    return endOfText(document, {0, document.size()});
}

// Behind the last item of its kind, written like that.
std::vector<NewText> placesBehind(const Spec& spec, std::size_t entry, const Item& last, const TemplateItem& item,
                                  std::string_view name)
{
    const Document& document = spec.document();
    const Notation notation = notationOf(spec, last);
    const std::string heading = name.empty() ? item.heading : std::string(name);
    std::size_t position = lineEndAt(document, std::max(itemText(spec, last).range.end, last.range.begin + 1) - 1);
    if (notation <= Notation::Heading6) {
        const int level = static_cast<int>(notation) + 1;
        if (spec.entries()[entry].level == 0)
            position = endBelowHeading(document, position, level);
        const Blanks blanks = blanksOfNeighbour(document, position);
        return {{position, itemTextLike(spec, entry, &last, item, level, heading), 0, blanks},
                {position, itemBody(item, level, heading), 0, blanks}};
    }
    const std::string line =
        item.kind == ItemKind::Endpoint ? endpointLike(spec, last, name.empty() ? "GET /path" : name) : std::string();
    if (line.empty())
        return {};
    return {{position, line, 0, {}}};
}

// The first of its kind: below its group's heading, which comes first where the section has none.
std::vector<NewText> placesForFirst(const Spec& spec, std::size_t entry, const TemplateGroup& group,
                                    std::string_view name)
{
    const Document& document = spec.document();
    const SectionEntry& section = spec.entries()[entry];
    const std::string heading = name.empty() ? group.item->heading : std::string(name);
    const std::size_t end = endOfText(document, ownRange(spec, entry));
    const SectionBody body = spec.body(entry);
    const Item* own = nullptr;
    const Item* later = nullptr;
    bool anyGroup = false;
    for (const Part& part : body.parts) {
        const auto* item = std::get_if<Item>(&part);
        if (!item || item->kind != "group")
            continue;
        anyGroup = true;
        if (item->group == &group && !own)
            own = item;
        if (item->group > &group && !later) // Groups of one section stand in one array.
            later = item;
    }
    const auto textAt = [&](int level) {
        return itemTextLike(spec, entry, nullptr, *group.item, std::min(level, deepestHeading), heading);
    };
    if (own) {
        const std::size_t position = endOfText(document, own->range);
        return {{position, textAt(section.level + 2), 0, blanksOfNeighbour(document, position)}};
    }
    std::vector<NewText> places;
    const std::string plain = textAt(section.level + 1);
    const std::string title = marks(section.level + 1) + ' ' + group.title + "\n\n";
    const std::string below = title + textAt(section.level + 2);
    const std::size_t position = later ? later->range.begin : end;
    // Most documents have no headings for groups; where this section has one, it gets this one too.
    const bool withGroup = !group.title.empty() && (anyGroup || group.item->kind == ItemKind::Modification);
    if (withGroup)
        places.push_back({position, below, title.size(), blanksOfNeighbour(document, position)});
    for (const std::size_t behind : {end, endOfText(document, section.range)})
        places.push_back({behind, plain, 0, blanksOfNeighbour(document, behind)});
    // Without its heading it may be one of another group: a modified service is a new one.
    if (!withGroup && !group.title.empty())
        places.push_back({position, below, title.size(), blanksOfNeighbour(document, position)});
    return places;
}

} // namespace

std::vector<NewText> placesForGroupItem(const Spec& spec, std::size_t entry, const TemplateGroup& group,
                                        std::string_view collection, std::string_view name)
{
    const std::vector<Item> siblings = itemsOf(spec, collection);
    std::vector<NewText> places;
    if (!siblings.empty())
        places = placesBehind(spec, entry, lastAround(spec.document(), siblings), *group.item, name);
    std::vector<NewText> others = placesForFirst(spec, entry, group, name);
    std::move(others.begin(), others.end(), std::back_inserter(places));
    return places;
}

} // namespace quoin
