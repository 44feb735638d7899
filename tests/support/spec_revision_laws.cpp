// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/spec_revision_laws.h"

#include "tests/support/cmark_oracle.h"
#include "tests/support/spec_dump.h"
#include "tests/support/spec_law_checks.h"

#include <algorithm>
#include <vector>

namespace quoin::testing {

std::string nestFault(const Spec& spec)
{
    const std::size_t size = spec.document().size();
    const auto& entries = spec.entries();
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const SectionEntry& entry = entries[i];
        if (entry.range.begin > entry.range.end || entry.range.end > size)
            return "nest: entry " + std::string(entry.path) + " leaves the file";
        if (entry.level > 0 && (entry.heading.begin != entry.range.begin || entry.heading.empty()))
            return "nest: entry " + std::string(entry.path) + " does not begin with its heading";
        if (entry.parent >= static_cast<int>(i))
            return "nest: entry " + std::string(entry.path) + " stands before its parent";
        if (entry.parent >= 0 && !entries[static_cast<std::size_t>(entry.parent)].range.contains(entry.range))
            return "nest: entry " + std::string(entry.path) + " leaves its parent";
        if (entry.definition) // A foreign entry's path is that of its one raw text too.
            paths.emplace_back(entry.path);
    }
    std::string fault;
    const auto within = [&](const std::string& path, ByteRange range, ByteRange outer) {
        if (fault.empty() && (range.begin > range.end || !outer.contains(range)))
            fault = "nest: " + path + ' ' + rangeText(range) + " leaves " + rangeText(outer);
        paths.push_back(path);
    };
    const auto walk = [&](const auto& self, const std::vector<Part>& parts, ByteRange outer) -> void {
        std::size_t last = 0;
        for (const Part& part : parts) {
            if (const auto* item = std::get_if<Item>(&part)) {
                within(item->path, item->range, outer);
                self(self, item->parts, item->range);
                continue;
            }
            const Field& field =
                std::holds_alternative<Field>(part) ? std::get<Field>(part) : std::get<RawText>(part).field;
            within(field.path, field.range, outer);
            if (fault.empty() && !outer.contains(field.whole))
                fault =
                    "nest: the whole of " + field.path + ' ' + rangeText(field.whole) + " leaves " + rangeText(outer);
            if (fault.empty() && field.kind == FieldKind::Raw && field.range.begin < last)
                fault = "nest: raw text " + field.path + " overlaps what stands before it";
            last = std::max(last, field.range.end);
        }
    };
    for (std::size_t i = 0; i < entries.size(); ++i)
        walk(walk, spec.body(i).parts, entries[i].range);
    if (!fault.empty())
        return fault;
    std::sort(paths.begin(), paths.end());
    const auto twice = std::adjacent_find(paths.begin(), paths.end());
    if (twice != paths.end())
        return "paths: " + *twice + " names two things";
    return {};
}

std::string revisionFault(const Spec& spec)
{
    const std::string bytes = spec.document().bytes();
    if (std::string fault = coverFault(spec.document(), bytes); !fault.empty())
        return "cover: " + fault;
    const Document parsed = Document::parse(bytes);
    if (std::string fault = firstDifference(describeBlocks(parsed), describeBlocks(spec.document())); !fault.empty())
        return "Document::edited: " + fault;
    const SpecPtr bound = bindText(bytes)->corrected(spec.corrections());
    if (std::string fault = firstDifference(dumpSpec(*bound), dumpSpec(spec)); !fault.empty())
        return "Spec::edited: " + fault;
    return {};
}

std::string spliceFault(const Spec& before, const Edit& edit)
{
    const std::string bytes = before.document().bytes();
    std::size_t last = 0;
    for (const Splice& splice : edit.splices) {
        if (splice.range.begin < last || splice.range.begin > splice.range.end || splice.range.end > bytes.size())
            return "splices: not ascending, disjoint and inside the file";
        last = splice.range.end;
    }
    std::string changed = bytes;
    const Splices inverse = applySplices(changed, edit.splices);
    if (changed != edit.after->document().bytes())
        return "splices: they do not make the text after the edit";
    applySplices(changed, inverse);
    return changed == bytes ? std::string() : "undo: the inverse does not give the first bytes";
}

} // namespace quoin::testing
