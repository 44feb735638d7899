// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/column_syntax.h"
#include "models/spec/create_field.h"
#include "models/spec/edit.h"
#include "models/spec/frame_check.h"
#include "models/spec/item_kinds.h"
#include "models/spec/label_syntax.h"
#include "models/spec/list_below.h"
#include "models/spec/read_back.h"
#include "models/spec/table_row.h"
#include "models/spec/text_style.h"
#include "models/text/line_syntax.h"
#include "models/text/utf8.h"

#include <algorithm>
#include <array>

namespace quoin {

namespace {

constexpr int firstFailure = 400; // Of HTTP's status codes.

bool hasLineEnd(std::string_view text)
{
    return text.find_first_of("\r\n") != std::string_view::npos;
}

bool isOneLineKind(FieldKind kind)
{
    switch (kind) {
    case FieldKind::Name:
    case FieldKind::Method:
    case FieldKind::Route:
    case FieldKind::Label:
    case FieldKind::Status:
    case FieldKind::Cell:
        return true;
    default:
        return false;
    }
}

std::optional<RefusalReason> kindFault(FieldKind kind, std::string_view value)
{
    if (isOneLineKind(kind) && hasLineEnd(value))
        return RefusalReason::OneLineOnly;
    if (kind == FieldKind::Method) {
        const bool letters = std::all_of(value.begin(), value.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
        const bool placeholder = value.starts_with('[') && value.ends_with(']');
        if (value.empty() || (!letters && !placeholder))
            return RefusalReason::NotAMethod;
    }
    if (kind == FieldKind::Route && (value.empty() || value.find_first_of(" \t") != std::string_view::npos))
        return RefusalReason::NotARoute;
    return std::nullopt;
}

bool readsBack(const Field& field, std::string_view read, std::string_view written, bool converted)
{
    const bool mayIndent =
        converted && (field.kind == FieldKind::Block || field.kind == FieldKind::Line || field.kind == FieldKind::List);
    return saysTheSame(read, written, mayIndent ? Indents::Ignored : Indents::Count);
}

/// One way of writing a value.
struct Candidate {
    Splices splices;
    bool converted = false; ///< The value is written in another form than it was given in.
};

std::string indented(std::string_view value, std::size_t columns, std::string_view lineEnd)
{
    std::string result;
    for (char c : value) {
        result += c;
        if (c == '\n')
            result += std::string(columns, ' ');
    }
    return withLineEnds(result, lineEnd);
}

std::vector<Candidate> lineCandidates(const Spec& spec, const Field& field, const std::string& value)
{
    const Document& document = spec.document();
    const std::string lineEnd(document.facts().lineEnd());
    const ByteRange line = lineContentAt(document, field.range.begin);
    const std::string before = document.slice({line.begin, field.range.begin});
    std::vector<Candidate> candidates;
    if (field.range.empty()) {
        // One blank behind the label is the one that sets off its value; two are a hard break.
        const bool hasSpace = document.slice({field.range.begin, line.end}) == " ";
        const bool needsSpace = !hasSpace && !before.empty() && before.back() != ' ' && before.back() != '\t';
        const std::size_t at = field.range.begin + (hasSpace ? 1 : 0);
        candidates.push_back({{{{at, at}, (needsSpace && !value.empty() ? " " : "") + value}}, false});
    } else if (value.empty() && before.ends_with(' ') && !before.ends_with("  ") && labelAt(document.slice(line), true)
               && field.range.begin > line.begin + 1) {
        // The space behind the label's colon came with the value and goes with it.
        candidates.push_back({{{{field.range.begin - 1, field.range.end}, ""}}, false});
        candidates.push_back({{{field.range, ""}}, false});
    } else {
        candidates.push_back({{{field.range, value}}, false});
    }
    const auto label = labelAt(document.slice(line), true);
    if (!hasLineEnd(value)) {
        // A label without a colon stands alone on its line.
        if (field.range.empty() && !value.empty() && label && label->style == LabelStyle::BoldOnly)
            candidates.push_back({{{{line.end, line.end}, lineEnd + value}}, false});
        return candidates;
    }
    const std::size_t contentEnd = lineContentAt(document, field.range.end).end;
    // On a line of its own below the label, lines are indented as the first one is, or bring that along.
    if (!before.empty() && line_syntax::isBlank(before)) {
        candidates.push_back({{{field.range, value}}, true});
        candidates.push_back({{{field.range, indented(value, before.size(), lineEnd)}}, true});
    }
    if (label && label->bullet) {
        candidates.push_back({{{field.range, indented(value, label->contentIndent, lineEnd)}}, true});
    } else if (const auto marker = line_syntax::listMarker(before)) {
        candidates.push_back({{{field.range, indented(value, marker->contentBegin, lineEnd)}}, true});
    } else {
        // A block of its own below the label.
        const std::size_t labelEnd = label ? line.begin + label->whole.end : field.range.begin;
        const std::size_t next = lineEndAt(document, contentEnd);
        const bool textBelow =
            next < document.size() && !line_syntax::isBlank(document.slice(lineContentAt(document, next)));
        candidates.push_back(
            {{{{labelEnd, contentEnd}, lineEnd + lineEnd + value + (textBelow ? lineEnd : "")}}, true});
    }
    return candidates;
}

// Whether the closing line follows right on the opening one.
bool isEmptyFence(const Document& document, const Field& field)
{
    return field.range.empty() && !line_syntax::isBlank(document.slice(lineContentAt(document, field.range.begin)));
}

// In a fence without a line the code brings its line end.
std::string codeFor(const Spec& spec, const Field& field, const std::string& value)
{
    return isEmptyFence(spec.document(), field) ? value + std::string(spec.document().facts().lineEnd()) : value;
}

// A fence must be longer than every run of its character that could close it.
Splices fenceSplices(const Spec& spec, const Field& field, const std::string& value)
{
    const Document& document = spec.document();
    const std::string code = codeFor(spec, field, value);
    Splices splices = {{field.range, code}};
    const ByteRange first = lineContentAt(document, field.range.begin);
    if (first.begin == 0 || first.begin != field.range.begin)
        return splices;
    const ByteRange openLine = lineContentAt(document, first.begin - 1);
    const bool none = isEmptyFence(document, field);
    const std::size_t below = none ? first.begin : lineEndAt(document, field.range.end);
    if (below >= document.size())
        return splices;
    const ByteRange closeLine = lineContentAt(document, below);
    const auto opening = line_syntax::fenceOpening(document.slice(openLine), 1000);
    if (!opening)
        return splices;
    std::size_t longest = opening->length - 1;
    std::size_t run = 0;
    for (char c : value) {
        run = c == opening->character ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    if (longest < opening->length)
        return splices;
    const std::string more(longest + 1 - opening->length, opening->character);
    const std::string open = document.slice(openLine);
    const std::size_t openAt = openLine.begin + line_syntax::indentOf(open).bytes;
    const std::size_t closeAt = closeLine.begin + line_syntax::indentOf(document.slice(closeLine)).bytes;
    if (closeAt == field.range.end)
        return {{{openAt, openAt}, more}, {field.range, code + more}};
    return {{{openAt, openAt}, more}, {field.range, code}, {{closeAt, closeAt}, more}};
}

// A list that stands in another one keeps the indentation that it has there.
std::vector<Candidate> listCandidates(const Field& field, const std::string& current, const std::string& value,
                                      std::string_view lineEnd)
{
    std::vector<Candidate> candidates = {{{{field.range, value}}, false}};
    const std::size_t columns = line_syntax::indentOf(current).bytes;
    if (columns > line_syntax::indentOf(value).bytes && !value.empty())
        candidates.insert(candidates.begin(),
                          {{{field.range, std::string(columns, ' ') + indented(value, columns, lineEnd)}}, true});
    return candidates;
}

std::vector<Candidate> candidatesFor(const Spec& spec, const Field& field, const std::string& value)
{
    switch (field.kind) {
    case FieldKind::Fence: {
        std::vector<Candidate> candidates = {{{{field.range, codeFor(spec, field, value)}}, false}};
        Splices longer = fenceSplices(spec, field, value);
        if (longer.size() > 1)
            candidates.push_back({std::move(longer), true});
        return candidates;
    }
    case FieldKind::Cell:
        return {{{{field.range, encodeCell(value)}}, false}};
    case FieldKind::List:
        return listCandidates(field, spec.value(field), value, spec.document().facts().lineEnd());
    case FieldKind::Line:
        return lineCandidates(spec, field, value);
    default:
        return {{{{field.range, value}}, false}};
    }
}

// Cut down to the bytes that differ, so that a keystroke is a keystroke in the history too.
Splices smallest(const Document& document, const Splices& splices)
{
    Splices result;
    for (const Splice& splice : splices) {
        Splice small = smallestSplice(splice.range.begin, document.slice(splice.range), splice.replacement);
        if (!small.range.empty() || !small.replacement.empty())
            result.push_back(std::move(small));
    }
    return result;
}

// A definition that shares its fence with others: no fence mark stands right above it.
bool isOneOfSeveral(const Spec& spec, const Field& field)
{
    if (field.kind != FieldKind::Fence || field.id != "sql" || field.range.begin == 0)
        return false;
    const ByteRange line = lineContentAt(spec.document(), field.range.begin);
    if (line.begin != field.range.begin || line.begin == 0)
        return true;
    return !line_syntax::fenceOpening(spec.document().slice(lineContentAt(spec.document(), line.begin - 1)), 1000);
}

// Fence marks written as `\`\`\``: what stands between two of them is code to whoever wrote it.
std::size_t escapedFences(std::string_view text)
{
    constexpr std::string_view mark = "\\`\\`\\`";
    std::size_t count = 0;
    for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size()))
        ++count;
    return count;
}

enum class ReadBack { Required, NotAsked };

// Spaces around a value on its line are Markdown's, not the value's.
std::string_view withoutOuterBlanks(const Field& field, std::string_view value)
{
    if (!isOneLineKind(field.kind) && field.kind != FieldKind::Line)
        return value;
    return line_syntax::trimmed(value);
}

EditResult writeField(const SpecPtr& spec, const Field& field, std::string_view written, ReadBack readBack)
{
    const std::string_view given = withoutOuterBlanks(field, written);
    const std::string current = spec->value(field);
    if (current == written || current == given)
        return Edit{{}, spec, field.path, {}};
    if (!isValidUtf8(current) || !isValidUtf8(given))
        return Refusal{RefusalReason::NotUtf8, field.path, {}};
    if (const auto fault = kindFault(field.kind, given))
        return Refusal{*fault, field.path, {}};
    const TextFacts facts = spec->document().facts();
    std::string value(given);
    if (!facts.mixedLineEnds() && given.find('\r') == std::string_view::npos)
        value = withLineEnds(given, facts.lineEnd());

    Refusal refusal{RefusalReason::NotReadBack, field.path, {}};
    for (Candidate& candidate : candidatesFor(*spec, field, value)) {
        const Splices splices = smallest(spec->document(), candidate.splices);
        const SpecPtr after = spec->edited(splices);
        const bool free = readBack == ReadBack::NotAsked;
        const EditedPart edited = partOf(*spec, field);
        if (const auto fault =
                free ? placeFault(*spec, *after, splices, edited) : frameFault(*spec, *after, splices, edited)) {
            refusal = {RefusalReason::WouldChangeOthers, field.path, *fault};
            continue;
        }
        const auto read = after->field(field.path);
        // What was emptied may be gone as a field: its label alone is left, or nothing.
        const bool emptied = value.empty() && !read;
        // A list below its label has the blanks before its first bullet back, which are its own.
        const bool exact = read && after->value(*read) == written;
        if (!free && !emptied && !exact
            && (!read || !readsBack(*read, after->value(*read), value, candidate.converted))) {
            refusal = {RefusalReason::NotReadBack, field.path, {}};
            continue;
        }
        return Edit{
            splices, after, read || splices.empty() ? field.path : after->pathAt(splices.front().range.begin), {}};
    }
    if (isOneOfSeveral(*spec, field))
        refusal.reason = RefusalReason::NotATable;
    else if (refusal.reason == RefusalReason::WouldChangeOthers
             && escapedFences(current) % 2 != escapedFences(value) % 2)
        refusal.reason = RefusalReason::HalfOfACode;
    return refusal;
}

// "200" becomes "404" in a list of answers: the same bullet, which is read as another kind of answer then.
std::optional<Edit> writeOtherAnswer(const SpecPtr& spec, const Field& field, std::string_view value)
{
    const auto answer = spec->item(std::string_view(field.path).substr(0, field.path.rfind('.')));
    if (!answer || statusCodeAt(value) == 0 || !isValidUtf8(value))
        return std::nullopt;
    const Splices splices = smallest(spec->document(), {{field.range, std::string(value)}});
    const SpecPtr after = spec->edited(splices);
    const std::size_t line = lineContentAt(spec->document(), answer->range.begin).begin;
    if (placeFault(*spec, *after, splices, {answer->path, answer->range, line}))
        return std::nullopt;
    const auto now = after->field(after->pathAt(field.range.begin));
    if (!now || now->kind != FieldKind::Status || now->range.begin != field.range.begin || after->value(*now) != value)
        return std::nullopt;
    return Edit{splices, after, now->path, {}};
}

EditResult writeStatus(const SpecPtr& spec, const Field& field, std::string_view value)
{
    EditResult written = writeField(spec, field, value, ReadBack::Required);
    const auto* refusal = std::get_if<Refusal>(&written);
    if (!refusal || refusal->reason == RefusalReason::OneLineOnly || refusal->reason == RefusalReason::NotUtf8)
        return written;
    const std::string_view given = withoutOuterBlanks(field, value);
    if (auto other = writeOtherAnswer(spec, field, given))
        return std::move(*other);
    const int was = statusCodeAt(spec->value(field));
    const int now = statusCodeAt(given);
    if (was > 0 && now == 0)
        return Refusal{RefusalReason::NotAStatus, field.path, {}};
    if (now > 0 && (was < firstFailure) != (now < firstFailure))
        return Refusal{RefusalReason::OtherAnswers, field.path, {}};
    return written;
}

// "- **users**: `id`, `email`".
bool areColumnsOfBullet(const Spec& spec, const Field& field)
{
    const auto item = spec.item(std::string_view(field.path).substr(0, field.path.rfind('.')));
    return item && item->kind == kindName(ItemKind::Table) && field.kind == FieldKind::Line && field.label.empty()
        && isColumnList(spec.value(field));
}

} // namespace

EditResult setField(const SpecPtr& spec, std::string_view path, std::string_view value)
{
    if (const auto field = spec->field(path)) {
        if (belongsBelow(*field, value)) {
            EditResult below = writeListBelow(spec, *field, value);
            if (std::holds_alternative<Edit>(below))
                return below;
        }
        if (bringsLabel(*spec, *field, value)) {
            EditResult row = writeLabelledRow(spec, *field, value);
            if (std::holds_alternative<Edit>(row))
                return row;
        }
        if (field->kind == FieldKind::Status)
            return writeStatus(spec, *field, value);
        EditResult written = writeField(spec, *field, value, ReadBack::Required);
        // Without its slash nothing tells a path from the words around it: that is what there is to say of it.
        if (std::holds_alternative<Refusal>(written) && field->kind == FieldKind::Route && !value.starts_with('/'))
            return Refusal{RefusalReason::NotARoute, std::string(path), {}};
        // Nor does anything but its columns tell that a bullet is a table.
        const auto* refusal = std::get_if<Refusal>(&written);
        const bool misread = refusal
            && (refusal->reason == RefusalReason::WouldChangeOthers || refusal->reason == RefusalReason::NotReadBack);
        if (misread && areColumnsOfBullet(*spec, *field) && !isColumnList(value))
            return Refusal{RefusalReason::NotColumns, std::string(path), {}};
        return written;
    }
    return createField(spec, path, value);
}

EditResult replaceRaw(const SpecPtr& spec, std::string_view path, std::string_view value)
{
    const auto field = spec->field(path);
    if (!field || field->kind != FieldKind::Raw)
        return Refusal{RefusalReason::NoSuchPath, std::string(path), {}};
    return writeField(spec, *field, value, ReadBack::NotAsked);
}

Edit replaceBytes(const SpecPtr& spec, ByteRange range, std::string_view replacement)
{
    const Splice splice = smallestSplice(range.begin, spec->document().slice(range), replacement);
    if (splice.range.empty() && splice.replacement.empty())
        return {{}, spec, {}, {}};
    return {{splice}, spec->edited({splice}), {}, {}};
}

} // namespace quoin
