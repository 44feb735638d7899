// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/spec_law_checks.h"

#include "tests/support/spec_dump.h"
#include "tests/support/spec_revision_laws.h"

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
    return begin == std::string_view::npos ? std::string_view()
                                           : text.substr(begin, text.find_last_not_of(" \t") + 1 - begin);
}

// The value, or the whole of the list whose items it became.
std::optional<std::string> readAt(const Spec& spec, const std::string& path)
{
    if (const auto field = spec.field(path))
        return spec.value(*field);
    const std::string collection = path.ends_with(".value") ? path.substr(0, path.rfind('.')) + ".entry" : path;
    ByteRange range;
    for (const Item& item : allItems(spec)) {
        if (item.path.starts_with(collection + '[') && item.path.find(']', collection.size()) == item.path.size() - 1)
            range = {range.empty() ? item.range.begin : range.begin, item.range.end};
    }
    return range.empty() ? std::nullopt : std::optional(spec.document().slice(range));
}

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
    return path == outer
        || (path.starts_with(outer) && path.size() > outer.size()
            && (path[outer.size()] == '.' || path[outer.size()] == '['));
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

std::string readBackFault(const Spec& after, FieldKind kind, const std::string& path, std::string_view value)
{
    if (kind == FieldKind::Raw)
        return {};
    const auto written = after.field(path);
    if (!written) // Emptied, or a list that became entries or rows.
        return createdFault(after, path, value);
    const std::string read = after.value(*written);
    if (lfOnly(read) == lfOnly(value))
        return {};
    // Space around a value on its line is not the value's.
    const bool mayIndent = kind == FieldKind::Line || kind == FieldKind::Block || kind == FieldKind::List;
    if (isMultiLine(value) && mayIndent && trimmed(withoutIndents(read)) == trimmed(withoutIndents(value)))
        return {};
    if (!isMultiLine(value) && trimmed(read) == trimmed(value))
        return {};
    return "put-get: wrote " + cString(value) + ", read " + cString(read);
}

std::string createdFault(const Spec& after, const std::string& path, std::string_view value)
{
    if (value.empty())
        return {};
    const auto read = readAt(after, path);
    if (!read)
        return "put-get: what was written is not at " + path;
    if (withoutIndents(trimmed(*read)) == withoutIndents(trimmed(value)))
        return {};
    return "put-get: created " + cString(value) + ", read " + cString(*read);
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

std::string backFault(const Spec& before, const EditResult& back, std::string_view law, LineEnds lineEnds)
{
    const auto* edit = std::get_if<Edit>(&back);
    if (!edit)
        return std::string(law) + ": the way back is " + describe(back);
    std::string expected = before.document().bytes();
    std::string got = edit->after->document().bytes();
    if (lineEnds == LineEnds::AnyKind) {
        expected = lfOnly(expected);
        got = lfOnly(got);
    }
    if (expected == got)
        return {};
    const Splice diff = smallestSplice(0, expected, got);
    return std::string(law) + ": other bytes than before at " + rangeText(diff.range) + ": "
        + cString(std::string_view(expected).substr(diff.range.begin, diff.range.size())) + " became "
        + cString(diff.replacement);
}

} // namespace quoin::testing
