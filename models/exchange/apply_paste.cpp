// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/exchange/apply_paste.h"

#include "models/exchange/pasted_sections.h"
#include "models/spec/attempt.h"
#include "models/spec/insertion.h"
#include "models/spec/item_naming.h"
#include "models/spec/item_text.h"

#include <algorithm>
#include <optional>
#include <set>

namespace quoin {

namespace {

/// Edits one after the other, as one; the first refusal ends it.
class Steps {
public:
    explicit Steps(SpecPtr spec) : m_base(std::move(spec)), m_made{{}, m_base, {}} {}

    [[nodiscard]] const SpecPtr& spec() const { return m_made.after; }

    /// The path of what the step made, or nothing.
    std::optional<std::string> take(EditResult step)
    {
        if (m_refusal)
            return std::nullopt;
        EditResult all = joined(m_base, m_made, std::move(step));
        if (auto* refusal = std::get_if<Refusal>(&all)) {
            m_refusal = std::move(*refusal);
            return std::nullopt;
        }
        m_made = std::get<Edit>(std::move(all));
        return m_made.path;
    }

    [[nodiscard]] EditResult result(const std::string& path)
    {
        if (m_refusal)
            return *m_refusal;
        m_made.path = path;
        return std::move(m_made);
    }

private:
    SpecPtr m_base;
    Edit m_made;
    std::optional<Refusal> m_refusal;
};

std::string nameIn(const ItemNaming& naming)
{
    return naming.method.empty() ? naming.name : naming.method + ' ' + naming.name;
}

std::set<std::string> namesIn(const Spec& spec, const std::string& collection)
{
    std::set<std::string> names;
    for (const Item& item : itemsOf(spec, collection)) {
        if (const auto naming = namingOf(spec, item.path))
            names.insert(nameIn(*naming));
    }
    return names;
}

bool isUntouched(const Item& item)
{
    return std::all_of(item.parts.begin(), item.parts.end(), [](const Part& part) {
        if (const auto* field = std::get_if<Field>(&part))
            return field->state != FieldState::Filled;
        const auto* inner = std::get_if<Item>(&part);
        const Field* key = inner ? inner->field("status") : nullptr;
        // The template's own rows have their keys already.
        return inner && std::all_of(inner->parts.begin(), inner->parts.end(), [&](const Part& value) {
                   const auto* field = std::get_if<Field>(&value);
                   return field
                       && (field->state != FieldState::Filled || field->id == "label"
                           || (key && field->path == key->path));
               });
    });
}

// The template's empty item, which waits for a name.
std::optional<std::string> emptyItem(const Spec& spec, const std::string& collection)
{
    for (const Item& item : itemsOf(spec, collection)) {
        if (!namingOf(spec, item.path) && isUntouched(item))
            return item.path;
    }
    return std::nullopt;
}

std::optional<std::string> makeItem(Steps& steps, const PastedItem& item)
{
    const auto empty = emptyItem(*steps.spec(), item.collection);
    const auto path = empty ? steps.take(renameItem(steps.spec(), *empty, item.name))
                            : steps.take(addItem(steps.spec(), item.collection, item.name));
    if (!path)
        return std::nullopt;
    for (const auto& [id, value] : item.fields) {
        if (!steps.take(setField(steps.spec(), *path + '.' + id, value)))
            return std::nullopt;
    }
    return path;
}

std::optional<std::string> addValue(Steps& steps, const PastedValue& value)
{
    const auto field = steps.spec()->field(value.path);
    std::string text = value.text;
    if (field && field->state == FieldState::Filled) {
        const std::string there = steps.spec()->value(*field);
        if (there.find(value.text) != std::string::npos)
            return value.path;
        text = there + (there.ends_with('\n') ? "\n" : "\n\n") + text;
    }
    return steps.take(setField(steps.spec(), value.path, text));
}

const SectionEntry* entryFor(const Spec& spec, std::string_view id)
{
    const auto found = std::find_if(spec.entries().begin(), spec.entries().end(), [&](const SectionEntry& entry) {
        return entry.definition && entry.definition->id == id && entry.level > 0;
    });
    return found != spec.entries().end() ? &*found : nullptr;
}

// Puts the text below the section's heading, in place of placeholders.
EditResult fill(const SpecPtr& spec, const SectionEntry& entry, const PastedSection& section)
{
    const Document& document = spec->document();
    const std::size_t end = std::max(endOfText(document, entry.range), entry.heading.end);
    const ByteRange range{entry.heading.end, end};
    std::string body =
        withLineEnds(withHeadingsMoved(section.body, entry.level - section.level), document.facts().lineEnd());
    const std::string heading = document.slice(entry.heading);
    if (!heading.ends_with('\n') && !heading.ends_with('\r'))
        body.insert(0, document.facts().lineEnd());
    return firstAccepted(spec, {{{{range, std::move(body)}}, entry.range.begin}}, entry.path, {{}, range, range.begin});
}

std::optional<std::string> makeSection(Steps& steps, const PastedSection& section)
{
    if (!entryFor(*steps.spec(), section.id) && !steps.take(addItem(steps.spec(), section.id, {})))
        return std::nullopt;
    const SectionEntry* entry = entryFor(*steps.spec(), section.id);
    if (!entry)
        return std::nullopt;
    const std::string path(entry->path);
    return steps.take(fill(steps.spec(), *entry, section)) ? std::optional(path) : std::nullopt;
}

} // namespace

PasteOffer newIn(const Spec& spec, PasteOffer offer)
{
    const auto known = [&](const PastedItem& item) { return namesIn(spec, item.collection).contains(item.name); };
    offer.items.erase(std::remove_if(offer.items.begin(), offer.items.end(), known), offer.items.end());
    const auto hasText = [&](const PastedSection& section) {
        const SectionEntry* entry = entryFor(spec, section.id);
        const bool text = entry && entry->state != SectionState::Empty;
        if (text)
            offer.leftOut.push_back(section.title);
        return text;
    };
    offer.sections.erase(std::remove_if(offer.sections.begin(), offer.sections.end(), hasText), offer.sections.end());
    return offer;
}

EditResult applyPaste(const SpecPtr& spec, const PasteOffer& offer)
{
    Steps steps(spec);
    std::string first;
    const auto made = [&](const std::optional<std::string>& path) {
        if (first.empty() && path)
            first = *path;
    };
    const PasteOffer fresh = newIn(*spec, offer);
    for (const PastedItem& item : fresh.items)
        made(makeItem(steps, item));
    for (const PastedValue& value : fresh.values)
        made(addValue(steps, value));
    for (const PastedSection& section : fresh.sections)
        made(makeSection(steps, section));
    return steps.result(first);
}

namespace {

// The bodies of those that are there ("Response 201"); false where none is, so that setting the field makes the first.
bool addRepeatedTargets(const Item& item, const TemplateField& definition, const Spec& spec,
                        std::vector<JsonTarget>& targets)
{
    bool any = false;
    for (const Part& part : item.parts) {
        const auto* one = std::get_if<Item>(&part);
        if (one == nullptr || !one->path.starts_with(item.path + '.' + definition.id + '['))
            continue;
        any = true;
        const std::string path = one->path + ".body";
        const Field* body = one->field("body");
        const bool missing = std::any_of(one->missing.begin(), one->missing.end(),
                                         [&path](const MissingField& field) { return field.path == path; });
        if (body == nullptr && !missing)
            continue;
        const Field* status = one->field("status");
        const std::string code = status != nullptr ? spec.value(*status).substr(0, 3) : std::string();
        targets.push_back({path, code.empty() ? definition.label : definition.label + ' ' + code,
                           body != nullptr && body->state == FieldState::Filled});
    }
    return any;
}

} // namespace

std::vector<JsonTarget> jsonTargets(const Spec& spec, std::string_view path)
{
    std::vector<JsonTarget> targets;
    std::string around(path);
    std::optional<Item> item = spec.item(around);
    while (!around.empty() && (!item || !item->definition)) {
        const std::size_t dot = around.rfind('.');
        around.resize(dot == std::string::npos ? 0 : dot);
        item = spec.item(around);
    }
    if (!item || !item->definition)
        return targets;
    for (const TemplateField& definition : item->definition->fields) {
        if (definition.shape != FieldShape::Fence || definition.language != "json")
            continue;
        if (definition.repeated && addRepeatedTargets(*item, definition, spec, targets))
            continue;
        const Field* field = item->field(definition.id);
        targets.push_back(
            {around + '.' + definition.id, definition.label, field && field->state == FieldState::Filled});
    }
    return targets;
}

} // namespace quoin
