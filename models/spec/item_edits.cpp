// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/edit.h"
#include "models/spec/insertion.h"
#include "models/spec/item_place.h"
#include "models/spec/item_text.h"
#include "models/spec/removal.h"
#include "models/spec/text_style.h"
#include "models/text/line_syntax.h"
#include "models/text/utf8.h"

#include <algorithm>

namespace quoin {

namespace {

Refusal refused(RefusalReason reason, std::string_view path)
{
    return {reason, std::string(path), {}};
}

bool isOneLine(std::string_view name)
{
    return name.find_first_of("\r\n") == std::string_view::npos;
}

int ordinalOf(std::string_view path)
{
    return std::stoi(std::string(path.substr(path.rfind('[') + 1)));
}

// "POST /v1/things": method and route.
EditResult renameEndpoint(const SpecPtr& spec, const Item& item, std::string_view name)
{
    const Field* method = item.field("method");
    const Field* route = item.field("route");
    const std::size_t space = name.find(' ');
    if (!method || !route || space == std::string_view::npos)
        return route ? setField(spec, route->path, name) : EditResult(refused(RefusalReason::NotAnItem, item.path));
    EditResult first = setField(spec, method->path, name.substr(0, space));
    if (!std::holds_alternative<Edit>(first))
        return first;
    const Edit edit = std::get<Edit>(first);
    EditResult both =
        joined(spec, edit, setField(edit.after, route->path, name.substr(name.find_first_not_of(' ', space))));
    if (auto* done = std::get_if<Edit>(&both))
        done->path = item.path;
    return both;
}

void collectReadings(const Spec& spec, const std::vector<Part>& parts, ByteRange range,
                     std::vector<std::string>& readings)
{
    for (const Part& part : parts) {
        if (const auto* item = std::get_if<Item>(&part)) {
            collectReadings(spec, item->parts, range, readings);
            continue;
        }
        const Field& field =
            std::holds_alternative<Field>(part) ? std::get<Field>(part) : std::get<RawText>(part).field;
        if (range.contains(field.range) && field.kind != FieldKind::Raw)
            readings.push_back(withoutOrdinals(field.path) + '=' + spec.value(field));
    }
}

// What fields say in a stretch of text, in no order.
std::vector<std::string> readingsIn(const Spec& spec, ByteRange range)
{
    std::vector<std::string> readings;
    for (std::size_t i = 0; i < spec.entries().size(); ++i) {
        if (spec.entries()[i].range.overlaps(range))
            collectReadings(spec, spec.body(i).parts, range, readings);
    }
    std::sort(readings.begin(), readings.end());
    return readings;
}

/// Puts the text of slot `from` where slot `to` is; what stands between moves up or down.
/// The text between the slots stays where it is.
EditResult permute(const SpecPtr& spec, const std::vector<ByteRange>& slots, std::size_t from, std::size_t to)
{
    const Document& document = spec->document();
    Splices splices;
    const auto put = [&](std::size_t slot, std::size_t source) {
        splices.push_back({slots[slot], document.slice(slots[source])});
    };
    if (from < to) {
        for (std::size_t i = from; i < to; ++i)
            put(i, i + 1);
        put(to, from);
    } else {
        put(to, from);
        for (std::size_t i = to + 1; i <= from; ++i)
            put(i, i - 1);
    }
    std::size_t place = slots[to].begin;
    for (const Splice& splice : splices) {
        if (splice.range.begin < slots[to].begin)
            place += splice.replacement.size() - splice.range.size();
    }
    const ByteRange hull{slots[std::min(from, to)].begin, slots[std::max(from, to)].end};
    const auto movesOnly = [&](Edit& edit, std::size_t /*place*/) -> std::optional<Refusal> {
        const bool same = edit.after->entries().size() == spec->entries().size()
            && readingsIn(*spec, hull) == readingsIn(*edit.after, hull);
        return same ? std::nullopt : std::optional(refused(RefusalReason::WouldChangeOthers, {}));
    };
    return firstAccepted(spec, {{std::move(splices), place}}, {}, {{}, hull, hull.begin, {}}, movesOnly);
}

// Where the slots lie once `permute` has moved the text of slot `from` to `to`.
std::vector<ByteRange> slotsAfterMove(std::vector<ByteRange> slots, std::size_t from, std::size_t to)
{
    std::vector<std::size_t> sizes;
    for (const ByteRange slot : slots)
        sizes.push_back(slot.size());
    const std::size_t moved = sizes[from];
    sizes.erase(sizes.begin() + static_cast<std::ptrdiff_t>(from));
    sizes.insert(sizes.begin() + static_cast<std::ptrdiff_t>(to), moved);
    std::size_t oldEnd = 0;
    std::size_t newEnd = 0;
    for (std::size_t i = 0; i < slots.size(); ++i) {
        const std::size_t begin = newEnd + (slots[i].begin - oldEnd); // What stands between two slots stays.
        oldEnd = slots[i].end;
        newEnd = begin + sizes[i];
        slots[i] = {begin, newEnd};
    }
    return slots;
}

/// What moves as one: an item with those that are written inside it ("GET/PATCH /me").
struct Unit {
    std::string path;
    ByteRange text;
    Notation notation = Notation::Paragraph;
    int items = 1;
};

/// The units that stand in one item, or in none.
struct Units {
    std::vector<Unit> list;
    int firstOrdinal = 1;
};

// Those of the collection that change places with the item at `path`.
Units unitsAround(const Spec& spec, const std::vector<Item>& items, std::string_view path)
{
    std::vector<std::size_t> around; // The items that hold the one at hand, outermost first.
    std::vector<std::optional<std::size_t>> parents;
    std::optional<std::size_t> self;
    for (std::size_t i = 0; i < items.size(); ++i) {
        while (!around.empty() && !items[around.back()].range.contains(items[i].range))
            around.pop_back();
        parents.push_back(around.empty() ? std::nullopt : std::optional(around.back()));
        around.push_back(i);
        if (items[i].path == path)
            self = i;
    }
    Units units;
    std::optional<std::size_t> last; // The item of the last unit.
    for (std::size_t i = 0; self && i < items.size(); ++i) {
        if (parents[i] != parents[*self]) {
            if (last && items[*last].range.contains(items[i].range))
                ++units.list.back().items;
            continue;
        }
        if (!last)
            units.firstOrdinal = ordinalOf(items[i].path);
        last = i;
        units.list.push_back({items[i].path, itemText(spec, items[i]).range, notationOf(spec, items[i]), 1});
    }
    return units;
}

struct UnitPlace {
    std::size_t index = 0; ///< Among the units.
    int ordinal = 1;       ///< Of its item among all items.
};

// Where unit `from` comes to stand so that its item has the ordinal `to`, or, where that would be inside another unit,
// the next one in the direction of the move.
UnitPlace placeFor(const Units& units, std::size_t from, int to)
{
    UnitPlace place{0, units.firstOrdinal};
    UnitPlace before = place;
    for (std::size_t i = 0; i < units.list.size() && place.ordinal < to; ++i) {
        if (i == from)
            continue;
        before = place;
        ++place.index;
        place.ordinal += units.list[i].items;
    }
    return place.ordinal > to && place.index <= from ? before : place;
}

EditResult moveSection(const SpecPtr& spec, std::size_t entry, int to)
{
    if (spec->entries()[entry].level == 0) // Items in another section's text have no place of their own.
        return refused(RefusalReason::NotAnItem, spec->entries()[entry].path);
    const std::vector<std::size_t> siblings = siblingEntries(*spec, entry);
    const auto from = static_cast<std::size_t>(std::find(siblings.begin(), siblings.end(), entry) - siblings.begin());
    if (to < 1 || static_cast<std::size_t>(to) > siblings.size())
        return refused(RefusalReason::BadPosition, spec->entries()[entry].path);
    if (from + 1 == static_cast<std::size_t>(to))
        return Edit{{}, spec, std::string(spec->entries()[entry].path), {}};
    std::vector<ByteRange> slots;
    for (std::size_t sibling : siblings) {
        const ByteRange range = spec->entries()[sibling].range;
        const std::size_t end = endOfText(spec->document(), range);
        slots.push_back({range.begin, lineContentAt(spec->document(), std::max(end, range.begin + 1) - 1).end});
    }
    return permute(spec, slots, from, static_cast<std::size_t>(to) - 1);
}

} // namespace

EditResult duplicateItem(const SpecPtr& spec, std::string_view path)
{
    const auto item = spec->item(path);
    if (!item || item->kind == "group" || !path.ends_with(']'))
        return refused(RefusalReason::NotAnItem, path);
    const Document& document = spec->document();
    const ItemText text = itemText(*spec, *item);
    if (!text.wholeLines)
        return refused(RefusalReason::NotAnItem, path);
    const std::string collection(path.substr(0, path.rfind('[')));
    const std::vector<Item> items = itemsOf(*spec, collection);
    // The item and those that are written inside it.
    const auto copied =
        std::count_if(items.begin(), items.end(), [&](const Item& other) { return item->range.contains(other.range); });
    const std::size_t position = lineEndAt(document, std::max(text.range.end, text.range.begin + 1) - 1);
    const NewText copy{position, document.slice(text.range) + '\n', 0,
                       text.block ? blanksOfNeighbour(document, position) : Blanks{}};
    const auto isNextToIt = [&](Edit& edit, std::size_t /*place*/) -> std::optional<Refusal> {
        edit.path = edit.added = collection + '[' + std::to_string(ordinalOf(path) + copied) + ']';
        const auto twin = edit.after->item(edit.path);
        if (!twin || std::ssize(itemsOf(*edit.after, collection)) != std::ssize(items) + copied)
            return refused(RefusalReason::NotReadBack, path);
        return removalFault(spec, edit) ? std::optional(refused(RefusalReason::NotReadBack, path)) : std::nullopt;
    };
    return firstAccepted(spec, waysToPut(document, copy), path, {}, isNextToIt);
}

EditResult moveItem(const SpecPtr& spec, std::string_view path, int to)
{
    if (const auto entry = entryWithPath(*spec, path))
        return moveSection(spec, *entry, to);
    const auto item = spec->item(path);
    if (!item || item->kind == "group" || !path.ends_with(']'))
        return refused(item ? RefusalReason::NotAnItem : RefusalReason::NoSuchPath, path);
    const std::string collection(path.substr(0, path.rfind('[')));
    const std::vector<Item> items = itemsOf(*spec, collection);
    const Units units = unitsAround(*spec, items, path);
    const auto self =
        std::find_if(units.list.begin(), units.list.end(), [&](const Unit& unit) { return unit.path == path; });
    if (self == units.list.end() || to < 1 || static_cast<std::size_t>(to) > items.size())
        return refused(RefusalReason::BadPosition, path);
    const auto from = static_cast<std::size_t>(self - units.list.begin());
    const UnitPlace target = placeFor(units, from, to);
    if (from == target.index)
        return to == ordinalOf(path) ? EditResult(Edit{{}, spec, std::string(path), {}})
                                     : refused(RefusalReason::BadPosition, path);
    std::vector<ByteRange> slots;
    for (const Unit& unit : units.list)
        slots.push_back(unit.text);
    // Only items written alike can change places.
    for (std::size_t i = std::min(from, target.index); i <= std::max(from, target.index); ++i) {
        if (units.list[i].notation != self->notation || (i > 0 && slots[i].begin < slots[i - 1].end))
            return refused(RefusalReason::BadPosition, path);
    }
    EditResult result = permute(spec, slots, from, target.index);
    if (auto* edit = std::get_if<Edit>(&result)) {
        const std::vector<Item> moved = itemsOf(*edit->after, collection);
        edit->path = collection + '[' + std::to_string(target.ordinal) + ']';
        // A line behind the last of them may go on in what comes to stand there: "a\ntext" is one paragraph. A line
        // may be a row where it comes to stand below a table.
        const Units after = unitsAround(*edit->after, moved, edit->path);
        const auto isLikeIt = [&](const Unit& unit) { return unit.notation == self->notation; };
        const auto first = static_cast<std::ptrdiff_t>(std::min(from, target.index));
        const auto last = static_cast<std::ptrdiff_t>(std::max(from, target.index));
        const bool same = moved.size() == items.size()
            && std::ranges::equal(after.list, slotsAfterMove(slots, from, target.index), {}, &Unit::text)
            && std::all_of(after.list.begin() + first, after.list.begin() + last + 1, isLikeIt);
        if (!same)
            return refused(RefusalReason::WouldChangeOthers, path);
    }
    return result;
}

EditResult renameItem(const SpecPtr& spec, std::string_view path, std::string_view name)
{
    const auto item = spec->item(path);
    if (!item)
        return refused(RefusalReason::NoSuchPath, path);
    if (!isOneLine(name))
        return refused(RefusalReason::OneLineOnly, path);
    if (!isValidUtf8(name))
        return refused(RefusalReason::NotUtf8, path);
    if (item->kind == "endpoint")
        return renameEndpoint(spec, *item, name);
    for (std::string_view id : {"name", "label", "status"}) {
        if (const Field* field = item->field(id)) {
            EditResult result = setField(spec, field->path, name);
            if (auto* edit = std::get_if<Edit>(&result))
                edit->path = item->path;
            return result;
        }
    }
    return refused(RefusalReason::NotAnItem, path);
}

} // namespace quoin
