// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/row_reader.h"

#include "models/spec/endpoint_syntax.h"
#include "models/spec/labelled_values.h"
#include "models/spec/list_rows.h"
#include "models/spec/names.h"
#include "models/spec/placeholder.h"
#include "models/spec/table_row.h"
#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

using namespace line_syntax;

namespace {

const std::string collection = ".row";

// The label says which of the template's rows it is, also where the value is a list.
Item rowItem(BodyContext& context, ByteRange range, ByteRange label, const TemplateField* definition)
{
    Item item;
    item.kind = "row";
    item.path = context.nextPath(collection);
    item.range = range;
    item.title = sourceText(context.source, label);
    Field key = makeField(context, item.path + ".label", FieldKind::Label, label);
    key.state = rowStateOf(item.title, nullptr);
    key.definition = definition;
    item.parts.emplace_back(std::move(key));
    return item;
}

void addValue(BodyContext& context, Item& item, FieldKind kind, ByteRange range, const TemplateField* definition)
{
    Field value = makeField(context, item.path + ".value", kind, range, definition);
    value.state = rowStateOf(sourceText(context.source, range), definition);
    value.whole = item.range;
    value.label = item.title;
    item.parts.emplace_back(std::move(value));
}

void addLabelled(BodyContext& context, std::size_t line, const LabelText& label, const LabelledValue& value,
                 const TemplateField* definition, PartCollector& out)
{
    const SourceLine& first = context.source.line(line);
    Item item = rowItem(context, {first.begin, std::max(first.contentEnd, value.range.end)},
                        label.label.shifted(first.begin), definition);
    if (value.kind == FieldKind::List) {
        PartCollector entries(context, item.parts, item.path);
        readListEntries(context, value.listFirst, value.listEnd, item.path + ".entry", entries);
    } else {
        addValue(context, item, value.kind, value.range, definition);
    }
    out.add(std::move(item));
}

std::size_t readTableRows(BodyContext& context, std::size_t first, std::size_t end, PartCollector& out)
{
    const SectionSource& source = context.source;
    const std::size_t tableEnd = std::min(source.blockOf(first).endLine, end);
    if (tableCells(source.line(first).text).size() != 2) {
        out.raw(first, tableEnd);
        return tableEnd;
    }
    for (std::size_t line = first + 2; line < tableEnd; ++line) {
        const SourceLine& row = source.line(line);
        const std::vector<ByteRange> cells = tableCells(row.text);
        if (cells.size() != 2 || cells[0].empty()
            || endpointAtStart(row.text.substr(cells[0].begin, cells[0].size()))) {
            out.raw(line, line + 1);
            continue;
        }
        ByteRange label = cells[0];
        while (label.size() > 2 && (row.text[label.begin] == '*' || row.text[label.begin] == '`')
               && row.text[label.end - 1] == row.text[label.begin])
            label = {label.begin + 1, label.end - 1};
        const TemplateField* definition =
            context.lexicon.field(context.section.rowFields, sourceText(source, label.shifted(row.begin)));
        Item item = rowItem(context, {row.begin, row.contentEnd}, label.shifted(row.begin), definition);
        addValue(context, item, FieldKind::Cell, cells[1].shifted(row.begin), definition);
        out.add(std::move(item));
    }
    return tableEnd;
}

// In a section of rows a plain label in a bullet is a row when it is short: prose
// rarely puts a colon behind its first four words.
bool isRowLabel(const LabelText& label, std::string_view line, const TemplateField* definition)
{
    if (definition)
        return true;
    const std::string_view words = line.substr(label.label.begin, label.label.size());
    switch (label.style) {
    case LabelStyle::Plain:
        return label.bullet && std::count(words.begin(), words.end(), ' ') < 4;
    case LabelStyle::Code:
        return label.bullet;
    default:
        return true;
    }
}

} // namespace

void readRows(BodyContext& context, std::size_t first, std::size_t end, PartCollector& out)
{
    const SectionSource& source = context.source;
    const LabelledValues values(context.lexicon, source, context.section.rowFields);
    for (std::size_t line = first; line < end;) {
        const SourceBlock& block = source.blockOf(line);
        const std::size_t blockEnd = std::min(block.endLine, end);
        const std::string_view text = source.line(line).text;
        if (source.isBlank(line)) {
            ++line;
        } else if (block.kind == BlockKind::Paragraph || block.kind == BlockKind::List) {
            const auto label = labelAt(text, true);
            const TemplateField* definition = label ? values.known(*label, text) : nullptr;
            const bool endpoint = label && endpointAtStart(text.substr(label->label.begin, label->label.size()));
            // A bold bullet with nothing behind or below it is a remark: there is no place for a value.
            const bool bare = label && label->bullet && label->style == LabelStyle::BoldOnly
                && listItemEnd(source, line, blockEnd) <= line + 1;
            if (label && !endpoint && !bare && isRowLabel(*label, text, definition)) {
                static const TemplateField listValue = [] {
                    TemplateField field;
                    field.shape = FieldShape::List;
                    return field;
                }();
                const LabelledValue value = values.valueOf(line, end, *label, definition ? definition : &listValue);
                addLabelled(context, line, *label, value, definition, out);
                line = std::max(line + 1, value.endLine);
            } else {
                const std::size_t next =
                    block.kind == BlockKind::List ? std::max(line + 1, listItemEnd(source, line, blockEnd)) : line + 1;
                out.raw(line, next);
                line = next;
            }
        } else if (block.kind == BlockKind::Table && line == block.firstLine) {
            line = readTableRows(context, line, end, out);
        } else {
            out.raw(line, blockEnd);
            line = blockEnd;
        }
    }
}

void readRowBelowHeading(BodyContext& context, const TemplateField& definition, const SourceNode& node,
                         std::size_t endLine, PartCollector& out)
{
    const SectionSource& source = context.source;
    std::size_t first = node.firstLine;
    while (first < endLine && source.isBlank(first))
        ++first;
    const std::size_t last = source.withoutBlankTail(first, endLine);
    if (last == first) {
        out.raw(node.headingLine, node.firstLine, node.heading);
        return;
    }
    // The heading makes it a row by its words; as a field they could not be changed.
    const ByteRange body = source.linesRange(first, last);
    Item item;
    item.kind = "row";
    item.path = context.nextPath(collection);
    item.range = {source.line(node.headingLine).begin, body.end};
    item.title = plainText(node.heading);
    if (isPlainList(source, first, last)) {
        PartCollector entries(context, item.parts, item.path);
        readListEntries(context, first, last, item.path + ".entry", entries);
    } else {
        addValue(context, item, FieldKind::Block, body, &definition);
    }
    out.add(std::move(item));
}

} // namespace quoin
