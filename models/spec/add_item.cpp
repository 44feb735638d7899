// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/edit.h"
#include "models/spec/insertion.h"
#include "models/spec/item_text.h"
#include "models/spec/table_row.h"
#include "models/spec/text_style.h"
#include "models/text/line_syntax.h"
#include "models/text/utf8.h"

#include <algorithm>
#include <array>

namespace quoin {

namespace {

Refusal refused(RefusalReason reason, std::string_view path)
{
    return {reason, std::string(path), {}};
}

constexpr int deepestSection = 4; // Groups and items stand one and two levels below.

// The level at which the document's sections stand.
int sectionLevel(const Spec& spec)
{
    std::array<int, 7> votes{};
    for (const SectionEntry& entry : spec.entries())
        votes[static_cast<std::size_t>(std::clamp(entry.level, 0, 6))] += entry.definition != nullptr && entry.level > 0;
    const auto most = std::max_element(votes.begin(), votes.end());
    if (*most > 0)
        return std::min(static_cast<int>(most - votes.begin()), deepestSection);
    const int title = spec.entries().empty() ? 0 : spec.entries().front().level;
    return title > 0 ? std::min(title + 1, deepestSection) : spec.templ().rootLevel + 1;
}

EditResult addSection(const SpecPtr& spec, const TemplateSection& section)
{
    const Document& document = spec->document();
    const auto order = [&](const TemplateSection* s) { return s - spec->templ().sections.data(); };
    // Beside a section of the same level, so that no heading behind it becomes its child.
    int level = sectionLevel(*spec);
    const auto isNeighbour = [&](const SectionEntry& entry) {
        return entry.definition && entry.parent < 0 && entry.level > 0 && entry.level <= deepestSection;
    };
    std::size_t position = endOfText(document, {0, document.size()});
    bool placed = false;
    for (const SectionEntry& entry : spec->entries()) {
        if (isNeighbour(entry) && order(entry.definition) < order(&section)) {
            position = endOfText(document, entry.range);
            level = entry.level;
            placed = true;
        }
    }
    for (const SectionEntry& entry : spec->entries()) {
        if (!placed && isNeighbour(entry)) {
            position = entry.range.begin;
            level = entry.level;
            placed = true;
        }
    }
    const std::string text = sectionBody(section, level);
    const Insertion insertion = insertNeighbour(document, position, text, document.facts().lineEnd());
    const std::size_t begin = position + insertion.textBegin;
    EditResult result = structuralEdit(spec, {{{position, position}, insertion.text}}, begin, section.id);
    if (auto* edit = std::get_if<Edit>(&result)) {
        for (const SectionEntry& entry : edit->after->entries()) {
            if (entry.range.begin == begin && entry.definition == &section) {
                edit->path = entry.path;
                return result;
            }
        }
        return refused(RefusalReason::NotReadBack, section.id); // It would stand in an open fence.
    }
    return result;
}

// Whether the line above `position` belongs to a list.
bool endsWithList(const Document& document, std::size_t position)
{
    if (position == 0)
        return false;
    const PlacedPassage& placed = document.passages()[document.passageAt(position - 1)];
    return std::any_of(placed.passage->blocks().begin(), placed.passage->blocks().end(), [&](const Block& block) {
        return block.kind == BlockKind::List && placed.passage->range(block).shifted(placed.begin).contains(position - 1);
    });
}

// A row like its siblings: "- **Name**: ", "| Name |  |".
EditResult addRow(const SpecPtr& spec, std::size_t entry, std::string_view collection, std::string_view name)
{
    const Document& document = spec->document();
    const TextStyle style = styleFor(*spec, entry, nullptr);
    const std::vector<Item> rows = itemsOf(*spec, collection);
    const std::string label = name.empty() ? "[Label]" : std::string(name);
    if (!rows.empty()) {
        const Item& last = rows.back();
        const std::string line = document.slice(lineContentAt(document, last.range.begin));
        const std::size_t position = lineEndAt(document, itemText(*spec, last).range.end);
        std::string text;
        if (notationOf(*spec, last) == Notation::TableRow) {
            text = "| " + encodeCell(label) + " |  |\n";
        } else if (const auto sample = labelAt(line, true)) {
            const auto marker = line_syntax::listMarker(line);
            text = (marker ? line.substr(0, marker->contentBegin) : std::string()) + labelText(sample->style, label);
            while (text.ends_with(' '))
                text.pop_back();
            text += '\n';
        } else {
            text = style.rowBullet + labelText(style.rowLabel, label) + '\n';
        }
        const bool paragraph = notationOf(*spec, last) == Notation::Paragraph;
        const Insertion insertion = paragraph ? insertNeighbour(document, position, text, style.lineEnd) : insertLines(document, position, text, style.lineEnd);
        return structuralEdit(spec, {{{position, position}, insertion.text}}, position + insertion.textBegin, collection);
    }
    const std::size_t position = endOfText(document, ownRange(*spec, entry));
    const std::string text = "- " + labelText(LabelStyle::BoldColonOutside, label);
    // Right below the heading, as the template writes it, or at the end of a list that is there.
    const bool below = position == spec->entries()[entry].heading.end && !style.blankBelowHeading;
    const std::string line = text.substr(0, text.size() - 1) + '\n';
    const Insertion insertion = below || endsWithList(document, position) ? insertLines(document, position, line, style.lineEnd)
                                                                           : insertNeighbour(document, position, line, style.lineEnd);
    return structuralEdit(spec, {{{position, position}, insertion.text}}, position + insertion.textBegin, collection);
}

// A bullet in a list below a label: a row ("`409 Conflict`: …") or an entry.
EditResult addBullet(const SpecPtr& spec, const std::vector<Item>& siblings, std::string_view collection, std::string_view name)
{
    const Document& document = spec->document();
    const Item& last = siblings.back();
    const ByteRange lineRange = lineContentAt(document, last.range.begin);
    const std::string line = document.slice(lineRange);
    const std::size_t position = lineEndAt(document, itemText(*spec, last).range.end);
    std::string text;
    if (notationOf(*spec, last) == Notation::TableRow) {
        text = "| " + encodeCell(name) + " |  |\n";
    } else {
        const auto marker = line_syntax::listMarker(line);
        if (!marker)
            return refused(RefusalReason::NotAnItem, collection);
        std::string bullet = line.substr(0, marker->contentBegin);
        if (marker->ordered()) {
            bullet = line.substr(0, marker->markerBegin) + std::to_string(marker->number + 1) + marker->character + ' ';
        }
        const auto sample = labelAt(line, true);
        const bool row = last.kind == "row";
        text = bullet + (row ? labelText(sample ? sample->style : LabelStyle::Plain, name) : std::string(name));
        while (row && text.ends_with(' '))
            text.pop_back();
        text += '\n';
    }
    const Insertion insertion = insertLines(document, position, text, document.facts().lineEnd());
    return structuralEdit(spec, {{{position, position}, insertion.text}}, position + insertion.textBegin, collection);
}

// An endpoint like the last one, where endpoints are list items, table rows or request lines.
std::string endpointLike(const Spec& spec, const Item& sample, std::string_view name)
{
    const Document& document = spec.document();
    const ByteRange lineRange = lineContentAt(document, sample.range.begin);
    const std::string line = document.slice(lineRange);
    const Field* method = sample.field("method");
    const Field* route = sample.field("route");
    const std::size_t space = name.find(' ');
    const std::string_view newMethod = space == std::string_view::npos ? std::string_view("GET") : name.substr(0, space);
    const std::string_view newRoute = space == std::string_view::npos ? name : name.substr(space + 1);
    if (!method || !route || !lineRange.contains(method->range) || !lineRange.contains(route->range))
        return {};
    const ByteRange m{method->range.begin - lineRange.begin, method->range.end - lineRange.begin};
    const ByteRange r{route->range.begin - lineRange.begin, route->range.end - lineRange.begin};
    if (notationOf(spec, sample) == Notation::TableRow) {
        std::string text = "|";
        for (const ByteRange cell : tableCells(line)) {
            const std::string old = line.substr(cell.begin, cell.size());
            std::string now = " ";
            if (cell.contains(m) || cell.contains(r)) {
                now = old;
                if (cell.contains(r))
                    now.replace(r.begin - cell.begin, r.size(), newRoute);
                if (cell.contains(m))
                    now.replace(m.begin - cell.begin, m.size(), newMethod);
                now = ' ' + now + ' ';
            }
            text += now + '|';
        }
        return text + '\n';
    }
    if (m.begin > r.begin)
        return {};
    std::size_t end = r.end;
    while (end < line.size() && (line[end] == '`' || line[end] == '*'))
        ++end;
    return line.substr(0, m.begin) + std::string(newMethod) + line.substr(m.end, r.begin - m.end) + std::string(newRoute)
        + line.substr(r.end, end - r.end) + '\n';
}

EditResult addGroupItem(const SpecPtr& spec, std::size_t entry, const TemplateGroup& group, std::string_view collection, std::string_view name)
{
    const Document& document = spec->document();
    const std::string lineEnd(document.facts().lineEnd());
    const std::string heading = name.empty() ? group.item->heading : std::string(name);
    const std::vector<Item> siblings = itemsOf(*spec, collection);
    if (!siblings.empty()) {
        const Item& last = siblings.back();
        const Notation notation = notationOf(*spec, last);
        const std::size_t position = lineEndAt(document, std::max(itemText(*spec, last).range.end, last.range.begin + 1) - 1);
        if (notation <= Notation::Heading6) {
            const int level = static_cast<int>(notation) + 1;
            const Insertion insertion = insertNeighbour(document, position, itemBody(*group.item, level, heading), lineEnd);
            return structuralEdit(spec, {{{position, position}, insertion.text}}, position + insertion.textBegin, collection);
        }
        const std::string line = group.item->kind == ItemKind::Endpoint ? endpointLike(*spec, last, heading == group.item->heading ? "GET /path" : heading) : std::string();
        if (!line.empty()) {
            const Insertion insertion = insertLines(document, position, line, lineEnd);
            return structuralEdit(spec, {{{position, position}, insertion.text}}, position + insertion.textBegin, collection);
        }
    }
    // The first of its kind: below its group's heading, which comes first where the section has none.
    const SectionEntry& section = spec->entries()[entry];
    int level = section.level + 1;
    std::size_t position = endOfText(document, ownRange(*spec, entry));
    std::string text;
    const SectionBody body = spec->body(entry);
    // Most documents have no headings for groups; where this section has one, it gets this one too.
    const bool anyGroup = std::any_of(body.parts.begin(), body.parts.end(), [](const Part& part) {
        const auto* item = std::get_if<Item>(&part);
        return item && item->kind == "group";
    });
    bool haveGroup = group.title.empty() || (!anyGroup && group.item->kind != ItemKind::Modification);
    for (const Part& part : body.parts) {
        const auto* item = std::get_if<Item>(&part);
        if (!item || item->kind != "group")
            continue;
        if (item->group == &group) {
            haveGroup = true;
            level = section.level + 2;
            position = endOfText(document, item->range);
            break;
        }
        if (item->group > &group && !haveGroup && text.empty()) {
            position = item->range.begin;
            break;
        }
    }
    if (!haveGroup) {
        text = std::string(static_cast<std::size_t>(std::min(section.level + 1, 6)), '#') + ' ' + group.title + "\n\n";
        level = section.level + 2;
    }
    const std::size_t before = text.size();
    text += itemBody(*group.item, std::min(level, 6), heading);
    const Insertion insertion = insertNeighbour(document, position, text, lineEnd);
    const std::size_t place = position + insertion.textBegin + withLineEnds(text.substr(0, before), lineEnd).size();
    return structuralEdit(spec, {{{position, position}, insertion.text}}, place, collection);
}

EditResult addUnchecked(const SpecPtr& spec, std::string_view path, std::string_view name)
{
    if (name.find_first_of("\r\n") != std::string_view::npos)
        return refused(RefusalReason::OneLineOnly, path);
    if (!isValidUtf8(name))
        return refused(RefusalReason::NotUtf8, path);
    const auto entry = spec->entryOf(path);
    if (!entry) {
        const std::string_view id = path.substr(0, path.find('.'));
        const TemplateSection* section = spec->templ().section(id);
        if (!section)
            return refused(RefusalReason::NoSuchPath, path);
        EditResult made = addSection(spec, *section);
        if (id.size() == path.size() || !std::holds_alternative<Edit>(made))
            return made;
        const Edit first = std::get<Edit>(made);
        // The template's section comes with one empty item: that is the one asked for.
        const std::vector<Item> items = itemsOf(*first.after, path);
        if (items.size() == 1 && first.after->entryOf(path)) {
            if (name.empty() || name == items.front().title)
                return Edit{first.splices, first.after, items.front().path};
            return joined(spec, first, renameItem(first.after, items.front().path, name));
        }
        return joined(spec, first, addItem(first.after, path, name));
    }
    const SectionEntry& section = spec->entries()[*entry];
    if (section.path == path || !section.definition)
        return refused(RefusalReason::NotAnItem, path);
    const std::string_view rest = path.substr(section.path.size() + 1);
    if (rest == "row" && section.definition->rows)
        return addRow(spec, *entry, path, name);
    for (const TemplateGroup& group : section.definition->groups) {
        if (group.id == rest && group.item)
            return addGroupItem(spec, *entry, group, path, name);
    }
    const std::vector<Item> siblings = itemsOf(*spec, path);
    if (!siblings.empty() && (siblings.front().kind == "row" || siblings.front().kind == "entry"))
        return addBullet(spec, siblings, path, name);
    if (!siblings.empty())
        return duplicateItem(spec, siblings.back().path);
    // The first row of a field that the item lacks.
    if (const std::size_t dot = path.rfind('.'); dot != std::string_view::npos) {
        if (const auto owner = spec->item(path.substr(0, dot))) {
            for (const MissingField& missing : owner->missing) {
                if (missing.path != path)
                    continue;
                if (missing.definition->shape != FieldShape::Rows && missing.definition->shape != FieldShape::List)
                    return setField(spec, path, missing.definition->placeholder.empty() ? "{}" : missing.definition->placeholder);
                const bool code = !missing.definition->rows.empty() && missing.definition->rows.front().labelAsCode;
                const std::string key = name.empty() && !missing.definition->rows.empty() ? missing.definition->rows.front().label : std::string(name);
                const std::string label = missing.definition->shape == FieldShape::List ? key : labelText(code ? LabelStyle::Code : LabelStyle::Plain, key);
                EditResult made = setField(spec, path, "- " + label.substr(0, label.find_last_not_of(' ') + 1));
                if (auto* edit = std::get_if<Edit>(&made))
                    edit->path = std::string(path) + "[1]";
                return made;
            }
            if (owner->kind == "row" && path.ends_with(".entry")) { // A row without a value gets its first bullet.
                const auto value = spec->field(owner->path + ".value");
                if (value && spec->value(*value).empty()) {
                    const Document& document = spec->document();
                    const std::size_t position = lineEndAt(document, owner->range.begin);
                    const Insertion insertion = insertLines(document, position, "  - " + std::string(name.empty() ? "[Entry]" : name) + '\n', document.facts().lineEnd());
                    return structuralEdit(spec, {{{position, position}, insertion.text}}, position + insertion.textBegin, path);
                }
            }
        }
    }
    return refused(RefusalReason::NoSuchPath, path);
}

// Whether what was added took text that stood behind it for its own: an empty row the list
// below, a section the headings below.
bool swallowed(const Edit& edit, ByteRange range)
{
    if (edit.splices.size() != 1)
        return false;
    const Splice& splice = edit.splices.front();
    return endOfText(edit.after->document(), range) > splice.range.begin + splice.replacement.size() + 2; // A line end may follow.
}

// The path of what stands at the place is a field's; what was asked for is the item around it.
EditResult asItem(const Spec& before, EditResult made, std::string_view collection)
{
    auto* edit = std::get_if<Edit>(&made);
    if (!edit)
        return made;
    const auto entry = edit->after->entryOf(edit->path);
    if (entry && edit->after->entries()[*entry].path == edit->path && edit->after->entries()[*entry].definition && collection.find('.') == std::string_view::npos)
        return swallowed(*edit, edit->after->entries()[*entry].range) ? EditResult(refused(RefusalReason::NotReadBack, collection)) : made;
    const bool inside = edit->path.starts_with(std::string(collection) + '[');
    const std::string path = inside ? edit->path.substr(0, edit->path.find(']', collection.size()) + 1) : std::string();
    const bool sameSection = before.entryOf(collection) == edit->after->entryOf(collection);
    const std::size_t more = itemsOf(*edit->after, collection).size() - itemsOf(before, collection).size();
    const auto item = edit->after->item(path);
    if (!item || (sameSection && (more != 1 || swallowed(*edit, item->range))))
        return refused(RefusalReason::NotReadBack, collection);
    edit->path = path;
    return made;
}

} // namespace

EditResult addItem(const SpecPtr& spec, std::string_view path, std::string_view name)
{
    return asItem(*spec, addUnchecked(spec, path, name), path);
}

} // namespace quoin
