// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/spec_law_checks.h"

#include "tests/support/spec_dump.h"

#include <algorithm>

namespace quoin::testing {

namespace {

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

bool touches(const Splices& splices, ByteRange range)
{
    return std::any_of(splices.begin(), splices.end(),
                       [&](const Splice& splice) { return splice.range.begin <= range.end && range.begin <= splice.range.end; });
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

// Every value that the edit did not touch is still a value, at the place it moved to.

// Where an edit of a field may change bytes: its label and value, and for code its fence.

// Whether adding the first item of a collection also wrote a label or the heading of a group.

// What the second edit must bring back is the bytes of `before`.

} // namespace

std::string rangeText(ByteRange range)
{
    return '[' + std::to_string(range.begin) + ',' + std::to_string(range.end) + ')';
}

bool isMultiLine(std::string_view text)
{
    return text.find_first_of("\r\n") != std::string_view::npos;
}

bool isWithin(std::string_view path, std::string_view outer)
{
    return path == outer || (path.starts_with(outer) && path.size() > outer.size() && (path[outer.size()] == '.' || path[outer.size()] == '['));
}

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

bool holdsFields(const Spec& spec, const Field& holder)
{
    const std::vector<Field> fields = allFields(spec);
    return std::any_of(fields.begin(), fields.end(), [&](const Field& field) {
        return !field.range.empty() && holder.range.contains(field.range) && !isWithin(field.path, holder.path) && !isWithin(holder.path, field.path);
    });
}

} // namespace quoin::testing
