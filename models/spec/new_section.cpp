// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/new_item_text.h"
#include "models/spec/new_items.h"
#include "models/spec/section_source.h"
#include "models/text/line_syntax.h"

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
        votes[static_cast<std::size_t>(std::clamp(entry.level, 0, 6))] +=
            entry.definition != nullptr && entry.level > 0;
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

// The template's text with headings like the neighbour's: the next number, a blank line below.
std::string headedLike(const Spec& spec, const SectionEntry& neighbour, std::string_view text)
{
    const Document& document = spec.document();
    const std::string line = document.slice(lineContentAt(document, neighbour.heading.begin));
    std::size_t begin = 0;
    std::string number = numberBehind(headingText(line, begin));
    std::erase_if(number, [](char c) { return c == '*' || c == '_'; }); // Marks around all of that heading.
    const bool blankBelow = neighbour.heading.end < neighbour.range.end
        && line_syntax::isBlank(document.slice(lineContentAt(document, neighbour.heading.end)))
        && !isHeadingNext(document, neighbour.heading.end);
    std::string result;
    bool inFence = false;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size() - 1) + 1;
        const std::string_view one = text.substr(at, end - at);
        inFence = inFence != one.starts_with("```");
        const std::size_t words = one.find(' ') + 1;
        if (!inFence && one.starts_with('#'))
            result += std::string(one.substr(0, words)) + (at == 0 ? number : "") + std::string(one.substr(words))
                + (blankBelow && end < text.size() && text[end] != '\n' ? "\n" : "");
        else
            result += one;
        at = end;
    }
    return result;
}

} // namespace

std::vector<NewText> placesForSection(const Spec& spec, const TemplateSection& section)
{
    const Document& document = spec.document();
    std::vector<NewText> places;
    const auto put = [&](std::size_t position, int level, const SectionEntry* neighbour) {
        const std::string text = sectionBody(section, level);
        const Blanks blanks = blanksOfNeighbour(document, position);
        if (neighbour)
            places.push_back({position, headedLike(spec, *neighbour, text), 0, blanks});
        places.push_back({position, text, 0, blanks});
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
        put(endOfText(document, previous->range), previous->level, previous);
    else if (first)
        put(first->range.begin, first->level, first);
    put(endOfText(document, {0, document.size()}), sectionLevel(spec), previous ? previous : first);
    return places;
}

} // namespace quoin
