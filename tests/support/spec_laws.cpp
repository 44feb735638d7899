// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/spec_laws.h"

#include "tests/support/cmark_oracle.h"
#include "tests/support/spec_dump.h"
#include "tests/support/spec_law_checks.h"

#include <algorithm>
#include <array>

namespace quoin::testing {

std::string_view reasonName(RefusalReason reason)
{
    switch (reason) {
    case RefusalReason::NoSuchPath:
        return "NoSuchPath";
    case RefusalReason::NotUtf8:
        return "NotUtf8";
    case RefusalReason::OneLineOnly:
        return "OneLineOnly";
    case RefusalReason::NotAMethod:
        return "NotAMethod";
    case RefusalReason::NotARoute:
        return "NotARoute";
    case RefusalReason::WouldChangeOthers:
        return "WouldChangeOthers";
    case RefusalReason::NotReadBack:
        return "NotReadBack";
    case RefusalReason::NotATable:
        return "NotATable";
    case RefusalReason::NotAnItem:
        return "NotAnItem";
    case RefusalReason::HasText:
        return "HasText";
    case RefusalReason::BadPosition:
        return "BadPosition";
    }
    return "?";
}

void LawCounts::refused(const Refusal& refusal, std::string_view kind)
{
    ++refusals[std::string(kind) + ' ' + std::string(reasonName(refusal.reason))];
}

std::string plainValueFor(const Field& field, std::string_view old)
{
    switch (field.kind) {
    case FieldKind::Fence: { // Code that defines a table goes on defining it.
        const std::size_t second = old.find('\n');
        if (second == std::string_view::npos)
            return std::string(old) + " -- Zq7";
        return std::string(old.substr(0, second + 1)) + "  zq7 INT,\n" + std::string(old.substr(second + 1));
    }
    case FieldKind::Method:
        return "PATCH";
    case FieldKind::Route:
        return "/zq7";
    case FieldKind::Status:
        return "418 Zq7";
    case FieldKind::List:
        return "- Zq7";
    case FieldKind::Name:
        return "Zq7";
    default:
        return "Zq7";
    }
}

std::string nestFault(const Spec& spec)
{
    const std::size_t size = spec.document().size();
    const auto& entries = spec.entries();
    std::vector<std::string> paths;
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const SectionEntry& entry = entries[i];
        if (entry.range.begin > entry.range.end || entry.range.end > size)
            return "nest: entry " + entry.path + " leaves the file";
        if (entry.level > 0 && (entry.heading.begin != entry.range.begin || entry.heading.empty()))
            return "nest: entry " + entry.path + " does not begin with its heading";
        if (entry.parent >= static_cast<int>(i))
            return "nest: entry " + entry.path + " stands before its parent";
        if (entry.parent >= 0 && !entries[static_cast<std::size_t>(entry.parent)].range.contains(entry.range))
            return "nest: entry " + entry.path + " leaves its parent";
        if (entry.definition) // A foreign entry's path is that of its one raw text too.
            paths.push_back(entry.path);
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
            const Field& field = std::holds_alternative<Field>(part) ? std::get<Field>(part) : std::get<RawText>(part).field;
            within(field.path, field.range, outer);
            if (fault.empty() && !outer.contains(field.whole))
                fault = "nest: the whole of " + field.path + ' ' + rangeText(field.whole) + " leaves " + rangeText(outer);
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

std::string setFault(const SpecPtr& spec, const std::string& path, std::string_view value, Thoroughness how, LawCounts& counts, SpecPtr* after)
{
    const auto field = spec->field(path);
    const std::string old = field ? spec->value(*field) : std::string();
    if (field) {
        const EditResult same = setField(spec, path, old);
        const auto* edit = std::get_if<Edit>(&same);
        if (!edit || !edit->splices.empty())
            return "get-put: writing the value that was read is " + describe(same);
    }
    const EditResult result = setField(spec, path, value);
    const Edit* edit = editOf(result, counts, field ? "set " + std::string(fieldKindName(field->kind)) : std::string("create"));
    if (!edit)
        return {};
    if (after)
        *after = edit->after;
    if (std::string fault = commonFault(*spec, *edit, how); !fault.empty())
        return fault;
    if (!field) {
        if (std::string fault = placeFrameFault(*spec, *edit->after, edit->splices); !fault.empty())
            return fault;
        const auto created = edit->after->field(edit->path);
        if (!value.empty() && !created)
            return "put-get: what was created is not at " + edit->path;
        return value.empty() ? std::string() : readBackFault(*edit->after, *created, edit->path, value);
    }
    const ByteRange allowed = allowedRange(*spec, *field);
    for (const Splice& splice : edit->splices) {
        const bool spaceBefore = splice.range.begin + 1 == allowed.begin; // The space behind the label's colon.
        if (!allowed.contains(splice.range) && !spaceBefore)
            return "frame: the splice " + rangeText(splice.range) + " leaves " + rangeText(allowed);
    }
    if (std::string fault = readBackFault(*edit->after, *field, path, value); !fault.empty())
        return fault;
    if (field->kind != FieldKind::Raw) {
        // Items that stand inside the value come and go with it, and those behind them are numbered anew.
        const bool holdsOthers = holdsFields(*spec, *field) || holdsFields(*edit->after, edit->after->field(path).value_or(*field));
        std::string frame = holdsOthers ? placeFrameFault(*spec, *edit->after, edit->splices) : valueFrameFault(*spec, *edit->after, edit->splices, path);
        if (!frame.empty())
            return frame;
        // A fence that had to grow stays long, a value that went to a block of its own stays there,
        // and a label that stood alone gets a space before its value.
        const bool asItWas = edit->splices.size() <= 1 && !isMultiLine(value) && !value.empty();
        if (edit->after->field(path) && asItWas && !old.empty())
            return backFault(*spec, setField(edit->after, path, old), "put-put");
    }
    return {};
}

std::string addRemoveFault(const SpecPtr& spec, const std::string& collection, std::string_view name, Thoroughness how, LawCounts& counts, SpecPtr* after)
{
    const EditResult result = addItem(spec, collection, name);
    const Edit* edit = editOf(result, counts, "add");
    if (!edit)
        return {};
    if (after)
        *after = edit->after;
    if (std::string fault = commonFault(*spec, *edit, how); !fault.empty())
        return fault;
    if (std::string fault = placeFrameFault(*spec, *edit->after, edit->splices); !fault.empty())
        return fault;
    // A section came along where there was none: that is what has to go.
    const bool hadSection = spec->entryOf(collection).has_value();
    const std::string section = collection.substr(0, collection.find('.'));
    const std::string added = hadSection ? edit->path : section;
    if (!isWithin(edit->path, hadSection ? collection : section))
        return "add: the path of what was added is " + edit->path;
    if (hadSection && !edit->after->item(edit->path))
        return "add: there is no item at " + edit->path;
    if (hadSection && bringsLabelOrHeading(*spec, *edit->after, collection))
        return {}; // Deleting the item leaves the label or the group's heading that came with it.
    return backFault(*spec, removeItem(edit->after, added), "delete after add (" + added + ')');
}

std::string duplicateFault(const SpecPtr& spec, const std::string& path, Thoroughness how, LawCounts& counts, SpecPtr* after)
{
    const EditResult result = duplicateItem(spec, path);
    const Edit* edit = editOf(result, counts, "duplicate");
    if (!edit)
        return {};
    if (after)
        *after = edit->after;
    if (std::string fault = commonFault(*spec, *edit, how); !fault.empty())
        return fault;
    if (std::string fault = placeFrameFault(*spec, *edit->after, edit->splices); !fault.empty())
        return fault;
    if (!edit->after->item(edit->path))
        return "duplicate: there is no item at " + edit->path;
    return backFault(*spec, removeItem(edit->after, edit->path), "delete after duplicate");
}

std::string moveFault(const SpecPtr& spec, const std::string& path, int to, Thoroughness how, LawCounts& counts, SpecPtr* after)
{
    const EditResult result = moveItem(spec, path, to);
    const Edit* edit = editOf(result, counts, "move");
    if (!edit)
        return {};
    if (after)
        *after = edit->after;
    if (std::string fault = commonFault(*spec, *edit, how); !fault.empty())
        return fault;
    std::string before = spec->document().bytes();
    std::string now = edit->after->document().bytes();
    std::sort(before.begin(), before.end());
    std::sort(now.begin(), now.end());
    if (before != now)
        return "move: bytes came or went";
    const auto item = spec->item(path);
    if (!item || !path.ends_with(']'))
        return {};
    const int from = std::stoi(path.substr(path.rfind('[') + 1));
    return backFault(*spec, moveItem(edit->after, edit->path, from), "move there and back");
}

std::string removeFault(const SpecPtr& spec, const std::string& path, Thoroughness how, LawCounts& counts, SpecPtr* after)
{
    const EditResult result = removeItem(spec, path);
    const Edit* edit = editOf(result, counts, "remove");
    if (!edit)
        return {};
    if (after)
        *after = edit->after;
    if (std::string fault = commonFault(*spec, *edit, how); !fault.empty())
        return fault;
    return placeFrameFault(*spec, *edit->after, edit->splices);
}

std::string renameFault(const SpecPtr& spec, const std::string& path, std::string_view name, Thoroughness how, LawCounts& counts, SpecPtr* after)
{
    const EditResult result = renameItem(spec, path, name);
    const Edit* edit = editOf(result, counts, "rename");
    if (!edit)
        return {};
    if (after)
        *after = edit->after;
    if (std::string fault = commonFault(*spec, *edit, how); !fault.empty())
        return fault;
    return valueFrameFault(*spec, *edit->after, edit->splices, path);
}

} // namespace quoin::testing
