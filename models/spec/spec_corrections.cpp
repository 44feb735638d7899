// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/spec_data.h"

#include <algorithm>
#include <string>

namespace quoin {

namespace {

// Where a byte of the text before stands after the splices; nothing where they replaced it.
std::optional<std::size_t> movedBy(const Splices& splices, std::size_t position)
{
    std::size_t moved = position;
    for (const Splice& splice : splices) {
        if (splice.range.begin > position)
            break;
        if (splice.range.end > position)
            return std::nullopt;
        moved = moved + splice.replacement.size() - splice.range.size();
    }
    return moved;
}

std::optional<std::size_t> passageAtBegin(const PassageList& passages, std::size_t begin)
{
    if (passages.empty() || begin >= passages.byteCount())
        return std::nullopt;
    const std::size_t found = passages.atByte(begin);
    return passages[found].begin == begin ? std::optional(found) : std::nullopt;
}

} // namespace

std::optional<CorrectableHeading> Spec::Data::headingOfPassage(std::size_t passage) const
{
    CorrectableHeading heading{facts[passage]->title, headingOrdinals(HeadingsInOrder(facts))[passage],
                               document.passages()[passage].begin, std::nullopt};
    if (heading.ordinal == 0)
        return std::nullopt;
    for (const Correction& correction : corrections) {
        if (!heading.sectionId && correction.heading == heading.title && correction.ordinal == heading.ordinal)
            heading.sectionId = correction.sectionId;
    }
    return heading;
}

Corrections Spec::Data::followed(const Data& before, const Splices& splices) const
{
    const std::vector<int> ordinalsBefore = headingOrdinals(HeadingsInOrder(before.facts));
    const std::vector<int> ordinals = headingOrdinals(HeadingsInOrder(facts));
    Corrections result;
    const auto isTaken = [&](const std::string& title, int ordinal) {
        return std::any_of(result.begin(), result.end(),
                           [&](const Correction& other) { return other.heading == title && other.ordinal == ordinal; });
    };
    for (const Correction& correction : before.corrections) {
        std::size_t old = 0;
        while (old < before.facts.size()
               && (ordinalsBefore[old] != correction.ordinal || before.facts[old]->title != correction.heading))
            ++old;
        Correction now = correction;
        if (old < before.facts.size()) {
            const auto begin = movedBy(splices, before.document.passages()[old].begin);
            const auto passage = begin ? passageAtBegin(document.passages(), *begin) : std::nullopt;
            if (passage && ordinals[*passage] > 0) {
                now.heading = facts[*passage]->title;
                now.ordinal = ordinals[*passage];
            }
        }
        if (!isTaken(now.heading, now.ordinal))
            result.push_back(std::move(now));
    }
    return result;
}

std::optional<CorrectableHeading> Spec::headingOf(std::string_view path) const
{
    const auto entry = entryOf(path);
    if (!entry)
        return std::nullopt;
    const SectionEntry& own = m_data->entries[*entry];
    std::size_t begin = own.range.begin;
    if (own.path == path) {
        if (own.level == 0)
            return std::nullopt; // Its text begins in the middle of another entry's.
    } else if (const auto inner = headingInside(path)) {
        return m_data->headingOfPassage(*inner);
    } else if (const auto part = item(path)) {
        begin = part->range.begin;
    } else if (const auto raw = field(path); raw && raw->kind == FieldKind::Raw) {
        begin = raw->range.begin;
    } else {
        return std::nullopt;
    }
    const auto passage = passageAtBegin(document().passages(), begin);
    return passage ? m_data->headingOfPassage(*passage) : std::nullopt;
}

// `raw[2].heading[1]`: the first heading inside a foreign entry, its own left out.
std::optional<std::size_t> Spec::headingInside(std::string_view path) const
{
    for (std::size_t i = 0; i < m_data->entries.size(); ++i) {
        const SectionEntry& entry = m_data->entries[i];
        const std::string prefix = std::string(entry.path) + ".heading[";
        if (entry.definition || !path.starts_with(prefix))
            continue;
        int ordinal = 0;
        for (std::size_t passage = entry.firstPassage + 1; passage < entry.endPassage; ++passage) {
            if (m_data->facts[passage]->level > 0 && path == prefix + std::to_string(++ordinal) + ']')
                return passage;
        }
    }
    return std::nullopt;
}

std::vector<std::string> Spec::headingsInside(std::size_t entry) const
{
    std::vector<std::string> paths;
    const SectionEntry& own = m_data->entries[entry];
    for (std::size_t passage = own.firstPassage + 1; !own.definition && passage < own.endPassage; ++passage) {
        if (m_data->facts[passage]->level > 0)
            paths.push_back(std::string(own.path) + ".heading[" + std::to_string(paths.size() + 1) + ']');
    }
    return paths;
}

} // namespace quoin
