// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/endpoint_reader.h"

#include "models/spec/endpoint_place.h"
#include "models/spec/field_reader.h"
#include "models/spec/list_rows.h"
#include "models/spec/table_row.h"
#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

using namespace line_syntax;

namespace {

// What a text that is one code span holds.
ByteRange codeAlone(std::string_view text)
{
    const bool code =
        text.size() > 2 && text.front() == '`' && text.back() == '`' && text.find('`', 1) == text.size() - 1;
    return code ? ByteRange{1, text.size() - 1} : ByteRange{};
}

Field descriptionField(BodyContext& context, const Item& item, ByteRange range, FieldKind kind)
{
    const TemplateField* definition = context.lexicon.field(item.definition->fields, "Purpose");
    Field field =
        makeField(context, item.path + '.' + (definition ? definition->id : "purpose"), kind, range, definition);
    return field;
}

// The field that each column holds, null where it is none of an endpoint's.
std::vector<const TemplateField*> columnsOf(const BodyContext& context, const TemplateGroup& group,
                                            std::string_view header)
{
    std::vector<const TemplateField*> columns;
    for (const ByteRange& cell : tableCells(header))
        columns.push_back(context.lexicon.field(group.item->fields, header.substr(cell.begin, cell.size())));
    return columns;
}

std::optional<EndpointPlace> endpointOfRow(const SourceLine& row, const std::vector<ByteRange>& cells,
                                           std::size_t lineNumber, std::vector<bool>& taken)
{
    EndpointPlace place;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string_view cell = row.text.substr(cells[i].begin, cells[i].size());
        const std::string_view bare = withoutMarks(cell);
        const ByteRange code = codeAlone(cell);
        if (const auto text = endpointAtStart(cell); text && (i < 2 || text->description.empty())) {
            place = placed(row, *text, cells[i].begin, lineNumber);
            taken[i] = true;
            return place;
        }
        const std::size_t wordEnd = std::min(bare.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), bare.size());
        const bool method = isHttpMethod(bare.substr(0, wordEnd))
            && (wordEnd == bare.size() || bare[wordEnd] == '/' || bare[wordEnd] == ',' || bare[wordEnd] == ' ');
        if (method && place.method.empty()) {
            place.method = rangeIn(row.text, bare.substr(0, wordEnd)).shifted(row.begin);
            std::size_t behind = place.method.end - row.begin;
            for (const ByteRange& other : otherMethodsAt(row.text.substr(0, cells[i].end), behind))
                place.otherMethods.push_back(other.shifted(row.begin));
            taken[i] = true;
        } else if (const auto whole = code.empty() ? std::nullopt : routeAt(cell, code.begin);
                   whole && place.route.empty() && whole->end == code.end) {
            place.route = whole->shifted(row.begin + cells[i].begin);
            taken[i] = true;
        } else if (const auto route = routeAt(bare, 0); route && place.route.empty()
                   && (route->size() == bare.size() || bare[route->size()] == '`' || bare[route->size()] == ' '
                       || bare[route->size()] == ',')) {
            place.route = route->shifted(row.begin + rangeIn(row.text, bare).begin);
            taken[i] = true;
        }
    }
    place.line = lineNumber;
    if (place.method.empty() || place.route.empty())
        return std::nullopt;
    return place;
}

std::size_t readTable(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                      const TemplateGroup& group, PartCollector& out)
{
    const SectionSource& source = context.source;
    const std::size_t tableEnd = std::min(source.blockOf(first).endLine, end);
    const std::vector<const TemplateField*> columns = columnsOf(context, group, source.line(first).text);
    bool any = false;
    for (std::size_t line = first + 2; line < tableEnd; ++line) {
        const SourceLine& row = source.line(line);
        const std::vector<ByteRange> cells = tableCells(row.text);
        std::vector<bool> taken(cells.size(), false);
        const auto place = endpointOfRow(row, cells, line, taken);
        if (!place) {
            if (!any && line == first + 2)
                out.raw(first, line);
            out.raw(line, line + 1);
            continue;
        }
        any = true;
        Item item = endpointItem(context, collection, group, *place, {row.begin, row.contentEnd});
        std::vector<const TemplateField*> used;
        for (std::size_t i = 0; i < cells.size() && i < columns.size(); ++i) {
            const TemplateField* definition = columns[i];
            if (taken[i] || !definition || definition->repeated
                || std::find(used.begin(), used.end(), definition) != used.end())
                continue;
            used.push_back(definition);
            Field field = makeField(context, item.path + '.' + definition->id, FieldKind::Cell,
                                    cells[i].shifted(row.begin), definition);
            item.parts.emplace_back(std::move(field));
        }
        out.add(std::move(item));
    }
    if (!any && tableEnd <= first + 2)
        out.raw(first, tableEnd);
    return tableEnd;
}

// "`POST /x` — what it does", or a label in front: "**Login**: `POST /x`"; also several of
// them in a row. A sentence that speaks of an endpoint is no endpoint.
std::vector<EndpointText> endpointsOfBullet(std::string_view text)
{
    std::vector<EndpointText> all = endpointsAtStart(text);
    if (!all.empty())
        return all.back().prose ? std::vector<EndpointText>() : all;
    const auto label = labelAt(text, true);
    if (!label || label->value.empty())
        return all;
    all = endpointsAtStart(text.substr(label->value.begin, label->value.size()));
    if (all.empty() || all.back().prose || !all.back().alone)
        return {};
    for (EndpointText& found : all) {
        found.method = found.method.shifted(label->value.begin);
        found.route = found.route.shifted(label->value.begin);
        for (ByteRange& other : found.otherMethods)
            other = other.shifted(label->value.begin);
        found.description = all.size() > 1 ? ByteRange{} : label->label;
    }
    return all;
}

// Several endpoints on one line: each is what stands between its method and the end of its path.
void addEndpointsOfLine(BodyContext& context, std::size_t line, std::size_t offset,
                        const std::vector<EndpointText>& all, const std::string& collection, const TemplateGroup& group,
                        PartCollector& out)
{
    const SourceLine& first = context.source.line(line);
    for (const EndpointText& text : all) {
        const ByteRange range{first.begin + offset + text.method.begin, first.begin + offset + text.route.end};
        out.add(endpointItem(context, collection, group, placed(first, text, offset, line), range));
    }
}

std::size_t readListItem(BodyContext& context, std::size_t line, std::size_t end, const std::string& collection,
                         const TemplateGroup& group, PartCollector& out)
{
    const SectionSource& source = context.source;
    const std::size_t next = std::max(line + 1, listItemEnd(source, line, end));
    const SourceLine& first = source.line(line);
    const auto marker = listMarker(first.text);
    const auto all = marker ? endpointsOfBullet(first.text.substr(marker->contentBegin)) : std::vector<EndpointText>();
    if (all.empty() || (context.scattered && !all.back().alone)) {
        // "- Auth" with nested endpoints: the bullet is text, its children are read.
        const bool nested = next > line + 1 && marker;
        out.raw(line, nested ? line + 1 : next);
        return nested ? line + 1 : next;
    }
    if (all.size() > 1) {
        addEndpointsOfLine(context, line, marker->contentBegin, all, collection, group, out);
        if (next > line + 1)
            out.raw(line + 1, next);
        return next;
    }
    const EndpointText* text = &all.front();
    // Endpoints nested below an endpoint stand for themselves.
    std::size_t ownEnd = next;
    for (std::size_t i = line + 1; i < next; ++i) {
        const auto inner = listMarker(source.line(i).text);
        if (inner && endpointAtStart(source.line(i).text.substr(inner->contentBegin))) {
            ownEnd = i;
            break;
        }
    }
    Item item = endpointItem(context, collection, group, placed(first, *text, marker->contentBegin, line),
                             source.linesRange(line, ownEnd));
    if (!text->description.empty())
        item.parts.emplace_back(descriptionField(
            context, item, text->description.shifted(first.begin + marker->contentBegin), FieldKind::Line));
    if (ownEnd > line + 1) {
        PartCollector inner(context, item.parts, item.path);
        FieldReader(context, group.item->fields, inner).read(line + 1, ownEnd);
        inner.flush();
    }
    item.missing = missingFields(group.item->fields, item.parts, item.path);
    out.add(std::move(item));
    return ownEnd;
}

// A paragraph that begins with an endpoint, and what follows up to the next one.
std::optional<std::size_t> readParagraph(BodyContext& context, std::size_t line, std::size_t end,
                                         const std::string& collection, const TemplateGroup& group, PartCollector& out)
{
    const SectionSource& source = context.source;
    const auto startOf = [&](std::size_t at) -> std::optional<EndpointText> {
        const SourceBlock& block = source.blockOf(at);
        if (block.kind != BlockKind::Paragraph)
            return std::nullopt;
        const std::string_view text = source.line(at).text;
        if (auto found = requestLineIn(text); found && !found->prose)
            return found;
        const auto label = labelAt(text, true);
        if (!label || !context.lexicon.namesRoute(text.substr(label->label.begin, label->label.size())))
            return std::nullopt;
        auto found = endpointAtStart(text.substr(label->value.begin, label->value.size()));
        if (found) {
            found->method = found->method.shifted(label->value.begin);
            found->route = found->route.shifted(label->value.begin);
            found->description = found->description.shifted(label->value.begin);
        }
        return found;
    };
    const auto text = startOf(line);
    if (!text)
        return std::nullopt;
    std::size_t next = line + 1;
    while (next < end && !startOf(next)) {
        const SourceBlock& block = source.blockOf(next);
        const bool boundary = next == block.firstLine
            && (block.kind == BlockKind::ThematicBreak || block.kind == BlockKind::Heading
                || (block.kind == BlockKind::List && listMarker(source.line(next).text)
                    && endpointAtStart(
                        source.line(next).text.substr(listMarker(source.line(next).text)->contentBegin))));
        if (boundary)
            break;
        ++next;
    }
    const std::size_t ownEnd = source.withoutBlankTail(line + 1, next);
    Item item = endpointItem(context, collection, group, placed(source.line(line), *text, 0, line),
                             source.linesRange(line, ownEnd));
    if (!text->description.empty())
        item.parts.emplace_back(
            descriptionField(context, item, text->description.shifted(source.line(line).begin), FieldKind::Line));
    PartCollector inner(context, item.parts, item.path);
    FieldReader(context, group.item->fields, inner).read(line + 1, ownEnd);
    inner.flush();
    item.missing = missingFields(group.item->fields, item.parts, item.path);
    out.add(std::move(item));
    return next;
}

std::size_t readFence(BodyContext& context, std::size_t line, std::size_t end, const std::string& collection,
                      const TemplateGroup& group, PartCollector& out)
{
    const SectionSource& source = context.source;
    const std::size_t blockEnd = std::min(source.blockOf(line).endLine, end);
    const auto requests = requestLines(source, line + 1, blockEnd);
    if (requests.empty())
        out.raw(line, blockEnd);
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const SourceLine& request = source.line(requests[i].line);
        Item item = endpointItem(context, collection, group, placed(request, requests[i].text, 0, requests[i].line),
                                 {request.begin, request.contentEnd});
        if (!requests[i].text.description.empty())
            item.parts.emplace_back(
                descriptionField(context, item, requests[i].text.description.shifted(request.begin), FieldKind::Line));
        out.add(std::move(item));
    }
    return blockEnd;
}

} // namespace

void readEndpoints(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                   const TemplateGroup& group, PartCollector& out)
{
    const SectionSource& source = context.source;
    for (std::size_t line = first; line < end;) {
        const SourceBlock& block = source.blockOf(line);
        const std::size_t blockEnd = std::min(block.endLine, end);
        if (source.isBlank(line)) {
            ++line;
        } else if (block.kind == BlockKind::List) {
            line = readListItem(context, line, blockEnd, collection, group, out);
        } else if (block.kind == BlockKind::Paragraph) {
            if (const auto next = readParagraph(context, line, end, collection, group, out)) {
                line = *next;
            } else {
                out.raw(line, line + 1);
                ++line;
            }
        } else if (block.kind == BlockKind::Table && line == block.firstLine) {
            line = readTable(context, line, end, collection, group, out);
        } else if (block.kind == BlockKind::FencedCode && line == block.firstLine) {
            line = readFence(context, line, end, collection, group, out);
        } else {
            out.raw(line, blockEnd);
            line = blockEnd;
        }
    }
}

} // namespace quoin
