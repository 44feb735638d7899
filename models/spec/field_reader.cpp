// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/field_reader.h"

#include "models/spec/list_rows.h"
#include "models/spec/table_row.h"
#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

using namespace line_syntax;

FieldReader::FieldReader(BodyContext& context, const std::vector<TemplateField>& definitions, PartCollector& out)
    : m_context(context)
    , m_definitions(definitions)
    , m_out(out)
    , m_values(context.lexicon, context.source, definitions)
{
    for (const Part& part : out.parts()) { // What stands on the item's own line: "POST /x - makes one".
        const auto* field = std::get_if<Field>(&part);
        if (field && field->definition)
            m_used.push_back(field->definition);
    }
}

bool FieldReader::isUsed(const TemplateField& definition) const
{
    return std::find(m_used.begin(), m_used.end(), &definition) != m_used.end();
}

namespace {

// What a bullet of answers begins with: "- `404 Not Found`: gone", "- 404 - gone".
std::optional<LabelText> answerAt(std::string_view line)
{
    auto label = labelAt(line, true);
    if (!label)
        label = statusBulletAt(line);
    const bool answer =
        label && label->bullet && statusCodeAt(line.substr(label->label.begin, label->label.size())) > 0;
    return answer ? label : std::nullopt;
}

} // namespace

const TemplateField* FieldReader::answerField(std::string_view words) const
{
    const char* id = statusCodeAt(words) < 400 ? "response" : "errorResponses";
    const auto found = std::find_if(m_definitions.begin(), m_definitions.end(),
                                    [&](const TemplateField& definition) { return definition.id == id; });
    return found == m_definitions.end() ? nullptr : &*found;
}

// A list is one of answers where its first bullet is.
bool FieldReader::listsAnswers(std::size_t first, std::size_t end) const
{
    while (first < end && m_context.source.isBlank(first))
        ++first;
    return first < end && answerAt(m_context.source.line(first).text);
}

// Whether a label further down has the code that this one lacks: "**Headers**: …" above "**Body**:" and its fence.
bool FieldReader::isBettered(const TemplateField& definition, const LabelledValue& value, std::size_t end) const
{
    constexpr std::size_t farthest = 60; // Lines: one endpoint's own.
    const SectionSource& source = m_context.source;
    if (definition.shape != FieldShape::Fence || definition.repeated || value.kind == FieldKind::Fence
        || isUsed(definition))
        return false;
    const std::size_t last = std::min(end, value.endLine + farthest);
    for (std::size_t line = value.endLine; line < last; ++line) {
        const BlockKind kind = source.blockOf(line).kind;
        if (kind != BlockKind::Paragraph && kind != BlockKind::List)
            continue;
        const std::string_view text = source.line(line).text;
        const auto label = labelAt(text, true);
        if (label && m_values.known(*label, text) == &definition
            && m_values.valueOf(line, end, *label, &definition).kind == FieldKind::Fence)
            return true;
    }
    return false;
}

// An answer in a list of them. Errors are rows of the error responses wherever they stand.
bool FieldReader::readAnswer(std::size_t line, std::size_t end)
{
    if (m_context.scattered) // In another section "- 404: x" may be a row of that.
        return false;
    const std::string_view text = m_context.source.line(line).text;
    const auto label = answerAt(text);
    const TemplateField* definition =
        label ? answerField(text.substr(label->label.begin, label->label.size())) : nullptr;
    if (!definition || isUsed(*definition))
        return false;
    if (definition->repeated) {
        emit(line, *label, *definition, m_values.valueOf(line, end, *label, definition));
        return true;
    }
    m_errorRows = true;
    readListRows(m_context, line, end, m_out.prefix() + '.' + definition->id, definition->rows, true, m_out);
    return true;
}

void FieldReader::emit(std::size_t line, const LabelText& label, const TemplateField& definition,
                       const LabelledValue& value)
{
    const SectionSource& source = m_context.source;
    const SourceLine& first = source.line(line);
    const std::string base = m_out.prefix() + '.' + definition.id;
    const std::string words(first.text.substr(label.label.begin, label.label.size()));
    const std::size_t lastLine = std::max(value.endLine, line + 1) - 1;
    const ByteRange whole{first.begin, std::max(value.range.end, source.line(lastLine).contentEnd)};
    const bool asList = value.kind == FieldKind::List;

    if (definition.repeated && asList && !m_inAnswers && listsAnswers(value.listFirst, value.listEnd)) {
        m_out.flush(); // The label says what the bullets are; each of them is an answer, and what it holds is its own.
        m_inAnswers = true;
        read(value.listFirst, value.listEnd);
        m_inAnswers = false;
        return;
    }
    if (definition.repeated) {
        Item item;
        item.kind = definition.id;
        item.path = m_context.nextPath(base);
        item.range = whole;
        item.title = words;
        ByteRange own = label.qualifier;
        if (statusCodeAt(words) > 0)
            own = label.label;
        else if (own.empty())
            own = statusInLabel(words).shifted(label.label.begin);
        if (!own.empty()) {
            Field status = makeField(m_context, item.path + ".status", FieldKind::Status, own.shifted(first.begin));
            item.title = sourceText(source, status.range);
            item.parts.emplace_back(std::move(status));
        }
        Field body =
            makeField(m_context, item.path + ".body", asList ? FieldKind::Block : value.kind, value.range, &definition);
        body.whole = whole;
        body.label = words;
        item.parts.emplace_back(std::move(body));
        m_out.add(std::move(item));
        return;
    }
    if (isUsed(definition) || (m_errorRows && definition.id == "errorResponses" && !asList)) {
        m_out.raw(line, value.endLine); // A second value for a field that holds one: kept as text.
        return;
    }
    m_used.push_back(&definition);
    if (asList && (definition.shape == FieldShape::Rows || !definition.rows.empty())) {
        readListRows(m_context, value.listFirst, value.listEnd, base, definition.rows,
                     definition.id == "errorResponses", m_out);
        return;
    }
    if (asList && definition.shape == FieldShape::List) {
        readListEntries(m_context, value.listFirst, value.listEnd, base, m_out);
        return;
    }
    if (value.kind == FieldKind::Block && definition.id == "errorResponses"
        && readStatusTable(line + 1, value.endLine, base))
        return;
    Field field = makeField(m_context, base, value.kind, value.range, &definition);
    field.whole = whole;
    field.label = words;
    m_out.add(std::move(field));
}

// A table of status codes with what they mean: one row each.
bool FieldReader::readStatusTable(std::size_t first, std::size_t end, const std::string& collection)
{
    const SectionSource& source = m_context.source;
    while (first < end && source.isBlank(first))
        ++first;
    if (first >= end || source.blockOf(first).kind != BlockKind::Table || source.blockOf(first).firstLine != first
        || source.blockOf(first).endLine < source.withoutBlankTail(first, end))
        return false;
    const std::size_t tableEnd = source.withoutBlankTail(first, std::min(source.blockOf(first).endLine, end));
    std::vector<std::vector<ByteRange>> rows;
    for (std::size_t line = first + 2; line < tableEnd; ++line) {
        rows.push_back(tableCells(source.line(line).text));
        if (rows.back().size() < 2 || rows.back().front().empty())
            return false;
    }
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const SourceLine& row = source.line(first + 2 + i);
        Item item;
        item.kind = "row";
        item.path = m_context.nextPath(collection);
        item.range = {row.begin, row.contentEnd};
        ByteRange key = rows[i].front();
        while (key.size() > 2 && (row.text[key.begin] == '`' || row.text[key.begin] == '*')
               && row.text[key.end - 1] == row.text[key.begin])
            key = {key.begin + 1, key.end - 1};
        item.parts.emplace_back(makeField(m_context, item.path + ".status", FieldKind::Status, key.shifted(row.begin)));
        item.title = sourceText(source, key.shifted(row.begin));
        Field value = makeField(m_context, item.path + ".value", FieldKind::Cell, rows[i].back().shifted(row.begin));
        value.whole = item.range;
        value.label = item.title;
        item.parts.emplace_back(std::move(value));
        m_out.add(std::move(item));
    }
    return !rows.empty();
}

std::size_t FieldReader::readTable(std::size_t first, std::size_t end)
{
    const SectionSource& source = m_context.source;
    const std::size_t tableEnd = std::min(source.blockOf(first).endLine, end);
    bool any = false;
    const auto keyOf = [&](std::size_t line, std::vector<ByteRange>& cells) -> const TemplateField* {
        const std::string_view text = source.line(line).text;
        cells = tableCells(text);
        return cells.size() == 2 ? m_context.lexicon.field(m_definitions, text.substr(cells[0].begin, cells[0].size()))
                                 : nullptr;
    };
    std::vector<ByteRange> cells;
    for (std::size_t line = first + 2; line < tableEnd; ++line)
        any = any || keyOf(line, cells);
    if (!any) {
        m_out.raw(first, tableEnd);
        return tableEnd;
    }
    for (std::size_t line = first + 2; line < tableEnd; ++line) {
        const TemplateField* definition = keyOf(line, cells);
        if (!definition || isUsed(*definition)) {
            m_out.raw(line, line + 1);
            continue;
        }
        m_used.push_back(definition);
        const SourceLine& row = source.line(line);
        Field field = makeField(m_context, m_out.prefix() + '.' + definition->id, FieldKind::Cell,
                                cells[1].shifted(row.begin), definition);
        field.whole = {row.begin, row.contentEnd};
        field.label = std::string(row.text.substr(cells[0].begin, cells[0].size()));
        m_out.add(std::move(field));
    }
    return tableEnd;
}

std::size_t FieldReader::readUnlabelledFence(std::size_t line, std::size_t end)
{
    const SectionSource& source = m_context.source;
    const std::size_t blockEnd = std::min(source.blockOf(line).endLine, end);
    FencedLines fence;
    const bool whole = fencedLinesAt(source, line, blockEnd, fence) && fence.close + 1 == blockEnd;
    for (const TemplateField& definition : m_definitions) {
        const bool free = definition.label.empty() && definition.shape == FieldShape::Fence && !isUsed(definition);
        if (!free || !whole)
            continue;
        m_used.push_back(&definition);
        Field field = makeField(m_context, m_out.prefix() + '.' + definition.id, FieldKind::Fence,
                                codeRange(source, fence), &definition);
        field.whole = source.linesRange(fence.open, fence.close + 1);
        m_out.add(std::move(field));
        return blockEnd;
    }
    m_out.raw(line, blockEnd);
    return blockEnd;
}

void FieldReader::read(std::size_t first, std::size_t end)
{
    const SectionSource& source = m_context.source;
    for (std::size_t line = first; line < end;) {
        const SourceBlock& block = source.blockOf(line);
        const std::size_t blockEnd = std::min(block.endLine, end);
        const std::string_view text = source.line(line).text;
        if (block.kind == BlockKind::Blank || source.isBlank(line)) {
            ++line;
        } else if (block.kind == BlockKind::Paragraph || block.kind == BlockKind::List) {
            const auto label = labelAt(text, true);
            const TemplateField* definition = label ? m_values.known(*label, text) : nullptr;
            if (definition) {
                const LabelledValue value = m_values.valueOf(line, end, *label, definition);
                if (isBettered(*definition, value, end)) {
                    m_out.raw(line, std::max(line + 1, value.endLine));
                    line = std::max(line + 1, value.endLine);
                    continue;
                }
                emit(line, *label, *definition, value);
                line = std::max(line + 1, value.endLine);
            } else {
                const std::size_t next =
                    block.kind == BlockKind::List ? std::max(line + 1, listItemEnd(source, line, blockEnd)) : line + 1;
                if (block.kind != BlockKind::List || !readAnswer(line, next))
                    m_out.raw(line, next);
                line = next;
            }
        } else if (block.kind == BlockKind::FencedCode && line == block.firstLine) {
            line = readUnlabelledFence(line, end);
        } else if (block.kind == BlockKind::Table && line == block.firstLine) {
            line = readTable(line, end);
        } else {
            m_out.raw(line, blockEnd);
            line = blockEnd;
        }
    }
}

void FieldReader::readBelowHeading(const TemplateField& definition, const SourceNode& node, std::size_t endLine)
{
    const SectionSource& source = m_context.source;
    const LabelledValue value = m_values.valueInLines(node.firstLine, endLine, FieldKind::Block);
    LabelText label;
    label.label = {node.headingBegin - source.line(node.headingLine).begin,
                   node.headingBegin - source.line(node.headingLine).begin + node.heading.size()};
    if (value.range.empty() && value.kind == FieldKind::Line) {
        m_out.raw(node.headingLine, node.firstLine, node.heading);
        return;
    }
    emit(node.headingLine, label, definition, value);
}

} // namespace quoin
