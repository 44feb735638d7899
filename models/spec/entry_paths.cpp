// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/entry_paths.h"

#include <algorithm>
#include <string>

namespace quoin {

namespace {

class PathGiver {
public:
    PathGiver(const std::vector<std::size_t>& roots, const Template& tmpl)
        : m_roots(roots)
        , m_template(tmpl)
        , m_occurrences(std::max<std::size_t>(roots.size(), 1) * tmpl.sections.size(), 0)
    {}

    void giveForeign(SectionEntry& entry)
    {
        m_path = "raw[";
        m_path += std::to_string(++m_foreign);
        m_path += ']';
        entry.path = m_path;
    }

    void giveSection(SectionEntry& entry)
    {
        while (m_spec > 0 && m_roots[m_spec - 1] > entry.firstPassage)
            --m_spec;
        while (m_spec < m_roots.size() && m_roots[m_spec] <= entry.firstPassage)
            ++m_spec;
        const std::size_t spec = m_spec == 0 ? 1 : m_spec; // What stands before the first one belongs to it.
        m_path.clear();
        if (!m_roots.empty()) {
            m_path = "spec[";
            m_path += std::to_string(spec);
            m_path += "].";
        }
        m_path += entry.definition->id;
        const auto section = static_cast<std::size_t>(entry.definition - m_template.sections.data());
        const int occurrence = ++m_occurrences[(spec - 1) * m_template.sections.size() + section];
        if (occurrence > 1) {
            m_path += '[';
            m_path += std::to_string(occurrence);
            m_path += ']';
        }
        entry.path = m_path;
    }

private:
    const std::vector<std::size_t>& m_roots;
    const Template& m_template;
    std::vector<int> m_occurrences; // Of each section in each spec, from 1.
    std::size_t m_spec = 0;         // How many have begun; the next entry stands nearby.
    int m_foreign = 0;
    std::string m_path;
};

} // namespace

void givePaths(std::vector<SectionEntry>& entries, const std::vector<std::size_t>& roots, const Template& tmpl)
{
    PathGiver paths(roots, tmpl);
    for (SectionEntry& entry : entries) {
        if (!entry.definition)
            paths.giveForeign(entry);
        else if (entry.level > 0)
            paths.giveSection(entry);
    }
    for (SectionEntry& entry : entries) {
        if (entry.definition && entry.level == 0)
            paths.giveSection(entry);
    }
}

} // namespace quoin
