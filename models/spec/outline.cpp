// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/outline.h"

#include "models/spec/body_summary.h"
#include "models/spec/document_headings.h"
#include "models/spec/heading_evidence.h"
#include "models/spec/heading_number.h"
#include "models/spec/item_kinds.h"
#include "models/spec/scattered_entries.h"
#include "models/spec/section_source.h"
#include "models/spec/table_names.h"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace quoin {

namespace {

constexpr std::size_t none = DocumentHeadings::none;

class OutlineMaker {
public:
    OutlineMaker(const Document& document, const HeadingsInOrder& headings, const Lexicon& lexicon,
                 const Corrections& corrections, std::size_t expected)
        : m_passages(document.passages())
        , m_facts(headings)
        , m_lexicon(lexicon)
        , m_documentHeadings(headings, lexicon, corrections)
        , m_evidence(headings, lexicon.templ())
    {
        m_outline.nodes.reserve(expected);
    }

    Outline make()
    {
        for (std::size_t i = 0; i < m_facts.size(); ++i)
            place(i);
        while (!m_open.empty())
            close(m_facts.size());
        addScatteredEntries(m_outline, m_facts, m_lexicon.templ());
        m_outline.roots = m_documentHeadings.roots();
        return std::move(m_outline);
    }

private:
    [[nodiscard]] const TemplateSection& section(std::size_t i) const { return m_lexicon.templ().sections[i]; }

    std::vector<std::size_t> sectionsOf(std::size_t passage)
    {
        const bool escaped = m_escaped;
        m_escaped = m_escaped != m_facts.has(passage, BodySign::TurnsEscaped);
        if (escaped) // A comment in code that only looks like a heading.
            return {};
        if (m_documentHeadings.isCorrected(passage))
            return m_documentHeadings.named(passage);
        const HeadingMeaning* const says = m_facts.meaning(passage);
        if (!says || passage == m_documentHeadings.title())
            return {};
        const HeadingMeaning& meaning = *says;
        const int level = m_facts.level(passage);
        const bool sure = meaning.whole && !meaning.word && !meaning.component;
        if (m_otherPart > 0 && level > m_otherPart && !(sure && m_evidence.isOfBackend(passage)))
            return {};
        if (m_mentions > 0 && level > m_mentions && !(sure && m_evidence.showsItems(passage)))
            return {};
        const TemplateSection* enclosing = m_open.empty() ? nullptr : m_outline.nodes[m_open.back()].definition;
        if (!meaning.sections.empty()) {
            // A group of the section around it ("REST API" in API Design) opens no section of its own.
            const bool same =
                enclosing && meaning.sections.size() == 1 && &section(meaning.sections.front()) == enclosing;
            const bool part = same && (meaning.part || isBelowSame() || namesTable(*enclosing, passage));
            // "Workflow Worker Service" right below "Services" is one of these.
            const bool service =
                enclosing && !same && meaning.within && holdsItems(*enclosing, ItemKind::Service) && isRightBelow();
            if (part || service || namesGroupOutside(passage)
                || (enclosing && !same && m_evidence.isComponent(passage)))
                return {};
            // "### Messaging" below "API Design" with endpoints of its own is a group of them; so is an entity of the
            // schema that is called like a section ("### Integration").
            const bool endpoints = m_facts.has(passage, BodySign::Endpoints);
            const bool tables = m_facts.has(passage, BodySign::Tables) || m_facts.has(passage, BodySign::Columns);
            const bool ownItems = enclosing && !same
                && ((holdsItems(*enclosing, ItemKind::Endpoint) && endpoints)
                    || (holdsItems(*enclosing, ItemKind::Table) && tables && !endpoints));
            return ownItems ? std::vector<std::size_t>() : meaning.sections;
        }
        // An ambiguous name counts at the level of the sections, outside of any section, for one that the document
        // names nowhere else, or that all headings right below it name. "Backend Architecture" as the file's title is
        // no section around it.
        const bool inTitle = enclosing && enclosing->aboutTheWhole
            && m_outline.nodes[m_open.back()].firstPassage == m_documentHeadings.wrapper();
        if ((enclosing && !inTitle) || isNumberedBelow(passage))
            return {};
        const bool high = level <= m_documentHeadings.sectionLevel() || meaning.step;
        bool named = false; // The likelier of what it may mean: then "Services" are no integrations either.
        for (std::size_t candidate : meaning.ambiguous) {
            const TemplateSection& meant = section(candidate);
            const bool shown = m_evidence.shows(passage, meant);
            named = named || m_documentHeadings.isNamed(candidate);
            if (meant.namesEndpointGroups && m_evidence.isEndpointGroup(passage))
                continue;
            const bool only = !named || isNamedBelow(passage, candidate);
            // "Upload Endpoints" with endpoints are what they say, wherever they stand, and a "Billing Integration" is
            // one also beside "External Integrations".
            const bool ending = meaning.ending && (shown || (high && holdsItems(meant, ItemKind::Integration)));
            const bool general = !meant.aboutTheWhole || shown || meaning.affix || !isOfTopic(candidate);
            if (((high && (only || shown)) || ending) && general && mayMean(passage, candidate))
                return {candidate};
        }
        return {};
    }

    // "Orders API" may be somebody else's, or the file's title; with endpoints it is what it says. "Phase 2: Database
    // Schema" is a plan to make one, unless tables are there, or the whole document is such a plan.
    [[nodiscard]] bool mayMean(std::size_t passage, std::size_t candidate) const
    {
        const HeadingMeaning& meaning = *m_facts.meaning(passage);
        const TemplateSection& meant = section(candidate);
        if (passage == m_documentHeadings.wrapper()
            && (meaning.affix || (meaning.within && m_documentHeadings.namesAny())))
            return false;
        const bool hasItems = holdsItems(meant, ItemKind::Endpoint) || holdsItems(meant, ItemKind::Table);
        if (meaning.step && m_documentHeadings.namesAny())
            return hasItems && m_evidence.shows(passage, meant);
        return !(meaning.affix && hasItems) || m_evidence.shows(passage, meant);
    }

    // "## 5.1 Task" behind "## 5. Data Model" is a part of that, though it is written at the same level.
    [[nodiscard]] bool isNumberedBelow(std::size_t passage) const
    {
        if (m_lastNamed == none || m_facts.level(m_lastNamed) != m_facts.level(passage))
            return false;
        const auto own = headingNumber(m_facts[passage].title);
        const auto around = headingNumber(m_facts[m_lastNamed].title);
        return own && around && own->above == around->above + std::to_string(around->value) + '.';
    }

    // "Schema" with nothing but "Core Tables" and "Lookup Tables" below it.
    [[nodiscard]] bool isNamedBelow(std::size_t passage, std::size_t section) const
    {
        int below = 0; // Level of the headings right below.
        for (std::size_t i = passage + 1; i < m_facts.size(); ++i) {
            const int level = m_facts.level(i);
            if (level == 0 || (below > 0 && level > below))
                continue;
            if (level <= m_facts.level(passage))
                break;
            below = level;
            const std::vector<std::size_t>& named = m_documentHeadings.named(i);
            if (std::find(named.begin(), named.end(), section) == named.end())
                return false;
        }
        return below > 0;
    }

    // "Overview" below "Billing", and another one below "Shipping", are of these, not of the backend.
    [[nodiscard]] bool isOfTopic(std::size_t candidate) const
    {
        const HeadingMeaning* const around = m_headings.size() > 1 ? m_facts.meaning(m_headings.back()) : nullptr;
        return m_headings.size() > 1 && !(around && around->root) && m_documentHeadings.mayMeanInSeveral(candidate);
    }

    // "Public Endpoints" right below "API Design" is a part of it, no second section.
    [[nodiscard]] bool isRightBelow() const
    {
        return !m_headings.empty() && m_headings.back() == m_outline.nodes[m_open.back()].firstPassage;
    }

    // Nor is "Authentication Flow" below "Authentication" in Security: all headings down to it are of that section.
    [[nodiscard]] bool isBelowSame() const
    {
        const Outline::Node& around = m_outline.nodes[m_open.back()];
        for (auto heading = m_headings.rbegin(); heading != m_headings.rend(); ++heading) {
            if (*heading == around.firstPassage)
                return true;
            const HeadingMeaning* const meaning = m_facts.meaning(*heading);
            const bool same = meaning
                && std::any_of(meaning->sections.begin(), meaning->sections.end(),
                               [&](std::size_t of) { return &section(of) == around.definition; });
            if (!same)
                return false;
        }
        return false;
    }

    // "Entity: User" in the schema is a table of it, though "Entity" names the section too.
    [[nodiscard]] bool namesTable(const TemplateSection& enclosing, std::size_t passage) const
    {
        return groupOfKind(enclosing, ItemKind::Table) && namesTableInSchema(m_lexicon.words(), headingOf(passage));
    }

    [[nodiscard]] std::string_view headingOf(std::size_t passage) const
    {
        const Passage& text = *m_passages[passage].passage;
        std::size_t begin = 0;
        return headingText(text.content(text.lines().front()), begin);
    }

    // A group of a section that is none by the user's word is none either.
    [[nodiscard]] bool namesGroupOutside(std::size_t passage) const
    {
        if (!m_outside || m_outside->depth != m_open.size())
            return false;
        const HeadingMeaning* const meaning = m_facts.meaning(m_outside->passage);
        if (!meaning)
            return false;
        const std::vector<std::size_t>& own = meaning->sections;
        return std::any_of(own.begin(), own.end(),
                           [&](std::size_t of) { return m_lexicon.namesPart(section(of), headingOf(passage)); });
    }

    void close(std::size_t endPassage)
    {
        Outline::Node& node = m_outline.nodes[m_open.back()];
        node.endPassage = endPassage;
        for (std::size_t i = m_open.back() + 1;
             i < m_outline.nodes.size() && m_outline.nodes[i].firstPassage == node.firstPassage; ++i)
            m_outline.nodes[i].endPassage = endPassage; // The other sections that its heading joins.
        m_open.pop_back();
    }

    void place(std::size_t i)
    {
        const int level = m_facts.level(i);
        if (level == 0) { // Goes on from the passage before it.
            if (m_lastOwner == none)
                addForeign(i);
            else
                extend(m_lastOwner, i);
            return;
        }
        while (!m_open.empty() && m_outline.nodes[m_open.back()].level >= level)
            close(i);
        while (!m_headings.empty() && m_facts.level(m_headings.back()) >= level)
            m_headings.pop_back();
        if (m_outside && level <= m_outside->level)
            m_outside.reset();
        if (level <= m_otherPart)
            m_otherPart = 0;
        if (level <= m_mentions)
            m_mentions = 0;
        const std::vector<std::size_t> sections = sectionsOf(i);
        m_headings.push_back(i);
        const HeadingMeaning* const meaning = m_facts.meaning(i);
        const bool isAside = sections.empty() && meaning && i != m_documentHeadings.wrapper();
        if (m_otherPart == 0 && isAside && meaning->otherPart)
            m_otherPart = level;
        if (m_mentions == 0 && isAside && meaning->mentions)
            m_mentions = level;
        if (!sections.empty()) {
            addSections(i, sections);
        } else if (m_documentHeadings.isCorrected(i)) {
            m_outside = Outside{i, level, m_open.size()};
            addForeign(i);
        } else if (m_outside && m_outside->depth == m_open.size()) {
            if (m_outline.nodes[m_lastOwner].excluded)
                extend(m_lastOwner, i);
            else
                addForeign(i); // Behind a section that stands in it.
        } else if (!m_open.empty()) {
            extend(m_open.back(), i);
        } else {
            // Headings at the level of the sections are entries of their own, also below a title.
            const bool child = level > m_documentHeadings.sectionLevel() && m_lastOwner != none
                && !m_outline.nodes[m_lastOwner].definition && m_outline.nodes[m_lastOwner].level > 0
                && m_outline.nodes[m_lastOwner].level < level;
            if (child)
                extend(m_lastOwner, i);
            else
                addForeign(i);
        }
    }

    void extend(std::size_t owner, std::size_t passage)
    {
        m_outline.nodes[owner].own.push_back(passage);
        if (!m_outline.nodes[owner].definition)
            m_outline.nodes[owner].endPassage = passage + 1;
        m_lastOwner = owner;
    }

    [[nodiscard]] Outline::Node nodeAt(std::size_t passage) const
    {
        Outline::Node node;
        node.firstPassage = passage;
        node.endPassage = passage + 1;
        node.level = m_facts.level(passage);
        node.corrected = m_documentHeadings.isCorrected(passage);
        return node;
    }

    void addSections(std::size_t passage, const std::vector<std::size_t>& sections)
    {
        const auto first = m_outline.nodes.size();
        const int parent = m_open.empty() ? -1 : static_cast<int>(m_open.back());
        for (std::size_t candidate : sections) {
            Outline::Node node = nodeAt(passage);
            node.definition = &section(candidate);
            node.parent = m_outline.nodes.size() > first ? static_cast<int>(first) : parent;
            if (m_outline.nodes.size() == first)
                node.own.push_back(passage);
            m_outline.nodes.push_back(std::move(node));
        }
        m_open.push_back(first);
        m_lastOwner = first;
        m_lastNamed = passage;
    }

    void addForeign(std::size_t passage)
    {
        if (m_facts.level(passage) == 0 && isOnlyBlank(*m_passages[passage].passage))
            return;
        Outline::Node node = nodeAt(passage);
        node.excluded = m_outside.has_value();
        node.own.push_back(passage);
        if (node.excluded && !m_open.empty())
            node.parent = static_cast<int>(m_open.back());
        m_lastOwner = m_outline.nodes.size();
        m_outline.nodes.push_back(std::move(node));
    }

    const PassageList& m_passages;
    const HeadingsInOrder& m_facts;
    const Lexicon& m_lexicon;
    const DocumentHeadings m_documentHeadings;
    const HeadingEvidence m_evidence;
    int m_otherPart = 0; // Level of the heading around that names a part of the product a backend spec is not about.
    int m_mentions = 0;  // Level of the heading around that says what the product is made of, or when.
    std::vector<std::size_t> m_headings; // The headings that a passage stands below, innermost last.
    std::vector<std::size_t> m_open;     // Indexes of recognised entries, innermost last.
    std::size_t m_lastOwner = none;
    std::size_t m_lastNamed = none; // The passage of the last heading that named a section.
    bool m_escaped = false;         // Inside a fence whose marks are escaped.
    struct Outside {
        std::size_t passage = 0;
        int level = 0;
        std::size_t depth = 0; // How many recognised entries were open around it.
    };
    std::optional<Outside> m_outside; // Below a heading that is no part of the template by the user's word.
    Outline m_outline;
};

} // namespace

Outline makeOutline(const Document& document, const HeadingsInOrder& headings, const Lexicon& lexicon,
                    const Corrections& corrections, std::size_t expected)
{
    return OutlineMaker(document, headings, lexicon, corrections, expected).make();
}

} // namespace quoin
