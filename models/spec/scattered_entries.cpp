// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/scattered_entries.h"

#include <string_view>
#include <utility>

namespace quoin {

namespace {

bool standsIn(std::string_view id, const Outline::Node& node, const std::vector<Outline::Node>& nodes)
{
    for (int i = node.entry.parent; i >= 0; i = nodes[static_cast<std::size_t>(i)].entry.parent) {
        const TemplateSection* definition = nodes[static_cast<std::size_t>(i)].entry.definition;
        if (definition && definition->id == id)
            return true;
    }
    return false;
}

class ScatteredEntries {
public:
    ScatteredEntries(const PassageList& passages, const std::vector<const HeadingFacts*>& facts,
                     const Template& tmpl)
        : m_passages(passages)
        , m_facts(facts)
        , m_template(tmpl)
    {}

    void addTo(Outline& outline)
    {
        std::vector<int> moved;
        m_nodes.reserve(outline.nodes.size() + outline.nodes.size() / 8 + 8);
        for (Outline::Node& node : outline.nodes) {
            moved.push_back(static_cast<int>(m_nodes.size()));
            m_nodes.push_back(std::move(node));
            // Parents stand before their children, so they have their new place already.
            int& parent = m_nodes.back().entry.parent;
            if (parent >= 0)
                parent = moved[static_cast<std::size_t>(parent)];
            addBelow(m_nodes.size() - 1);
        }
        outline.nodes = std::move(m_nodes);
    }

private:
    void addBelow(std::size_t around)
    {
        if (m_nodes[around].excluded)
            return;
        const TemplateSection* definition = m_nodes[around].entry.definition;
        const std::string_view id = definition ? std::string_view(definition->id) : std::string_view();
        if (id != "api" && (id != "integrations" || standsIn("api", m_nodes[around], m_nodes)))
            addOf("api", around, [](const HeadingFacts& facts) { return facts.endpoints; });
        if (id != "schema")
            addOf("schema", around, [](const HeadingFacts& facts) { return facts.tables; });
    }

    template <typename Holds>
    void addOf(std::string_view id, std::size_t around, Holds holds)
    {
        const TemplateSection* definition = m_template.section(id);
        if (!definition)
            return;
        Outline::Node node;
        for (std::size_t i = 0; i < m_nodes[around].own.size(); ++i) {
            const std::size_t passage = m_nodes[around].own[i];
            if (holds(*m_facts[passage]))
                node.own.push_back(passage);
        }
        if (node.own.empty())
            return;
        const SectionEntry& outer = m_nodes[around].entry;
        node.scattered = true;
        node.entry.definition = definition;
        node.entry.title = outer.title;
        node.entry.firstPassage = node.own.front();
        node.entry.endPassage = node.own.back() + 1;
        node.entry.range = {m_passages[node.own.front()].begin, m_passages[node.own.back()].range().end};
        node.entry.heading = {node.entry.range.begin, node.entry.range.begin};
        node.entry.parent = static_cast<int>(around);
        m_nodes.push_back(std::move(node));
    }

    const PassageList& m_passages;
    const std::vector<const HeadingFacts*>& m_facts;
    const Template& m_template;
    std::vector<Outline::Node> m_nodes;
};

} // namespace

void addScatteredEntries(Outline& outline, const PassageList& passages,
                         const std::vector<const HeadingFacts*>& facts, const Template& tmpl)
{
    ScatteredEntries(passages, facts, tmpl).addTo(outline);
}

} // namespace quoin
