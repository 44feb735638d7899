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
    const std::string owner =
        field.path.ends_with(".value") ? field.path.substr(0, field.path.rfind('.')) : field.path;
    EditedPart edited = partOf(*spec, field);
    edited.path = owner;
    if (const auto fault = frameFault(*spec, *after, splices, edited))
        return Refusal{RefusalReason::WouldChangeOthers, field.path, *fault};
    const std::size_t last = labelEnd + splices.front().replacement.find_last_not_of("\r\n");
    const std::string path = after->pathAt(last);
    const auto written = after->field(path);
    if (!path.starts_with(owner) || !written || !value.ends_with(after->value(*written)))
        return notReadBack;
    return Edit{std::move(splices), after, path};
}

} // namespace quoin
