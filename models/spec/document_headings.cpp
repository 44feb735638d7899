// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/document_headings.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace quoin {

DocumentHeadings::DocumentHeadings(const HeadingsInOrder& headings, const Lexicon& lexicon,
                                   const Corrections& corrections)
    : m_headings(headings)
    , m_template(lexicon.templ())
{
    findCorrected(corrections);
    findTitle();
    findRoots();
    findSectionLevel();
}

void DocumentHeadings::findCorrected(const Corrections& corrections)
{
    if (corrections.empty())
        return;
    std::map<std::pair<std::string_view, int>, const Correction*> wanted;
    for (const Correction& correction : corrections)
        wanted.emplace(std::pair(std::string_view(correction.heading), correction.ordinal), &correction);
    m_corrected.resize(m_headings.size());
    const std::vector<int> ordinals = headingOrdinals(m_headings);
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        const auto found = ordinals[i] == 0 ? wanted.end() : wanted.find({m_headings[i].title, ordinals[i]});
        if (found == wanted.end())
            continue;
        const TemplateSection* named = m_template.section(found->second->sectionId);
        if (!named && !found->second->sectionId.empty())
            continue; // A section that this template does not have says nothing.
        m_corrected[i].is = true;
        if (named)
            m_corrected[i].sections = {static_cast<std::size_t>(named - m_template.sections.data())};
    }
}

const std::vector<std::size_t>& DocumentHeadings::named(std::size_t passage) const
{
    static const std::vector<std::size_t> nothing;
    if (passage == m_title)
        return nothing;
    if (isCorrected(passage))
        return m_corrected[passage].sections;
    const HeadingMeaning* const meaning = m_headings.meaning(passage);
    return meaning ? meaning->sections : nothing;
}

// The file's title is its first heading and the only one of level 1. It may hold a section's
// name ("Orders API"), but where headings below it name several sections it is none itself.
// Nor is it one that is a single text ("System Design: Orders"), which would be everything up to
// the next heading; nor, where another one is named below it, one that has the name among others
// ("Backend Service Spec"). A first heading of another kind is none of those where a later one names it.
void DocumentHeadings::findTitle()
{
    std::size_t first = none;
    bool only = true; // Of level 1.
    std::vector<std::size_t> below;
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        const int level = m_headings.level(i);
        if (level == 0)
            continue;
        if (first == none) {
            first = i;
            only = level == 1;
            continue;
        }
        only = only && level != 1;
        for (std::size_t section : named(i)) {
            if (std::find(below.begin(), below.end(), section) == below.end())
                below.push_back(section);
        }
    }
    if (first == none)
        return;
    if (only)
        m_wrapper = first;
    if (isCorrected(first))
        return;
    const std::vector<std::size_t>& sections = named(first);
    const bool text = !sections.empty() && !m_headings.meaning(first)->whole
        && std::all_of(sections.begin(), sections.end(),
                       [&](std::size_t section) { return !m_template.sections[section].fields.empty(); });
    const bool namedAgain = std::any_of(sections.begin(), sections.end(), [&](std::size_t section) {
        return std::find(below.begin(), below.end(), section) != below.end();
    });
    // "Backend Service Spec" says some words more than the name, and another section follows.
    const bool other = !sections.empty() && m_headings.meaning(first)->within
        && std::any_of(below.begin(), below.end(), [&](std::size_t section) {
               return std::find(sections.begin(), sections.end(), section) == sections.end();
           });
    if (only ? below.size() > 1 || text || other : text && namedAgain)
        m_title = first;
}

// Several specs in one file: headings of one level that name a spec as a whole, each
// with a section below it.
void DocumentHeadings::findRoots()
{
    int level = 0;
    std::vector<std::size_t> roots;
    bool sectionSince = false;
    std::size_t withSections = 0;
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        const int own = m_headings.level(i);
        const HeadingMeaning* const meaning = m_headings.meaning(i);
        const bool root = meaning && meaning->root && (!isCorrected(i) || named(i).empty());
        if (root && (level == 0 || own < level)) {
            level = own;
            roots.clear();
            withSections = 0;
            sectionSince = false;
        }
        if (root && own == level) {
            withSections += sectionSince;
            sectionSince = false;
            roots.push_back(i);
        } else if (!named(i).empty() && !roots.empty()) {
            sectionSince = true;
        }
    }
    withSections += sectionSince;
    if (roots.size() > 1 && withSections == roots.size())
        m_roots = std::move(roots);
}

// The level at which most sections stand, and which sections are named beyond doubt.
void DocumentHeadings::findSectionLevel()
{
    std::array<int, 8> votes{};
    std::vector<int> highest(m_template.sections.size(), static_cast<int>(votes.size())); // Level of a section's names.
    m_below.assign(m_template.sections.size(), {});
    std::vector<std::size_t> open; // Headings around the one looked at.
    for (std::size_t i = 0; i < m_headings.size(); ++i) {
        const int level = m_headings.level(i);
        if (level == 0)
            continue;
        while (!open.empty() && m_headings.level(open.back()) >= level)
            open.pop_back();
        // What stands in a section says nothing of their level: its groups often bear the name of one.
        bool vote = i != m_wrapper && std::none_of(open.begin(), open.end(), [&](std::size_t around) {
                        return around != m_wrapper && !named(around).empty();
                    });
        for (std::size_t section : named(i)) {
            const bool part = !isCorrected(i) && mayBePart(open, section);
            vote = vote && !part;
            highest[section] = part ? highest[section] : std::min(highest[section], level);
        }
        if (vote && !named(i).empty())
            ++votes[static_cast<std::size_t>(level)];
        if (const HeadingMeaning* const meaning = m_headings.meaning(i); meaning && !meaning->affix && !open.empty()) {
            for (std::size_t section : meaning->ambiguous) {
                Below& below = m_below[section];
                below.several = below.several || (below.heading != none && below.heading != open.back());
                below.heading = open.back();
            }
        }
        open.push_back(i);
    }
    const auto most = std::max_element(votes.begin(), votes.end());
    m_sectionLevel = *most > 0 ? static_cast<int>(most - votes.begin()) : 2;
    m_named.clear();
    for (const int level : highest)
        m_named.push_back(level <= m_sectionLevel);
}

// "Service Interactions" below "Modules" takes nothing from what that may mean: it is a part of it.
bool DocumentHeadings::mayBePart(const std::vector<std::size_t>& around, std::size_t section) const
{
    return std::any_of(around.begin(), around.end(), [&](std::size_t heading) {
        const HeadingMeaning* const meaning = m_headings.meaning(heading);
        return meaning && heading != m_wrapper && !isCorrected(heading)
            && std::find(meaning->ambiguous.begin(), meaning->ambiguous.end(), section) != meaning->ambiguous.end();
    });
}

} // namespace quoin
