// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/table_names.h"

#include <algorithm>

namespace quoin {

namespace {

void collect(const std::vector<Part>& parts, std::set<std::string>& names)
{
    for (const Part& part : parts) {
        const auto* item = std::get_if<Item>(&part);
        if (item == nullptr)
            continue;
        if ((item->kind == "table" || item->kind == "modification") && !item->name.empty()) {
            const std::string name = foldedTableName(item->name);
            names.insert(name);
            names.insert(name.substr(name.rfind('.') + 1)); // npos + 1 is the whole of it.
        }
        collect(item->parts, names);
    }
}

} // namespace

std::set<std::string> tableNamesOf(const Spec& spec)
{
    std::set<std::string> names;
    for (std::size_t i = 0; i < spec.entries().size(); ++i) {
        const TemplateSection* section = spec.entries()[i].definition;
        if (section != nullptr && section->id == "schema")
            collect(spec.body(i).parts, names);
    }
    return names;
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
