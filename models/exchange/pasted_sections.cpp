// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/exchange/pasted_sections.h"

#include "models/spec/code_stretches.h"
#include "models/spec/spec.h"
#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

namespace {

std::string withLf(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && text.substr(i + 1).starts_with('\n'))
            continue;
        result += text[i] == '\r' ? '\n' : text[i];
    }
    return result;
}

std::string withoutBlankEnds(std::string text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == ' ' || text.back() == '\t'))
        text.pop_back();
    return text.empty() ? text : text + '\n';
}

// Whether it stands in a section that is taken as a whole.
bool isInside(const Spec& spec, const SectionEntry& entry)
{
    for (int parent = entry.parent; parent >= 0; parent = spec.entries()[static_cast<std::size_t>(parent)].parent) {
        if (spec.entries()[static_cast<std::size_t>(parent)].definition)
            return true;
    }
    return false;
}

// Between its heading and the next entry.
std::string ownText(const Spec& spec, const SectionEntry& entry)
{
    std::size_t end = entry.range.end;
    for (const SectionEntry& other : spec.entries()) {
        if (other.range.begin > entry.range.begin)
            end = std::min(end, other.range.begin);
    }
    return spec.document().slice({std::min(entry.heading.end, end), end});
}

bool hasText(std::string_view text)
{
    return text.find_first_not_of(" \t\n") != std::string_view::npos;
}

} // namespace

std::optional<PasteOffer> pastedSections(std::string_view markdown, const TemplatePtr& tmpl)
{
    if (markdown.find('#') == std::string_view::npos)
        return std::nullopt;
    const SpecPtr spec = Spec::bind(Document::parse(withLf(markdown)), tmpl);
    PasteOffer offer{PasteKind::Sections, {}, {}, {}, {}, {}};
    const SectionEntry* before = nullptr;
    for (const SectionEntry& entry : spec->entries()) {
        if (isInside(*spec, entry) || (before && before->range == entry.range))
            continue;
        before = &entry;
        const std::string body = withoutBlankEnds(spec->document().slice({entry.heading.end, entry.range.end}));
        if (!entry.definition || entry.level == 0) {
            if (!entry.title.empty() && hasText(ownText(*spec, entry)))
                offer.leftOut.emplace_back(entry.title);
            continue;
        }
        if (!hasText(body) || entry.state == SectionState::Empty)
            continue;
        const auto same = std::find_if(offer.sections.begin(), offer.sections.end(),
                                       [&](const PastedSection& other) { return other.id == entry.definition->id; });
        if (same == offer.sections.end())
            offer.sections.push_back({entry.definition->id, entry.definition->title, body, entry.level});
        else // A second one keeps its heading, one level below the first.
            same->body +=
                '\n' + withHeadingsMoved(spec->document().slice(entry.heading) + body, same->level + 1 - entry.level);
    }
    return offer.sections.size() >= 2 ? std::optional(std::move(offer)) : std::nullopt;
}

std::string withHeadingsMoved(std::string_view markdown, int by)
{
    if (by == 0)
        return std::string(markdown);
    const Document document = Document::parse(markdown);
    const std::vector<CodeStretch> code = codeStretches(document);
    std::string result;
    for (const PlacedPassage& placed : document.passages()) {
        for (const Line& line : placed.passage->lines()) {
            const std::string_view text = placed.passage->content(line);
            const auto heading = line_syntax::atxHeading(text);
            const std::string_view whole = placed.passage->bytes().substr(line.begin, line.end - line.begin);
            if (!heading || codeAt(code, placed.begin + line.begin)) {
                result += whole;
                continue;
            }
            const std::size_t mark = text.find('#');
            result += whole.substr(0, mark);
            result += std::string(static_cast<std::size_t>(std::clamp(heading->level + by, 1, 6)), '#');
            result += whole.substr(mark + static_cast<std::size_t>(heading->level));
        }
    }
    return result;
}

} // namespace quoin
