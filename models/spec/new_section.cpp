// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/new_items.h"

#include <algorithm>
#include <array>

namespace quoin {

namespace {

constexpr int deepestSection = 4; // Groups and items stand one and two levels below.

// The level at which the document's sections stand.
int sectionLevel(const Spec& spec)
{
    std::array<int, 7> votes{};
    for (const SectionEntry& entry : spec.entries())
        votes[static_cast<std::size_t>(std::clamp(entry.level, 0, 6))] += entry.definition != nullptr && entry.level > 0;
    const auto most = std::max_element(votes.begin(), votes.end());
    if (*most > 0)
        return std::min(static_cast<int>(most - votes.begin()), deepestSection);
    const int title = spec.entries().empty() ? 0 : spec.entries().front().level;
    return title > 0 ? std::min(title + 1, deepestSection) : spec.templ().rootLevel + 1;
}

bool isNeighbour(const SectionEntry& entry)
{
    return entry.definition && entry.parent < 0 && entry.level > 0 && entry.level <= deepestSection;
}

} // namespace

std::vector<NewText> placesForSection(const Spec& spec, const TemplateSection& section)
{
    const Document& document = spec.document();
    std::vector<NewText> places;
    const auto put = [&](std::size_t position, int level) {
        places.push_back({position, sectionBody(section, level), 0, blanksOfNeighbour(document, position)});
    };
    // Beside a section of the same level, so that no heading behind it becomes its child.
    const SectionEntry* previous = nullptr;
    const SectionEntry* first = nullptr;
    for (const SectionEntry& entry : spec.entries()) {
        if (!isNeighbour(entry))
            continue;
        if (entry.definition < &section) // The template's sections stand in one array.
            previous = &entry;
        if (!first)
            first = &entry;
    }
    if (previous)
        put(endOfText(document, previous->range), previous->level);
    else if (first)
        put(first->range.begin, first->level);
    put(endOfText(document, {0, document.size()}), sectionLevel(spec));
    return places;
}

} // namespace quoin
