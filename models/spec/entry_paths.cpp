// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/entry_paths.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

namespace quoin {

namespace {

class PathGiver {
public:
    PathGiver(const std::vector<std::size_t>& roots, const Template& tmpl)
        : m_roots(roots)
        , m_template(tmpl)
        , m_occurrences(std::max<std::size_t>(roots.size(), 1) * tmpl.sections.size(), 0)
    {}

    void giveForeign()
    {
        add("raw");
        addNumber(++m_foreign);
    }

    void giveSection(const SectionEntry& entry)
    {
        while (m_spec > 0 && m_roots[m_spec - 1] > entry.firstPassage)
            --m_spec;
        while (m_spec < m_roots.size() && m_roots[m_spec] <= entry.firstPassage)
            ++m_spec;
        const std::size_t spec = m_spec == 0 ? 1 : m_spec; // What stands before the first one belongs to it.
        if (!m_roots.empty()) {
            add("spec");
            addNumber(spec);
            add(".");
        }
        add(entry.definition->id);
        const auto section = static_cast<std::size_t>(entry.definition - m_template.sections.data());
        const std::size_t occurrence = ++m_occurrences[(spec - 1) * m_template.sections.size() + section];
        if (occurrence > 1)
            addNumber(occurrence);
    }

    [[nodiscard]] std::size_t size() const { return m_text.size(); }
    [[nodiscard]] PathText take() { return std::move(m_text); }

private:
    const std::vector<std::size_t>& m_roots;
    const Template& m_template;
    void add(std::string_view text) { m_text.insert(m_text.end(), text.begin(), text.end()); }
    void addNumber(std::size_t number)
    {
        add("[");
        add(std::to_string(number));
        add("]");
    }

    std::vector<std::size_t> m_occurrences; // Of each section in each spec, from 1.
    std::size_t m_spec = 0;                 // How many have begun; the next entry stands nearby.
    std::size_t m_foreign = 0;
    PathText m_text;
};

} // namespace

PathText givePaths(EntryList& entries, const std::vector<std::size_t>& roots, const Template& tmpl)
{
    PathGiver paths(roots, tmpl);
    std::vector<ByteRange> ranges(entries.size()); // Of the bytes, which move while they become more.
    for (std::size_t i = 0; i < entries.size(); ++i) {
        ranges[i].begin = paths.size();
        if (!entries[i].definition)
            paths.giveForeign();
        else if (entries[i].level > 0)
            paths.giveSection(entries[i]);
        ranges[i].end = paths.size();
    }
    for (std::size_t i = 0; i < entries.size(); ++i) {
        if (!entries[i].definition || entries[i].level > 0)
            continue;
        ranges[i].begin = paths.size();
        paths.giveSection(entries[i]);
        ranges[i].end = paths.size();
    }
    PathText text = paths.take();
    for (std::size_t i = 0; i < entries.size(); ++i)
        entries[i].path = {text.data() + ranges[i].begin, ranges[i].size()};
    return text;
}

} // namespace quoin
