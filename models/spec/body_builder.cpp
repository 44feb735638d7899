// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/body_builder.h"

#include "models/spec/body_summary.h"
#include "models/spec/endpoint_place.h"
#include "models/spec/endpoint_reader.h"
#include "models/spec/field_reader.h"
#include "models/spec/item_kinds.h"
#include "models/spec/names.h"
#include "models/spec/part_builder.h"
#include "models/spec/placeholder.h"
#include "models/spec/row_reader.h"
#include "models/spec/schema_reader.h"
#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

namespace {

class Builder {
public:
    Builder(const Lexicon& lexicon, const TemplateSection& section, const SectionSource& source)
        : m_context{lexicon, section, source}
        , m_section(section)
        , m_source(source)
    {
    }

    SectionBody build()
    {
        SectionBody body;
        PartCollector out(m_context, body.parts, "");
        const SourceNode& root = m_source.nodes().front();
        if (!m_section.fields.empty())
            readProse(root, out);
        else
            readOwn(root, nullptr, out);
        readChildren(0, nullptr, out);
        out.flush();
        addMissing(body);
        countFields(body);
        return body;
    }

    SectionBody buildScattered()
    {
        SectionBody body;
        m_context.scattered = true;
        PartCollector out(m_context, body.parts, "");
        const TemplateGroup* group = defaultGroup();
        for (std::size_t i = 0; group && i < m_source.nodes().size(); ++i) {
            const SourceNode& self = node(i);
            const auto place = group->item->kind == ItemKind::Endpoint ? endpointOfNode(m_context, self) : std::nullopt;
            if (place && place->line == self.headingLine && self.level > 0) {
                Item item = endpointItem(m_context, collection(*group), *group, *place,
                                         {m_source.line(self.headingLine).begin, m_source.line(self.endLine - 1).end});
                PartCollector inner(m_context, item.parts, item.path);
                FieldReader(m_context, group->item->fields, inner).read(self.firstLine, self.endLine);
                inner.flush();
                item.missing = missingFields(group->item->fields, item.parts, item.path);
                out.add(std::move(item));
            } else if (group->item->kind == ItemKind::Table && namesTableOutright(self.heading) && readLeafTable(i, *group, out)) {
                continue;
            } else {
                readOwn(self, group, out);
            }
        }
        out.flush();
        std::erase_if(body.parts, [](const Part& part) { return !std::holds_alternative<Item>(part); });
        countFields(body);
        return body;
    }

private:
    [[nodiscard]] const SourceNode& node(std::size_t i) const { return m_source.nodes()[i]; }

    // A section that is one text: all that stands before its first sub-heading.
    void readProse(const SourceNode& root, PartCollector& out)
    {
        std::size_t first = root.firstLine;
        while (first < root.endLine && m_source.isBlank(first))
            ++first;
        const std::size_t end = m_source.withoutBlankTail(first, root.endLine);
        const TemplateField& definition = m_section.fields.front();
        if (end > first)
            out.add(makeField(m_context, '.' + definition.id, FieldKind::Block, m_source.linesRange(first, end), &definition));
    }

    // The text right below a heading that is no item.
    void readOwn(const SourceNode& owner, const TemplateGroup* group, PartCollector& out)
    {
        if (m_section.rows) {
            readRows(m_context, owner.firstLine, owner.endLine, out);
            return;
        }
        if (group && !group->fields.empty()) {
            readGroupFields(owner, *group, out);
            return;
        }
        const TemplateGroup* holder = group && group->item ? group : defaultGroup();
        if (!holder) {
            out.raw(owner.firstLine, owner.endLine);
        } else if (holder->item->kind == ItemKind::Endpoint) {
            readEndpoints(m_context, owner.firstLine, owner.endLine, collection(*holder), *holder, out);
        } else if (holder->item->kind == ItemKind::Table) {
            readTables(m_context, owner.firstLine, owner.endLine, collection(*holder), *holder, out);
        } else {
            readNamedBullets(owner, *holder, out);
        }
    }

    void readGroupFields(const SourceNode& owner, const TemplateGroup& group, PartCollector& out)
    {
        const TemplateField& first = group.fields.front();
        const bool holdsText = group.fields.size() == 1 && !group.item && first.label.empty();
        if (!holdsText) {
            if (group.item && group.item->kind == ItemKind::Modification && schemaOfNode(m_context, owner, true).kind == SchemaNode::Kind::Several) {
                const TemplateGroup* tables = groupOfKind(m_section, ItemKind::Table);
                readTables(m_context, owner.firstLine, owner.endLine, collection(*tables), *tables, out);
                return;
            }
            std::vector<TemplateField> below;
            PartCollector inner = collectorFor(group, out);
            FieldReader(m_context, group.fields, out).read(owner.firstLine, owner.endLine);
            return;
        }
        // One text, whatever it is: a fence alone is its code.
        std::size_t begin = owner.firstLine;
        while (begin < owner.endLine && m_source.isBlank(begin))
            ++begin;
        const std::size_t end = m_source.withoutBlankTail(begin, owner.endLine);
        if (end == begin)
            return;
        FencedLines fence;
        const bool code = fencedLinesAt(m_source, begin, end, fence) && fence.close + 1 == end;
        Field field = makeField(m_context, out.prefix() + '.' + first.id, code ? FieldKind::Fence : FieldKind::Block,
                                code ? codeRange(m_source, fence) : m_source.linesRange(begin, end), &first);
        field.whole = m_source.linesRange(begin, end);
        out.add(std::move(field));
    }

    PartCollector collectorFor(const TemplateGroup&, PartCollector& out) { return out; }

    // "- **Stripe**: payments": a service, integration or queue on one line.
    void readNamedBullets(const SourceNode& owner, const TemplateGroup& group, PartCollector& out)
    {
        const TemplateField* purpose = m_context.lexicon.field(group.item->fields, "Purpose");
        for (std::size_t line = owner.firstLine; line < owner.endLine;) {
            const SourceBlock& block = m_source.blockOf(line);
            const std::size_t blockEnd = std::min(block.endLine, owner.endLine);
            const SourceLine& first = m_source.line(line);
            const auto label = block.kind == BlockKind::List ? labelAt(first.text, false) : std::nullopt;
            const bool topLevel = label && label->bullet && label->indent < 2 && label->style != LabelStyle::Italic;
            const bool named = topLevel && !m_context.lexicon.field(group.item->fields, first.text.substr(label->label.begin, label->label.size()))
                && !label->label.empty() && purpose && !label->value.empty();
            if (block.kind != BlockKind::List) {
                out.raw(line, blockEnd);
                line = blockEnd;
                continue;
            }
            if (m_source.isBlank(line)) {
                ++line;
                continue;
            }
            const std::size_t next = std::max(line + 1, listItemEnd(m_source, line, blockEnd));
            if (!named || next > line + 1) {
                out.raw(line, next);
                line = next;
                continue;
            }
            Item item = namedItem(group, label->label.shifted(first.begin), {first.begin, first.contentEnd});
            Field value = makeField(m_context, item.path + '.' + purpose->id, FieldKind::Line, label->value.shifted(first.begin), purpose);
            item.parts.emplace_back(std::move(value));
            out.add(std::move(item));
            line = next;
        }
    }

    Item namedItem(const TemplateGroup& group, ByteRange name, ByteRange range)
    {
        Item item;
        item.kind = kindName(group.item->kind);
        item.path = m_context.nextPath(collection(group));
        item.range = range;
        item.group = &group;
        item.definition = group.item.get();
        item.title = plainText(sourceText(m_source, name));
        Field field = makeField(m_context, item.path + ".name", FieldKind::Name, name);
        if (isPlaceholderName(item.title))
            field.state = FieldState::Placeholder;
        item.parts.emplace_back(std::move(field));
        return item;
    }

    void readChildren(std::size_t parent, const TemplateGroup* group, PartCollector& out)
    {
        for (std::size_t i = parent + 1; i < node(parent).endNode; i = node(i).endNode)
            readNode(i, group, out);
    }

    void readNode(std::size_t i, const TemplateGroup* group, PartCollector& out)
    {
        const SourceNode& self = node(i);
        if (m_section.rows) {
            if (const TemplateField* definition = m_context.lexicon.field(m_section.rowFields, self.heading); definition && self.endNode == i + 1) {
                readRowBelowHeading(m_context, *definition, self, self.endLine, out);
                return;
            }
        }
        const TemplateGroup* named = m_context.lexicon.group(m_section, self.heading);
        const bool table = groupOfKind(m_section, ItemKind::Table) && namesTableOutright(self.heading);
        const bool namesGroup = named && !named->title.empty() && named != group && !table;
        if (namesGroup && !isItemAfterAll(i, *named)) {
            readGroup(i, *named, out);
            return;
        }
        if (readHeadedField(i, group, out) || readItem(i, group, out))
            return;
        out.raw(self.headingLine, self.firstLine, self.heading);
        readOwn(self, group && group->item ? group : nullptr, out);
        readChildren(i, group, out);
    }

    // "Tables" or "Migrations" may be a table too, where its text defines exactly one.
    bool isItemAfterAll(std::size_t i, const TemplateGroup& group)
    {
        if (!group.item || group.item->kind != ItemKind::Table)
            return false;
        const SchemaNode schema = schemaOfNode(m_context, node(i), false);
        return schema.kind == SchemaNode::Kind::Table && node(i).endNode == i + 1
            && normalizedName(schema.tableName) == normalizedName(node(i).heading);
    }

    void readGroup(std::size_t i, const TemplateGroup& group, PartCollector& out)
    {
        const SourceNode& self = node(i);
        Item item;
        item.kind = "group";
        item.path = '.' + group.id;
        const int occurrence = m_context.next("group " + group.id);
        if (occurrence > 1)
            item.path += '#' + std::to_string(occurrence);
        item.title = plainText(self.heading);
        item.group = &group;
        item.range = nodeRange(i);
        PartCollector inner(m_context, item.parts, item.path);
        readOwn(self, &group, inner);
        readChildren(i, &group, inner);
        inner.flush();
        item.missing = missingFields(group.fields, item.parts, item.path);
        out.add(std::move(item));
    }

    // Fields that the template writes as headings: GraphQL's "Types", "Mutations", "Queries".
    bool readHeadedField(std::size_t i, const TemplateGroup* group, PartCollector& out)
    {
        const SourceNode& self = node(i);
        if (self.endNode != i + 1)
            return false;
        if (!group || group->fields.empty())
            return false;
        const TemplateField* definition = m_context.lexicon.field(group->fields, self.heading);
        if (!definition || !definition->asHeading)
            return false;
        FieldReader(m_context, group->fields, out).readBelowHeading(*definition, self, self.endLine);
        return true;
    }

    bool readItem(std::size_t i, const TemplateGroup* group, PartCollector& out)
    {
        const SourceNode& self = node(i);
        const TemplateGroup* holder = group && group->item ? group : defaultGroup();
        if (!holder || (group && !group->item))
            return false;
        const std::string items = collection(*holder);
        switch (holder->item->kind) {
        case ItemKind::Endpoint: {
            const auto place = endpointOfNode(m_context, self);
            if (!place)
                return false;
            Item item = endpointItem(m_context, items, *holder, *place, nodeRange(i));
            finishItem(i, std::move(item), out);
            return true;
        }
        case ItemKind::Table:
        case ItemKind::Modification:
            return readSchemaItem(i, *holder, out);
        default:
            break;
        }
        if (!isNamedItem(i, *holder))
            return false;
        ByteRange name{self.headingBegin, self.headingBegin + self.heading.size()};
        finishItem(i, namedItem(*holder, name, nodeRange(i)), out);
        return true;
    }

    bool readSchemaItem(std::size_t i, const TemplateGroup& holder, PartCollector& out)
    {
        const SourceNode& self = node(i);
        const SchemaNode schema = schemaOfNode(m_context, self, holder.item->kind == ItemKind::Modification);
        const ByteRange inHeading = tableNameIn(self.heading).shifted(self.headingBegin);
        if (schema.kind == SchemaNode::Kind::Table) {
            const TemplateGroup* tables = groupOfKind(m_section, ItemKind::Table);
            Item item = tableItem(m_context, collection(*tables), *tables, inHeading, nodeRange(i));
            if (!schema.tableName.empty() && !isPlaceholderName(self.heading))
                item.name = schema.tableName;
            finishItem(i, std::move(item), out);
            return true;
        }
        if (schema.kind == SchemaNode::Kind::Modification) {
            const TemplateGroup* changes = groupOfKind(m_section, ItemKind::Modification);
            if (!changes)
                return false;
            Item item = tableItem(m_context, collection(*changes), *changes, inHeading, nodeRange(i));
            finishItem(i, std::move(item), out);
            return true;
        }
        return false;
    }

    // A table below a heading of its own, in text that is no schema section.
    bool readLeafTable(std::size_t i, const TemplateGroup& group, PartCollector& out)
    {
        const SourceNode& self = node(i);
        const SchemaNode schema = schemaOfNode(m_context, self, false);
        if (schema.kind != SchemaNode::Kind::Table)
            return false;
        Item item = tableItem(m_context, collection(group), group, tableNameIn(self.heading).shifted(self.headingBegin),
                              {m_source.line(self.headingLine).begin, m_source.line(self.endLine - 1).end});
        if (!schema.tableName.empty())
            item.name = schema.tableName;
        PartCollector inner(m_context, item.parts, item.path);
        FieldReader(m_context, group.item->fields, inner).read(self.firstLine, self.endLine);
        inner.flush();
        item.missing = missingFields(group.item->fields, item.parts, item.path);
        out.add(std::move(item));
        return true;
    }

    // Services, integrations and queues have no notation of their own: a heading with text
    // below it is one, unless it speaks of them in general and has no label that an item has.
    bool isNamedItem(std::size_t i, const TemplateGroup& group)
    {
        const SourceNode& self = node(i);
        if (isPlaceholderName(self.heading))
            return true;
        for (std::size_t line = self.firstLine; line < self.endLine; ++line) {
            const SourceBlock& block = m_source.blockOf(line);
            if (block.kind != BlockKind::Paragraph && block.kind != BlockKind::List)
                continue;
            const std::string_view text = m_source.line(line).text;
            const auto label = labelAt(text, false);
            if (label && m_context.lexicon.field(group.item->fields, text.substr(label->label.begin, label->label.size())))
                return true;
        }
        const bool onlyGroups = self.endNode > i + 1 && m_source.withoutBlankTail(self.firstLine, self.endLine) == self.firstLine;
        return !onlyGroups && !isTopic(self.heading);
    }

    // Reads the item's own text and the headings below it.
    void finishItem(std::size_t i, Item item, PartCollector& out)
    {
        const SourceNode& self = node(i);
        const std::vector<TemplateField>& fields = item.definition->fields;
        // Lines that name the item have been read; so has a fence that holds nothing else.
        std::vector<std::size_t> named;
        for (const Part& part : item.parts) {
            const std::size_t line = lineOf(beginOf(part));
            if (line >= self.firstLine)
                named.push_back(line);
        }
        std::sort(named.begin(), named.end());
        PartCollector inner(m_context, item.parts, item.path);
        FieldReader reader(m_context, fields, inner);
        std::size_t from = self.firstLine;
        for (std::size_t line : named) {
            std::size_t begin = line;
            std::size_t end = line + 1;
            const SourceBlock& block = m_source.blockOf(line);
            if (block.kind == BlockKind::FencedCode && block.endLine - block.firstLine <= 3) {
                begin = block.firstLine;
                end = std::min(block.endLine, self.endLine);
            }
            if (begin > from)
                reader.read(from, begin);
            from = std::max(from, end);
        }
        reader.read(from, self.endLine);
        for (std::size_t child = i + 1; child < self.endNode; child = node(child).endNode)
            readBelowItem(child, fields, reader, item, inner);
        inner.flush();
        // Method and path may stand below words that come before them.
        std::stable_sort(item.parts.begin(), item.parts.end(), [](const Part& a, const Part& b) { return beginOf(a) < beginOf(b); });
        item.missing = missingFields(fields, item.parts, item.path);
        out.add(std::move(item));
    }

    void readBelowItem(std::size_t child, const std::vector<TemplateField>& fields, FieldReader& reader, const Item& item, PartCollector& inner)
    {
        const SourceNode& self = node(child);
        const TemplateField* definition = m_context.lexicon.field(fields, self.heading);
        if (definition && self.endNode == child + 1) {
            reader.readBelowHeading(*definition, self, self.endLine);
            return;
        }
        (void)item;
        inner.raw(self.headingLine, self.firstLine, self.heading);
        reader.read(self.firstLine, self.endLine);
        for (std::size_t next = child + 1; next < self.endNode; next = node(next).endNode)
            readBelowItem(next, fields, reader, item, inner);
    }

    [[nodiscard]] static std::size_t beginOf(const Part& part)
    {
        if (const auto* field = std::get_if<Field>(&part))
            return field->range.begin;
        if (const auto* item = std::get_if<Item>(&part))
            return item->range.begin;
        return std::get<RawText>(part).field.range.begin;
    }

    [[nodiscard]] std::size_t lineOf(std::size_t position) const
    {
        const auto& lines = m_source.lines();
        const auto after = std::upper_bound(lines.begin(), lines.end(), position,
                                            [](std::size_t p, const SourceLine& line) { return p < line.begin; });
        return static_cast<std::size_t>(after - lines.begin()) - 1;
    }

    [[nodiscard]] ByteRange nodeRange(std::size_t i) const
    {
        const SourceNode& self = node(i);
        const std::size_t lastLine = node(self.endNode - 1).endLine;
        return {m_source.line(self.headingLine).begin, m_source.line(lastLine - 1).end};
    }

    // Items that stand right under the section belong to the first group that can hold them.
    [[nodiscard]] const TemplateGroup* defaultGroup() const
    {
        for (const TemplateGroup& group : m_section.groups) {
            if (group.item && group.item->kind != ItemKind::Modification)
                return &group;
        }
        return nullptr;
    }

    [[nodiscard]] static std::string collection(const TemplateGroup& group) { return '.' + group.id; }

    void addMissing(SectionBody& body)
    {
        body.missing = missingFields(m_section.fields, body.parts, "");
        for (const TemplateField& definition : m_section.rowFields) {
            const bool present = std::any_of(body.parts.begin(), body.parts.end(), [&](const Part& part) {
                const auto* item = std::get_if<Item>(&part);
                return item && item->kind == "row" && m_context.lexicon.field(m_section.rowFields, item->title) == &definition;
            });
            if (!present)
                body.missing.push_back({'.' + definition.id, &definition});
        }
        for (const TemplateGroup& group : m_section.groups) {
            const bool present = std::any_of(body.parts.begin(), body.parts.end(), [&](const Part& part) {
                const auto* item = std::get_if<Item>(&part);
                return item && item->group == &group && item->kind == "group";
            });
            if (present)
                continue;
            for (const TemplateField& definition : group.fields)
                body.missing.push_back({'.' + group.id + '.' + definition.id, &definition});
        }
    }

    BodyContext m_context;
    const TemplateSection& m_section;
    const SectionSource& m_source;
};

} // namespace

SectionBody buildBody(const Lexicon& lexicon, const TemplateSection& section, const SectionSource& source)
{
    return Builder(lexicon, section, source).build();
}

SectionBody buildScattered(const Lexicon& lexicon, const TemplateSection& section, const SectionSource& source)
{
    return Builder(lexicon, section, source).buildScattered();
}

} // namespace quoin
