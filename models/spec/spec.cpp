// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/spec.h"

#include "models/spec/spec_data.h"
#include "models/spec/table_row.h"

#include <algorithm>
#include <array>

namespace quoin {

namespace {

void shift(Field& field, std::string_view prefix, std::size_t offset)
{
    field.path.insert(0, prefix);
    field.range = field.range.shifted(offset);
    field.whole = field.whole.shifted(offset);
}

void shift(std::vector<MissingField>& missing, std::string_view prefix)
{
    for (MissingField& field : missing)
        field.path.insert(0, prefix);
}

void shift(Part& part, std::string_view prefix, std::size_t offset)
{
    if (auto* field = std::get_if<Field>(&part)) {
        shift(*field, prefix, offset);
    } else if (auto* raw = std::get_if<RawText>(&part)) {
        shift(raw->field, prefix, offset);
    } else {
        Item& item = std::get<Item>(part);
        item.path.insert(0, prefix);
        item.range = item.range.shifted(offset);
        shift(item.missing, prefix);
        for (Part& inner : item.parts)
            shift(inner, prefix, offset);
    }
}

const Part* findPart(const std::vector<Part>& parts, std::string_view path)
{
    for (const Part& part : parts) {
        if (const auto* field = std::get_if<Field>(&part)) {
            if (field->path == path)
                return &part;
        } else if (const auto* raw = std::get_if<RawText>(&part)) {
            if (raw->field.path == path)
                return &part;
        } else {
            const Item& item = std::get<Item>(part);
            if (item.path == path)
                return &part;
            // Items without a heading belong to a group that has one ("schema.newTables[2]" inside "schema.newTables").
            if (const Part* found = findPart(item.parts, path))
                return found;
        }
    }
    return nullptr;
}

std::string innermostPath(const std::vector<Part>& parts, std::size_t position)
{
    for (const Part& part : parts) {
        if (const auto* field = std::get_if<Field>(&part)) {
            const ByteRange touch{std::min(field->whole.begin, field->range.begin),
                                  std::max(field->whole.end, field->range.end)};
            if (touch.contains(position) || (touch.end == position && field->range.end == position))
                return field->path;
        } else if (const auto* raw = std::get_if<RawText>(&part)) {
            if (raw->field.range.contains(position))
                return raw->field.path;
        } else {
            const Item& item = std::get<Item>(part);
            if (std::string inner = innermostPath(item.parts, position); !inner.empty())
                return inner;
            if (item.range.contains(position))
                return item.path;
        }
    }
    return {};
}

} // namespace

const Document& Spec::document() const
{
    return m_data->document;
}

const Template& Spec::templ() const
{
    return m_data->lexicon->templ();
}

const Corrections& Spec::corrections() const
{
    return m_data->corrections;
}

const EntryList& Spec::entries() const
{
    return m_data->entries;
}

SectionBody Spec::body(std::size_t entry) const
{
    const SectionEntry& place = m_data->entries[entry];
    if (!place.definition) {
        SectionBody body;
        RawText raw;
        raw.title = place.title;
        raw.field.path = place.path;
        raw.field.id = "raw";
        raw.field.kind = FieldKind::Raw;
        // Without the last line end, as all text that consists of whole lines.
        const PlacedPassage& last = document().passages()[place.endPassage - 1];
        std::size_t end = last.range().end;
        for (std::size_t i = last.passage->lines().size(); i-- > 0;) {
            const Line& line = last.passage->lines()[i];
            end = last.begin + line.contentEnd;
            if (last.passage->content(line).find_first_not_of(" \t") != std::string_view::npos)
                break;
        }
        raw.field.range = raw.field.whole = {place.range.begin, std::max(place.range.begin, end)};
        body.parts.emplace_back(std::move(raw));
        body.filled = body.offered = 1;
        return body;
    }
    SectionBody body = m_data->texts[entry]->body;
    for (Part& part : body.parts)
        shift(part, place.path, m_data->bases[entry]);
    shift(body.missing, place.path);
    return body;
}

OwnText Spec::ownText(std::size_t entry) const
{
    return OwnText(m_data->texts[entry]);
}

const SectionBody& OwnText::body() const
{
    static const SectionBody nothing;
    return m_text ? m_text->body : nothing;
}

std::string OwnText::value(const Field& field) const
{
    std::string bytes;
    for (std::size_t i = 0; m_text && i < m_text->passages.size(); ++i) {
        const std::string_view own = m_text->passages[i]->bytes();
        const std::size_t begin = std::max(field.range.begin, m_text->offsets[i]);
        const std::size_t end = std::min(field.range.end, m_text->offsets[i] + own.size());
        if (begin < end)
            bytes += own.substr(begin - m_text->offsets[i], end - begin);
    }
    return field.kind == FieldKind::Cell ? decodeCell(bytes) : bytes;
}

ListChange Spec::entriesChangedSince(const Spec& before) const
{
    if (m_data->shape == before.m_data->shape)
        return changeBetween(before.m_data->texts, m_data->texts);
    const auto& was = before.entries();
    const auto& is = entries();
    const bool sameNumbers = was.size() == is.size(); // Else the parents of what follows are counted anew.
    // Nearly all titles are the very same bytes, far apart: these are not looked at.
    const auto sameTitle = [](std::string_view x, std::string_view y) {
        return x.size() == y.size() && (x.data() == y.data() || x == y);
    };
    const auto same = [&](const SectionEntry& x, const SectionEntry& y) {
        return x.identity == y.identity && x.path == y.path && sameTitle(x.title, y.title) && x.corrected == y.corrected
            && (!sameNumbers || x.parent == y.parent);
    };
    const std::size_t least = std::min(was.size(), is.size());
    std::size_t front = 0;
    while (front < least && same(was[front], is[front]))
        ++front;
    std::size_t back = 0;
    while (back < least - front && same(was[was.size() - 1 - back], is[is.size() - 1 - back]))
        ++back;
    return {front, was.size() - front - back, is.size() - front - back};
}

std::optional<std::size_t> Spec::entryOf(std::string_view path) const
{
    // The longest entry path that `path` is or begins with.
    while (!path.empty()) {
        if (const auto entry = m_data->shape->paths.find(m_data->entries, path))
            return entry;
        const std::size_t dot = path.rfind('.');
        path = path.substr(0, dot == std::string_view::npos ? 0 : dot);
    }
    return std::nullopt;
}

std::optional<Part> Spec::Data::part(std::size_t entry, std::string_view path) const
{
    const SectionEntry& place = entries[entry];
    const Part* found = findPart(texts[entry]->body.parts, path.substr(place.path.size()));
    if (!found)
        return std::nullopt;
    Part part = *found; // Alone: a section may have thousands of others.
    shift(part, place.path, bases[entry]);
    return part;
}

std::optional<Field> Spec::field(std::string_view path) const
{
    const auto entry = entryOf(path);
    if (!entry)
        return std::nullopt;
    if (!m_data->entries[*entry].definition) {
        const SectionBody all = body(*entry);
        const auto& raw = std::get<RawText>(all.parts.front());
        return raw.field.path == path ? std::optional(raw.field) : std::nullopt;
    }
    const std::optional<Part> part = m_data->part(*entry, path);
    if (part && std::holds_alternative<Field>(*part))
        return std::get<Field>(*part);
    if (part && std::holds_alternative<RawText>(*part))
        return std::get<RawText>(*part).field;
    return std::nullopt;
}

std::optional<Item> Spec::item(std::string_view path) const
{
    const auto entry = entryOf(path);
    std::optional<Part> part = entry ? m_data->part(*entry, path) : std::nullopt;
    if (part && std::holds_alternative<Item>(*part))
        return std::get<Item>(std::move(*part));
    return std::nullopt;
}

std::string Spec::value(const Field& field) const
{
    std::string bytes = document().slice(field.range);
    return field.kind == FieldKind::Cell ? decodeCell(bytes) : bytes;
}

std::string Spec::pathAt(std::size_t position) const
{
    std::optional<std::size_t> owner;
    for (std::size_t i = 0; i < m_data->entries.size(); ++i) {
        const SectionEntry& entry = m_data->entries[i];
        if (entry.range.contains(position) || (position == entry.range.end && position == document().size()))
            owner = i; // Children stand behind their parents.
    }
    if (!owner)
        return {};
    const std::string inner = innermostPath(body(*owner).parts, position);
    return inner.empty() ? std::string(m_data->entries[*owner].path) : inner;
}

const Field* Item::field(std::string_view id) const
{
    for (const Part& part : parts) {
        const auto* own = std::get_if<Field>(&part);
        if (own && own->id == id)
            return own;
    }
    return nullptr;
}

std::string_view fieldKindName(FieldKind kind)
{
    constexpr std::array<std::string_view, 11> names = {"name",  "method", "route", "label", "status", "line",
                                                        "block", "fence",  "list",  "cell",  "raw"};
    return names[static_cast<std::size_t>(kind)];
}

std::string_view fieldStateName(FieldState state)
{
    constexpr std::array<std::string_view, 3> names = {"filled", "placeholder", "empty"};
    return names[static_cast<std::size_t>(state)];
}

std::string_view sectionStateName(SectionState state)
{
    constexpr std::array<std::string_view, 4> names = {"complete", "incomplete", "empty", "not-applicable"};
    return names[static_cast<std::size_t>(state)];
}

} // namespace quoin
