// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/spec_frame_law.h"

#include "tests/support/spec_dump.h"
#include "tests/support/spec_law_checks.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <map>

namespace quoin::testing {

namespace {

std::string meaning(const Field& field)
{
    if (field.kind == FieldKind::Raw)
        return "raw";
    std::string words;
    for (std::size_t i = 0; i < field.path.size(); ++i) {
        if (field.path[i] == '[')
            i = field.path.find(']', i);
        else
            words += field.path[i];
    }
    return words;
}

/// The fields that an edit has to leave as they are, and those that come and go with it: what
/// belongs to an item that begins in the edited text, like an endpoint written in a value.
struct Surroundings {
    std::vector<Field> others;
    std::vector<Field> companions;
    std::size_t inside = 0; ///< Fields of others that stand in the edited text.
};

std::vector<std::string> itemsBeginningIn(const Spec& spec, const Changeable& what)
{
    std::vector<std::string> items;
    if (what.path.empty() && what.range.empty())
        return items;
    // A heading or a label names what stands in it or below it.
    const auto self = what.path.empty() ? std::nullopt : spec.field(what.path);
    const std::size_t begin =
        self ? std::min(self->whole.begin, self->range.begin) : std::min(what.range.begin, spec.document().size());
    const std::size_t line = spec.document().lineBegin(spec.document().lineAt(begin));
    for (const Item& item : allItems(spec)) {
        const bool inside =
            item.range.begin >= line && item.range.begin < std::max(what.range.end, what.range.begin + 1);
        if (inside && (what.path.empty() || !isWithin(what.path, item.path)))
            items.push_back(item.path);
    }
    return items;
}

Surroundings surroundingsOf(const Spec& spec, const Changeable& what)
{
    const std::vector<std::string> items = itemsBeginningIn(spec, what);
    Surroundings result;
    for (const Field& field : allFields(spec)) {
        const bool related = !what.path.empty() && (isWithin(field.path, what.path) || isWithin(what.path, field.path));
        const bool inside = !field.range.empty() && what.range.contains(field.range);
        const bool companion = std::any_of(items.begin(), items.end(),
                                           [&](const std::string& item) { return isWithin(field.path, item); });
        if (companion)
            result.companions.push_back(field);
        else if (!related && !inside)
            result.others.push_back(field);
        else if (!related)
            ++result.inside;
    }
    return result;
}

/// For each byte: of which fields it is a part (their hashes, ascending), whether it is raw text,
/// and whether it belongs to what comes and goes.
struct Painting {
    std::vector<std::vector<std::uint64_t>> fields;
    std::vector<bool> raw;
    std::vector<bool> companion;
};

Painting paint(const Spec& spec, const Changeable& what)
{
    const std::size_t size = spec.document().size();
    Painting painting{std::vector<std::vector<std::uint64_t>>(size), std::vector<bool>(size), std::vector<bool>(size)};
    const Surroundings surroundings = surroundingsOf(spec, what);
    for (const Field& field : surroundings.others) {
        const std::uint64_t colour = std::hash<std::string>()(meaning(field));
        for (std::size_t i = field.range.begin; i < field.range.end; ++i) {
            if (field.kind == FieldKind::Raw)
                painting.raw[i] = true;
            else
                painting.fields[i].push_back(colour);
        }
    }
    for (std::vector<std::uint64_t>& colours : painting.fields)
        std::sort(colours.begin(), colours.end());
    for (const Field& field : surroundings.companions)
        std::fill_n(painting.companion.begin() + static_cast<std::ptrdiff_t>(field.range.begin), field.range.size(),
                    true);
    return painting;
}

bool isBlankByte(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

// Calls `visit(before, after)` for every byte that no splice replaces.
template <typename Visit>
void forEachByteLeft(const Splices& splices, std::size_t size, Visit visit)
{
    std::size_t from = 0;
    std::size_t to = 0;
    for (const Splice& splice : splices) {
        for (; from < splice.range.begin; ++from, ++to)
            visit(from, to);
        from = splice.range.end;
        to += splice.replacement.size();
    }
    for (; from < size; ++from, ++to)
        visit(from, to);
}

std::string pathsOfByte(const Spec& spec, std::size_t position)
{
    std::string paths;
    for (const Field& field : allFields(spec))
        paths += field.range.contains(position) ? ' ' + field.path : std::string();
    return paths.empty() ? " nothing" : paths;
}

bool touches(const Splices& splices, ByteRange range)
{
    return std::any_of(splices.begin(), splices.end(), [&](const Splice& splice) {
        return splice.range.begin < range.end && range.begin < splice.range.end;
    });
}

std::size_t mapped(const Splices& splices, std::size_t position)
{
    std::size_t result = position;
    for (const Splice& splice : splices) {
        if (splice.range.end <= position)
            result = result + splice.replacement.size() - splice.range.size();
    }
    return result;
}

// What is edited as it stands after the edit; a part that is removed is nowhere then.
Changeable afterwards(const Spec& after, const Splices& splices, const Changeable& what)
{
    if (what.kind == Changeable::Kind::Removed || what.path.empty())
        return {};
    if (const auto field = after.field(what.path))
        return {what.path, field->range};
    if (const auto item = after.item(what.path))
        return {what.path, item->range};
    const std::size_t place = mapped(splices, what.range.end); // Nothing of it is left: an emptied name.
    return {what.path, {place, place}};
}

} // namespace

std::string meaningFault(const Spec& before, const Edit& edit, const Changeable& what)
{
    const Spec& after = *edit.after;
    const Changeable now = afterwards(after, edit.splices, what);
    const auto old = paint(before, what);
    const auto fresh = paint(after, now);
    const std::string bytes = before.document().bytes();
    std::string fault;
    forEachByteLeft(edit.splices, bytes.size(), [&](std::size_t from, std::size_t to) {
        const bool own = !what.path.empty() && (what.range.contains(from) || now.range.contains(to));
        const bool companion = old.companion[from] || fresh.companion[to];
        // Where a heading goes, the one above it gets what stands below.
        const auto& was = old.fields[from];
        const auto& is = fresh.fields[to];
        const bool kept = what.kind == Changeable::Kind::Removed
            ? std::includes(is.begin(), is.end(), was.begin(), was.end())
            : is == was;
        const bool same = (companion || kept) && (fresh.raw[to] || !old.raw[from]); // What nobody has any more is raw.
        if (fault.empty() && !own && !same && !isBlankByte(bytes[from]))
            fault = "frame: byte " + std::to_string(from) + " was" + pathsOfByte(before, from) + ", is"
                + pathsOfByte(after, to);
    });
    if (!fault.empty())
        return fault;
    std::multimap<std::size_t, Field> places;
    for (const Field& field : allFields(after))
        places.emplace(field.range.begin, field);
    for (const Field& field : surroundingsOf(before, what).others) {
        if (field.kind == FieldKind::Raw || field.range.empty() || touches(edit.splices, field.range)
            || field.range.contains(what.range))
            continue;
        const auto [first, last] = places.equal_range(mapped(edit.splices, field.range.begin));
        const bool same = std::any_of(first, last, [&](const auto& place) {
            return meaning(place.second) == meaning(field) && after.value(place.second) == before.value(field);
        });
        // Text put in between may belong to what stands around it: an entry to its list.
        const bool holds = std::any_of(edit.splices.begin(), edit.splices.end(), [&](const Splice& splice) {
            return splice.range.begin > field.range.begin && splice.range.end < field.range.end;
        });
        if (!same && !holds)
            return "frame: " + field.path + " was " + cString(before.value(field)) + " and is not that any more";
    }
    return {};
}

static std::vector<const TemplateSection*> sectionsOf(const Spec& spec)
{
    std::vector<const TemplateSection*> sections;
    for (const SectionEntry& entry : spec.entries())
        sections.push_back(entry.definition);
    std::sort(sections.begin(), sections.end());
    return sections;
}

std::string pathFault(const Spec& before, const Edit& edit, const Changeable& what)
{
    const auto holds = [](const Spec& spec, const Changeable& part) {
        const Surroundings surroundings = surroundingsOf(spec, part);
        return !surroundings.companions.empty() || surroundings.inside > 0;
    };
    const bool value = !what.path.empty();
    const bool counted =
        !value || holds(before, what) || holds(*edit.after, afterwards(*edit.after, edit.splices, what));
    // Entries without a heading of their own are counted behind those that have one, wherever they stand; one that is
    // known by its text alone ("Orders API" with an endpoint) is no section any more when that goes.
    const bool entriesCounted = counted && sectionsOf(before) != sectionsOf(*edit.after);
    if (edit.splices.empty() || entriesCounted)
        return {};
    for (const Field& field : surroundingsOf(before, what).others) {
        if (field.kind == FieldKind::Raw || field.range.contains(what.range))
            continue;
        if (counted && field.whole.end >= edit.splices.front().range.begin)
            continue;
        const auto now = edit.after->field(field.path);
        if (!now)
            return "frame: " + field.path + " is gone";
        if (!touches(edit.splices, field.range) && edit.after->value(*now) != before.value(field))
            return "frame: " + field.path + " was " + cString(before.value(field)) + ", is "
                + cString(edit.after->value(*now));
    }
    return {};
}

std::string sameFieldsFault(const Spec& before, const Spec& after)
{
    const auto readings = [](const Spec& spec) {
        std::vector<std::string> all;
        const std::vector<Item> items = allItems(spec);
        for (const Field& field : allFields(spec)) {
            // A value in which other items stand changes when those change places.
            const bool holdsItems = std::any_of(items.begin(), items.end(), [&](const Item& item) {
                return field.range.contains(item.range) && !isWithin(item.path, field.path)
                    && !isWithin(field.path, item.path);
            });
            if (field.kind != FieldKind::Raw && !holdsItems)
                all.push_back(meaning(field) + " = " + cString(spec.value(field)));
        }
        std::sort(all.begin(), all.end());
        return all;
    };
    const auto old = readings(before);
    const auto fresh = readings(after);
    std::vector<std::string> different;
    std::set_symmetric_difference(old.begin(), old.end(), fresh.begin(), fresh.end(), std::back_inserter(different));
    return different.empty() ? std::string() : "frame: a move changed " + different.front();
}

} // namespace quoin::testing
