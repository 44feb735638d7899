// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/edit.h"
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
        const bool label = field->kind == FieldKind::Label || field->kind == FieldKind::Status || field->kind == FieldKind::Name
            || field->kind == FieldKind::Method || field->kind == FieldKind::Route;
        return label || field->state != FieldState::Filled;
    });
}

} // namespace

EditResult markNotApplicable(const SpecPtr& spec, std::string_view path)
{
    const auto found = spec->entryOf(path);
    if (!found || spec->entries()[*found].path != path) {
        EditResult added = addItem(spec, path, {});
        if (!std::holds_alternative<Edit>(added))
            return added;
        const Edit first = std::get<Edit>(added);
        return joined(spec, first, markNotApplicable(first.after, first.path));
    }
    const SectionEntry& section = spec->entries()[*found];
    if (!section.definition || section.level == 0)
        return refused(RefusalReason::NotAnItem, path);
    if (section.state == SectionState::NotApplicable)
        return Edit{{}, spec, std::string(path), {}};
    if (!holdsNothing(spec->body(*found).parts))
        return refused(RefusalReason::HasText, path);
    const Document& document = spec->document();
    const std::string lineEnd(document.facts().lineEnd());
    const ByteRange own = ownRange(*spec, *found);
    const std::size_t end = endOfText(document, own);
    const bool finalLineEnd = end < document.size() || document.facts().finalNewline;
    const TextStyle style = styleFor(*spec, *found, nullptr);
    std::string text = (style.blankBelowHeading ? lineEnd : std::string()) + std::string(notApplicable) + (finalLineEnd ? lineEnd : std::string());
    const bool openHeading = section.heading.end == document.size() && !document.facts().finalNewline;
    if (openHeading)
        text.insert(0, lineEnd);
    const ByteRange body{section.heading.end, std::max(section.heading.end, end)};
    Splices splices = {{body, text}};
    const SpecPtr after = spec->edited(splices);
    const auto place = after->entryOf(path);
    if (!place || after->entries()[*place].path != path || after->entries()[*place].state != SectionState::NotApplicable)
        return refused(RefusalReason::NotReadBack, path);
    return Edit{std::move(splices), after, std::string(path), {}};
}

EditResult convertField(const SpecPtr& spec, std::string_view path, ValueForm form)
{
    const auto field = spec->field(path);
    if (!field)
        return refused(RefusalReason::NoSuchPath, path);
    const bool block = field->kind == FieldKind::Block || field->kind == FieldKind::List;
    if ((form == ValueForm::Block && block) || (form == ValueForm::Line && field->kind == FieldKind::Line))
        return Edit{{}, spec, std::string(path), {}};
    if (field->kind != FieldKind::Line && !block)
        return refused(RefusalReason::NotAnItem, path);
    const Document& document = spec->document();
    const ByteRange labelLine = lineContentAt(document, field->whole.begin);
    const std::string line = document.slice(labelLine);
    const auto label = labelAt(line, true);
    if (!label || label->bullet)
        return refused(RefusalReason::NotAnItem, path);
    const std::string value = spec->value(*field);
    const std::size_t labelEnd = labelLine.begin + label->whole.end;
    const std::string lineEnd(document.facts().lineEnd());
    Splices splices;
    if (form == ValueForm::Block) {
        const std::size_t contentEnd = lineContentAt(document, field->range.end).end;
        const std::size_t next = lineEndAt(document, contentEnd);
        const bool textBelow = next < document.size() && !line_syntax::isBlank(document.slice(lineContentAt(document, next)));
        splices = {{{labelEnd, contentEnd}, lineEnd + lineEnd + value + (textBelow ? lineEnd : std::string())}};
    } else {
        if (field->range.begin < labelEnd || line_syntax::listMarker(value) || value.find("\n\n") != std::string::npos)
            return refused(RefusalReason::OneLineOnly, path);
        splices = {{{labelEnd, field->range.end}, ' ' + value}};
    }
    const SpecPtr after = spec->edited(splices);
    if (const auto fault = frameFault(*spec, *after, splices, partOf(*spec, *field)))
        return Refusal{RefusalReason::WouldChangeOthers, std::string(path), *fault};
    const auto written = after->field(path);
    if (!written || after->value(*written) != value)
        return refused(RefusalReason::NotReadBack, path);
    return Edit{std::move(splices), after, std::string(path), {}};
}

} // namespace quoin
