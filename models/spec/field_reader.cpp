// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/field_reader.h"

#include "models/spec/placeholder.h"
#include "models/spec/table_row.h"
#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

using namespace line_syntax;

FieldReader::FieldReader(BodyContext& context, const std::vector<TemplateField>& definitions, PartCollector& out)
    : m_context(context)
    , m_definitions(definitions)
    , m_out(out)
{
    for (const Part& part : out.parts()) { // What stands on the item's own line: "POST /x - makes one".
        const auto* field = std::get_if<Field>(&part);
        if (field && field->definition)
            m_used.push_back(field->definition);
    }
}

const TemplateField* FieldReader::known(const LabelText& label, std::string_view line) const
{
    const std::string_view words = line.substr(label.label.begin, label.label.size());
    return m_context.lexicon.field(m_definitions, words);
}

// Whether a line begins a labelled field of the same owner, which ends the value before it.
bool FieldReader::startsOther(std::size_t line) const
{
    const std::string_view text = m_context.source.line(line).text;
    const auto label = labelAt(text, true);
    return label && label->style != LabelStyle::Code && known(*label, text) != nullptr;
}

std::size_t listItemEnd(const SectionSource& source, std::size_t line, std::size_t end)
{
    const std::size_t indent = indentOf(source.line(line).text).columns;
    std::size_t next = line + 1;
    bool afterBlank = false;
    for (; next < end; ++next) {
        const std::string_view text = source.line(next).text;
        if (isBlank(text)) {
            afterBlank = true;
            continue;
        }
        const bool deeper = indentOf(text).columns > indent;
        if (!deeper && (afterBlank || listMarker(text) || source.blockOf(next).firstLine == next))
            break;
        afterBlank = false;
    }
    return source.withoutBlankTail(line + 1, next);
}

bool isPlainList(const SectionSource& source, std::size_t first, std::size_t end)
{
    if (first >= end || !listMarker(source.line(first).text))
        return false;
    for (std::size_t line = first; line < end; line = listItemEnd(source, line, end)) {
        while (line < end && source.isBlank(line))
            ++line;
        if (line >= end)
            break;
        if (!listMarker(source.line(line).text))
            return false;
    }
    return true;
}

namespace {

// Where the text of a list item stands, without the marks of a hard break.
ByteRange itemText(const SourceLine& line)
{
    const auto marker = listMarker(line.text);
    std::size_t begin = marker->contentBegin;
    std::size_t end = line.text.size();
    while (end > begin && (line.text[end - 1] == ' ' || line.text[end - 1] == '\t'))
        --end;
    return {line.begin + begin, line.begin + end};
}

template <typename Visit>
void forEachItem(const SectionSource& source, std::size_t first, std::size_t end, Visit visit)
{
    for (std::size_t line = first; line < end;) {
        if (source.isBlank(line)) {
            ++line;
            continue;
        }
        const std::size_t next = std::max(line + 1, listItemEnd(source, line, end));
        visit(line, next);
        line = next;
    }
}

} // namespace

void readListEntries(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection, PartCollector& out)
{
    const SectionSource& source = context.source;
    forEachItem(source, first, end, [&](std::size_t line, std::size_t next) {
        Item item;
        item.kind = "entry";
        item.path = context.nextPath(collection);
        item.range = source.linesRange(line, next);
        ByteRange value = itemText(source.line(line));
        const bool oneLine = next == line + 1;
        if (!oneLine)
            value.end = source.line(next - 1).contentEnd;
        item.title = sourceText(source, oneLine ? value : itemText(source.line(line)));
        Field field = makeField(context, item.path + ".value", oneLine ? FieldKind::Line : FieldKind::Block, value);
        if (isBlankEntry(item.title))
            field.state = FieldState::Placeholder;
        item.parts.emplace_back(std::move(field));
        out.add(std::move(item));
    });
}

void readListRows(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                  const std::vector<TemplateField>& definitions, bool statusKeys, PartCollector& out)
{
    const SectionSource& source = context.source;
    forEachItem(source, first, end, [&](std::size_t line, std::size_t next) {
        const SourceLine& source0 = source.line(line);
        Item item;
        item.kind = "row";
        item.path = context.nextPath(collection);
        item.range = source.linesRange(line, next);
        auto label = labelAt(source0.text, true);
        if (!label && statusKeys)
            label = statusBulletAt(source0.text);
        const bool usable = label && (next == line + 1 || !label->value.empty());
        if (!usable) {
            ByteRange value = itemText(source0);
            if (next > line + 1)
                value.end = source.line(next - 1).contentEnd;
            item.title = sourceText(source, itemText(source0));
            item.parts.emplace_back(
                makeField(context, item.path + ".value", next == line + 1 ? FieldKind::Line : FieldKind::Block, value));
        } else {
            const std::string_view words = source0.text.substr(label->label.begin, label->label.size());
            const TemplateField* definition = context.lexicon.field(definitions, words);
            Field key = makeField(context, item.path + (statusKeys ? ".status" : ".label"),
                                  statusKeys ? FieldKind::Status : FieldKind::Label, label->label.shifted(source0.begin));
            key.state = rowStateOf(words, nullptr);
            ByteRange value = label->value.shifted(source0.begin);
            if (next > line + 1)
                value.end = source.line(next - 1).contentEnd;
            Field content = makeField(context, item.path + ".value", next == line + 1 ? FieldKind::Line : FieldKind::Block, value, definition);
            content.state = rowStateOf(sourceText(source, value), definition);
            content.whole = item.range;
            content.label = std::string(words);
            item.title = std::string(words);
            item.parts.emplace_back(std::move(key));
            item.parts.emplace_back(std::move(content));
        }
        out.add(std::move(item));
    });
}

LabelledValue FieldReader::valueInLines(std::size_t first, std::size_t end, FieldKind otherwise) const
{
    const SectionSource& source = m_context.source;
    while (first < end && source.isBlank(first))
        ++first;
    end = source.withoutBlankTail(first, end);
    LabelledValue value;
    value.endLine = end;
    if (first == end)
        return value;
    FencedLines fence;
    if (fencedLinesAt(source, first, end, fence) && fence.close + 1 == end) {
        value.kind = FieldKind::Fence;
        value.range = codeRange(source, fence);
        return value;
    }
    if (isPlainList(source, first, end)) {
        value.kind = FieldKind::List;
        value.listFirst = first;
        value.listEnd = end;
        value.range = source.linesRange(first, end);
        return value;
    }
    value.kind = otherwise;
    value.range = source.linesRange(first, end);
    return value;
}

LabelledValue FieldReader::valueOf(std::size_t line, std::size_t end, const LabelText& label, const TemplateField* definition) const
{
    const SectionSource& source = m_context.source;
    const SourceBlock& block = source.blockOf(line);
    const std::size_t blockEnd = std::min(block.endLine, end);
    const FieldShape shape = definition ? definition->shape : FieldShape::Line;

    // What goes on in the same paragraph or list item.
    std::size_t next = line + 1;
    if (label.bullet) {
        next = listItemEnd(source, line, blockEnd);
        for (std::size_t i = line + 1; i < next; ++i) {
            if (!source.isBlank(i) && indentOf(source.line(i).text).columns <= label.indent && startsOther(i))
                next = i;
        }
    } else {
        while (next < blockEnd && !source.isBlank(next) && !startsOther(next)
               && !(labelAt(source.line(next).text, false) && labelAt(source.line(next).text, false)->style != LabelStyle::Code))
            ++next;
    }

    // Blocks below: directly below a value, or anything up to the next label where the
    // label's own line holds nothing.
    const bool nothingYet = label.value.empty() && next == line + 1;
    std::size_t below = next;
    if (next == blockEnd || (next < end && next == block.endLine)) {
        const bool wantsFence = shape == FieldShape::Fence;
        const bool wantsList = shape == FieldShape::Rows || shape == FieldShape::List;
        bool sawOther = false;
        for (std::size_t at = next; at < end;) {
            const SourceBlock& follower = source.blockOf(at);
            const std::size_t followerEnd = std::min(follower.endLine, end);
            if (follower.kind == BlockKind::Blank) {
                at = followerEnd;
                continue;
            }
            const bool textual = follower.kind == BlockKind::Paragraph || follower.kind == BlockKind::List;
            const bool fence = follower.kind == BlockKind::FencedCode;
            const bool list = follower.kind == BlockKind::List || follower.kind == BlockKind::Table;
            const bool adjacent = at == next;
            // A list directly below a label that holds nothing is its value, whatever its bullets say.
            const bool ownList = nothingYet && !label.bullet && adjacent && follower.kind == BlockKind::List;
            if (follower.kind == BlockKind::ThematicBreak || follower.kind == BlockKind::Heading || (textual && !ownList && startsOther(at)))
                break;
            if (!textual || follower.kind == BlockKind::Paragraph) {
                const auto other = labelAt(source.line(at).text, false);
                if (other && follower.kind == BlockKind::Paragraph && other->style != LabelStyle::Code)
                    break;
            }
            if (label.bullet && !(nothingYet && (fence || list) && !sawOther && (wantsFence ? fence : list && !wantsFence && wantsList)))
                break;
            if (!nothingYet && !adjacent && !(wantsFence && fence) && !(wantsList && list))
                break;
            if (!nothingYet && adjacent && follower.kind == BlockKind::Paragraph)
                break;
            below = followerEnd;
            if (wantsFence ? fence : (list || fence) && shape != FieldShape::Block)
                break;
            if (shape == FieldShape::Block) {
                at = followerEnd;
                continue;
            }
            // One block; but words about a body may come before the fence that holds it.
            std::size_t after = followerEnd;
            while (after < end && source.isBlank(after))
                ++after;
            const bool fenceNext = after < end && source.blockOf(after).kind == BlockKind::FencedCode;
            if (!wantsFence || sawOther || follower.kind != BlockKind::Paragraph || !fenceNext)
                break;
            sawOther = true;
            at = after;
        }
    }

    LabelledValue value;
    if (nothingYet) {
        value = valueInLines(line + 1, below, FieldKind::Block);
        if (value.range.empty() && value.kind == FieldKind::Line) {
            value.range = label.value.shifted(source.line(line).begin);
            value.endLine = line + 1;
        }
        return value;
    }
    value.endLine = below;
    value.range = label.value.shifted(source.line(line).begin);
    if (label.value.empty()) { // The paragraph goes on below a label that stands alone.
        value = valueInLines(line + 1, below, below > next ? FieldKind::Block : FieldKind::Line);
        if (value.kind == FieldKind::Line) {
            value.range.begin += indentOf(source.line(line + 1).text).bytes;
        }
        return value;
    }
    if (below > line + 1) {
        const std::size_t last = source.withoutBlankTail(line + 1, below) - 1;
        value.endLine = last + 1;
        value.kind = below > next || label.bullet ? FieldKind::Block : FieldKind::Line;
        std::size_t cut = source.line(last).text.size();
        const std::string_view lastText = source.line(last).text;
        while (value.kind == FieldKind::Line && cut > 0 && (lastText[cut - 1] == ' ' || lastText[cut - 1] == '\t'))
            --cut;
        value.range.end = source.line(last).begin + cut;
    }
    return value;
}

void FieldReader::emit(std::size_t line, const LabelText& label, const TemplateField& definition, const LabelledValue& value)
{
    const SectionSource& source = m_context.source;
    const SourceLine& first = source.line(line);
    const std::string base = m_out.prefix() + '.' + definition.id;
    const std::string words(first.text.substr(label.label.begin, label.label.size()));
    const std::size_t lastLine = std::max(value.endLine, line + 1) - 1;
    const ByteRange whole{first.begin, std::max(value.range.end, source.line(lastLine).contentEnd)};
    const bool asList = value.kind == FieldKind::List;

    if (definition.repeated) {
        Item item;
        item.kind = definition.id;
        item.path = m_context.nextPath(base);
        item.range = whole;
        item.title = words;
        const ByteRange own = label.qualifier.empty() ? statusInLabel(words).shifted(label.label.begin) : label.qualifier;
        if (!own.empty()) {
            Field status = makeField(m_context, item.path + ".status", FieldKind::Status, own.shifted(first.begin));
            item.title = sourceText(source, status.range);
            item.parts.emplace_back(std::move(status));
        }
        Field body = makeField(m_context, item.path + ".body", asList ? FieldKind::Block : value.kind, value.range, &definition);
        body.whole = whole;
        body.label = words;
        item.parts.emplace_back(std::move(body));
        m_out.add(std::move(item));
        return;
    }
    if (std::find(m_used.begin(), m_used.end(), &definition) != m_used.end()) {
        m_out.raw(line, value.endLine); // A second value for a field that holds one: kept as text.
        return;
    }
    m_used.push_back(&definition);
    if (asList && (definition.shape == FieldShape::Rows || !definition.rows.empty())) {
        readListRows(m_context, value.listFirst, value.listEnd, base, definition.rows, definition.id == "errorResponses", m_out);
        return;
    }
    if (asList && definition.shape == FieldShape::List) {
        readListEntries(m_context, value.listFirst, value.listEnd, base, m_out);
        return;
    }
    if (value.kind == FieldKind::Block && definition.id == "errorResponses" && readStatusTable(line + 1, value.endLine, base))
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
        while (key.size() > 2 && (row.text[key.begin] == '`' || row.text[key.begin] == '*') && row.text[key.end - 1] == row.text[key.begin])
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
        return cells.size() == 2 ? m_context.lexicon.field(m_definitions, text.substr(cells[0].begin, cells[0].size())) : nullptr;
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
        if (!definition || std::find(m_used.begin(), m_used.end(), definition) != m_used.end()) {
            m_out.raw(line, line + 1);
            continue;
        }
        m_used.push_back(definition);
        const SourceLine& row = source.line(line);
        Field field = makeField(m_context, m_out.prefix() + '.' + definition->id, FieldKind::Cell, cells[1].shifted(row.begin), definition);
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
        const bool free = definition.label.empty() && definition.shape == FieldShape::Fence
            && std::find(m_used.begin(), m_used.end(), &definition) == m_used.end();
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
            const TemplateField* definition = label ? known(*label, text) : nullptr;
            if (definition) {
                const LabelledValue value = valueOf(line, end, *label, definition);
                emit(line, *label, *definition, value);
                line = std::max(line + 1, value.endLine);
            } else {
                const std::size_t next = block.kind == BlockKind::List ? std::max(line + 1, listItemEnd(source, line, blockEnd)) : line + 1;
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
    const LabelledValue value = valueInLines(node.firstLine, endLine, FieldKind::Block);
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
