// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/headed_items.h"

#include "models/spec/endpoint_place.h"
#include "models/spec/field_reader.h"
#include "models/spec/item_kinds.h"
#include "models/spec/named_items.h"
#include "models/spec/placeholder.h"
#include "models/spec/schema_reader.h"
#include "models/spec/table_names.h"

#include <algorithm>

namespace quoin {

namespace {

std::size_t beginOf(const Part& part)
{
    if (const auto* field = std::get_if<Field>(&part))
        return field->range.begin;
    if (const auto* item = std::get_if<Item>(&part))
        return item->range.begin;
    return std::get<RawText>(part).field.range.begin;
}

} // namespace

ByteRange wholeOfNode(const SectionSource& source, std::size_t node)
{
    const SourceNode& self = source.nodes()[node];
    const std::size_t lastLine = source.nodes()[self.endNode - 1].endLine;
    return {source.line(self.headingLine).begin, source.line(lastLine - 1).end};
}

bool HeadedItemReader::read(std::size_t i, const TemplateGroup& group, PartCollector& out)
{
    const SourceNode& self = node(i);
    switch (group.item->kind) {
    case ItemKind::Endpoint: {
        const auto place = endpointOfNode(m_context, self);
        if (!place)
            return false;
        finishItem(i, self.endNode,
                   endpointItem(m_context, collectionOf(group), group, *place, wholeOfNode(m_source, i)), out);
        return true;
    }
    case ItemKind::Table:
    case ItemKind::Modification:
        return readSchemaItem(i, group, out);
    default:
        break;
    }
    if (!isNamedItem(m_context, i, group))
        return false;
    const ByteRange name = itemNameIn(self.heading, *group.item).shifted(self.headingBegin);
    finishItem(i, self.endNode, namedItem(m_context, group, name, wholeOfNode(m_source, i)), out);
    return true;
}

bool HeadedItemReader::readScattered(std::size_t i, const TemplateGroup& group, PartCollector& out)
{
    const SourceNode& self = node(i);
    if (self.level == 0)
        return false;
    const ByteRange own{m_source.line(self.headingLine).begin, m_source.line(self.endLine - 1).end};
    if (group.item->kind == ItemKind::Endpoint) {
        const auto place = endpointOfNode(m_context, self);
        if (!place)
            return false;
        const bool byLabels =
            lineOf(place->method.begin) != lineOf(place->route.begin); // "Method: POST" and "Path: /x".
        if (place->line != self.headingLine && !byLabels)
            return false;
        finishItem(i, i + 1, endpointItem(m_context, collectionOf(group), group, *place, own), out);
        return true;
    }
    if (group.item->kind != ItemKind::Table || !namesTableOutright(m_context.lexicon.words(), self.heading))
        return false;
    const SchemaNode schema = schemaOfNode(m_context, self, false);
    if (schema.kind != SchemaNode::Kind::Table)
        return false;
    Item item = tableItem(m_context, collectionOf(group), group,
                          tableNameIn(m_context.lexicon.words(), self.heading).shifted(self.headingBegin), own);
    if (!schema.tableName.empty())
        item.name = schema.tableName;
    finishItem(i, i + 1, std::move(item), out);
    return true;
}

bool HeadedItemReader::readSchemaItem(std::size_t i, const TemplateGroup& holder, PartCollector& out)
{
    const SourceNode& self = node(i);
    const SchemaNode schema = schemaOfNode(m_context, self, holder.item->kind == ItemKind::Modification);
    const ByteRange inHeading = tableNameIn(m_context.lexicon.words(), self.heading).shifted(self.headingBegin);
    if (schema.kind == SchemaNode::Kind::Table) {
        const TemplateGroup* tables = groupOfKind(m_context.section, ItemKind::Table);
        Item item = tableItem(m_context, collectionOf(*tables), *tables, inHeading, wholeOfNode(m_source, i));
        if (!schema.tableName.empty() && !isPlaceholderName(self.heading))
            item.name = schema.tableName;
        finishItem(i, self.endNode, std::move(item), out);
        return true;
    }
    if (schema.kind == SchemaNode::Kind::Modification) {
        const TemplateGroup* changes = groupOfKind(m_context.section, ItemKind::Modification);
        if (!changes)
            return false;
        finishItem(i, self.endNode,
                   tableItem(m_context, collectionOf(*changes), *changes, inHeading, wholeOfNode(m_source, i)), out);
        return true;
    }
    return false;
}

// Lines below the heading that name the item: they have been read.
std::vector<std::size_t> HeadedItemReader::linesOfNames(const SourceNode& self, const Item& item) const
{
    std::vector<std::size_t> named;
    for (const Part& part : item.parts) {
        const std::size_t line = lineOf(beginOf(part));
        if (line >= self.firstLine)
            named.push_back(line);
    }
    std::sort(named.begin(), named.end());
    return named;
}

// Reads the item's own text, but for the lines that name it.
void HeadedItemReader::readOwnText(const SourceNode& self, const std::vector<std::size_t>& named, FieldReader& reader)
{
    std::size_t from = self.firstLine;
    for (std::size_t line : named) {
        std::size_t begin = line;
        std::size_t end = line + 1;
        const SourceBlock& block = m_source.blockOf(line);
        // A fence that holds nothing else has been read, too.
        if (block.kind == BlockKind::FencedCode && block.endLine - block.firstLine <= 3) {
            begin = block.firstLine;
            end = std::min(block.endLine, self.endLine);
        }
        if (begin > from)
            reader.read(from, begin);
        from = std::max(from, end);
    }
    reader.read(from, self.endLine);
}

// `endNode`: behind the headings that belong to the item.
void HeadedItemReader::finishItem(std::size_t i, std::size_t endNode, Item item, PartCollector& out)
{
    const SourceNode& self = node(i);
    const std::vector<TemplateField>& fields = item.definition->fields;
    const std::vector<std::size_t> named = linesOfNames(self, item);
    PartCollector inner(m_context, item.parts, item.path);
    FieldReader reader(m_context, fields, inner);
    readOwnText(self, named, reader);
    for (std::size_t child = i + 1; child < endNode; child = node(child).endNode)
        readBelowItem(child, fields, reader, inner);
    inner.flush();
    // Method and path may stand below words that come before them.
    std::stable_sort(item.parts.begin(), item.parts.end(),
                     [](const Part& a, const Part& b) { return beginOf(a) < beginOf(b); });
    item.missing = missingFields(fields, item.parts, item.path);
    out.add(std::move(item));
}

void HeadedItemReader::readBelowItem(std::size_t child, const std::vector<TemplateField>& fields, FieldReader& reader,
                                     PartCollector& inner)
{
    const SourceNode& self = node(child);
    const TemplateField* definition = m_context.lexicon.field(fields, self.heading);
    if (definition && self.endNode == child + 1) {
        reader.readBelowHeading(*definition, self, self.endLine);
        return;
    }
    inner.raw(self.headingLine, self.firstLine, self.heading);
    reader.read(self.firstLine, self.endLine);
    for (std::size_t next = child + 1; next < self.endNode; next = node(next).endNode)
        readBelowItem(next, fields, reader, inner);
}

std::size_t HeadedItemReader::lineOf(std::size_t position) const
{
    const auto& lines = m_source.lines();
    const auto after = std::upper_bound(lines.begin(), lines.end(), position,
                                        [](std::size_t p, const SourceLine& line) { return p < line.begin; });
    return static_cast<std::size_t>(after - lines.begin()) - 1;
}

} // namespace quoin
