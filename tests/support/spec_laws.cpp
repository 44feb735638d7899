// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/spec_laws.h"

#include "tests/support/cmark_oracle.h"
#include "tests/support/spec_dump.h"

#include <algorithm>
#include <array>

namespace quoin::testing {

namespace {

std::string rangeText(ByteRange range)
{
    return '[' + std::to_string(range.begin) + ',' + std::to_string(range.end) + ')';
}

std::string lfOnly(std::string_view text)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r' && i + 1 < text.size() && text[i + 1] == '\n')
            continue;
        result += text[i] == '\r' ? '\n' : text[i];
    }
    return result;
}

std::string withoutIndents(std::string_view text)
{
    std::string result;
    for (char c : lfOnly(text)) {
        if ((c == ' ' || c == '\t') && (result.empty() || result.back() == '\n'))
            continue;
        result += c;
    }
    return result;
}

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t");
    return begin == std::string_view::npos ? std::string_view() : text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

bool isMultiLine(std::string_view text)
{
    return text.find_first_of("\r\n") != std::string_view::npos;
}

bool touches(const Splices& splices, ByteRange range)
{
    return std::any_of(splices.begin(), splices.end(),
                       [&](const Splice& splice) { return splice.range.begin <= range.end && range.begin <= splice.range.end; });
}

bool isWithin(std::string_view path, std::string_view outer)
{
    return path == outer || (path.starts_with(outer) && path.size() > outer.size() && (path[outer.size()] == '.' || path[outer.size()] == '['));
}

struct Value {
    FieldKind kind = FieldKind::Raw;
    ByteRange range;
    std::string text;
};
using Values = std::map<std::string, Value, std::less<>>;

Values valuesOf(const Spec& spec)
{
    Values values;
    for (const Field& field : allFields(spec))
        values[field.path] = {field.kind, field.range, spec.value(field)};
    return values;
}

// Every field but the edited one keeps its value and its path.
std::string valueFrameFault(const Spec& before, const Spec& after, const Splices& splices, std::string_view edited)
{
    const Values now = valuesOf(after);
    for (const auto& [path, value] : valuesOf(before)) {
        if (isWithin(path, edited) || isWithin(edited, path) || touches(splices, value.range))
            continue;
        const auto found = now.find(path);
        if (found == now.end())
            return "frame: " + path + " is gone";
        if (found->second.text != value.text)
            return "frame: " + path + " was " + cString(value.text) + ", is " + cString(found->second.text);
    }
    return {};
}

// Every value that the edit did not touch is still a value, at the place it moved to.
std::string placeFrameFault(const Spec& before, const Spec& after, const Splices& splices)
{
    std::map<std::size_t, std::vector<ByteRange>> places;
    for (const Field& field : allFields(after))
        places[field.range.begin].push_back(field.range);
    for (const Field& field : allFields(before)) {
        if (field.kind == FieldKind::Raw || field.kind == FieldKind::Name || field.range.empty() || touches(splices, field.range))
            continue;
        const std::size_t begin = mapThrough(splices, field.range.begin);
        const auto found = places.find(begin);
        const bool same = found != places.end()
            && std::any_of(found->second.begin(), found->second.end(), [&](ByteRange range) { return range.size() == field.range.size(); });
        if (!same)
            return "frame: " + field.path + " is no field any more";
    }
    return {};
}

std::string commonFault(const Spec& before, const Edit& edit, Thoroughness how)
{
    if (std::string fault = spliceFault(before, edit); !fault.empty())
        return fault;
    if (how == Thoroughness::Values)
        return {};
    if (std::string fault = revisionFault(*edit.after); !fault.empty())
        return fault;
    return nestFault(*edit.after);
}

// Where an edit of a field may change bytes: its label and value, and for code its fence.
ByteRange allowedRange(const Spec& spec, const Field& field)
{
    ByteRange range{std::min(field.whole.begin, field.range.begin), std::max(field.whole.end, field.range.end)};
    if (field.kind != FieldKind::Fence)
        return range;
    const Document& document = spec.document();
    const std::size_t first = document.lineAt(field.range.begin);
    const std::size_t last = document.lineAt(field.range.end);
    if (first > 0)
        range.begin = std::min(range.begin, document.lineBegin(first - 1));
    range.end = std::max(range.end, last + 2 < document.lineCount() ? document.lineBegin(last + 2) : document.size());
    return range;
}

std::string readBackFault(const Spec& after, const Field& field, const std::string& path, std::string_view value)
{
    if (field.kind == FieldKind::Raw)
        return {};
    const auto written = after.field(path);
    if (!written)
        return value.empty() ? std::string() : "put-get: the field is gone";
    const std::string read = after.value(*written);
    if (read == value || lfOnly(read) == lfOnly(value))
        return {};
    const bool mayIndent = field.kind == FieldKind::Line || field.kind == FieldKind::Block || field.kind == FieldKind::Fence;
    if (isMultiLine(value) && mayIndent && withoutIndents(read) == withoutIndents(value))
        return {};
    // Space around a value on its line is not the value's; a fence in a list is indented with it.
    if (!isMultiLine(value) && trimmed(read) == trimmed(value))
        return {};
    return "put-get: wrote " + cString(value) + ", read " + cString(read);
}

const Edit* editOf(const EditResult& result, LawCounts& counts, std::string_view what)
{
    if (const auto* refusal = std::get_if<Refusal>(&result)) {
        counts.refused(*refusal, what);
        return nullptr;
    }
    ++counts.edits;
    return &std::get<Edit>(result);
}

std::string describe(const EditResult& result)
{
    const auto* refusal = std::get_if<Refusal>(&result);
    return refusal ? "refused: " + std::string(reasonName(refusal->reason)) + ' ' + refusal->detail : "no edit";
}

// Whether adding the first item of a collection also wrote a label or the heading of a group.
bool bringsLabelOrHeading(const Spec& before, const Spec& after, const std::string& collection)
{
    const auto groups = [&](const Spec& spec) {
        const std::vector<Item> items = allItems(spec);
        return std::count_if(items.begin(), items.end(), [](const Item& item) { return item.kind == "group"; });
    };
    const std::vector<Item> items = allItems(before);
    const bool first = std::none_of(items.begin(), items.end(), [&](const Item& item) { return item.path.starts_with(collection + '['); });
    const bool nested = collection.find(']', collection.find('.') == std::string::npos ? 0 : collection.find('.')) != std::string::npos;
    return first && (nested || groups(before) != groups(after));
}

// What the second edit must bring back is the bytes of `before`.
std::string backFault(const Spec& before, const EditResult& back, std::string_view law)
{
    const auto* edit = std::get_if<Edit>(&back);
    if (!edit)
        return std::string(law) + ": the way back is " + describe(back);
    const std::string expected = before.document().bytes();
    const std::string got = edit->after->document().bytes();
    if (expected == got)
        return {};
    const Splice diff = smallestSplice(0, expected, got);
    return std::string(law) + ": other bytes than before at " + rangeText(diff.range) + ": "
        + cString(std::string_view(expected).substr(diff.range.begin, diff.range.size())) + " became " + cString(diff.replacement);
}

} // namespace

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
        if (std::string fault = valueFrameFault(*spec, *edit->after, edit->splices, path); !fault.empty())
            return fault;
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
