// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/text_style.h"

#include "models/text/line_syntax.h"

#include <algorithm>
#include <optional>

namespace quoin {

namespace {

const Line& lineHolding(const PlacedPassage& placed, std::size_t position)
{
    const auto& lines = placed.passage->lines();
    const auto after = std::upper_bound(lines.begin(), lines.end(), position - placed.begin,
                                        [](std::size_t p, const Line& line) { return p < line.begin; });
    return after == lines.begin() ? lines.front() : *(after - 1);
}

// The first labelled field below `parts`, and the first row.
void findSamples(const std::vector<Part>& parts, const Field*& labelled, const Field*& row)
{
    for (const Part& part : parts) {
        if (const auto* field = std::get_if<Field>(&part)) {
            if (!labelled && !field->label.empty() && field->kind != FieldKind::Cell && field->definition
                && !field->definition->label.empty())
                labelled = field;
        } else if (const auto* item = std::get_if<Item>(&part)) {
            if (item->kind == "row" || item->kind == "entry") {
                for (const Part& inner : item->parts) {
                    const auto* value = std::get_if<Field>(&inner);
                    if (!row && value && value->kind != FieldKind::Cell && value->kind != FieldKind::Label
                        && value->kind != FieldKind::Status)
                        row = value;
                }
            } else {
                findSamples(item->parts, labelled, row);
            }
        }
    }
}

std::string lineText(const Document& document, std::size_t position)
{
    return document.slice(lineContentAt(document, position));
}

} // namespace

ByteRange lineContentAt(const Document& document, std::size_t position)
{
    if (document.passages().empty())
        return {};
    const PlacedPassage& placed = document.passages()[document.passageAt(position)];
    const Line& line = lineHolding(placed, position);
    return {placed.begin + line.begin, placed.begin + line.contentEnd};
}

std::size_t lineEndAt(const Document& document, std::size_t position)
{
    if (document.passages().empty())
        return 0;
    const PlacedPassage& placed = document.passages()[document.passageAt(position)];
    return placed.begin + lineHolding(placed, position).end;
}

TextStyle styleFor(const Spec& spec, std::size_t entry, const Item* item)
{
    const Document& document = spec.document();
    TextStyle style;
    style.lineEnd = document.facts().lineEnd();
    const SectionBody body = spec.body(entry);
    const Field* labelled = nullptr;
    const Field* row = nullptr;
    if (item)
        findSamples(item->parts, labelled, row);
    findSamples(body.parts, labelled, row);
    if (labelled) {
        const std::string line = lineText(document, labelled->whole.begin);
        if (const auto label = labelAt(line, true)) {
            style.label = label->style == LabelStyle::BoldOnly || label->style == LabelStyle::Code
                ? LabelStyle::BoldColonOutside
                : label->style;
            if (label->bullet)
                style.bullet = line.substr(0, line_syntax::listMarker(line)->contentBegin);
            else if (line.ends_with('\\'))
                style.hardBreak = "\\";
        }
    }
    if (row) {
        const std::string line = lineText(document, row->whole.begin);
        if (const auto marker = line_syntax::listMarker(line); marker && !marker->ordered())
            style.rowBullet = line.substr(0, marker->contentBegin);
        if (const auto label = labelAt(line, true))
            style.rowLabel = label->style;
    }
    const SectionEntry& place = spec.entries()[entry];
    const std::size_t below = place.heading.end;
    if (below > place.heading.begin && below < place.range.end)
        style.blankBelowHeading = line_syntax::isBlank(lineText(document, below));
    return style;
}

std::string labelText(LabelStyle style, std::string_view label, std::string_view qualifier)
{
    const std::string words(label);
    const std::string extra = qualifier.empty() ? std::string() : " (" + std::string(qualifier) + ')';
    switch (style) {
    case LabelStyle::BoldColonInside:
        return "**" + words + extra + ":** ";
    case LabelStyle::BoldDash:
        return "**" + words + "**" + extra + " \xE2\x80\x94 ";
    case LabelStyle::Italic:
        return '*' + words + ":*" + extra + ' ';
    case LabelStyle::Code:
        return '`' + words + '`' + extra + ": ";
    case LabelStyle::Plain:
        return words + extra + ": ";
    default:
        return "**" + words + "**" + extra + ": ";
    }
}

std::string withLineEnds(std::string_view text, std::string_view lineEnd)
{
    if (lineEnd == "\n")
        return std::string(text);
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '\r') {
            result += lineEnd;
            i += text.substr(i).starts_with("\r\n");
        } else if (text[i] == '\n') {
            result += lineEnd;
        } else {
            result += text[i];
        }
    }
    return result;
}

} // namespace quoin
