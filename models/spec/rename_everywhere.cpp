// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/rename_everywhere.h"

#include "models/spec/column_mentions.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace quoin {

namespace {

using Ranges = std::map<std::string, ByteRange, std::less<>>;

void collect(const std::vector<Part>& parts, Ranges& ranges)
{
    for (const Part& part : parts) {
        if (const auto* item = std::get_if<Item>(&part))
            collect(item->parts, ranges);
        else if (const auto* field = std::get_if<Field>(&part))
            ranges[field->path] = field->range;
        else
            ranges[std::get<RawText>(part).field.path] = std::get<RawText>(part).field.range;
    }
}

Ranges fieldRanges(const Spec& spec)
{
    Ranges ranges;
    for (std::size_t i = 0; i < spec.entries().size(); ++i)
        collect(spec.body(i).parts, ranges);
    return ranges;
}

// A field's bytes after `splices`, none of which crosses its borders.
ByteRange movedBy(const Splices& splices, ByteRange range)
{
    ByteRange moved = range;
    for (const Splice& splice : splices) {
        const std::size_t growth = splice.replacement.size() - splice.range.size();
        if (splice.range.end <= range.begin)
            moved.begin += growth;
        if (splice.range.end <= range.end)
            moved.end += growth;
    }
    return moved;
}

// The frame law for a renaming: the bytes around the splices are the same, so it is enough that
// every field is still one, by the same path, where its bytes have gone.
std::optional<std::string> renamingFault(const Spec& before, const Spec& after, const Splices& splices)
{
    const Ranges old = fieldRanges(before);
    const Ranges now = fieldRanges(after);
    for (const auto& [path, range] : old) {
        const auto found = now.find(path);
        if (found == now.end() || found->second != movedBy(splices, range))
            return path;
    }
    for (const auto& [path, range] : now) {
        if (!old.contains(path))
            return path;
    }
    return std::nullopt;
}

// The item's own name as whole fields, so that it is plain which bytes are whose.
Splices nameSplices(const Spec& before, const Spec& after, std::string_view path)
{
    Splices splices;
    const auto item = before.item(path);
    const auto renamed = after.item(path);
    for (std::string_view id : {"name", "method", "route"}) {
        const Field* old = item ? item->field(id) : nullptr;
        const Field* now = renamed ? renamed->field(id) : nullptr;
        if (!old || !now)
            continue;
        std::string bytes = after.document().slice(now->range);
        if (before.document().slice(old->range) != bytes)
            splices.push_back({old->range, std::move(bytes)});
    }
    return splices;
}

// `splices` of the name itself and those of the mentions as one edit.
EditResult renamed(const SpecPtr& spec, std::string_view path, Splices splices, const ItemNaming& from,
                   const ItemNaming& to, const std::vector<Mention>& mentions, std::string where)
{
    for (const Mention& mention : mentions) {
        for (Splice& splice : mentionSplices(*spec, mention, from, to))
            splices.push_back(std::move(splice));
    }
    std::sort(splices.begin(), splices.end(),
              [](const Splice& a, const Splice& b) { return a.range.begin < b.range.begin; });
    for (std::size_t i = 1; i < splices.size(); ++i) {
        if (splices[i].range.begin < splices[i - 1].range.end)
            return Refusal{RefusalReason::WouldChangeOthers, std::string(path), spec->pathAt(splices[i].range.begin)};
    }
    const SpecPtr after = spec->edited(splices);
    if (const auto fault = renamingFault(*spec, *after, splices))
        return Refusal{RefusalReason::WouldChangeOthers, std::string(path), *fault};
    return Edit{std::move(splices), after, std::move(where)};
}

} // namespace

EditResult renameEverywhere(const SpecPtr& spec, std::string_view path, std::string_view name, const ItemNaming& from,
                            const std::vector<Mention>& mentions)
{
    EditResult itself = renameItem(spec, path, name);
    const auto* first = std::get_if<Edit>(&itself);
    if (!first)
        return itself;
    const auto to = namingOf(*first->after, path);
    if (!to || to->kind != from.kind)
        return Refusal{RefusalReason::NotAnItem, std::string(path), {}};
    return renamed(spec, path, nameSplices(*spec, *first->after, path), from, *to, mentions, first->path);
}

EditResult renameColumnEverywhere(const SpecPtr& spec, std::string_view path, const ItemNaming& now,
                                  std::string_view name, const ItemNaming& from, const std::vector<Mention>& mentions,
                                  SqlDialect unsaid)
{
    auto own = columnNameSplices(*spec, path, now, name, unsaid);
    if (const auto* refusal = std::get_if<Refusal>(&own))
        return *refusal;
    Splices splices = std::get<Splices>(std::move(own));
    ItemNaming to = now;
    to.name = name;
    // What the SQL says of its own column goes along anyway.
    std::vector<Mention> others;
    std::copy_if(mentions.begin(), mentions.end(), std::back_inserter(others), [&](const Mention& mention) {
        return std::none_of(splices.begin(), splices.end(),
                            [&](const Splice& splice) { return splice.range.overlaps(mention.range); });
    });
    return renamed(spec, path, std::move(splices), from, to, others, std::string(path));
}

} // namespace quoin
