// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/body_builder.h"

#include "models/spec/body_summary.h"
#include "models/spec/endpoint_reader.h"
#include "models/spec/field_reader.h"
#include "models/spec/headed_items.h"
#include "models/spec/item_kinds.h"
#include "models/spec/named_items.h"
#include "models/spec/names.h"
#include "models/spec/row_reader.h"
#include "models/spec/schema_reader.h"
#include "models/spec/table_names.h"

#include <algorithm>

namespace quoin {

namespace {

class Builder {
public:
    Builder(const Lexicon& lexicon, const TemplateSection& section, const SectionSource& source)
        : m_context{lexicon, section, source}
        , m_section(section)
        , m_source(source)
    {}

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
        const TemplateGroup* group = defaultGroupOf(m_section);
        for (std::size_t i = 0; group && i < m_source.nodes().size(); ++i) {
            if (!HeadedItemReader(m_context).readScattered(i, *group, out))
                readOwn(node(i), group, out);
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
            out.add(makeField(m_context, '.' + definition.id, FieldKind::Block, m_source.linesRange(first, end),
                              &definition));
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
        const TemplateGroup* holder = group && group->item ? group : defaultGroupOf(m_section);
        if (!holder) {
            out.raw(owner.firstLine, owner.endLine);
        } else if (holder->item->kind == ItemKind::Endpoint) {
            readEndpoints(m_context, owner.firstLine, owner.endLine, collectionOf(*holder), *holder, out);
        } else if (holder->item->kind == ItemKind::Table) {
            readTables(m_context, owner.firstLine, owner.endLine, collectionOf(*holder), *holder, out);
        } else {
            readNamedBullets(m_context, owner.firstLine, owner.endLine, *holder, out);
        }
    }

    void readGroupFields(const SourceNode& owner, const TemplateGroup& group, PartCollector& out)
    {
        const TemplateField& first = group.fields.front();
        const bool holdsText = group.fields.size() == 1 && !group.item && first.label.empty();
        if (!holdsText) {
            if (group.item && group.item->kind == ItemKind::Modification
                && schemaOfNode(m_context, owner, true).kind == SchemaNode::Kind::Several) {
                const TemplateGroup* tables = groupOfKind(m_section, ItemKind::Table);
                readTables(m_context, owner.firstLine, owner.endLine, collectionOf(*tables), *tables, out);
                return;
            }
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

    void readChildren(std::size_t parent, const TemplateGroup* group, PartCollector& out)
    {
        for (std::size_t i = parent + 1; i < node(parent).endNode; i = node(i).endNode)
            readNode(i, group, out);
    }

    void readNode(std::size_t i, const TemplateGroup* group, PartCollector& out)
    {
        const SourceNode& self = node(i);
        if (m_section.rows) {
            if (const TemplateField* definition = m_context.lexicon.field(m_section.rowFields, self.heading);
                definition && self.endNode == i + 1) {
                readRowBelowHeading(m_context, *definition, self, self.endLine, out);
                return;
            }
        }
        const TemplateGroup* named = m_context.lexicon.group(m_section, self.heading);
        const bool table =
            groupOfKind(m_section, ItemKind::Table) && namesTableInSchema(m_context.lexicon.words(), self.heading);
        const bool namesGroup = named && !named->title.empty() && named != group && !table;
        if (namesGroup && !isItemAfterAll(i, *named)) {
            readGroup(i, *named, out);
            return;
        }
        const TemplateGroup* holder = group ? group : defaultGroupOf(m_section);
        const bool mayBeItem = holder && holder->item;
        if (readHeadedField(i, group, out) || (mayBeItem && HeadedItemReader(m_context).read(i, *holder, out)))
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
        item.range = wholeOfNode(m_source, i);
        PartCollector inner(m_context, item.parts, item.path);
        readOwn(self, &group, inner);
        readChildren(i, &group, inner);
        inner.flush();
        item.missing = missingFields(group.fields, item.parts, item.path);
        if (holdsItemOf(group, item.parts))
            std::erase_if(item.missing,
                          [&group](const MissingField& one) { return isOfItems(group, *one.definition); });
        out.add(std::move(item));
    }

    static bool holdsItemOf(const TemplateGroup& group, const std::vector<Part>& parts)
    {
        return group.item && std::any_of(parts.begin(), parts.end(), [&group](const Part& part) {
                   const auto* item = std::get_if<Item>(&part);
                   return item && item->definition == group.item.get();
               });
    }

    // What each item of the group says by itself is said once for all of them only where there is none.
    static bool isOfItems(const TemplateGroup& group, const TemplateField& field)
    {
        return std::any_of(group.item->fields.begin(), group.item->fields.end(),
                           [&field](const TemplateField& one) { return one.id == field.id; });
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

    void addMissing(SectionBody& body)
    {
        body.missing = missingFields(m_section.fields, body.parts, "");
        for (const TemplateField& definition : m_section.rowFields) {
            const bool present = std::any_of(body.parts.begin(), body.parts.end(), [&](const Part& part) {
                const auto* item = std::get_if<Item>(&part);
                return item && item->kind == "row"
                    && m_context.lexicon.field(m_section.rowFields, item->title) == &definition;
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
            const bool items = holdsItemOf(group, body.parts);
            for (const TemplateField& definition : group.fields) {
                if (items && isOfItems(group, definition))
                    continue;
                body.missing.push_back({'.' + group.id + '.' + definition.id, &definition});
            }
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
