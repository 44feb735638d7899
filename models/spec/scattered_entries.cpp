// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/scattered_entries.h"

#include <string_view>
#include <utility>

namespace quoin {

namespace {

bool standsIn(std::string_view id, const Outline::Node& node, const std::vector<Outline::Node>& nodes)
{
    for (int i = node.parent; i >= 0; i = nodes[static_cast<std::size_t>(i)].parent) {
        const TemplateSection* definition = nodes[static_cast<std::size_t>(i)].definition;
        if (definition && definition->id == id)
            return true;
    }
    return false;
}

class ScatteredEntries {
public:
    ScatteredEntries(const HeadingsInOrder& headings, const Template& tmpl)
        : m_headings(headings)
        , m_api(tmpl.section("api"))
        , m_schema(tmpl.section("schema"))
    {}

    void addTo(Outline& outline)
    {
        std::vector<int> moved;
        moved.reserve(outline.nodes.size());
        m_nodes.reserve(outline.nodes.size() + outline.nodes.size() / 8 + 8);
        for (Outline::Node& node : outline.nodes) {
            moved.push_back(static_cast<int>(m_nodes.size()));
            m_nodes.push_back(std::move(node));
            // Parents stand before their children, so they have their new place already.
            int& parent = m_nodes.back().parent;
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
        const TemplateSection* definition = m_nodes[around].definition;
        const std::string_view id = definition ? std::string_view(definition->id) : std::string_view();
        if (id != "api" && (id != "integrations" || standsIn("api", m_nodes[around], m_nodes)))
            addOf(m_api, around, &HeadingDigest::endpoints);
        if (id != "schema")
            addOf(m_schema, around, &HeadingDigest::tables);
    }

    void addOf(const TemplateSection* definition, std::size_t around, bool HeadingDigest::*holds)
    {
        if (!definition)
            return;
        Outline::Node node;
        for (std::size_t i = 0; i < m_nodes[around].own.size(); ++i) {
            const std::size_t passage = m_nodes[around].own[i];
            if (m_headings.digest(passage).*holds)
                node.own.push_back(passage);
        }
        if (node.own.empty())
            return;
        node.scattered = true;
        node.definition = definition;
        node.firstPassage = node.own.front();
        node.endPassage = node.own.back() + 1;
        node.parent = static_cast<int>(around);
        m_nodes.push_back(std::move(node));
    }

    const HeadingsInOrder& m_headings;
    const TemplateSection* m_api;
    const TemplateSection* m_schema;
    std::vector<Outline::Node> m_nodes;
};

} // namespace

void addScatteredEntries(Outline& outline, const HeadingsInOrder& headings, const Template& tmpl)
{
    ScatteredEntries(headings, tmpl).addTo(outline);
}

} // namespace quoin
