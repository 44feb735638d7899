// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/create_field.h"
#include "models/spec/create_row.h"
#include "models/spec/edit.h"
#include "models/spec/new_items.h"
#include "models/spec/removal.h"
#include "models/text/line_syntax.h"
#include "models/text/utf8.h"

#include <algorithm>

namespace quoin {

namespace {

Refusal refused(RefusalReason reason, std::string_view path)
{
    return {reason, std::string(path), {}};
}

bool isEntry(const Spec& spec, std::string_view path)
{
    const auto entry = spec.entryOf(path);
    return entry && spec.entries()[*entry].path == path;
}

// The item of the collection that holds a position.
std::string itemAt(const std::vector<Item>& items, std::size_t position)
{
    const auto found =
        std::find_if(items.rbegin(), items.rend(), [&](const Item& item) { return item.range.contains(position); });
    return found == items.rend() ? std::string() : found->path;
}

// What came into the text with a new item: itself, or the section, group or labelled list around
// it that was not there before.
std::string outermostNew(const Spec& before, const Spec& after, std::string_view item, std::string_view collection)
{
    const auto entry = after.entryOf(item);
    if (entry && after.entries().size() > before.entries().size() && !isEntry(before, after.entries()[*entry].path))
        return std::string(after.entries()[*entry].path);
    if (after.item(collection) && !before.item(collection)) // The heading of a group.
        return std::string(collection);
    const std::size_t dot = collection.rfind('.');
    const auto owner = dot == std::string_view::npos ? std::nullopt : before.item(collection.substr(0, dot));
    const bool wasMissing = owner
        && std::any_of(owner->missing.begin(), owner->missing.end(),
                       [&](const MissingField& field) { return field.path == collection; });
    return std::string(wasMissing ? collection : item);
}

// "spec[2]." of "spec[2].api.rest"; empty where the file holds one spec.
std::string_view specOf(std::string_view path)
{
    return path.starts_with("spec[") ? path.substr(0, path.find('.') + 1) : std::string_view();
}

// A group of items of a section, in one entry or in all that stand in the text of others: a heading of its own makes a
// new item an entry beside them.
struct Collection {
    std::string_view path;
    const TemplateSection* scattered = nullptr; // Where it stands in the text of others.
    std::string_view group;                     // ".rest"

    [[nodiscard]] std::vector<Item> items(const Spec& spec) const
    {
        if (!scattered)
            return itemsOf(spec, path);
        std::vector<Item> all;
        for (const SectionEntry& entry : spec.entries()) {
            if (entry.definition != scattered || entry.level > 0 || specOf(entry.path) != specOf(path))
                continue;
            std::vector<Item> items = itemsOf(spec, std::string(entry.path) + std::string(group));
            std::move(items.begin(), items.end(), std::back_inserter(all));
        }
        return all;
    }
};

Acceptance asItemOf(const SpecPtr& spec, const Collection& collection)
{
    return [spec, collection](Edit& edit, std::size_t place) -> std::optional<Refusal> {
        const std::vector<Item> items = collection.items(*edit.after);
        const std::string path = itemAt(items, place);
        if (path.empty() || items.size() != collection.items(*spec).size() + 1)
            return refused(RefusalReason::NotReadBack, collection.path);
        edit.path = path;
        edit.added = collection.scattered ? path : outermostNew(*spec, *edit.after, path, collection.path);
        return removalFault(spec, edit);
    };
}

EditResult addSection(const SpecPtr& spec, const TemplateSection& section)
{
    const auto isTheSection = [&](Edit& edit, std::size_t place) -> std::optional<Refusal> {
        for (const SectionEntry& entry : edit.after->entries()) {
            if (entry.definition != &section || entry.level == 0 || entry.range.begin != place)
                continue;
            edit.path = edit.added = entry.path;
            return removalFault(spec, edit);
        }
        return refused(RefusalReason::NotReadBack, section.id); // It would stand in an open fence.
    };
    return firstAccepted(spec, waysToPut(spec->document(), placesForSection(*spec, section)), section.id, {},
                         isTheSection);
}

// The template's section comes with one empty item: that is the one asked for.
EditResult addSectionWith(const SpecPtr& spec, const TemplateSection& section, std::string_view path,
                          std::string_view name)
{
    EditResult made = addSection(spec, section);
    if (section.id.size() == path.size() || !std::holds_alternative<Edit>(made))
        return made;
    const Edit first = std::get<Edit>(made);
    const std::string collection = first.path + std::string(path.substr(section.id.size()));
    const std::vector<Item> items = itemsOf(*first.after, collection);
    if (items.size() == 1 && (name.empty() || name == items.front().title))
        return Edit{first.splices, first.after, items.front().path, first.added};
    EditResult both = joined(spec, first,
                             items.size() == 1 ? renameItem(first.after, items.front().path, name)
                                               : addItem(first.after, collection, name));
    if (auto* edit = std::get_if<Edit>(&both)) {
        if (items.size() == 1) // A name that is a path alone is written to the route.
            edit->path = items.front().path;
        edit->added = first.added;
        if (auto fault = removalFault(spec, *edit))
            return *fault;
    }
    return both;
}

// What a field that the item lacks holds at first: a row or an entry below its label, or a placeholder.
std::string firstValue(const TemplateField& field, std::string_view name)
{
    if (field.shape != FieldShape::Rows && field.shape != FieldShape::List)
        return field.placeholder.empty() ? "{}" : field.placeholder;
    const bool code = !field.rows.empty() && field.rows.front().labelAsCode;
    const std::string key = name.empty() && !field.rows.empty() ? field.rows.front().label : std::string(name);
    const std::string label =
        field.shape == FieldShape::List ? key : labelText(code ? LabelStyle::Code : LabelStyle::Plain, key);
    return "- " + label.substr(0, label.find_last_not_of(' ') + 1);
}

// Several edits one after the other: what they come to must go again as well.
EditResult removable(const SpecPtr& spec, EditResult made)
{
    if (const auto* edit = std::get_if<Edit>(&made)) {
        if (auto fault = removalFault(spec, *edit))
            return *fault;
    }
    return made;
}

EditResult addFirst(const SpecPtr& spec, const MissingField& missing, std::string_view name)
{
    if (missing.definition->repeated && !name.empty())
        return removable(spec, addRepeated(spec, missing.path, name));
    const auto asFirstItem = [&](Edit& edit, std::size_t /*place*/) -> std::optional<Refusal> {
        edit.path = missing.path + "[1]";
        if (!edit.after->item(edit.path))
            return refused(RefusalReason::NotReadBack, missing.path);
        // A list's label comes with its first item.
        edit.added = missing.definition->repeated ? edit.path : missing.path;
        return removalFault(spec, edit);
    };
    return createFieldOfItem(spec, missing.path, firstValue(*missing.definition, name), asFirstItem);
}

// A row without a value gets its first bullet.
EditResult addFirstEntry(const SpecPtr& spec, const Item& row, std::string_view collection, std::string_view name)
{
    const Document& document = spec->document();
    const std::string line = document.slice(lineContentAt(document, row.range.begin));
    const auto marker = line_syntax::listMarker(line);
    const std::string indent(marker ? marker->contentBegin : 0, ' ');
    const NewText entry{lineEndAt(document, row.range.begin),
                        indent + "- " + std::string(name.empty() ? "[Entry]" : name) + '\n',
                        0,
                        {}};
    return firstAccepted(spec, waysToPut(document, entry), collection, partOf(*spec, *row.field("value")),
                         asItemOf(spec, {collection, nullptr, {}}));
}

EditResult addInField(const SpecPtr& spec, std::string_view path, std::string_view name)
{
    const std::size_t dot = path.rfind('.');
    const auto owner = dot == std::string_view::npos ? std::nullopt : spec->item(path.substr(0, dot));
    if (!owner)
        return refused(RefusalReason::NoSuchPath, path);
    for (const MissingField& missing : owner->missing) {
        if (missing.path == path)
            return addFirst(spec, missing, name);
    }
    const Field* value = owner->kind == "row" && path.ends_with(".entry") ? owner->field("value") : nullptr;
    if (value && value->range.empty())
        return addFirstEntry(spec, *owner, path, name);
    return refused(RefusalReason::NoSuchPath, path);
}

EditResult addToSection(const SpecPtr& spec, std::size_t entry, std::string_view path, std::string_view name)
{
    const Document& document = spec->document();
    const SectionEntry& section = spec->entries()[entry];
    if (section.path == path)
        return refused(section.definition ? RefusalReason::AlreadyThere : RefusalReason::NotAnItem, path);
    if (!section.definition)
        return refused(RefusalReason::NotAnItem, path);
    const std::string_view rest = path.substr(section.path.size() + 1);
    std::vector<NewText> places;
    Collection collection{path, nullptr, {}};
    if (rest == "row" && section.definition->rows)
        places = placesForRow(*spec, entry, path, name);
    for (const TemplateGroup& group : section.definition->groups) {
        if (group.id != rest || !group.item)
            continue;
        places = placesForGroupItem(*spec, entry, group, path, name);
        if (section.level == 0)
            collection = {path, section.definition, path.substr(section.path.size())};
    }
    if (places.empty()) {
        const std::vector<Item> siblings = itemsOf(*spec, path);
        if (siblings.empty())
            return addInField(spec, path, name);
        if (siblings.front().kind != "row" && siblings.front().kind != "entry")
            return name.empty() ? duplicateItem(spec, siblings.back().path)
                                : removable(spec, addRepeated(spec, path, name));
        places = placesForBullet(*spec, siblings, name);
    }
    return firstAccepted(spec, waysToPut(document, places), path, {}, asItemOf(spec, collection));
}

// A table or a fence in the text of another section may have no room for one more item; where the section is nowhere
// else, it then comes with it.
EditResult orWithSection(const SpecPtr& spec, std::size_t entry, std::string_view path, std::string_view name,
                         EditResult refusal)
{
    const SectionEntry& around = spec->entries()[entry];
    const auto& entries = spec->entries();
    const bool headed = std::any_of(entries.begin(), entries.end(), [&](const SectionEntry& other) {
        return other.definition == around.definition && other.level > 0;
    });
    const std::string group(path.substr(around.path.size()));
    if (!around.definition || headed || !specOf(path).empty() || group.empty()
        || group.find_first_of(".[", 1) != std::string::npos)
        return refusal;
    EditResult made = addSectionWith(spec, *around.definition, around.definition->id + group, name);
    return std::holds_alternative<Edit>(made) ? std::move(made) : std::move(refusal);
}

} // namespace

EditResult addItem(const SpecPtr& spec, std::string_view path, std::string_view name)
{
    if (name.find_first_of("\r\n") != std::string_view::npos)
        return refused(RefusalReason::OneLineOnly, path);
    if (!isValidUtf8(name))
        return refused(RefusalReason::NotUtf8, path);
    if (const auto entry = spec->entryOf(path)) {
        EditResult made = addToSection(spec, *entry, path, name);
        return std::holds_alternative<Refusal>(made) ? orWithSection(spec, *entry, path, name, std::move(made)) : made;
    }
    const TemplateSection* section = spec->templ().section(path.substr(0, path.find('.')));
    if (!section)
        return refused(RefusalReason::NoSuchPath, path);
    return addSectionWith(spec, *section, path, name);
}

} // namespace quoin
