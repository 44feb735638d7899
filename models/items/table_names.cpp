// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/table_names.h"

#include "models/spec/item_kinds.h"

#include <algorithm>

namespace quoin {

namespace {

void collect(const std::vector<Part>& parts, std::vector<std::string>& names)
{
    for (const Part& part : parts) {
        const auto* item = std::get_if<Item>(&part);
        if (item == nullptr)
            continue;
        if ((item->kind == "table" || item->kind == "modification") && !item->name.empty()) {
            const std::string name = foldedTableName(item->name);
            names.push_back(name);
            names.push_back(name.substr(name.rfind('.') + 1)); // npos + 1 is the whole of it.
        }
        collect(item->parts, names);
    }
}

} // namespace

const std::set<std::string>& TableNames::in(const SpecPtr& spec)
{
    if (m_spec == spec)
        return m_names;
    ListChange change{0, 0, spec->entries().size()};
    if (m_spec != nullptr)
        change = spec->entriesChangedSince(*m_spec);
    if (m_spec != nullptr)
        count(*m_spec, change.first, change.removed, -1);
    count(*spec, change.first, change.added, 1);
    m_spec = spec;
    return m_names;
}

void TableNames::count(const Spec& spec, std::size_t first, std::size_t entries, int by)
{
    std::vector<std::string> names;
    for (std::size_t i = first; i < first + entries; ++i) {
        const TemplateSection* section = spec.entries()[i].definition;
        if (section != nullptr && holdsItems(*section, ItemKind::Table))
            collect(spec.body(i).parts, names);
    }
    for (const std::string& name : names) {
        const int times = m_counts[name] += by;
        if (times > 0) {
            m_names.insert(name);
        } else {
            m_names.erase(name);
            m_counts.erase(name);
        }
    }
}

std::string foldedTableName(std::string_view name)
{
    std::string folded;
    for (const char c : name) {
        if (c != '"' && c != '`' && c != '[' && c != ']')
            folded += c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
    }
    return folded;
}

} // namespace quoin
