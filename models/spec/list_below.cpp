// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/list_below.h"

#include "models/spec/frame_check.h"
#include "models/spec/label_syntax.h"
#include "models/spec/text_style.h"
#include "models/text/line_syntax.h"
#include "models/text/utf8.h"

namespace quoin {

namespace {

std::string indentedList(std::string_view value, const std::string& indent)
{
    std::string text = indent;
    for (const char c : value) {
        text += c;
        if (c == '\n')
            text += indent;
    }
    return text;
}

std::string ownerOf(const Field& field)
{
    return field.path.ends_with(".value") ? field.path.substr(0, field.path.rfind('.')) : field.path;
}

// Other fields of the item that the value is part of may change with it.
EditedPart itemOf(const Spec& spec, const Field& field, std::string_view owner)
{
    EditedPart edited = partOf(spec, field);
    edited.path = owner;
    return edited;
}

std::string withoutBlanks(std::string_view text)
{
    std::string result;
    for (const char c : text) {
        if (c != ' ' && c != '\t')
            result += c;
    }
    return result;
}

} // namespace

bool belongsBelow(const Field& field, std::string_view value)
{
    return field.kind == FieldKind::Line && field.definition != nullptr
        && (field.definition->shape == FieldShape::List || !field.definition->rows.empty())
        && line_syntax::listMarker(value).has_value() && isValidUtf8(value);
}

EditResult writeListBelow(const SpecPtr& spec, const Field& field, std::string_view value)
{
    const Refusal notReadBack{RefusalReason::NotReadBack, field.path, {}};
    const Document& document = spec->document();
    const ByteRange line = lineContentAt(document, field.range.begin);
    const auto label = labelAt(document.slice(line), true);
    if (!label)
        return notReadBack;
    const std::string lineEnd(document.facts().lineEnd());
    const std::size_t labelEnd = line.begin + label->whole.end;
    const std::size_t contentEnd = lineContentAt(document, field.range.end).end;
    const std::size_t next = lineEndAt(document, contentEnd);
    std::string text = indentedList(value, std::string(label->bullet ? label->contentIndent : 0, ' '));
    text.insert(0, 1, '\n');
    // Rows go on until a blank line; a bullet's own list until the next bullet.
    if (!label->bullet && next < document.size()
        && !line_syntax::isBlank(document.slice(lineContentAt(document, next))))
        text += '\n';
    Splices splices = {{{labelEnd, contentEnd}, withLineEnds(text, lineEnd)}};
    const SpecPtr after = spec->edited(splices);
    // `monitoring.row[1].value` becomes `monitoring.row[1].entry[1].value`; a queue's
    // `processing` becomes `processing[1].value`.
    const std::string owner = ownerOf(field);
    if (const auto fault = frameFault(*spec, *after, splices, itemOf(*spec, field, owner)))
        return Refusal{RefusalReason::WouldChangeOthers, field.path, *fault};
    const std::size_t last = labelEnd + splices.front().replacement.find_last_not_of("\r\n");
    const std::string path = after->pathAt(last);
    const auto written = after->field(path);
    if (!path.starts_with(owner) || !written || !value.ends_with(after->value(*written)))
        return notReadBack;
    return Edit{std::move(splices), after, path};
}

bool bringsLabel(const Spec& spec, const Field& field, std::string_view value)
{
    if (field.kind != FieldKind::Line || !field.path.ends_with("].value") || value.find(':') == std::string_view::npos
        || value.find_first_of("\r\n") != std::string_view::npos || !isValidUtf8(value))
        return false;
    const auto row = spec.item(ownerOf(field));
    return row && row->kind == "row" && row->parts.size() == 1;
}

EditResult writeLabelledRow(const SpecPtr& spec, const Field& field, std::string_view value)
{
    Splices splices = {{field.range, std::string(value)}};
    const SpecPtr after = spec->edited(splices);
    const std::string owner = ownerOf(field);
    if (const auto fault = frameFault(*spec, *after, splices, itemOf(*spec, field, owner)))
        return Refusal{RefusalReason::WouldChangeOthers, field.path, *fault};
    const auto row = after->item(owner);
    const Field* label = row && row->parts.size() == 2 ? std::get_if<Field>(&row->parts.front()) : nullptr;
    const Field* rest = row ? row->field("value") : nullptr;
    if (label == nullptr || rest == nullptr
        || withoutBlanks(after->value(*label) + ':' + after->value(*rest)) != withoutBlanks(value))
        return Refusal{RefusalReason::NotReadBack, field.path, {}};
    return Edit{std::move(splices), after, rest->path};
}

} // namespace quoin
