// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/frame_check.h"

#include <algorithm>
#include <map>
#include <vector>

namespace quoin {

namespace {

struct Reading {
    ByteRange range;
    FieldKind kind = FieldKind::Raw;
    std::string value;
};
using Readings = std::map<std::string, Reading, std::less<>>;

void collect(const Spec& spec, const std::vector<Part>& parts, Readings& readings)
{
    for (const Part& part : parts) {
        if (const auto* item = std::get_if<Item>(&part)) {
            collect(spec, item->parts, readings);
            continue;
        }
        const Field& field = std::holds_alternative<Field>(part) ? std::get<Field>(part) : std::get<RawText>(part).field;
        readings[field.path] = {field.range, field.kind, spec.value(field)};
    }
}

// Entries that an edit left as they were stand in front and at the end, by identity.
struct Changed {
    std::size_t front = 0;
    std::size_t back = 0;
};

Changed changedEntries(const Spec& before, const Spec& after)
{
    const auto& a = before.entries();
    const auto& b = after.entries();
    const auto same = [](const SectionEntry& x, const SectionEntry& y) {
        return x.identity == y.identity && x.path == y.path && x.title == y.title;
    };
    const std::size_t least = std::min(a.size(), b.size());
    Changed changed;
    while (changed.front < least && same(a[changed.front], b[changed.front]))
        ++changed.front;
    while (changed.back < least - changed.front && same(a[a.size() - 1 - changed.back], b[b.size() - 1 - changed.back]))
        ++changed.back;
    return changed;
}

Readings readingsOf(const Spec& spec, const Changed& changed)
{
    Readings readings;
    for (std::size_t i = changed.front; i < spec.entries().size() - changed.back; ++i)
        collect(spec, spec.body(i).parts, readings);
    return readings;
}

bool touches(const Splices& splices, ByteRange range)
{
    return std::any_of(splices.begin(), splices.end(), [&](const Splice& splice) {
        return splice.range.begin <= range.end && range.begin <= splice.range.end;
    });
}

// What the edited field is part of, and what is part of it.
bool isRelated(std::string_view path, std::string_view edited)
{
    return path == edited || (edited.starts_with(path) && edited[path.size()] == '.')
        || (path.starts_with(edited) && (path[edited.size()] == '.' || path[edited.size()] == '['));
}

// Fields inside the edited one, or the range where it stands.
struct Inside {
    ByteRange range;
    bool any = false; ///< Other fields stand in it.
};

Inside insideOf(const Readings& readings, std::string_view editedPath)
{
    Inside inside;
    const auto self = readings.find(editedPath);
    if (self == readings.end())
        return inside;
    inside.range = self->second.range;
    inside.any = std::any_of(readings.begin(), readings.end(), [&](const auto& other) {
        return other.first != editedPath && inside.range.contains(other.second.range) && !other.second.range.empty();
    });
    return inside;
}

} // namespace

std::optional<std::string> frameFault(const Spec& before, const Spec& after, const Splices& splices, std::string_view editedPath)
{
    const Changed changed = changedEntries(before, after);
    const Readings old = readingsOf(before, changed);
    const Readings now = readingsOf(after, changed);
    const Inside was = insideOf(old, editedPath);
    const Inside is = insideOf(now, editedPath);
    std::optional<std::string> fault;
    for (const auto& [path, reading] : old) {
        if (isRelated(path, editedPath) || touches(splices, reading.range) || (was.any && was.range.contains(reading.range)))
            continue;
        const auto found = now.find(path);
        if (found == now.end() || found->second.value != reading.value) {
            fault = path;
            break;
        }
    }
    for (const auto& [path, reading] : now) {
        if (!fault && !old.contains(path) && !isRelated(path, editedPath) && !(is.any && is.range.contains(reading.range)))
            fault = path;
    }
    // A value that holds items of its own (a table in SQL, an endpoint in a list) may gain or
    // lose some; those behind them get other ordinals but stay what and where they are.
    if (fault && (was.any || is.any))
        return placeFault(before, after, splices);
    return fault;
}

std::optional<std::string> placeFault(const Spec& before, const Spec& after, const Splices& splices)
{
    const Changed changed = changedEntries(before, after);
    const Readings old = readingsOf(before, changed);
    std::map<std::size_t, ByteRange> places; // Of the fields after the edit, by their first byte.
    for (const auto& [path, reading] : readingsOf(after, changed)) {
        if (reading.kind != FieldKind::Raw && reading.kind != FieldKind::Name)
            places[reading.range.begin] = reading.range;
    }
    for (const auto& [path, reading] : old) {
        const bool structural = reading.kind == FieldKind::Raw || reading.kind == FieldKind::Name;
        if (structural || reading.range.empty() || touches(splices, reading.range))
            continue;
        const std::size_t begin = mapThrough(splices, reading.range.begin);
        const auto found = places.find(begin);
        if (found == places.end() || found->second.size() != reading.range.size())
            return path;
    }
    return std::nullopt;
}

} // namespace quoin
