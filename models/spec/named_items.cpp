// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/named_items.h"

#include "models/spec/heading_number.h"
#include "models/spec/item_kinds.h"
#include "models/spec/label_syntax.h"
#include "models/spec/list_rows.h"
#include "models/spec/names.h"
#include "models/spec/placeholder.h"

#include <algorithm>

namespace quoin {

Item namedItem(BodyContext& context, const TemplateGroup& group, ByteRange name, ByteRange range)
{
    Item item;
    item.kind = kindName(group.item->kind);
    item.path = context.nextPath(collectionOf(group));
    item.range = range;
    item.group = &group;
    item.definition = group.item.get();
    item.title = plainText(sourceText(context.source, name));
    Field field = makeField(context, item.path + ".name", FieldKind::Name, name);
    if (isPlaceholderName(item.title))
        field.state = FieldState::Placeholder;
    item.parts.emplace_back(std::move(field));
    return item;
}

ByteRange itemNameIn(std::string_view heading, const TemplateItem& item)
{
    ByteRange name{0, heading.size()};
    const auto unmark = [&] {
        const std::string_view text = heading.substr(name.begin, name.size());
        if (text.size() > 4 && text.starts_with("**") && text.find("**", 2) == text.size() - 2)
            name = {name.begin + 2, name.end - 2};
    };
    unmark();
    const std::string_view text = heading.substr(name.begin, name.size());
    const auto number = headingNumber(text);
    // "3 Scale" is a name, "3. Scale" and "5.3 Scale" are numbered ones.
    const bool numbered = number && number->kind == HeadingNumber::Kind::Decimal && number->end < text.size()
        && (!number->above.empty() || text[number->range.end] != ' ');
    if (numbered) {
        // Marks around the words alone count with the number.
        const bool marked = text.substr(0, number->end).ends_with("**") && text.ends_with("**");
        name = {name.begin + number->end - (marked ? 2 : 0), name.end};
    }
    unmark();
    const std::string_view words = heading.substr(name.begin, name.size());
    const std::size_t colon = words.find(": ");
    if (colon != std::string_view::npos && normalizedName(words.substr(0, colon)) == normalizedName(item.noun))
        name.begin += words.find_first_not_of(' ', colon + 1);
    return name.empty() ? ByteRange{0, heading.size()} : name;
}

bool isNamedItem(const BodyContext& context, std::size_t i, const TemplateGroup& group)
{
    const SectionSource& source = context.source;
    const SourceNode& self = source.nodes()[i];
    const ByteRange name = itemNameIn(self.heading, *group.item);
    if (isPlaceholderName(self.heading.substr(name.begin, name.size())))
        return true;
    for (std::size_t line = self.firstLine; line < self.endLine; ++line) {
        const SourceBlock& block = source.blockOf(line);
        if (block.kind != BlockKind::Paragraph && block.kind != BlockKind::List)
            continue;
        const std::string_view text = source.line(line).text;
        const auto label = labelAt(text, false);
        if (label && context.lexicon.field(group.item->fields, text.substr(label->label.begin, label->label.size())))
            return true;
    }
    const bool onlyGroups =
        self.endNode > i + 1 && source.withoutBlankTail(self.firstLine, self.endLine) == self.firstLine;
    return !onlyGroups && !context.lexicon.words().isItemTopic(self.heading);
}

void readNamedBullets(BodyContext& context, std::size_t begin, std::size_t end, const TemplateGroup& group,
                      PartCollector& out)
{
    const SectionSource& source = context.source;
    const TemplateField* purpose = context.lexicon.field(group.item->fields, "Purpose");
    for (std::size_t line = begin; line < end;) {
        const SourceBlock& block = source.blockOf(line);
        const std::size_t blockEnd = std::min(block.endLine, end);
        const SourceLine& first = source.line(line);
        const auto label = block.kind == BlockKind::List ? labelAt(first.text, false) : std::nullopt;
        const bool topLevel = label && label->bullet && label->indent < 2 && label->style != LabelStyle::Italic;
        const bool named = topLevel
            && !context.lexicon.field(group.item->fields, first.text.substr(label->label.begin, label->label.size()))
            && !label->label.empty() && purpose && !label->value.empty();
        if (block.kind != BlockKind::List) {
            out.raw(line, blockEnd);
            line = blockEnd;
            continue;
        }
        if (source.isBlank(line)) {
            ++line;
            continue;
        }
        const std::size_t next = std::max(line + 1, listItemEnd(source, line, blockEnd));
        if (!named || next > line + 1) {
            out.raw(line, next);
            line = next;
            continue;
        }
        Item item = namedItem(context, group, label->label.shifted(first.begin), {first.begin, first.contentEnd});
        Field value = makeField(context, item.path + '.' + purpose->id, FieldKind::Line,
                                label->value.shifted(first.begin), purpose);
        item.parts.emplace_back(std::move(value));
        out.add(std::move(item));
        line = next;
    }
}

} // namespace quoin
