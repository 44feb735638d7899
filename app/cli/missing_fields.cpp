// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/cli/missing_fields.h"

#include <algorithm>

namespace quoin::cli {

namespace {

void collect(const std::vector<Part>& parts, const std::vector<MissingField>& missing, std::vector<std::string>& paths)
{
    for (const Part& part : parts) {
        if (const auto* item = std::get_if<Item>(&part))
            collect(item->parts, item->missing, paths);
    }
    for (const MissingField& field : missing)
        paths.push_back(field.path);
}

} // namespace

std::vector<std::string> missingPaths(const Spec& spec)
{
    std::vector<std::string> paths;
    for (std::size_t entry = 0; entry < spec.entries().size(); ++entry) {
        const SectionBody body = spec.body(entry);
        collect(body.parts, body.missing, paths);
    }
    return paths;
}

bool isMissing(const Spec& spec, std::string_view path)
{
    const std::vector<std::string> paths = missingPaths(spec);
    return std::find(paths.begin(), paths.end(), path) != paths.end();
}

} // namespace quoin::cli
