// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/edit.h"
#include "models/spec/insertion.h"
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

// The text of an item that goes when it is removed: its lines and the blank line above
// that set it off.
ByteRange removalRange(const Document& document, const ItemText& text)
{
    if (!text.wholeLines)
        return text.range;
    std::size_t begin = text.range.begin;
    std::size_t end = lineEndAt(document, std::max(text.range.end, text.range.begin + 1) - 1);
    const auto lineAbove = [&](std::size_t at) { return lineContentAt(document, at - 1); };
    const bool blankBelow = end >= document.size() || line_syntax::isBlank(document.slice(lineContentAt(document, end)));
    if (text.block && blankBelow && begin > 0 && line_syntax::isBlank(document.slice(lineAbove(begin))))
        begin = lineAbove(begin).begin;
    else if (text.block && blankBelow && begin == 0 && end < document.size())
        end = lineEndAt(document, end); // At the top the blank line below set it off.
    const bool noFinalLineEnd = end == document.size() && end == text.range.end;
    if (noFinalLineEnd && begin > 0)
        begin = lineAbove(begin).end;
    return {begin, end};
}

EditResult removeSection(const SpecPtr& spec, std::size_t entry)
{
    const Document& document = spec->document();
    const SectionEntry& section = spec->entries()[entry];
    const ItemText text{{section.range.begin, endOfText(document, section.range)}, true, true};
    ItemText content = text;
    content.range.end = lineContentAt(document, std::max(text.range.end, text.range.begin + 1) - 1).end;
    const ByteRange range = removalRange(document, content);
    return structuralEdit(spec, {{range, {}}}, std::min(range.begin, document.size() - range.size()), section.path);
}

std::optional<std::size_t> entryWithPath(const Spec& spec, std::string_view path)
{
    const auto entry = spec.entryOf(path);
    return entry && spec.entries()[*entry].path == path ? entry : std::nullopt;
}

// Entries of one level under one parent: what a section can change places with.
std::vector<std::size_t> siblingEntries(const Spec& spec, std::size_t entry)
{
    std::vector<std::size_t> siblings;
    const SectionEntry& self = spec.entries()[entry];
    for (std::size_t i = 0; i < spec.entries().size(); ++i) {
        const SectionEntry& other = spec.entries()[i];
        const bool alias = i > 0 && spec.entries()[i - 1].range == other.range && other.parent == static_cast<int>(i) - 1;
        if (other.level == self.level && other.parent == self.parent && !alias)
            siblings.push_back(i);
    }
    return siblings;
}

/// Puts the text of slot `from` where slot `to` is; what stands between moves up or down.
/// The text between the slots stays where it is.
EditResult permute(const SpecPtr& spec, const std::vector<ByteRange>& slots, std::size_t from, std::size_t to)
{
    const Document& document = spec->document();
    Splices splices;
    std::size_t place = 0;
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
    place = mapThrough(splices, slots[to].begin);
    std::size_t shift = 0;
    for (const Splice& splice : splices) {
        if (splice.range.begin == slots[to].begin)
            break;
        shift += splice.replacement.size() - splice.range.size();
    }
    place = slots[to].begin + shift;
    const std::size_t before = spec->entries().size();
    EditResult result = structuralEdit(spec, std::move(splices), place, {});
    if (const auto* edit = std::get_if<Edit>(&result); edit && edit->after->entries().size() != before)
        return refused(RefusalReason::WouldChangeOthers, {});
    return result;
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
        return Edit{{}, spec, spec->entries()[entry].path};
    std::vector<ByteRange> slots;
    for (std::size_t sibling : siblings) {
        const ByteRange range = spec->entries()[sibling].range;
        const std::size_t end = endOfText(spec->document(), range);
        slots.push_back({range.begin, lineContentAt(spec->document(), std::max(end, range.begin + 1) - 1).end});
    }
    return permute(spec, slots, from, static_cast<std::size_t>(to) - 1);
}

} // namespace

EditResult removeItem(const SpecPtr& spec, std::string_view path)
{
    if (const auto entry = entryWithPath(*spec, path))
        return removeSection(spec, *entry);
    const auto item = spec->item(path);
    if (!item)
        return spec->field(path) ? removeField(spec, path) : EditResult(refused(RefusalReason::NoSuchPath, path));
    const ByteRange range = removalRange(spec->document(), itemText(*spec, *item));
    EditResult result = structuralEdit(spec, {{range, {}}}, std::min(range.begin, spec->document().size() - range.size()), path);
    return result;
}

EditResult removeField(const SpecPtr& spec, std::string_view path)
{
    const auto field = spec->field(path);
    if (!field)
        return refused(RefusalReason::NoSuchPath, path);
    const bool ofItem = field->kind == FieldKind::Name || field->kind == FieldKind::Method || field->kind == FieldKind::Route
        || field->kind == FieldKind::Label || field->kind == FieldKind::Status;
    if (ofItem)
        return refused(RefusalReason::NotAnItem, path);
    if (field->kind == FieldKind::Cell)
        return setField(spec, path, {});
    const Document& document = spec->document();
    const std::size_t begin = lineContentAt(document, std::min(field->whole.begin, field->range.begin)).begin;
    const std::size_t end = lineContentAt(document, std::max(field->whole.end, field->range.end)).end;
    const ByteRange range = removalRange(document, {{begin, end}, true, true});
    return structuralEdit(spec, {{range, {}}}, std::min(range.begin, document.size() - range.size()), path);
}

EditResult duplicateItem(const SpecPtr& spec, std::string_view path)
{
    const auto item = spec->item(path);
    if (!item || item->kind == "group")
        return refused(RefusalReason::NotAnItem, path);
    const Document& document = spec->document();
    const ItemText text = itemText(*spec, *item);
    if (!text.wholeLines)
        return refused(RefusalReason::NotAnItem, path);
    const std::string copy = document.slice(text.range) + '\n';
    const std::string lineEnd(document.facts().lineEnd());
    const std::size_t position = lineEndAt(document, std::max(text.range.end, text.range.begin + 1) - 1);
    const Insertion insertion = text.block ? insertNeighbour(document, position, copy, lineEnd) : insertLines(document, position, copy, lineEnd);
    EditResult result = structuralEdit(spec, {{{position, position}, insertion.text}}, position + insertion.textBegin, path);
    if (auto* edit = std::get_if<Edit>(&result)) {
        const std::size_t bracket = path.rfind('[');
        if (bracket == std::string_view::npos || !path.ends_with(']'))
            return refused(RefusalReason::NotAnItem, path);
        edit->path = std::string(path.substr(0, bracket + 1)) + std::to_string(std::stoi(std::string(path.substr(bracket + 1))) + 1) + ']';
        if (!edit->after->item(edit->path))
            return refused(RefusalReason::NotReadBack, path);
    }
    return result;
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
        return Edit{{}, spec, std::string(path)};
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
