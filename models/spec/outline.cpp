// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/outline.h"

#include "models/spec/body_summary.h"
#include "models/spec/names.h"
#include "models/spec/section_source.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <utility>

namespace quoin {

namespace {

constexpr std::size_t none = std::string_view::npos;

bool isOnlyBlank(const Passage& passage)
{
    return std::all_of(passage.blocks().begin(), passage.blocks().end(), [](const Block& block) { return block.kind == BlockKind::Blank; });
}

// Files whose every mark is escaped have no fences at all, and comments in their code
// become headings.
std::size_t countEscapedFences(const Passage& passage)
{
    constexpr std::string_view mark = "\\`\\`\\`";
    std::size_t count = 0;
    for (std::size_t at = passage.bytes().find(mark); at != std::string_view::npos; at = passage.bytes().find(mark, at + mark.size()))
        count += at == 0 || passage.bytes()[at - 1] == '\n' || passage.bytes()[at - 1] == ' ';
    return count;
}

class OutlineMaker {
public:
    OutlineMaker(const Document& document, const std::vector<HeadingFactsPtr>& facts, const Lexicon& lexicon, const Corrections& corrections)
        : m_passages(document.passages())
        , m_facts(facts)
        , m_lexicon(lexicon)
        , m_corrections(corrections)
    {
    }

    Outline make()
    {
        m_outline.nodes.reserve(m_passages.size() / 2 + 8);
        findCorrected();
        findTitle();
        findRoots();
        findSectionLevel();
        for (std::size_t i = 0; i < m_passages.size(); ++i)
            place(i);
        while (!m_open.empty())
            close(m_passages.size());
        addScattered();
        for (Outline::Node& node : m_outline.nodes) {
            const PlacedPassage& last = m_passages[node.entry.endPassage - 1];
            node.entry.range.end = last.range().end;
        }
        m_outline.roots = std::move(m_roots);
        return std::move(m_outline);
    }

private:
    // What the user said of a heading stands before all that it says by itself.
    struct Corrected {
        bool is = false;
        std::vector<std::size_t> sections; // None: no part of the template.
    };

    void findCorrected()
    {
        if (m_corrections.empty())
            return;
        std::map<std::pair<std::string_view, int>, const Correction*> wanted;
        for (const Correction& correction : m_corrections)
            wanted.emplace(std::pair(std::string_view(correction.heading), correction.ordinal), &correction);
        m_corrected.resize(m_facts.size());
        const std::vector<int> ordinals = headingOrdinals(m_facts);
        for (std::size_t i = 0; i < m_facts.size(); ++i) {
            const auto found = ordinals[i] == 0 ? wanted.end() : wanted.find({m_facts[i]->title, ordinals[i]});
            if (found == wanted.end())
                continue;
            const TemplateSection* named = m_lexicon.templ().section(found->second->sectionId);
            if (!named && !found->second->sectionId.empty())
                continue; // A section that this template does not have says nothing.
            m_corrected[i].is = true;
            if (named)
                m_corrected[i].sections = {static_cast<std::size_t>(named - m_lexicon.templ().sections.data())};
        }
    }

    [[nodiscard]] bool isCorrected(std::size_t passage) const { return !m_corrected.empty() && m_corrected[passage].is; }
    [[nodiscard]] const std::vector<std::size_t>& named(std::size_t passage) const
    {
        static const std::vector<std::size_t> nothing;
        if (passage == m_title)
            return nothing;
        return isCorrected(passage) ? m_corrected[passage].sections : m_facts[passage]->meaning.sections;
    }

    // The file's title is its first heading and the only one of level 1. It may hold a section's
    // name ("Orders API"), but where headings below it name several sections it is none itself.
    void findTitle()
    {
        std::size_t first = none;
        std::vector<std::size_t> below;
        for (std::size_t i = 0; i < m_facts.size(); ++i) {
            const int level = m_facts[i]->level;
            if (level == 0)
                continue;
            if (first == none ? level != 1 : level == 1)
                return;
            if (first == none) {
                first = i;
                continue;
            }
            for (std::size_t section : named(i)) {
                if (std::find(below.begin(), below.end(), section) == below.end())
                    below.push_back(section);
            }
        }
        if (below.size() > 1 && !isCorrected(first))
            m_title = first;
    }

    // Several specs in one file: headings of one level that name a spec as a whole, each
    // with a section below it.
    void findRoots()
    {
        int level = 0;
        std::vector<std::size_t> roots;
        bool sectionSince = false;
        std::size_t withSections = 0;
        for (std::size_t i = 0; i < m_facts.size(); ++i) {
            const HeadingFacts& facts = *m_facts[i];
            const bool root = facts.meaning.root && (!isCorrected(i) || named(i).empty());
            if (root && (level == 0 || facts.level < level)) {
                level = facts.level;
                roots.clear();
                withSections = 0;
                sectionSince = false;
            }
            if (root && facts.level == level) {
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
    void findSectionLevel()
    {
        std::array<int, 8> votes{};
        std::vector<std::size_t> open; // Headings around the one looked at.
        for (std::size_t i = 0; i < m_facts.size(); ++i) {
            if (m_facts[i]->level == 0)
                continue;
            while (!open.empty() && m_facts[open.back()]->level >= m_facts[i]->level)
                open.pop_back();
            // The groups of a section often bear its name: they stand one level below the sections.
            const bool group = std::any_of(open.begin(), open.end(), [&](std::size_t around) { return named(around) == named(i); });
            if (!named(i).empty() && !group)
                ++votes[static_cast<std::size_t>(m_facts[i]->level)];
            open.push_back(i);
        }
        const auto most = std::max_element(votes.begin(), votes.end());
        m_sectionLevel = *most > 0 ? static_cast<int>(most - votes.begin()) : 2;
        m_named.assign(m_lexicon.templ().sections.size(), false);
        for (std::size_t i = 0; i < m_facts.size(); ++i) {
            for (std::size_t section : named(i))
                m_named[section] = m_named[section] || m_facts[i]->level <= m_sectionLevel;
        }
    }

    [[nodiscard]] const TemplateSection& section(std::size_t i) const { return m_lexicon.templ().sections[i]; }

    std::vector<std::size_t> sectionsOf(std::size_t passage)
    {
        const HeadingFacts& facts = *m_facts[passage];
        const bool escaped = m_escaped;
        m_escaped = m_escaped != facts.turnsEscaped;
        if (escaped) // A comment in code that only looks like a heading.
            return {};
        if (isCorrected(passage))
            return m_corrected[passage].sections;
        if (passage == m_title || (m_otherPart > 0 && facts.level > m_otherPart))
            return {};
        const TemplateSection* enclosing = m_open.empty() ? nullptr : m_outline.nodes[m_open.back()].entry.definition;
        if (!facts.meaning.sections.empty()) {
            // A group of the section around it ("REST API" in API Design) opens no section of its own.
            const bool same = enclosing && facts.meaning.sections.size() == 1 && &section(facts.meaning.sections.front()) == enclosing;
            if ((same && (namesPart(*enclosing, passage) || isDetail(passage))) || namesGroupOutside(passage))
                return {};
            // "### Messaging" below "API Design" with endpoints of its own is a group of them.
            const bool endpoints = enclosing && enclosing->id == "api" && !same && facts.endpoints && facts.level > m_sectionLevel;
            return endpoints ? std::vector<std::size_t>() : facts.meaning.sections;
        }
        // An ambiguous name counts at the level of the sections, outside of any section, for
        // one that the document names nowhere else.
        if (facts.level <= m_sectionLevel && !enclosing) {
            for (std::size_t candidate : facts.meaning.ambiguous) {
                if (!m_named[candidate])
                    return {candidate};
            }
        }
        return {};
    }

    // "Public Endpoints" right below "API Design" is a part of it, no second section.
    [[nodiscard]] bool isDetail(std::size_t passage) const
    {
        return m_facts[passage]->meaning.qualified && !m_headings.empty()
            && m_headings.back() == m_outline.nodes[m_open.back()].entry.firstPassage;
    }

    // A group of a section, or one of its rows ("Metrics" in Monitoring & Logging).
    [[nodiscard]] bool namesPart(const TemplateSection& enclosing, std::size_t passage) const
    {
        const Passage& text = *m_passages[passage].passage;
        std::size_t begin = 0;
        const std::string_view heading = headingText(text.content(text.lines().front()), begin);
        return m_lexicon.group(enclosing, heading) || m_lexicon.field(enclosing.rowFields, heading);
    }

    // A group of a section that is none by the user's word is none either.
    [[nodiscard]] bool namesGroupOutside(std::size_t passage) const
    {
        if (!m_outside || m_outside->depth != m_open.size())
            return false;
        const std::vector<std::size_t>& own = m_facts[m_outside->passage]->meaning.sections;
        return std::any_of(own.begin(), own.end(), [&](std::size_t of) { return namesPart(section(of), passage); });
    }

    void close(std::size_t endPassage)
    {
        Outline::Node& node = m_outline.nodes[m_open.back()];
        node.entry.endPassage = endPassage;
        for (std::size_t i = m_open.back() + 1; i < m_outline.nodes.size() && m_outline.nodes[i].entry.firstPassage == node.entry.firstPassage; ++i)
            m_outline.nodes[i].entry.endPassage = endPassage; // The other sections that its heading joins.
        m_open.pop_back();
    }

    void place(std::size_t i)
    {
        const HeadingFacts& facts = *m_facts[i];
        if (facts.level == 0) { // Goes on from the passage before it.
            if (m_lastOwner == none)
                addForeign(i);
            else
                extend(m_lastOwner, i);
            return;
        }
        while (!m_open.empty() && m_outline.nodes[m_open.back()].entry.level >= facts.level)
            close(i);
        while (!m_headings.empty() && m_facts[m_headings.back()]->level >= facts.level)
            m_headings.pop_back();
        if (m_outside && facts.level <= m_outside->level)
            m_outside.reset();
        if (facts.level <= m_otherPart)
            m_otherPart = 0;
        const std::vector<std::size_t> sections = sectionsOf(i);
        m_headings.push_back(i);
        if (m_otherPart == 0 && facts.meaning.otherPart && sections.empty())
            m_otherPart = facts.level;
        if (!sections.empty()) {
            addSections(i, sections);
        } else if (isCorrected(i)) {
            m_outside = Outside{i, facts.level, m_open.size()};
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
            const bool child = facts.level > m_sectionLevel && m_lastOwner != none && !m_outline.nodes[m_lastOwner].entry.definition
                && m_outline.nodes[m_lastOwner].entry.level > 0 && m_outline.nodes[m_lastOwner].entry.level < facts.level;
            if (child)
                extend(m_lastOwner, i);
            else
                addForeign(i);
        }
    }

    // Endpoints and SQL tables stand below headings of all kinds. They get an entry of
    // their section inside the entry around them, so that they are items like any other.
    void addScattered()
    {
        std::vector<Outline::Node> nodes;
        std::vector<int> moved;
        nodes.reserve(m_outline.nodes.size() + m_outline.nodes.size() / 8 + 8);
        for (Outline::Node& node : m_outline.nodes) {
            moved.push_back(static_cast<int>(nodes.size()));
            const TemplateSection* definition = node.entry.definition;
            const bool excluded = node.excluded;
            const std::string_view id = definition ? std::string_view(definition->id) : std::string_view();
            nodes.push_back(std::move(node));
            const std::size_t around = nodes.size() - 1;
            if (excluded)
                continue;
            if (id != "api" && (id != "integrations" || standsIn("api", nodes[around], nodes)))
                addScatteredOf("api", around, [](const HeadingFacts& facts) { return facts.endpoints; }, nodes);
            if (id != "schema")
                addScatteredOf("schema", around, [](const HeadingFacts& facts) { return facts.tables; }, nodes);
        }
        for (Outline::Node& node : nodes) {
            if (node.entry.parent >= 0 && !node.scattered)
                node.entry.parent = moved[static_cast<std::size_t>(node.entry.parent)];
        }
        m_outline.nodes = std::move(nodes);
    }

    [[nodiscard]] static bool standsIn(std::string_view id, const Outline::Node& node, const std::vector<Outline::Node>& nodes)
    {
        for (int i = node.entry.parent; i >= 0; i = nodes[static_cast<std::size_t>(i)].entry.parent) {
            const TemplateSection* definition = nodes[static_cast<std::size_t>(i)].entry.definition;
            if (definition && definition->id == id)
                return true;
        }
        return false;
    }

    template <typename Holds>
    void addScatteredOf(std::string_view id, std::size_t around, Holds holds, std::vector<Outline::Node>& nodes)
    {
        const TemplateSection* definition = m_lexicon.templ().section(id);
        if (!definition)
            return;
        bool any = false;
        for (std::size_t i = 0; i < nodes[around].own.size() && !any; ++i)
            any = holds(*m_facts[nodes[around].own[i]]);
        if (!any)
            return;
        Outline::Node node;
        for (std::size_t i = 0; i < nodes[around].own.size(); ++i) {
            const std::size_t passage = nodes[around].own[i];
            if (holds(*m_facts[passage]))
                node.own.push_back(passage);
        }
        const SectionEntry& outer = nodes[around].entry;
        node.scattered = true;
        node.entry.definition = definition;
        node.entry.title = outer.title;
        node.entry.firstPassage = node.own.front();
        node.entry.endPassage = node.own.back() + 1;
        node.entry.range = {m_passages[node.own.front()].begin, m_passages[node.own.back()].range().end};
        node.entry.heading = {node.entry.range.begin, node.entry.range.begin};
        node.entry.parent = static_cast<int>(around);
        nodes.push_back(std::move(node));
    }

    void extend(std::size_t owner, std::size_t passage)
    {
        m_outline.nodes[owner].own.push_back(passage);
        if (!m_outline.nodes[owner].entry.definition)
            m_outline.nodes[owner].entry.endPassage = passage + 1;
        m_lastOwner = owner;
    }

    SectionEntry entryAt(std::size_t passage) const
    {
        SectionEntry entry;
        const PlacedPassage& placed = m_passages[passage];
        entry.title = m_facts[passage]->title;
        entry.level = m_facts[passage]->level;
        entry.range = placed.range();
        if (const Block* heading = placed.passage->heading())
            entry.heading = placed.passage->range(*heading).shifted(placed.begin);
        else
            entry.heading = {placed.begin, placed.begin};
        entry.firstPassage = passage;
        entry.endPassage = passage + 1;
        entry.corrected = isCorrected(passage);
        return entry;
    }

    void addSections(std::size_t passage, const std::vector<std::size_t>& sections)
    {
        const auto first = m_outline.nodes.size();
        const int parent = m_open.empty() ? -1 : static_cast<int>(m_open.back());
        for (std::size_t candidate : sections) {
            Outline::Node node;
            node.entry = entryAt(passage);
            node.entry.definition = &section(candidate);
            node.entry.parent = node.entry.definition && m_outline.nodes.size() > first ? static_cast<int>(first) : parent;
            if (m_outline.nodes.size() == first)
                node.own.push_back(passage);
            m_outline.nodes.push_back(std::move(node));
        }
        m_open.push_back(first);
        m_lastOwner = first;
    }

    void addForeign(std::size_t passage)
    {
        if (m_facts[passage]->level == 0 && isOnlyBlank(*m_passages[passage].passage))
            return;
        Outline::Node node;
        node.entry = entryAt(passage);
        node.excluded = m_outside.has_value();
        node.own.push_back(passage);
        if (node.excluded && !m_open.empty())
            node.entry.parent = static_cast<int>(m_open.back());
        m_lastOwner = m_outline.nodes.size();
        m_outline.nodes.push_back(std::move(node));
    }

    const std::vector<PlacedPassage>& m_passages;
    const std::vector<HeadingFactsPtr>& m_facts;
    const Lexicon& m_lexicon;
    const Corrections& m_corrections;
    std::vector<Corrected> m_corrected; // One for one with the passages; empty where nothing is corrected.
    std::vector<std::size_t> m_roots;
    std::vector<bool> m_named;
    int m_sectionLevel = 2;
    std::size_t m_title = none;
    int m_otherPart = 0; // Level of the heading around that names a part of the product a backend spec is not about.
    std::vector<std::size_t> m_headings; // The headings that a passage stands below, innermost last.
    std::vector<std::size_t> m_open; // Indexes of recognised entries, innermost last.
    std::size_t m_lastOwner = none;
    bool m_escaped = false; // Inside a fence whose marks are escaped.
    struct Outside {
        std::size_t passage = 0;
        int level = 0;
        std::size_t depth = 0; // How many recognised entries were open around it.
    };
    std::optional<Outside> m_outside; // Below a heading that is no part of the template by the user's word.
    Outline m_outline;
};

} // namespace

void givePaths(std::vector<SectionEntry>& entries, const std::vector<std::size_t>& roots)
{
    // Sections with a heading are counted first: items scattered elsewhere come and go with
    // a word, and must not rename them.
    std::map<std::string, int, std::less<>> occurrences;
    int foreign = 0;
    const auto pathFor = [&](const SectionEntry& entry) {
        std::string path;
        if (!roots.empty()) {
            const auto spec = std::upper_bound(roots.begin(), roots.end(), entry.firstPassage) - roots.begin();
            path = "spec[" + std::to_string(std::max<std::ptrdiff_t>(spec, 1)) + "].";
        }
        path += entry.definition->id;
        const int occurrence = ++occurrences[path];
        if (occurrence > 1)
            path += '[' + std::to_string(occurrence) + ']';
        return path;
    };
    for (SectionEntry& entry : entries) {
        if (!entry.definition)
            entry.path = "raw[" + std::to_string(++foreign) + ']';
        else if (entry.level > 0)
            entry.path = pathFor(entry);
    }
    for (SectionEntry& entry : entries) {
        if (entry.definition && entry.level == 0)
            entry.path = pathFor(entry);
    }
}

HeadingFactsPtr headingFacts(const Lexicon& lexicon, const Passage& passage)
{
    const Block* heading = passage.heading();
    auto facts = std::make_shared<HeadingFacts>();
    facts->endpoints = mayHoldEndpoints(passage);
    facts->tables = mayHoldTables(passage);
    facts->turnsEscaped = countEscapedFences(passage) % 2 == 1;
    if (!heading)
        return facts;
    std::size_t begin = 0;
    const std::string_view text = headingText(passage.content(passage.lines().front()), begin);
    facts->title = plainText(text);
    facts->meaning = lexicon.heading(text);
    facts->level = heading->level;
    return facts;
}

std::vector<int> headingOrdinals(const std::vector<HeadingFactsPtr>& facts)
{
    std::vector<int> ordinals(facts.size(), 0);
    std::map<std::string_view, int> seen;
    bool escaped = false;
    for (std::size_t i = 0; i < facts.size(); ++i) {
        if (facts[i]->level == 0)
            continue;
        if (!escaped)
            ordinals[i] = ++seen[facts[i]->title];
        escaped = escaped != facts[i]->turnsEscaped;
    }
    return ordinals;
}

Outline makeOutline(const Document& document, const std::vector<HeadingFactsPtr>& facts, const Lexicon& lexicon, const Corrections& corrections)
{
    return OutlineMaker(document, facts, lexicon, corrections).make();
}

} // namespace quoin
