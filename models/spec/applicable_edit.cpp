// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/applicable_edit.h"

#include "models/spec/attempt.h"
#include "models/spec/insertion.h"
#include "models/spec/text_style.h"
#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

namespace {

constexpr std::string_view notApplicable = "Not applicable";

Refusal refused(RefusalReason reason, std::string_view path)
{
    return {reason, std::string(path), {}};
}

// Whether nobody has written anything yet: no filled value, no raw text.
bool holdsNothing(const std::vector<Part>& parts)
{
    return std::all_of(parts.begin(), parts.end(), [](const Part& part) {
        if (const auto* item = std::get_if<Item>(&part))
            return holdsNothing(item->parts);
        const auto* field = std::get_if<Field>(&part);
        if (!field)
            return false;
        const bool label = field->kind == FieldKind::Label || field->kind == FieldKind::Status
            || field->kind == FieldKind::Name || field->kind == FieldKind::Method || field->kind == FieldKind::Route;
        return label || field->state != FieldState::Filled;
    });
}

// The entry at exactly this path, where it is a section under a heading of its own.
const SectionEntry* sectionAt(const Spec& spec, std::string_view path)
{
    const auto entry = spec.entryOf(path);
    if (!entry || spec.entries()[*entry].path != path)
        return nullptr;
    return &spec.entries()[*entry];
}

Acceptance becoming(SectionState state, std::string_view path)
{
    return [state, path](Edit& edit, std::size_t /*place*/) -> std::optional<Refusal> {
        const SectionEntry* section = sectionAt(*edit.after, path);
        if (!section || section->state != state)
            return refused(RefusalReason::NotReadBack, path);
        edit.path = path;
        return std::nullopt;
    };
}

std::size_t beginOf(const Part& part)
{
    if (const auto* item = std::get_if<Item>(&part))
        return item->range.begin;
    const Field& field = std::holds_alternative<Field>(part) ? std::get<Field>(part) : std::get<RawText>(part).field;
    return std::min(field.whole.begin, field.range.begin);
}

std::size_t endOf(const Part& part)
{
    if (const auto* item = std::get_if<Item>(&part))
        return item->range.end;
    const Field& field = std::holds_alternative<Field>(part) ? std::get<Field>(part) : std::get<RawText>(part).field;
    return std::max(field.whole.end, field.range.end);
}

// The lines of what stands in a section, without blank lines and rules around it; where nothing
// does, the place behind its heading.
ByteRange linesOf(const Spec& spec, const SectionEntry& section, const std::vector<Part>& parts)
{
    ByteRange body{section.heading.end, section.heading.end};
    for (const Part& part : parts) {
        const std::size_t begin = lineContentAt(spec.document(), beginOf(part)).begin;
        body.begin = &part == &parts.front() ? begin : std::min(body.begin, begin);
        body.end = std::max(body.end, endOfText(spec.document(), {body.begin, endOf(part)}));
    }
    while (body.end > body.begin) { // A rule at the end parts this section from the next.
        const ByteRange line = lineContentAt(spec.document(), body.end - 1);
        if (!line_syntax::isBlank(spec.document().slice(line))
            && !line_syntax::isThematicBreak(spec.document().slice(line)))
            break;
        body.end = line.begin;
    }
    return body;
}

// The same with the rules that its parts count as theirs.
ByteRange hullOf(ByteRange lines, const std::vector<Part>& parts)
{
    for (const Part& part : parts)
        lines.end = std::max(lines.end, endOf(part));
    return lines;
}

// As the section has it, or where nothing stands below it the first that has a text.
bool blankBelowHeading(const Spec& spec, std::size_t entry)
{
    const auto hasText = [](const SectionEntry& section) {
        return section.level > 0 && section.heading.end < section.range.end;
    };
    if (!hasText(spec.entries()[entry])) {
        const auto other = std::find_if(spec.entries().begin(), spec.entries().end(), hasText);
        if (other != spec.entries().end())
            entry = static_cast<std::size_t>(other - spec.entries().begin());
    }
    return styleFor(spec, entry, nullptr).blankBelowHeading;
}

EditResult markMissing(const SpecPtr& spec, std::string_view path)
{
    EditResult added = addItem(spec, path, {});
    if (!std::holds_alternative<Edit>(added))
        return added;
    const Edit first = std::get<Edit>(added);
    EditResult both = joined(spec, first, markNotApplicable(first.after, first.path));
    if (auto* edit = std::get_if<Edit>(&both))
        edit->added = first.added;
    return both;
}

} // namespace

EditResult markNotApplicable(const SpecPtr& spec, std::string_view path)
{
    const SectionEntry* section = sectionAt(*spec, path);
    if (!section)
        return markMissing(spec, path);
    if (!section->definition || section->level == 0)
        return refused(RefusalReason::NotAnItem, path);
    if (section->state == SectionState::NotApplicable)
        return Edit{{}, spec, std::string(path), {}};
    const auto entry = static_cast<std::size_t>(section - spec->entries().data());
    const std::vector<Part> parts = spec->body(entry).parts;
    if (!holdsNothing(parts))
        return refused(RefusalReason::HasText, path);
    const Document& document = spec->document();
    const std::string lineEnd(document.facts().lineEnd());
    const ByteRange body = linesOf(*spec, *section, parts);
    const bool finalLineEnd = body.end < document.size() || document.facts().finalNewline;
    const bool openHeading = section->heading.end == document.size() && !document.facts().finalNewline;
    const std::string text =
        (openHeading ? lineEnd : std::string()) + std::string(notApplicable) + (finalLineEnd ? lineEnd : std::string());
    const bool blank = parts.empty() && blankBelowHeading(*spec, entry);
    std::vector<Attempt> ways;
    for (const bool above : {blank, !blank})
        ways.push_back({{{body, (above ? lineEnd : std::string()) + text}}, body.begin});
    return firstAccepted(spec, ways, path, {{}, hullOf(body, parts), body.begin, {}},
                         becoming(SectionState::NotApplicable, path));
}

EditResult markApplicable(const SpecPtr& spec, std::string_view path)
{
    const SectionEntry* section = sectionAt(*spec, path);
    if (!section)
        return refused(RefusalReason::NoSuchPath, path);
    if (section->state != SectionState::NotApplicable)
        return Edit{{}, spec, std::string(path), {}};
    const Document& document = spec->document();
    const auto entry = static_cast<std::size_t>(section - spec->entries().data());
    const std::vector<Part> parts = spec->body(entry).parts;
    const ByteRange mark = linesOf(*spec, *section, parts);
    const bool openEnd = mark.end == document.size() && !document.facts().finalNewline;
    std::size_t begin = endOfText(document, {section->heading.begin, mark.begin});
    if (openEnd) // The line above is the last one now, and ends as the mark did.
        begin = lineContentAt(document, begin - 1).end;
    return firstAccepted(spec, {{{{{begin, mark.end}, {}}}, section->range.begin}}, path,
                         {{}, hullOf(mark, parts), mark.begin, {}}, becoming(SectionState::Empty, path));
}

} // namespace quoin
