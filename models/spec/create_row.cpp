// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/create_row.h"

#include "models/spec/attempt.h"
#include "models/spec/item_text.h"

#include <algorithm>
#include <utility>

namespace quoin {

namespace {

std::pair<std::string_view, std::string_view> splitLast(std::string_view path)
{
    const std::size_t dot = path.rfind('.');
    return dot == std::string_view::npos ? std::pair<std::string_view, std::string_view>{{}, path}
                                         : std::pair{path.substr(0, dot), path.substr(dot + 1)};
}

const TemplateField* named(const std::vector<TemplateField>& fields, std::string_view id)
{
    const auto found =
        std::find_if(fields.begin(), fields.end(), [&](const TemplateField& one) { return one.id == id; });
    return found == fields.end() ? nullptr : &*found;
}

const Field* valueOfRow(const Item& row, const TemplateField& definition)
{
    const Field* value = row.kind == "row" ? row.field("value") : nullptr;
    return value && value->definition == &definition ? value : nullptr;
}

} // namespace

std::optional<EditResult> createOfferedRow(const SpecPtr& spec, std::string_view path, std::string_view value)
{
    const auto [collection, id] = splitLast(path);
    const auto [owner, fieldId] = splitLast(collection);
    const auto item = owner.empty() ? std::nullopt : spec->item(owner);
    if (!item || !item->definition)
        return std::nullopt;
    const TemplateField* rows = named(item->definition->fields, fieldId);
    const TemplateField* row = rows ? named(rows->rows, id) : nullptr;
    if (!row)
        return std::nullopt;
    for (const Item& existing : itemsOf(*spec, collection)) {
        if (const Field* field = valueOfRow(existing, *row))
            return setField(spec, field->path, value);
    }
    if (value.empty()) // Nothing to write: it is empty already.
        return Edit{{}, spec, std::string(path), {}};
    EditResult added = addItem(spec, collection, row->label);
    if (!std::holds_alternative<Edit>(added))
        return added;
    const Edit first = std::get<Edit>(added);
    return joined(spec, first, setField(first.after, first.path + ".value", value));
}

EditResult addRepeated(const SpecPtr& spec, std::string_view collection, std::string_view qualifier)
{
    const std::vector<Item> siblings = itemsOf(*spec, collection);
    EditResult made = siblings.empty() ? setField(spec, collection, "{}") : duplicateItem(spec, siblings.back().path);
    if (auto* first = std::get_if<Edit>(&made); first && siblings.empty())
        first->path = std::string(collection) + "[1]";
    // First the status, then the value: the copy's value goes, its style stays.
    const std::pair<std::string_view, std::string_view> values[] = {{"status", qualifier}, {"body", {}}};
    for (const auto& [id, value] : values) {
        const auto* edit = std::get_if<Edit>(&made);
        if (!edit)
            return made;
        const Edit first = *edit;
        const auto item = first.after->item(first.path);
        const Field* field = item ? item->field(id) : nullptr;
        if (!field)
            continue;
        made = joined(spec, first, setField(first.after, field->path, value));
        if (auto* both = std::get_if<Edit>(&made))
            both->path = both->added = first.path;
    }
    return made;
}

} // namespace quoin
