// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/create_field.h"

#include "models/spec/insertion.h"
#include "models/spec/text_style.h"
#include "models/text/line_syntax.h"
#include "models/text/utf8.h"

#include <algorithm>

namespace quoin {

namespace {

/// Where a missing field belongs.
struct Owner {
    std::size_t entry = 0;
    std::optional<Item> item; ///< The item or group; none for the section itself.
    const std::vector<TemplateField>* siblings = nullptr;
    const TemplateField* definition = nullptr;
};

const std::vector<TemplateField>* siblingsOf(const Item& item)
{
    if (item.definition)
        return &item.definition->fields;
    return item.group ? &item.group->fields : nullptr;
}

std::optional<Owner> ownerIn(const std::vector<Part>& parts, std::size_t entry, std::string_view path)
{
    for (const Part& part : parts) {
        const auto* item = std::get_if<Item>(&part);
        if (!item)
            continue;
        for (const MissingField& missing : item->missing) {
            if (missing.path == path)
                return Owner{entry, *item, siblingsOf(*item), missing.definition};
        }
        if (auto found = ownerIn(item->parts, entry, path))
            return found;
    }
    return std::nullopt;
}

std::string fenceText(std::string_view language, std::string_view code)
{
    std::size_t longest = 2;
    std::size_t run = 0;
    for (char c : code) {
        run = c == '`' ? run + 1 : 0;
        longest = std::max(longest, run);
    }
    const std::string fence(longest + 1, '`');
    std::string text = fence + std::string(language) + '\n' + std::string(code);
    if (!code.ends_with('\n'))
        text += '\n';
    return text + fence + '\n';
}

bool isMultiLine(std::string_view value)
{
    return value.find_first_of("\r\n") != std::string_view::npos;
}

std::string trimmedEnd(std::string text)
{
    while (text.ends_with(' '))
        text.pop_back();
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

FieldText textFor(const TemplateField& definition, std::string_view value, const TextStyle& style)
{
    FieldText result;
    const std::string label = definition.label.empty() ? std::string() : style.bullet + labelText(style.label, definition.label, definition.qualifier);
    const std::string indent(style.bullet.size(), ' ');
    if (definition.shape == FieldShape::Fence) {
        result.text = label.empty() ? std::string() : trimmedEnd(label) + '\n';
        const std::string fence = fenceText(definition.language, value);
        result.value = result.text.size() + indent.size() + fence.find('\n') + 1 + indent.size();
        result.text += indentedLines(fence, indent);
        return result;
    }
    const bool below = isMultiLine(value) || (definition.shape != FieldShape::Line && line_syntax::listMarker(value));
    if (label.empty()) {
        result.text = std::string(value) + '\n';
    } else if (below && line_syntax::listMarker(value)) {
        result.text = trimmedEnd(label) + '\n' + indent;
        result.value = result.text.size();
        result.text += std::string(value) + '\n';
    } else if (below) {
        result.text = trimmedEnd(label) + "\n\n" + indent;
        result.value = result.text.size();
        result.text += std::string(value) + '\n';
    } else {
        result.text = label;
        result.value = label.size();
        result.text += std::string(value) + '\n';
        result.oneLine = true;
    }
    return result;
}

std::optional<std::size_t> orderOf(const Part& part, const std::vector<TemplateField>& siblings, const std::string& ownerPath)
{
    for (std::size_t i = 0; i < siblings.size(); ++i) {
        if (const auto* field = std::get_if<Field>(&part)) {
            if (field->definition == &siblings[i])
                return i;
        } else if (const auto* item = std::get_if<Item>(&part)) {
            if (item->path.starts_with(ownerPath + '.' + siblings[i].id + '['))
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

EditResult insertInItem(const SpecPtr& spec, const Owner& owner, std::string_view path, std::string_view value)
{
    const Document& document = spec->document();
    const Item& item = *owner.item;
    TextStyle style = styleFor(*spec, owner.entry, &item);
    const ByteRange headLine = lineContentAt(document, item.range.begin);
    const std::string head = document.slice(headLine);
    const auto marker = line_syntax::listMarker(head);
    const bool inList = marker && !line_syntax::atxHeading(head);
    if (inList) {
        const std::string bullet(1, marker->ordered() ? '-' : marker->character);
        if (style.bullet.size() <= marker->markerBegin)
            style.bullet = std::string(marker->contentBegin, ' ') + bullet + ' ';
    }
    const auto order = static_cast<std::size_t>(owner.definition - owner.siblings->data());

    const Part* previous = nullptr;
    const Part* following = nullptr;
    for (const Part& part : item.parts) {
        const auto own = orderOf(part, *owner.siblings, item.path);
        if (own && *own < order)
            previous = &part;
        if (own && *own > order && !following && (!previous || wholeOf(part).begin > wholeOf(*previous).begin))
            following = &part;
    }

    if (owner.definition->asHeading) {
        const int level = static_cast<int>(head.find_first_not_of('#')) + 1;
        std::string text = std::string(static_cast<std::size_t>(std::clamp(level, 1, 6)), '#') + ' ' + owner.definition->label + '\n';
        if (style.blankBelowHeading)
            text += '\n';
        const std::string fence = fenceText(owner.definition->language, value);
        const std::size_t at = text.size() + fence.find('\n') + 1;
        text += fence;
        const std::size_t position = following ? lineContentAt(document, wholeOf(*following).begin).begin : endOfText(document, item.range);
        const Insertion insertion = insertBlock(document, position, text, style.lineEnd);
        return structuralEdit(spec, {{{position, position}, insertion.text}}, position + insertion.textBegin + at, path);
    }

    FieldText text = textFor(*owner.definition, value, style);
    Insertion insertion;
    const auto isLabelLine = [&](std::size_t at) {
        return at < document.size() && labelAt(document.slice(lineContentAt(document, at)), false).has_value();
    };
    const bool asBullets = !style.bullet.empty();
    if (previous) {
        const ByteRange lastLine = lineContentAt(document, wholeOf(*previous).end);
        const std::size_t position = lineEndAt(document, wholeOf(*previous).end);
        const std::string last = document.slice(lastLine);
        const bool broken = last.ends_with("  ") || last.ends_with('\\');
        const bool labelBelow = isLabelLine(position);
        const auto* field = std::get_if<Field>(previous);
        const bool line = field && field->kind == FieldKind::Line;
        if (asBullets || (line && (broken || labelBelow))) {
            if (broken && labelBelow && text.oneLine && !asBullets)
                text.text.insert(text.text.size() - 1, style.hardBreak);
            insertion = insertLines(document, position, text.text, style.lineEnd);
        } else if (field && field->kind == FieldKind::Fence && !owner.definition->label.empty() && labelBelow) {
            insertion = insertLines(document, position, text.text, style.lineEnd);
        } else {
            insertion = insertBlock(document, position, text.text, style.lineEnd);
        }
    } else if (following) {
        const std::size_t position = lineContentAt(document, wholeOf(*following).begin).begin;
        if (asBullets || (text.oneLine && isLabelLine(position))) {
            if (!asBullets)
                text.text.insert(text.text.size() - 1, style.hardBreak);
            insertion = insertLines(document, position, text.text, style.lineEnd);
        } else {
            insertion = insertBlock(document, position, text.text, style.lineEnd);
        }
    } else {
        const std::size_t position = lineEndAt(document, item.range.begin);
        insertion = inList || !style.blankBelowHeading ? insertLines(document, position, text.text, style.lineEnd)
                                                       : insertBlock(document, position, text.text, style.lineEnd);
        const bool textBelow = position < document.size() && !line_syntax::isBlank(document.slice(lineContentAt(document, position)));
        if (!inList && textBelow && !style.blankBelowHeading)
            insertion.text += style.lineEnd;
    }
    const std::size_t place = insertion.position + insertion.textBegin + withLineEnds(text.text.substr(0, text.value), style.lineEnd).size();
    return structuralEdit(spec, {{{insertion.position, insertion.position}, insertion.text}}, place, path);
}

EditResult insertInSection(const SpecPtr& spec, std::size_t entry, const TemplateField& definition, std::string_view path, std::string_view value)
{
    const Document& document = spec->document();
    const TextStyle style = styleFor(*spec, entry, nullptr);
    FieldText text = textFor(definition, value, style);
    const std::size_t position = spec->entries()[entry].heading.end;
    Insertion insertion = style.blankBelowHeading ? insertBlock(document, position, text.text, style.lineEnd)
                                                  : insertLines(document, position, text.text, style.lineEnd);
    const bool textBelow = position < document.size() && !line_syntax::isBlank(document.slice(lineContentAt(document, position)));
    if (textBelow && !style.blankBelowHeading)
        insertion.text += style.lineEnd;
    const std::size_t place = position + insertion.textBegin + text.value;
    return structuralEdit(spec, {{{position, position}, insertion.text}}, place, path);
}

// The heading of a group that the section lacks, behind the groups that come before it.
EditResult insertGroup(const SpecPtr& spec, std::size_t entry, const TemplateGroup& group, std::string_view path)
{
    const Document& document = spec->document();
    const SectionEntry& section = spec->entries()[entry];
    const TextStyle style = styleFor(*spec, entry, nullptr);
    std::size_t position = endOfText(document, ownRange(*spec, entry));
    const SectionBody body = spec->body(entry);
    for (const Part& part : body.parts) {
        const auto* item = std::get_if<Item>(&part);
        if (item && item->kind == "group" && item->group && item->group > &group) { // Groups of one section stand in one array.
            position = item->range.begin;
            break;
        }
    }
    const std::string text = std::string(static_cast<std::size_t>(std::min(section.level + 1, 6)), '#') + ' ' + group.title + '\n';
    const Insertion insertion = insertBlock(document, position, text, style.lineEnd);
    return structuralEdit(spec, {{{position, position}, insertion.text}}, position + insertion.textBegin, path);
}

// "caching.ttl" names the row with the template's label TTL, wherever it stands.
std::optional<std::string> rowOf(const Spec& spec, std::size_t entry, std::string_view path)
{
    const SectionEntry& section = spec.entries()[entry];
    if (!section.definition || !section.definition->rows || path.size() <= section.path.size() + 1)
        return std::nullopt;
    const std::string_view id = path.substr(section.path.size() + 1);
    for (const Part& part : spec.body(entry).parts) {
        const auto* row = std::get_if<Item>(&part);
        const Field* value = row && row->kind == "row" ? row->field("value") : nullptr;
        if (value && value->definition && value->definition->id == id)
            return value->path;
    }
    return std::nullopt;
}

// Without line ends' kinds and the indentation that a list item gives its lines.
std::string bare(std::string_view text)
{
    std::string result;
    bool atStart = true;
    for (char c : text) {
        if (c == '\r' || (atStart && (c == ' ' || c == '\t')))
            continue;
        result += c;
        atStart = c == '\n';
    }
    return result;
}

EditResult create(const SpecPtr& spec, std::string_view path, std::string_view value)
{
    const Refusal unknown{RefusalReason::NoSuchPath, std::string(path), {}};
    if (!isValidUtf8(value))
        return Refusal{RefusalReason::NotUtf8, std::string(path), {}};
    const auto entry = spec->entryOf(path);
    if (!entry) {
        // The section itself is missing: put it in first.
        const std::string_view id = path.substr(0, path.find_first_of(".["));
        if (!spec->templ().section(id) || path.size() == id.size())
            return unknown;
        EditResult section = addItem(spec, id, {});
        if (!std::holds_alternative<Edit>(section))
            return section;
        const Edit& first = std::get<Edit>(section);
        if (!first.after->entryOf(path))
            return unknown;
        return joined(spec, first, setField(first.after, path, value));
    }
    if (const auto row = rowOf(*spec, *entry, path))
        return setField(spec, *row, value);
    const SectionEntry& section = spec->entries()[*entry];
    if (!section.definition)
        return unknown;
    const SectionBody body = spec->body(*entry);
    if (value.empty()) // Nothing to write: it is empty already.
        return ownerIn(body.parts, *entry, path) || std::any_of(body.missing.begin(), body.missing.end(), [&](const MissingField& m) { return m.path == path; })
            ? EditResult(Edit{{}, spec, std::string(path)})
            : EditResult(unknown);
    if (const auto owner = ownerIn(body.parts, *entry, path); owner && owner->siblings)
        return insertInItem(spec, *owner, path, value);
    for (const MissingField& missing : body.missing) {
        if (missing.path != path)
            continue;
        const std::string rest = std::string(path.substr(section.path.size() + 1));
        const std::size_t dot = rest.find('.');
        if (dot != std::string::npos) {
            for (const TemplateGroup& group : section.definition->groups) {
                if (group.id != rest.substr(0, dot))
                    continue;
                EditResult made = insertGroup(spec, *entry, group, path);
                if (!std::holds_alternative<Edit>(made))
                    return made;
                const Edit& first = std::get<Edit>(made);
                // Below a heading of level 6 there is no deeper one: what was put in is no group then.
                const SectionBody grown = first.after->body(*entry);
                if (!ownerIn(grown.parts, *entry, path))
                    return Refusal{RefusalReason::NotReadBack, std::string(path), {}};
                return joined(spec, first, setField(first.after, path, value));
            }
            return unknown;
        }
        if (section.definition->rows) {
            EditResult made = addItem(spec, section.path + ".row", missing.definition->label);
            if (!std::holds_alternative<Edit>(made))
                return made;
            const Edit& first = std::get<Edit>(made);
            return joined(spec, first, setField(first.after, first.path + ".value", value));
        }
        return insertInSection(spec, *entry, *missing.definition, path, value);
    }
    return unknown;
}

} // namespace

EditResult createField(const SpecPtr& spec, std::string_view path, std::string_view value)
{
    EditResult result = create(spec, path, value);
    // What the neighbours swallow would be read as something else.
    if (auto* edit = std::get_if<Edit>(&result)) {
        const auto written = edit->after->field(path);
        if (written)
            edit->path = written->path;
        if (written && bare(edit->after->value(*written)) != bare(value))
            return Refusal{RefusalReason::NotReadBack, std::string(path), {}};
    }
    return result;
}

} // namespace quoin
