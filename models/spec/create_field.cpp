// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/create_field.h"

#include "models/spec/beside_name.h"
#include "models/spec/create_row.h"
#include "models/spec/item_text.h"
#include "models/spec/new_field.h"
#include "models/spec/read_back.h"
#include "models/text/utf8.h"

#include <algorithm>

namespace quoin {

namespace {

Refusal refused(RefusalReason reason, std::string_view path)
{
    return {reason, std::string(path), {}};
}

const std::vector<TemplateField>* siblingsOf(const Item& item)
{
    if (item.definition)
        return &item.definition->fields;
    return item.group ? &item.group->fields : nullptr;
}

std::optional<FieldOwner> ownerIn(const std::vector<Part>& parts, std::size_t entry, std::string_view path)
{
    for (const Part& part : parts) {
        const auto* item = std::get_if<Item>(&part);
        if (!item)
            continue;
        for (const MissingField& missing : item->missing) {
            if (missing.path == path)
                return FieldOwner{entry, *item, siblingsOf(*item), missing.definition};
        }
        if (auto found = ownerIn(item->parts, entry, path))
            return found;
    }
    return std::nullopt;
}

// Of what was created: the field, or the one that holds its value ("response[1].body").
std::optional<Field> fieldMade(const Edit& edit, std::string_view path)
{
    if (auto field = edit.after->field(path))
        return field;
    return edit.path.starts_with(std::string(path) + "[1].") ? edit.after->field(edit.path) : std::nullopt;
}

// The list that the items of a field make.
std::optional<std::string> listMade(const Spec& spec, std::string_view path)
{
    const std::vector<Item> items = itemsOf(spec, path);
    if (items.empty())
        return std::nullopt;
    return spec.document().slice({items.front().range.begin, itemText(spec, items.back()).range.end});
}

// What the neighbours swallow would be read as something else.
Acceptance readingBack(std::string_view path, std::string_view value)
{
    return [path, value](Edit& edit, std::size_t /*place*/) -> std::optional<Refusal> {
        const auto field = fieldMade(edit, path);
        if (field && saysTheSame(edit.after->value(*field), value, Indents::Ignored)) {
            edit.path = field->path;
            return std::nullopt;
        }
        const auto list = listMade(*edit.after, path);
        return list && saysTheSame(*list, value, Indents::Ignored)
            ? std::nullopt
            : std::optional(refused(RefusalReason::NotReadBack, path));
    };
}

// Both in turn.
Acceptance both(Acceptance first, Acceptance second)
{
    if (!second)
        return first;
    return [first = std::move(first), second = std::move(second)](Edit& edit, std::size_t place) {
        auto refusal = first(edit, place);
        return refusal ? refusal : second(edit, place);
    };
}

EditResult insertField(const SpecPtr& spec, const FieldOwner& owner, std::string_view path, std::string_view value,
                       const Acceptance& accept = {})
{
    std::vector<Attempt> attempts = waysToPut(spec->document(), placesForField(*spec, owner, value));
    if (auto beside = besideName(*spec, owner, value))
        attempts.insert(attempts.begin(), std::move(*beside));
    return firstAccepted(spec, attempts, path, {}, both(readingBack(path, value), accept));
}

// The heading of a group that the section lacks, before the groups that come after it.
EditResult insertGroup(const SpecPtr& spec, std::size_t entry, const TemplateGroup& group, std::string_view path)
{
    const Document& document = spec->document();
    const SectionEntry& section = spec->entries()[entry];
    std::vector<std::size_t> positions;
    for (const Part& part : spec->body(entry).parts) {
        const auto* item = std::get_if<Item>(&part);
        if (item && item->kind == "group" && item->group > &group
            && positions.empty()) // Groups of one section stand in one array.
            positions.push_back(item->range.begin);
    }
    positions.push_back(endOfText(document, ownRange(*spec, entry)));
    positions.push_back(endOfText(document, section.range));
    const std::string text =
        std::string(static_cast<std::size_t>(std::min(section.level + 1, 6)), '#') + ' ' + group.title + '\n';
    std::vector<NewText> places;
    for (const std::size_t position : positions)
        places.push_back({position, text, 0, blanksOfBlock(document, position)});
    // Below a heading of level 6 there is no deeper one: what was put in is no group then.
    const auto offersTheField = [&](Edit& edit, std::size_t /*place*/) -> std::optional<Refusal> {
        const SectionBody grown = edit.after->body(entry);
        return ownerIn(grown.parts, entry, path) ? std::nullopt
                                                 : std::optional(refused(RefusalReason::NotReadBack, path));
    };
    return firstAccepted(spec, waysToPut(document, places), path, {}, offersTheField);
}

// "caching.ttl" names the row with the template's label TTL, wherever it stands.
std::optional<std::string> rowOf(const Spec& spec, std::size_t entry, std::string_view path)
{
    const SectionEntry& section = spec.entries()[entry];
    if (!section.definition || !section.definition->rows || path.size() <= section.path.size() + 1)
        return std::nullopt;
    const std::string_view id = path.substr(section.path.size() + 1);
    const SectionBody body = spec.body(entry);
    for (const Part& part : body.parts) {
        const auto* row = std::get_if<Item>(&part);
        const Field* value = row && row->kind == "row" ? row->field("value") : nullptr;
        if (value && value->definition && value->definition->id == id)
            return value->path;
    }
    return std::nullopt;
}

// The section itself is missing: it comes first.
EditResult createWithSection(const SpecPtr& spec, std::string_view path, std::string_view value)
{
    const std::string_view id = path.substr(0, path.find_first_of(".["));
    if (!spec->templ().section(id) || path.size() == id.size())
        return refused(RefusalReason::NoSuchPath, path);
    EditResult section = addItem(spec, id, {});
    if (!std::holds_alternative<Edit>(section))
        return section;
    const Edit& first = std::get<Edit>(section);
    if (!first.after->entryOf(path))
        return refused(RefusalReason::NoSuchPath, path);
    return joined(spec, first, setField(first.after, path, value));
}

EditResult createWithGroup(const SpecPtr& spec, std::size_t entry, std::string_view path, std::string_view value)
{
    const SectionEntry& section = spec->entries()[entry];
    const std::string_view rest = path.substr(section.path.size() + 1);
    for (const TemplateGroup& group : section.definition->groups) {
        if (group.id != rest.substr(0, rest.find('.')))
            continue;
        EditResult made = insertGroup(spec, entry, group, path);
        if (!std::holds_alternative<Edit>(made))
            return made;
        const Edit& first = std::get<Edit>(made);
        return joined(spec, first, setField(first.after, path, value));
    }
    return refused(RefusalReason::NoSuchPath, path);
}

EditResult createRow(const SpecPtr& spec, std::size_t entry, const TemplateField& field, std::string_view value)
{
    EditResult made = addItem(spec, std::string(spec->entries()[entry].path) + ".row", field.label);
    if (!std::holds_alternative<Edit>(made))
        return made;
    const Edit& first = std::get<Edit>(made);
    return joined(spec, first, setField(first.after, first.path + ".value", value));
}

} // namespace

EditResult createField(const SpecPtr& spec, std::string_view path, std::string_view value)
{
    if (!isValidUtf8(value))
        return refused(RefusalReason::NotUtf8, path);
    const auto entry = spec->entryOf(path);
    if (!entry)
        return createWithSection(spec, path, value);
    if (const auto row = rowOf(*spec, *entry, path))
        return setField(spec, *row, value);
    const SectionEntry& section = spec->entries()[*entry];
    if (!section.definition)
        return refused(RefusalReason::NoSuchPath, path);
    if (auto row = createOfferedRow(spec, path, value))
        return std::move(*row);
    const SectionBody body = spec->body(*entry);
    const auto owner = ownerIn(body.parts, *entry, path);
    const auto missing = std::find_if(body.missing.begin(), body.missing.end(),
                                      [&](const MissingField& field) { return field.path == path; });
    if (!owner && missing == body.missing.end())
        return refused(RefusalReason::NoSuchPath, path);
    if (value.empty()) // Nothing to write: it is empty already.
        return Edit{{}, spec, std::string(path), {}};
    if (owner && owner->siblings)
        return insertField(spec, *owner, path, value);
    if (missing == body.missing.end())
        return refused(RefusalReason::NoSuchPath, path);
    if (path.substr(section.path.size() + 1).find('.') != std::string_view::npos)
        return createWithGroup(spec, *entry, path, value);
    if (section.definition->rows)
        return createRow(spec, *entry, *missing->definition, value);
    return insertField(spec, {*entry, std::nullopt, nullptr, missing->definition}, path, value);
}

EditResult createFieldOfItem(const SpecPtr& spec, std::string_view path, std::string_view value,
                             const Acceptance& accept)
{
    const auto entry = spec->entryOf(path);
    if (!entry)
        return refused(RefusalReason::NoSuchPath, path);
    const SectionBody body = spec->body(*entry);
    const auto owner = ownerIn(body.parts, *entry, path);
    if (!owner || !owner->siblings)
        return refused(RefusalReason::NoSuchPath, path);
    return insertField(spec, *owner, path, value, accept);
}

} // namespace quoin
