// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/edit.h"
#include "models/spec/insertion.h"
#include "models/spec/item_text.h"
#include "models/spec/label_syntax.h"
#include "models/spec/removal.h"
#include "models/spec/text_style.h"
#include "models/text/line_syntax.h"
#include "models/text/same_bytes.h"

#include <algorithm>

namespace quoin {

namespace {

Refusal refused(RefusalReason reason, std::string_view path)
{
    return {reason, std::string(path), {}};
}

bool isBlankLine(const Document& document, std::size_t position)
{
    return line_syntax::isBlank(document.slice(lineContentAt(document, position)));
}

// The text with its line ends, and the blank line that set it off.
ByteRange removalRange(const Document& document, const ItemText& text)
{
    if (!text.wholeLines)
        return text.range;
    std::size_t begin = text.range.begin;
    std::size_t end = lineEndAt(document, std::max(text.range.end, text.range.begin + 1) - 1);
    const bool openEnd = end == document.size() && end == text.range.end;
    const bool blankBelow = end >= document.size() || isBlankLine(document, end);
    if (text.block && blankBelow && begin > 0 && isBlankLine(document, begin - 1))
        begin = lineContentAt(document, begin - 1).begin;
    else if (text.block && blankBelow && begin == 0 && end < document.size())
        end = lineEndAt(document, end); // At the top the blank line below set it off.
    if (openEnd && begin > 0)           // The line above becomes the last one, and ends as that did.
        begin = lineContentAt(document, begin - 1).end;
    return {begin, end};
}

EditResult removeText(const SpecPtr& spec, const ItemText& text, std::string_view path, ByteRange what,
                      const SpecPtr& known)
{
    const Document& document = spec->document();
    std::vector<Attempt> attempts;
    for (const bool block : {text.block, !text.block}) {
        const ByteRange range = removalRange(document, {text.range, text.wholeLines, block});
        attempts.push_back({{{range, {}}}, std::min(range.begin, document.size() - range.size())});
    }
    return firstAccepted(spec, attempts, path, {{}, what, what.begin, {}}, {}, known);
}

EditResult removeSection(const SpecPtr& spec, const SectionEntry& section, const SpecPtr& known)
{
    const Document& document = spec->document();
    const std::size_t end = endOfText(document, section.range);
    const std::size_t lastLine = std::max(end, section.range.begin + 1) - 1;
    return removeText(spec, {{section.range.begin, lineContentAt(document, lastLine).end}, true, true}, section.path,
                      section.range, known);
}

// A list below a label of its own ("**Error Responses**:"): the label goes with all its items.
EditResult removeLabelledList(const SpecPtr& spec, std::string_view path, const SpecPtr& known)
{
    const std::vector<Item> items = itemsOf(*spec, path);
    const Document& document = spec->document();
    if (items.empty() || items.front().range.begin == 0)
        return refused(RefusalReason::NoSuchPath, path);
    std::size_t above = items.front().range.begin;
    do {
        above = lineContentAt(document, above - 1).begin;
    } while (above > 0 && isBlankLine(document, above));
    const auto label = labelAt(document.slice(lineContentAt(document, above)), true);
    if (!label || !label->value.empty() || spec->pathAt(above) == items.front().path)
        return refused(RefusalReason::NotAnItem, path);
    const ByteRange range{above, itemText(*spec, items.back()).range.end};
    return removeText(spec, {range, true, true}, path, range, known);
}

EditResult removeFieldWithLabel(const SpecPtr& spec, std::string_view path, const SpecPtr& known)
{
    const auto field = spec->field(path);
    if (!field)
        return refused(RefusalReason::NoSuchPath, path);
    const bool ofItem = field->kind == FieldKind::Name || field->kind == FieldKind::Method
        || field->kind == FieldKind::Route || field->kind == FieldKind::Label || field->kind == FieldKind::Status;
    if (ofItem)
        return refused(RefusalReason::NotAnItem, path);
    if (field->kind == FieldKind::Cell)
        return setField(spec, path, {});
    const Document& document = spec->document();
    const std::size_t begin = lineContentAt(document, std::min(field->whole.begin, field->range.begin)).begin;
    const std::size_t end = lineContentAt(document, std::max(field->whole.end, field->range.end)).end;
    return removeText(spec, {{begin, end}, true, true}, path, {begin, end}, known);
}

} // namespace

EditResult removeItem(const SpecPtr& spec, std::string_view path, const SpecPtr& known)
{
    if (const auto entry = spec->entryOf(path); entry && spec->entries()[*entry].path == path)
        return removeSection(spec, spec->entries()[*entry], known);
    if (const auto item = spec->item(path))
        return removeText(spec, itemText(*spec, *item), path, item->range, known);
    return spec->field(path) ? removeFieldWithLabel(spec, path, known) : removeLabelledList(spec, path, known);
}

EditResult removeItem(const SpecPtr& spec, std::string_view path)
{
    return removeItem(spec, path, {});
}

EditResult removeField(const SpecPtr& spec, std::string_view path)
{
    return removeFieldWithLabel(spec, path, {});
}

std::optional<Refusal> removalFault(const SpecPtr& before, const Edit& edit)
{
    const EditResult back = removeItem(edit.after, edit.added, before);
    const auto* removed = std::get_if<Edit>(&back);
    if (removed && sameBytes(removed->after->document(), before->document()))
        return std::nullopt;
    return refused(RefusalReason::NotReadBack, edit.added);
}

} // namespace quoin
