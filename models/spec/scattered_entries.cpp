// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/scattered_entries.h"

#include "models/spec/item_kinds.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace quoin {

namespace {

class ScatteredEntries {
public:
    ScatteredEntries(Outline::Nodes& nodes, const HeadingsInOrder& headings, const Template& tmpl)
        : m_nodes(nodes)
        , m_headings(headings)
        , m_api(sectionOfKind(tmpl, ItemKind::Endpoint))
        , m_schema(sectionOfKind(tmpl, ItemKind::Table))
    {}

    void find()
    {
        for (std::size_t i = 0; i < m_nodes.size(); ++i)
            findIn(i);
    }

    /// Puts each of them right behind the node that it stands in, from the last one on, so that nothing moves twice.
    void insert()
    {
        if (m_found.empty())
            return;
        const std::size_t count = m_nodes.size();
        std::vector<int> moved(count); // Of each node its new place.
        for (std::size_t i = 0, found = 0; i < count; ++i) {
            moved[i] = static_cast<int>(i + found);
            while (found < m_found.size() && m_found[found].parent == static_cast<int>(i))
                ++found;
        }
        m_nodes.resize(count + m_found.size());
        std::size_t found = m_found.size();
        for (std::size_t i = count; found > 0 && i-- > 0;) {
            for (; found > 0 && m_found[found - 1].parent == static_cast<int>(i); --found) {
                m_found[found - 1].parent = moved[i];
                m_nodes[i + found] = std::move(m_found[found - 1]);
            }
            if (found > 0)
                m_nodes[i + found] = std::move(m_nodes[i]);
            int& parent = m_nodes[i + found].parent;
            if (parent >= 0)
                parent = moved[static_cast<std::size_t>(parent)];
        }
    }

private:
    void findIn(std::size_t around)
    {
        if (m_nodes[around].excluded)
            return;
        const TemplateSection* definition = m_nodes[around].definition;
        // Those of an integration are somebody else's.
        const bool others =
            definition && holdsItems(*definition, ItemKind::Integration) && !standsInApi(m_nodes[around]);
        if (definition != m_api && !others)
            findOf(m_api, around, BodySign::Endpoints);
        if (definition != m_schema)
            findOf(m_schema, around, BodySign::Tables);
    }

    [[nodiscard]] bool standsInApi(const Outline::Node& node) const
    {
        for (int i = node.parent; m_api && i >= 0; i = m_nodes[static_cast<std::size_t>(i)].parent) {
            if (m_nodes[static_cast<std::size_t>(i)].definition == m_api)
                return true;
        }
        return false;
    }

    void findOf(const TemplateSection* definition, std::size_t around, BodySign sign)
    {
        if (!definition)
            return;
        Outline::Node node;
        for (std::size_t i = 0; i < m_nodes[around].own.size(); ++i) {
            const std::size_t passage = m_nodes[around].own[i];
            if (m_headings.has(passage, sign))
                node.own.push_back(passage);
        }
        if (node.own.empty())
            return;
        node.scattered = true;
        node.definition = definition;
        node.firstPassage = node.own.front();
        node.endPassage = node.own.back() + 1;
        node.parent = static_cast<int>(around);
        m_found.push_back(std::move(node));
    }

    Outline::Nodes& m_nodes;
    const HeadingsInOrder& m_headings;
    const TemplateSection* m_api;
    const TemplateSection* m_schema;
    std::vector<Outline::Node> m_found; // In the order of what they stand in.
};

} // namespace

void addScatteredEntries(Outline& outline, const HeadingsInOrder& headings, const Template& tmpl)
{
    ScatteredEntries scattered(outline.nodes, headings, tmpl);
    scattered.find();
    scattered.insert();
}

} // namespace quoin
