// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/convert_fence.h"

#include "models/spec/insertion.h"
#include "models/spec/text_style.h"
#include "models/text/line_syntax.h"

namespace quoin {

namespace {

Refusal refused(RefusalReason reason, std::string_view path)
{
    return {reason, std::string(path), {}};
}

// Where the label of the field ends, on the line that it begins with.
std::optional<std::size_t> labelEndOf(const Document& document, const Field& field)
{
    const ByteRange line = lineContentAt(document, field.whole.begin);
    const std::string text = document.slice(line);
    const auto label = labelAt(text, true);
    return label ? std::optional(line.begin + label->whole.end) : std::nullopt;
}

bool isTextAt(const Document& document, std::size_t position)
{
    return position < document.size() && !line_syntax::isBlank(document.slice(lineContentAt(document, position)));
}

EditResult checked(const SpecPtr& spec, const Field& field, Splices splices, const std::string& value)
{
    const SpecPtr after = spec->edited(splices);
    if (const auto fault = frameFault(*spec, *after, splices, partOf(*spec, field)))
        return Refusal{RefusalReason::WouldChangeOthers, field.path, *fault};
    const auto written = after->field(field.path);
    if (!written || after->value(*written) != value)
        return refused(RefusalReason::NotReadBack, field.path);
    return Edit{std::move(splices), after, field.path, {}};
}

} // namespace

EditResult fenceToLine(const SpecPtr& spec, std::string_view path)
{
    const auto field = spec->field(path);
    if (!field)
        return refused(RefusalReason::NoSuchPath, path);
    const Document& document = spec->document();
    const auto labelEnd = labelEndOf(document, *field);
    if (field->kind != FieldKind::Fence || !labelEnd || field->range.begin < *labelEnd)
        return refused(RefusalReason::NotAnItem, path);
    const std::string value = spec->value(*field);
    if (value.empty() || value.find_first_of("\r\n") != std::string::npos)
        return refused(RefusalReason::OneLineOnly, path);
    // The closing fence stands on the line behind the value's.
    const std::size_t closing = lineEndAt(document, field->range.end);
    const ByteRange last = lineContentAt(document, closing < document.size() ? closing : field->range.end);
    std::string text = ' ' + value;
    if (isTextAt(document, lineEndAt(document, last.end))) {
        const auto entry = spec->entryOf(path);
        text += entry ? styleFor(*spec, *entry, nullptr).hardBreak : std::string();
    }
    return checked(spec, *field, {{{*labelEnd, last.end}, text}}, value);
}

EditResult lineToFence(const SpecPtr& spec, std::string_view path)
{
    const auto field = spec->field(path);
    if (!field)
        return refused(RefusalReason::NoSuchPath, path);
    const Document& document = spec->document();
    const auto labelEnd = labelEndOf(document, *field);
    if (field->kind != FieldKind::Line || !labelEnd || field->range.begin < *labelEnd)
        return refused(RefusalReason::NotAnItem, path);
    const std::string value = spec->value(*field);
    if (value.find_first_of("\r\n") != std::string::npos || value.find("```") != std::string::npos)
        return refused(RefusalReason::OneLineOnly, path);
    const std::string lineEnd(document.facts().lineEnd());
    const std::string language = field->definition != nullptr ? field->definition->language : std::string();
    const std::size_t end = lineContentAt(document, field->range.end).end;
    const std::string text = lineEnd + "```" + language + lineEnd + value + lineEnd + "```";
    return checked(spec, *field, {{{*labelEnd, end}, text}}, value);
}

} // namespace quoin
