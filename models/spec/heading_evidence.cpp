// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/heading_evidence.h"

#include "models/spec/endpoint_syntax.h"
#include "models/spec/item_kinds.h"

#include <algorithm>
#include <array>

namespace quoin {

HeadingEvidence::HeadingEvidence(const HeadingsInOrder& headings, const Template& tmpl)
    : m_headings(headings)
    , m_template(tmpl)
{}

bool HeadingEvidence::shows(std::size_t passage, const TemplateSection& meant) const
{
    if (holdsItems(meant, ItemKind::Table))
        return holds(passage, BodySign::Tables) || holds(passage, BodySign::Columns);
    if (holdsItems(meant, ItemKind::Endpoint))
        return holds(passage, BodySign::Endpoints);
    return meant.namesEndpointGroups && !holdsOwnEndpoints(passage);
}

bool HeadingEvidence::isEndpointGroup(std::size_t passage) const
{
    int below = 0; // Level of the headings right below.
    for (std::size_t i = passage + 1; i < m_headings.size(); ++i) {
        const int level = m_headings.level(i);
        if (level == 0 || (below > 0 && level > below))
            continue;
        if (level <= m_headings.level(passage))
            break;
        below = level;
        if (!m_headings.has(i, BodySign::Endpoints) || !endpointIn(m_headings[i].title))
            return false;
    }
    return below > 0;
}

bool HeadingEvidence::showsItems(std::size_t passage) const
{
    const std::vector<std::size_t>& named = m_headings.meaning(passage)->sections;
    return std::any_of(named.begin(), named.end(), [&](std::size_t of) {
        return holdsItems(section(of), ItemKind::Integration)
            || (!section(of).namesEndpointGroups && shows(passage, section(of)));
    });
}

bool HeadingEvidence::isOfBackend(std::size_t passage) const
{
    constexpr std::array backend = {ItemKind::Table, ItemKind::Endpoint, ItemKind::Integration, ItemKind::Queue};
    const std::vector<std::size_t>& named = m_headings.meaning(passage)->sections;
    return std::any_of(named.begin(), named.end(), [&](std::size_t of) {
        return std::any_of(backend.begin(), backend.end(),
                           [&](ItemKind kind) { return holdsItems(section(of), kind); });
    });
}

bool HeadingEvidence::isComponent(std::size_t passage) const
{
    return m_headings.meaning(passage)->component && !holds(passage, BodySign::Tables)
        && !holds(passage, BodySign::Columns) && !holds(passage, BodySign::Endpoints);
}

// Endpoints below a heading that says so ("Endpoints" beside "Sessions" and "Roles") are but a part of what a topic is.
bool HeadingEvidence::holdsOwnEndpoints(std::size_t passage) const
{
    int apart = 0; // Level of such a heading, while its text is passed.
    bool others = false;
    bool found = false;
    std::size_t i = passage;
    do {
        const int level = m_headings.level(i);
        if (i > passage && level > 0 && (apart == 0 || level <= apart)) {
            apart = saysEndpoints(i) ? level : 0;
            others = others || apart == 0;
        }
        if (m_headings.has(i, BodySign::Endpoints)) {
            if (apart == 0)
                return true;
            found = true;
        }
        ++i;
    } while (i < m_headings.size() && (m_headings.level(i) == 0 || m_headings.level(i) > m_headings.level(passage)));
    return found && !others;
}

bool HeadingEvidence::saysEndpoints(std::size_t passage) const
{
    const HeadingMeaning* const meaning = m_headings.meaning(passage);
    const auto ofEndpoints = [&](std::size_t of) { return holdsItems(section(of), ItemKind::Endpoint); };
    return meaning
        && (std::any_of(meaning->sections.begin(), meaning->sections.end(), ofEndpoints)
            || std::any_of(meaning->ambiguous.begin(), meaning->ambiguous.end(), ofEndpoints));
}

// Whether the text of a heading, or of one below it, has something.
bool HeadingEvidence::holds(std::size_t passage, BodySign sign) const
{
    std::size_t i = passage;
    do {
        if (m_headings.has(i, sign))
            return true;
        ++i;
    } while (i < m_headings.size() && (m_headings.level(i) == 0 || m_headings.level(i) > m_headings.level(passage)));
    return false;
}

} // namespace quoin
