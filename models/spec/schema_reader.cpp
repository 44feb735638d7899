// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/schema_reader.h"

#include "models/languages/sql_lexer.h"
#include "models/spec/field_reader.h"
#include "models/spec/item_kinds.h"
#include "models/spec/listed_tables.h"
#include "models/spec/names.h"
#include "models/spec/placeholder.h"
#include "models/spec/schema_blocks.h"
#include "models/spec/table_names.h"
#include "models/spec/table_row.h"
#include "models/text/line_syntax.h"

#include <algorithm>
#include <array>

namespace quoin {

using namespace line_syntax;

namespace {

using namespace std::string_view_literals;

void addFenceTables(BodyContext& context, const FenceTables& fence, const std::string& collection,
                    const TemplateGroup& group, PartCollector& out)
{
    for (const TableDefinition& table : fence.tables) {
        Item item = tableItem(context, collection, group, table.nameRange, table.range);
        item.title = item.name = table.name;
        const TemplateField* definition = group.item->fields.empty() ? nullptr : &group.item->fields.front();
        item.parts.emplace_back(makeField(context, item.path + ".sql", FieldKind::Fence, table.range, definition));
        out.add(std::move(item));
    }
}

// Statements outside of any fence: indented code, or a file whose fences are escaped.
bool readBareSql(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                 const TemplateGroup& group, PartCollector& out)
{
    const SectionSource& source = context.source;
    const ByteRange range = source.linesRange(first, end);
    std::vector<TableDefinition> tables = sqlTables(sourceText(source, range));
    const bool atStart = !tables.empty() && tables.front().range.begin < source.line(first).text.size() + 200;
    if (!atStart)
        return false;
    FenceTables bare;
    for (TableDefinition& table : tables) {
        table.nameRange = table.nameRange.shifted(range.begin);
        table.range = table.range.shifted(range.begin);
        bare.tables.push_back(std::move(table));
    }
    addFenceTables(context, bare, collection, group, out);
    return true;
}

bool beginsWithCreate(std::string_view line)
{
    line.remove_prefix(indentOf(line).bytes);
    return line.size() > 12 && equalsIgnoringCase(line.substr(0, 7), "CREATE ");
}

// The name on a line that holds nothing else: a label, code ("`users`"), or "Table: users".
ByteRange nameAlone(const Vocabulary& words, std::string_view text)
{
    if (const ByteRange named = nameBehindTableWord(words, text); !named.empty())
        return named;
    const auto label = labelAt(text, false);
    if (label) {
        if (label->bullet || (!label->value.empty() && label->style != LabelStyle::BoldDash))
            return {};
        return tableNameIn(words, text.substr(label->label.begin, label->label.size())).shifted(label->label.begin);
    }
    std::size_t end = text.find_last_not_of(" \t:");
    const std::size_t begin = indentOf(text).bytes;
    if (end == std::string_view::npos || end < begin + 2 || text[begin] != '`' || text[end] != '`')
        return {};
    const std::string_view code = text.substr(begin + 1, end - begin - 1);
    return code.find_first_of(" `/(") == std::string_view::npos ? ByteRange{begin + 1, end} : ByteRange{};
}

// Where the labelled paragraphs and lists end that stand below a definition and say more of it.
std::size_t endOfLabelled(const BodyContext& context, std::size_t line, std::size_t end, const TemplateGroup& group)
{
    const SectionSource& source = context.source;
    std::size_t result = line;
    while (true) {
        while (line < end && source.isBlank(line))
            ++line;
        if (line >= end
            || (source.blockOf(line).kind != BlockKind::Paragraph && source.blockOf(line).kind != BlockKind::List))
            return result;
        const std::string_view text = source.line(line).text;
        const auto label = labelAt(text, true);
        if (!label || !context.lexicon.field(group.item->fields, text.substr(label->label.begin, label->label.size())))
            return result;
        line = result = std::min(source.blockOf(line).endLine, end);
    }
}

// A name alone on its line directly above what defines a table is the table's name.
std::size_t readNamedTable(BodyContext& context, std::size_t line, std::size_t end, const std::string& collection,
                           const TemplateGroup& group, PartCollector& out)
{
    const SectionSource& source = context.source;
    const SourceLine& first = source.line(line);
    const ByteRange name = nameAlone(context.lexicon.words(), first.text);
    if (name.empty() || context.lexicon.field(group.item->fields, first.text.substr(name.begin, name.size())))
        return line;
    std::size_t below = line + 1;
    while (below < end && source.isBlank(below))
        ++below;
    if (below >= end)
        return line;
    const auto fence = source.blockOf(below).kind == BlockKind::FencedCode
        ? fenceTablesAt(context, below, source.blockOf(below).endLine)
        : nullptr;
    const bool table = fence && fence->tables.size() == 1;
    // Outside of a schema, bold words above a list may be about anything ("Query Parameters").
    const bool columns = !context.scattered && ((fence && fence->columns) || definesByBlock(context, below, end));
    if (!table && !columns)
        return line;
    const std::size_t bodyEnd = endOfLabelled(context, std::min(source.blockOf(below).endLine, end), end, group);
    Item item = tableItem(context, collection, group, name.shifted(first.begin), source.linesRange(line, bodyEnd));
    if (table)
        item.name = fence->tables.front().name;
    PartCollector inner(context, item.parts, item.path);
    FieldReader(context, group.item->fields, inner).read(below, bodyEnd);
    inner.flush();
    item.missing = missingFields(group.item->fields, item.parts, item.path);
    out.add(std::move(item));
    return bodyEnd;
}

} // namespace

// How the line above the block at `line` names what it defines.
enum class NameAbove { None, Alone, Label };
static NameAbove nameAbove(const BodyContext& context, std::size_t first, std::size_t line)
{
    const SectionSource& source = context.source;
    while (line > first && source.isBlank(line - 1))
        --line;
    if (line == first || source.blockOf(line - 1).kind != BlockKind::Paragraph)
        return NameAbove::None;
    const std::string_view text = source.line(line - 1).text;
    const ByteRange name = nameAlone(context.lexicon.words(), text);
    if (name.empty())
        return NameAbove::None;
    if (!labelAt(text, false))
        return NameAbove::Alone;
    const TemplateGroup* tables = groupOfKind(context.section, ItemKind::Table);
    const bool isField = tables && context.lexicon.field(tables->item->fields, text.substr(name.begin, name.size()));
    return isField ? NameAbove::None : NameAbove::Label;
}

// Whether a line is a label of a table's or a change's fields. A plain one ("Fields:") is, where it leads to a list, if
// it says that columns follow; "Indexes:" may be said of anything.
static bool isFieldLabel(const BodyContext& context, std::size_t line, std::size_t end)
{
    const SectionSource& source = context.source;
    const std::string_view text = source.line(line).text;
    const auto marked = labelAt(text, false);
    const auto label = marked ? marked : labelAt(text, true);
    if (!label)
        return false;
    const std::string_view words = text.substr(label->label.begin, label->label.size());
    std::size_t below = line + 1;
    while (below < end && source.isBlank(below))
        ++below;
    const bool leads = label->value.empty() && below < end && source.blockOf(below).kind == BlockKind::List
        && source.blockOf(line).kind == BlockKind::Paragraph;
    for (const TemplateGroup& group : context.section.groups) {
        const TemplateField* field = group.item ? context.lexicon.field(group.item->fields, words) : nullptr;
        if (field && (marked || (leads && field == context.lexicon.field(group.item->fields, "Columns"))))
            return true;
    }
    return false;
}

SchemaNode schemaOfNode(BodyContext& context, const SourceNode& node, bool inModifications)
{
    const SectionSource& source = context.source;
    SchemaNode result;
    std::size_t tables = 0;
    bool alters = false;
    bool byBlock = false; // Columns that the heading names,
    bool named = false;   // or a line above them does.
    std::size_t labels = 0;
    const auto addColumns = [&](std::size_t line) {
        const NameAbove name = nameAbove(context, node.firstLine, line);
        labels += name == NameAbove::Label ? 1 : 0;
        named = named || name == NameAbove::Alone;
        byBlock = byBlock || name == NameAbove::None;
    };
    bool labelled = false;
    bool code = false;
    bool isSql = false;
    for (std::size_t line = node.firstLine; line < node.endLine; ++line) {
        const SourceBlock& block = source.blockOf(line);
        const bool inList = block.kind == BlockKind::List;
        if ((block.kind == BlockKind::FencedCode && line == block.firstLine) || inList) {
            const std::size_t fenceEnd = std::min(block.endLine, node.endLine);
            FencedLines waiting; // A fence that nobody has written in yet.
            const bool isWaiting =
                !inList && fencedLinesAt(source, line, fenceEnd, waiting) && waiting.close == waiting.open + 1;
            if (isWaiting) {
                code = true;
                isSql = isSql || waiting.info.starts_with("sql");
            }
            const auto fence = isWaiting ? nullptr : fenceTablesAt(context, line, fenceEnd);
            if (fence && (!inList || !fence->tables.empty())) {
                code = true;
                isSql = isSql || fence->lines.info.starts_with("sql");
                tables += fence->tables.size();
                alters = alters || fence->alters;
                if (fence->columns)
                    addColumns(line);
                if (fence->tables.size() == 1)
                    result.tableName = fence->tables.front().name;
                line = fence->lines.close;
                continue;
            }
            if (!inList) {
                line = block.endLine - 1;
                continue;
            }
            const std::size_t listed = line == std::max(block.firstLine, node.firstLine)
                    && !namesTableInSchema(context.lexicon.words(), node.heading)
                ? countListedTables(context, line, fenceEnd)
                : 0;
            if (listed > 0) {
                tables += listed;
                line = fenceEnd - 1;
                continue;
            }
        }
        if (line == block.firstLine && definesByBlock(context, line, node.endLine))
            addColumns(line);
        if (block.kind == BlockKind::Paragraph || block.kind == BlockKind::List) {
            labelled = labelled || isFieldLabel(context, line, node.endLine);
        }
    }
    // One label may say anything of the columns of its heading; several are the names of as many tables.
    (labels > 1 ? named : byBlock) |= labels > 0;
    if (tables > 1 || (tables == 0 && named && !byBlock))
        result.kind = SchemaNode::Kind::Several;
    else if (tables == 1)
        result.kind = SchemaNode::Kind::Table;
    else if (inModifications && (code || labelled))
        result.kind = SchemaNode::Kind::Modification;
    else if (context.lexicon.words().isSchemaTopic(node.heading))
        result.kind = SchemaNode::Kind::None;
    else if (alters)
        result.kind = SchemaNode::Kind::Modification;
    else if (byBlock || labelled || isSql || isPlaceholderName(node.heading))
        result.kind = SchemaNode::Kind::Table;
    if (result.kind != SchemaNode::Kind::Table)
        result.tableName.clear();
    // Below a heading that has children with tables of their own, its bullets are remarks.
    if (result.kind == SchemaNode::Kind::Table && result.tableName.empty() && !isSql && !labelled && node.endNode > 0) {
        const auto& nodes = source.nodes();
        const auto self = static_cast<std::size_t>(&node - nodes.data());
        if (node.endNode > self + 2)
            result.kind = byBlock && self != 0 ? SchemaNode::Kind::Table : SchemaNode::Kind::None;
    }
    return result;
}

Item tableItem(BodyContext& context, const std::string& collection, const TemplateGroup& group, ByteRange name,
               ByteRange range)
{
    Item item;
    item.kind = group.item->kind == ItemKind::Modification ? "modification" : "table";
    item.path = context.nextPath(collection);
    item.range = range;
    item.group = &group;
    item.definition = group.item.get();
    item.title = sourceText(context.source, name);
    if (item.title.size() > 2 && (item.title.front() == '"' || item.title.front() == '`')
        && item.title.back() == item.title.front())
        item.title = item.title.substr(1, item.title.size() - 2);
    item.name = item.title;
    Field field = makeField(context, item.path + ".name", FieldKind::Name, name);
    if (isPlaceholderName(item.title))
        field.state = FieldState::Placeholder;
    item.parts.emplace_back(std::move(field));
    return item;
}

void readTables(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                const TemplateGroup& group, PartCollector& out)
{
    const SectionSource& source = context.source;
    for (std::size_t line = first; line < end;) {
        const SourceBlock& block = source.blockOf(line);
        const std::size_t blockEnd = std::min(block.endLine, end);
        if (source.isBlank(line)) {
            ++line;
            continue;
        }
        if (block.kind == BlockKind::Table && line == block.firstLine && !context.scattered) {
            const std::size_t next = readTableOfTables(context, line, end, collection, group, out);
            if (next == line)
                out.raw(line, blockEnd);
            line = blockEnd;
            continue;
        }
        if (line == block.firstLine && block.kind == BlockKind::FencedCode) {
            const auto fence = fenceTablesAt(context, line, blockEnd);
            if (fence && !fence->tables.empty())
                addFenceTables(context, *fence, collection, group, out);
            else
                out.raw(line, blockEnd);
            line = blockEnd;
            continue;
        }
        if ((block.kind == BlockKind::Paragraph || block.kind == BlockKind::IndentedCode)
            && beginsWithCreate(source.line(line).text)
            && readBareSql(context, line, blockEnd, collection, group, out)) {
            line = blockEnd;
            continue;
        }
        if (block.kind == BlockKind::Paragraph) {
            const std::size_t next = readNamedTable(context, line, end, collection, group, out);
            if (next > line) {
                line = next;
                continue;
            }
            out.raw(line, line + 1);
            ++line;
            continue;
        }
        if (block.kind == BlockKind::List) {
            if (line == std::max(block.firstLine, first) && !context.scattered) {
                const std::size_t next = readListedTables(context, line, blockEnd, collection, group, out);
                if (next > line) {
                    line = next;
                    continue;
                }
            }
            // A fence inside a list item may define a table too.
            const auto fence = fenceTablesAt(context, line, blockEnd);
            if (fence && !fence->tables.empty()) {
                addFenceTables(context, *fence, collection, group, out);
                line = fence->lines.close + 1;
                continue;
            }
            out.raw(line, line + 1);
            ++line;
            continue;
        }
        out.raw(line, blockEnd);
        line = blockEnd;
    }
}

} // namespace quoin
