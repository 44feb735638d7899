// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/edit.h"
#include "models/spec/insertion.h"
#include "models/spec/item_place.h"
#include "models/spec/item_text.h"
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
    EditResult both = joined(spec, edit, setField(edit.after, route->path, name.substr(name.find_first_not_of(' ', space))));
    if (auto* done = std::get_if<Edit>(&both))
        done->path = item.path;
    return both;
}

void collectReadings(const Spec& spec, const std::vector<Part>& parts, ByteRange range, std::vector<std::string>& readings)
{
    for (const Part& part : parts) {
        if (const auto* item = std::get_if<Item>(&part)) {
            collectReadings(spec, item->parts, range, readings);
            continue;
        }
        const Field& field = std::holds_alternative<Field>(part) ? std::get<Field>(part) : std::get<RawText>(part).field;
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
    const auto put = [&](std::size_t slot, std::size_t source) { splices.push_back({slots[slot], document.slice(slots[source])}); };
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
        const bool same = edit.after->entries().size() == spec->entries().size() && readingsIn(*spec, hull) == readingsIn(*edit.after, hull);
        return same ? std::nullopt : std::optional(refused(RefusalReason::WouldChangeOthers, {}));
    };
    return firstAccepted(spec, {{std::move(splices), place}}, {}, {{}, hull, hull.begin, {}}, movesOnly);
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
        return Edit{{}, spec, spec->entries()[entry].path, {}};
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
    const std::size_t count = itemsOf(*spec, collection).size();
    const std::size_t position = lineEndAt(document, std::max(text.range.end, text.range.begin + 1) - 1);
    const NewText copy{position, document.slice(text.range) + '\n', 0, text.block ? blanksOfNeighbour(document, position) : Blanks{}};
    const auto isNextToIt = [&](Edit& edit, std::size_t /*place*/) -> std::optional<Refusal> {
        edit.path = edit.added = collection + '[' + std::to_string(ordinalOf(path) + 1) + ']';
        const auto twin = edit.after->item(edit.path);
        if (!twin || itemsOf(*edit.after, collection).size() != count + 1)
            return refused(RefusalReason::NotReadBack, path);
        const EditResult back = removeItem(edit.after, edit.path);
        const auto* removed = std::get_if<Edit>(&back);
        return removed && removed->after->document().bytes() == document.bytes() ? std::nullopt
                                                                                  : std::optional(refused(RefusalReason::NotReadBack, path));
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
    const std::vector<Item> siblings = itemsOf(*spec, collection);
    const auto self = std::find_if(siblings.begin(), siblings.end(), [&](const Item& other) { return other.path == path; });
    if (self == siblings.end() || to < 1 || static_cast<std::size_t>(to) > siblings.size())
        return refused(RefusalReason::BadPosition, path);
    const auto from = static_cast<std::size_t>(self - siblings.begin());
    const auto target = static_cast<std::size_t>(to) - 1;
    if (from == target)
        return Edit{{}, spec, std::string(path), {}};
    std::vector<ByteRange> slots;
    for (const Item& sibling : siblings)
        slots.push_back(itemText(*spec, sibling).range);
    // Only items written alike can change places.
    for (std::size_t i = std::min(from, target); i <= std::max(from, target); ++i) {
        if (notationOf(*spec, siblings[i]) != notationOf(*spec, *self) || (i > 0 && slots[i].begin < slots[i - 1].end))
            return refused(RefusalReason::BadPosition, path);
    }
    EditResult result = permute(spec, slots, from, target);
    if (auto* edit = std::get_if<Edit>(&result)) {
        if (itemsOf(*edit->after, collection).size() != siblings.size())
            return refused(RefusalReason::WouldChangeOthers, path);
        edit->path = collection + '[' + std::to_string(to) + ']';
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
