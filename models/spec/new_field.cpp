// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/new_field.h"

#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

namespace {

std::string fenceText(std::string_view language, std::string_view code)
{
    std::size_t longest = 2;
    std::size_t run = 0;
    for (char c : code) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    return fence + std::string(language) + '\n' + std::string(code) + '\n' + fence + '\n';
}

bool isMultiLine(std::string_view value)
{
    return value.find_first_of("\r\n") != std::string_view::npos;
}

std::string trimmedEnd(std::string text)
{
    text.resize(text.find_last_not_of(' ') + 1);
    return text;
}

// Every line behind `indent`, which keeps it in its list item.
std::string indentedLines(std::string_view text, const std::string& indent)
{
    std::string result;
    bool atStart = true;
    for (char c : text) {
        if (atStart && c != '\n')
            result += indent;
        result += c;
        atStart = c == '\n';
    }
    return result;
}

/// New text for a field, and where the value begins in it.
struct FieldText {
    std::string text; ///< LF line ends, ends with one.
    std::size_t value = 0;
    bool oneLine = false;
};

FieldText fenceBelow(const TemplateField& definition, std::string_view heading, std::string_view value,
                     const std::string& indent)
{
    const std::string fence = fenceText(definition.language, value);
    FieldText result{std::string(heading), 0, false};
    result.value = result.text.size() + indent.size() + fence.find('\n') + 1 + indent.size();
    result.text += indentedLines(fence, indent);
    return result;
}

FieldText textFor(const TemplateField& definition, std::string_view value, const TextStyle& style)
{
    const std::string indent(style.bullet.size(), ' ');
    const std::string label = definition.label.empty()
        ? std::string()
        : style.bullet + labelText(style.label, definition.label, definition.qualifier);
    if (definition.shape == FieldShape::Fence)
        return fenceBelow(definition, label.empty() ? std::string() : trimmedEnd(label) + '\n', value, indent);
    if (label.empty())
        return {std::string(value) + '\n', 0, false};
    const bool list = line_syntax::listMarker(value).has_value();
    if (!isMultiLine(value) && !(list && definition.shape != FieldShape::Line))
        return {label + std::string(value) + '\n', label.size(), true};
    const std::string head = trimmedEnd(label) + (list ? "\n" : "\n\n");
    return {head + indentedLines(value, indent) + '\n', head.size() + indent.size(), false};
}

std::optional<std::size_t> orderOf(const Part& part, const FieldOwner& owner)
{
    const std::vector<TemplateField>& siblings = *owner.siblings;
    for (std::size_t i = 0; i < siblings.size(); ++i) {
        if (const auto* field = std::get_if<Field>(&part)) {
            if (field->definition == &siblings[i])
                return i;
        } else if (const auto* item = std::get_if<Item>(&part)) {
            if (item->path.starts_with(owner.item->path + '.' + siblings[i].id + '['))
                return i;
        }
    }
    return std::nullopt;
}

ByteRange wholeOf(const Part& part)
{
    if (const auto* field = std::get_if<Field>(&part))
        return {std::min(field->whole.begin, field->range.begin), std::max(field->whole.end, field->range.end)};
    if (const auto* item = std::get_if<Item>(&part))
        return item->range;
    return std::get<RawText>(part).field.range;
}

/// The fields of the owner that come before and after a new one, as the template has them.
struct Neighbours {
    const Part* previous = nullptr;
    const Part* following = nullptr;
};

Neighbours neighboursOf(const FieldOwner& owner)
{
    const auto order = static_cast<std::size_t>(owner.definition - owner.siblings->data());
    Neighbours neighbours;
    for (const Part& part : owner.item->parts) {
        const auto own = orderOf(part, owner);
        if (own && *own < order)
            neighbours.previous = &part;
        if (own && *own > order && !neighbours.following
            && (!neighbours.previous || wholeOf(part).begin > wholeOf(*neighbours.previous).begin))
            neighbours.following = &part;
    }
    return neighbours;
}

bool isLabelLine(const Document& document, std::size_t at)
{
    return at < document.size() && labelAt(document.slice(lineContentAt(document, at)), false).has_value();
}

NewText put(std::size_t position, const FieldText& text, Blanks blanks)
{
    return {position, text.text, text.value, blanks};
}

NewText behind(const Document& document, const FieldOwner& owner, const Part& previous, FieldText text,
               const TextStyle& style)
{
    const std::size_t position = lineEndAt(document, wholeOf(previous).end);
    const std::string last = document.slice(lineContentAt(document, wholeOf(previous).end));
    const bool broken = last.ends_with("  ") || last.ends_with('\\');
    const bool labelBelow = isLabelLine(document, position);
    const auto* field = std::get_if<Field>(&previous);
    const bool line = field && field->kind == FieldKind::Line;
    const bool bullets = !style.bullet.empty();
    if (bullets || (line && (broken || labelBelow))) {
        if (broken && labelBelow && text.oneLine && !bullets)
            text.text.insert(text.text.size() - 1, style.hardBreak);
        return put(position, text, {});
    }
    if (field && field->kind == FieldKind::Fence && !owner.definition->label.empty() && labelBelow)
        return put(position, text, {});
    return put(position, text, blanksOfBlock(document, position));
}

NewText before(const Document& document, const Part& following, FieldText text, const TextStyle& style)
{
    const std::size_t position = lineContentAt(document, wholeOf(following).begin).begin;
    const bool bullets = !style.bullet.empty();
    if (!bullets && !(text.oneLine && isLabelLine(document, position)))
        return put(position, text, blanksOfBlock(document, position));
    if (!bullets)
        text.text.insert(text.text.size() - 1, style.hardBreak);
    return put(position, text, {});
}

NewText belowHead(const Document& document, const Item& item, const FieldText& text, const TextStyle& style,
                  bool inList)
{
    const std::size_t position = lineEndAt(document, item.range.begin);
    if (inList)
        return put(position, text, {});
    const Blanks blanks = blanksOfBlock(document, position);
    return put(position, text, {style.blankBelowHeading && blanks.above, blanks.below});
}

std::vector<NewText> placesInItem(const Spec& spec, const FieldOwner& owner, std::string_view value)
{
    const Document& document = spec.document();
    const Item& item = *owner.item;
    TextStyle style = styleFor(spec, owner.entry, &item);
    const std::string head = document.slice(lineContentAt(document, item.range.begin));
    const auto marker = line_syntax::listMarker(head);
    const bool inList = marker && !line_syntax::atxHeading(head);
    if (inList) {
        const std::string bullet(1, marker->ordered() ? '-' : marker->character);
        const std::size_t indent = std::min(style.bullet.find_first_not_of(' '), style.bullet.size());
        if (style.bullet.empty() || indent <= marker->markerBegin)
            style.bullet = std::string(marker->contentBegin, ' ') + bullet + ' ';
    }
    const Neighbours neighbours = neighboursOf(owner);
    const std::size_t end = endOfText(document, item.range);
    if (owner.definition->asHeading) {
        const int level = std::clamp(static_cast<int>(head.find_first_not_of('#')) + 1, 1, 6);
        std::string heading = std::string(static_cast<std::size_t>(level), '#') + ' ' + owner.definition->label + '\n';
        heading += style.blankBelowHeading ? "\n" : "";
        const FieldText text = fenceBelow(*owner.definition, heading, value, {});
        const std::size_t position =
            neighbours.following ? lineContentAt(document, wholeOf(*neighbours.following).begin).begin : end;
        return {put(position, text, blanksOfBlock(document, position)), put(end, text, blanksOfBlock(document, end))};
    }
    const FieldText text = textFor(*owner.definition, value, style);
    std::vector<NewText> places;
    if (neighbours.previous)
        places.push_back(behind(document, owner, *neighbours.previous, text, style));
    if (neighbours.following)
        places.push_back(before(document, *neighbours.following, text, style));
    places.push_back(belowHead(document, item, text, style, inList));
    places.push_back(put(end, text, inList ? Blanks{} : blanksOfBlock(document, end)));
    if (!inList && !style.bullet.empty()) { // The bullets around may be no list of fields.
        style.bullet.clear();
        places.push_back(put(end, textFor(*owner.definition, value, style), blanksOfBlock(document, end)));
    }
    return places;
}

} // namespace

std::vector<NewText> placesForField(const Spec& spec, const FieldOwner& owner, std::string_view value)
{
    if (owner.item)
        return placesInItem(spec, owner, value);
    const Document& document = spec.document();
    const TextStyle style = styleFor(spec, owner.entry, nullptr);
    const std::size_t position = spec.entries()[owner.entry].heading.end;
    const Blanks blanks = blanksOfBlock(document, position);
    return {put(position, textFor(*owner.definition, value, style),
                {style.blankBelowHeading && blanks.above, blanks.below})};
}

} // namespace quoin
