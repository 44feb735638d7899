// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/attempt.h"
#include "models/spec/convert_fence.h"
#include "models/spec/insertion.h"
#include "models/spec/read_back.h"
#include "models/spec/text_style.h"
#include "models/text/line_syntax.h"

namespace quoin {

namespace {

Refusal refused(RefusalReason reason, std::string_view path)
{
    return {reason, std::string(path), {}};
}

bool isValue(FieldKind kind)
{
    return kind == FieldKind::Line || kind == FieldKind::Block || kind == FieldKind::List;
}

// What the template has in a fence goes into one, and out of it.
bool isCode(const Field& field)
{
    return field.kind == FieldKind::Fence
        || (field.kind == FieldKind::Line && field.definition && field.definition->shape == FieldShape::Fence);
}

// Below the line of its label; in a list item that is no block, but a line of its own.
bool standsBelow(const Spec& spec, const Field& field)
{
    const Document& document = spec.document();
    return field.whole.begin < field.range.begin
        && document.lineAt(field.range.begin) > document.lineAt(field.whole.begin);
}

// Every line but the first behind `indent`, which keeps it in its list item.
std::string continued(std::string_view text, const std::string& indent)
{
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (text[i] == '\n' && i + 1 < text.size() && text[i + 1] != '\n' && text[i + 1] != '\r')
            result += indent;
    }
    return result;
}

bool hasTextAt(const Document& document, std::size_t position)
{
    return position < document.size() && !line_syntax::isBlank(document.slice(lineContentAt(document, position)));
}

// Below the label, set off by a blank line or, where that ends a list item's text, right below it.
std::vector<Attempt> waysBelow(const Spec& spec, const Field& field, std::size_t labelEnd, const std::string& indent)
{
    const Document& document = spec.document();
    const std::string lineEnd(document.facts().lineEnd());
    const std::size_t contentEnd = lineContentAt(document, field.range.end).end;
    const std::string value = indent + continued(spec.value(field), indent);
    const std::string below = hasTextAt(document, lineEndAt(document, contentEnd)) ? lineEnd : std::string();
    std::vector<Attempt> ways;
    for (const std::string& above : {lineEnd + lineEnd, lineEnd}) {
        ways.push_back({{{{labelEnd, contentEnd}, above + value + below}}, labelEnd});
        if (!below.empty())
            ways.push_back({{{{labelEnd, contentEnd}, above + value}}, labelEnd});
    }
    return ways;
}

// The same field, saying the same in the other form.
Acceptance sayingTheSame(std::string_view path, std::string_view value, ValueForm form)
{
    return [path, value, form](Edit& edit, std::size_t /*place*/) -> std::optional<Refusal> {
        edit.path = path;
        const auto written = edit.after->field(path);
        if (!written || standsBelow(*edit.after, *written) != (form == ValueForm::Block)
            || !saysTheSame(edit.after->value(*written), value, Indents::Ignored))
            return refused(RefusalReason::NotReadBack, path);
        return std::nullopt;
    };
}

} // namespace

EditResult convertField(const SpecPtr& spec, std::string_view path, ValueForm form)
{
    const auto field = spec->field(path);
    if (!field)
        return refused(RefusalReason::NoSuchPath, path);
    if (isCode(*field)) {
        if ((field->kind == FieldKind::Fence) == (form == ValueForm::Block))
            return Edit{{}, spec, std::string(path), {}};
        return form == ValueForm::Line ? fenceToLine(spec, path) : lineToFence(spec, path);
    }
    if (!isValue(field->kind))
        return refused(RefusalReason::NotAnItem, path);
    if (standsBelow(*spec, *field) == (form == ValueForm::Block))
        return Edit{{}, spec, std::string(path), {}};
    const Document& document = spec->document();
    const ByteRange labelLine = lineContentAt(document, field->whole.begin);
    const auto label = labelAt(document.slice(labelLine), true);
    if (!label || field->range.empty())
        return refused(RefusalReason::NotAnItem, path);
    const std::string value = spec->value(*field);
    const std::size_t labelEnd = labelLine.begin + label->whole.end;
    std::vector<Attempt> ways;
    if (form == ValueForm::Block) {
        ways = waysBelow(*spec, *field, labelEnd, std::string(label->bullet ? label->contentIndent : 0, ' '));
    } else {
        // One paragraph can go on behind the label; a list, or text with a blank line in it, cannot.
        const bool oneParagraph = !line_syntax::listMarker(value) && value.find("\n\n") == std::string::npos
            && value.find("\n\r") == std::string::npos;
        if (field->range.begin < labelEnd || !oneParagraph)
            return refused(RefusalReason::OneLineOnly, path);
        ways = {{{{{labelEnd, field->range.begin}, " "}}, labelEnd}};
    }
    return firstAccepted(spec, ways, path, partOf(*spec, *field), sayingTheSame(path, value, form));
}

} // namespace quoin
