// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/endpoint_reader.h"

#include "models/spec/field_reader.h"
#include "models/spec/names.h"
#include "models/spec/table_row.h"
#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

using namespace line_syntax;

namespace {

std::string_view withoutMarks(std::string_view text)
{
    while (!text.empty() && (text.front() == '`' || text.front() == '*' || text.front() == ' '))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == '`' || text.back() == '*' || text.back() == ' '))
        text.remove_suffix(1);
    return text;
}

// What a text that is one code span holds.
ByteRange codeAlone(std::string_view text)
{
    const bool code = text.size() > 2 && text.front() == '`' && text.back() == '`' && text.find('`', 1) == text.size() - 1;
    return code ? ByteRange{1, text.size() - 1} : ByteRange{};
}

ByteRange rangeIn(std::string_view line, std::string_view part)
{
    const auto begin = static_cast<std::size_t>(part.data() - line.data());
    return {begin, begin + part.size()};
}

EndpointPlace placed(const SourceLine& line, const EndpointText& text, std::size_t offset, std::size_t lineNumber)
{
    const std::size_t base = line.begin + offset;
    return {text.method.empty() ? ByteRange{} : text.method.shifted(base), text.route.shifted(base), {}, lineNumber};
}

// "**Endpoint**: `POST /x`", or "**Method**: POST" and "**Path**: /x" on lines of their own.
std::optional<EndpointPlace> fromLabels(const BodyContext& context, const SourceNode& node)
{
    const SectionSource& source = context.source;
    EndpointPlace place;
    std::size_t looked = 0;
    for (std::size_t line = node.firstLine; line < node.endLine && looked < 12; ++line) {
        if (source.isBlank(line))
            continue;
        ++looked;
        const SourceLine& source0 = source.line(line);
        std::string_view key;
        std::string_view value;
        if (source.blockOf(line).kind == BlockKind::Table) {
            const auto cells = tableCells(source0.text);
            if (cells.size() != 2)
                continue;
            key = source0.text.substr(cells[0].begin, cells[0].size());
            value = source0.text.substr(cells[1].begin, cells[1].size());
        } else if (const auto label = labelAt(source0.text, true)) {
            key = source0.text.substr(label->label.begin, label->label.size());
            value = source0.text.substr(label->value.begin, label->value.size());
        } else {
            continue;
        }
        const std::string_view bare = withoutMarks(value);
        if (context.lexicon.namesRoute(key)) {
            if (const auto text = endpointAtStart(value))
                return placed(source0, *text, rangeIn(source0.text, value).begin, line);
            if (const auto route = routeAt(bare, 0)) {
                place.route = route->shifted(source0.begin + rangeIn(source0.text, bare).begin);
                place.line = line;
            }
        } else if (context.lexicon.namesMethod(key) && isHttpMethod(bare)) {
            place.method = rangeIn(source0.text, bare).shifted(source0.begin);
        }
        if (!place.route.empty() && !place.method.empty())
            return place;
    }
    return std::nullopt;
}

// "POST /x", also behind the mark of a comment, and with the protocol that ends a request line.
std::optional<EndpointText> requestLineIn(std::string_view text)
{
    std::size_t skip = indentOf(text).bytes;
    if (text.substr(skip).starts_with("// ") || text.substr(skip).starts_with("# "))
        skip = text.find(' ', skip) + 1;
    auto found = endpointAtStart(text.substr(skip));
    if (!found)
        return std::nullopt;
    found->method = found->method.shifted(skip);
    found->route = found->route.shifted(skip);
    found->description = found->description.shifted(skip);
    if (text.substr(found->description.begin).starts_with("HTTP/"))
        found->description = {found->route.end, found->route.end};
    return found;
}

struct RequestLine {
    std::size_t line;
    EndpointText text;
};

std::vector<RequestLine> requestLines(const SectionSource& source, std::size_t first, std::size_t end)
{
    std::vector<RequestLine> lines;
    for (std::size_t line = first; line < end; ++line) {
        if (const auto found = requestLineIn(source.line(line).text))
            lines.push_back({line, *found});
    }
    return lines;
}

// A fence that holds one request line, first of all in the text below the heading.
std::optional<EndpointPlace> fromFirstFence(const SectionSource& source, const SourceNode& node)
{
    for (std::size_t line = node.firstLine; line < node.endLine; line = source.blockOf(line).endLine) {
        const SourceBlock& block = source.blockOf(line);
        if (block.kind == BlockKind::List || block.kind == BlockKind::Table)
            return std::nullopt;
        if (block.kind != BlockKind::FencedCode)
            continue;
        const auto requests = requestLines(source, block.firstLine + 1, std::min(block.endLine, node.endLine));
        if (requests.size() != 1)
            return std::nullopt;
        // Further fences with request lines make it a list of endpoints.
        for (std::size_t next = block.endLine; next < node.endLine; next = source.blockOf(next).endLine) {
            const SourceBlock& other = source.blockOf(next);
            if (other.kind == BlockKind::FencedCode && !requestLines(source, other.firstLine + 1, other.endLine).empty())
                return std::nullopt;
        }
        return placed(source.line(requests[0].line), requests[0].text, 0, requests[0].line);
    }
    return std::nullopt;
}

Field descriptionField(BodyContext& context, const Item& item, ByteRange range, FieldKind kind)
{
    const TemplateField* definition = context.lexicon.field(item.definition->fields, "Purpose");
    Field field = makeField(context, item.path + '.' + (definition ? definition->id : "purpose"), kind, range, definition);
    return field;
}

struct TableColumns {
    std::vector<const TemplateField*> fields;
    std::size_t method = std::string_view::npos;
    std::size_t route = std::string_view::npos;
};

TableColumns columnsOf(const BodyContext& context, const TemplateGroup& group, std::string_view header)
{
    TableColumns columns;
    const auto cells = tableCells(header);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string_view name = header.substr(cells[i].begin, cells[i].size());
        columns.fields.push_back(context.lexicon.field(group.item->fields, name));
        if (context.lexicon.namesMethod(name) && columns.method == std::string_view::npos)
            columns.method = i;
        if (context.lexicon.namesRoute(name) && columns.route == std::string_view::npos)
            columns.route = i;
    }
    return columns;
}

std::optional<EndpointPlace> endpointOfRow(const SourceLine& row, const std::vector<ByteRange>& cells, std::size_t lineNumber,
                                           std::vector<bool>& taken)
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
            taken[i] = true;
        } else if (const auto whole = code.empty() ? std::nullopt : routeAt(cell, code.begin); whole && place.route.empty() && whole->end == code.end) {
            place.route = whole->shifted(row.begin + cells[i].begin);
            taken[i] = true;
        } else if (const auto route = routeAt(bare, 0); route && place.route.empty() && (route->size() == bare.size() || bare[route->size()] == '`' || bare[route->size()] == ' ' || bare[route->size()] == ',')) {
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
    const TableColumns columns = columnsOf(context, group, source.line(first).text);
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
        for (std::size_t i = 0; i < cells.size() && i < columns.fields.size(); ++i) {
            const TemplateField* definition = columns.fields[i];
            if (taken[i] || !definition || definition->repeated || std::find(used.begin(), used.end(), definition) != used.end())
                continue;
            used.push_back(definition);
            Field field = makeField(context, item.path + '.' + definition->id, FieldKind::Cell, cells[i].shifted(row.begin), definition);
            item.parts.emplace_back(std::move(field));
        }
        out.add(std::move(item));
    }
    if (!any && tableEnd <= first + 2)
        out.raw(first, tableEnd);
    return tableEnd;
}

// "`POST /x` — what it does", or a label in front: "**Login**: `POST /x`". A sentence that
// speaks of an endpoint is no endpoint.
std::optional<EndpointText> endpointOfBullet(std::string_view text)
{
    if (auto found = endpointAtStart(text))
        return found->prose ? std::nullopt : found;
    const auto label = labelAt(text, true);
    if (!label || label->value.empty())
        return std::nullopt;
    auto found = endpointAtStart(text.substr(label->value.begin, label->value.size()));
    if (!found || found->prose || !found->alone)
        return std::nullopt;
    const std::size_t shift = label->value.begin;
    return EndpointText{found->method.empty() ? ByteRange{} : found->method.shifted(shift), found->route.shifted(shift), label->label};
}

std::size_t readListItem(BodyContext& context, std::size_t line, std::size_t end, const std::string& collection,
                         const TemplateGroup& group, PartCollector& out)
{
    const SectionSource& source = context.source;
    const std::size_t next = std::max(line + 1, listItemEnd(source, line, end));
    const SourceLine& first = source.line(line);
    const auto marker = listMarker(first.text);
    const auto text = marker ? endpointOfBullet(first.text.substr(marker->contentBegin)) : std::nullopt;
    if (!text || (context.scattered && !text->alone)) {
        // "- Auth" with nested endpoints: the bullet is text, its children are read.
        const bool nested = next > line + 1 && marker;
        out.raw(line, nested ? line + 1 : next);
        return nested ? line + 1 : next;
    }
    // Endpoints nested below an endpoint stand for themselves.
    std::size_t ownEnd = next;
    for (std::size_t i = line + 1; i < next; ++i) {
        const auto inner = listMarker(source.line(i).text);
        if (inner && endpointAtStart(source.line(i).text.substr(inner->contentBegin))) {
            ownEnd = i;
            break;
        }
    }
    Item item = endpointItem(context, collection, group, placed(first, *text, marker->contentBegin, line), source.linesRange(line, ownEnd));
    if (!text->description.empty())
        item.parts.emplace_back(descriptionField(context, item, text->description.shifted(first.begin + marker->contentBegin), FieldKind::Line));
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
std::optional<std::size_t> readParagraph(BodyContext& context, std::size_t line, std::size_t end, const std::string& collection,
                                         const TemplateGroup& group, PartCollector& out)
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
                    && endpointAtStart(source.line(next).text.substr(listMarker(source.line(next).text)->contentBegin))));
        if (boundary)
            break;
        ++next;
    }
    const std::size_t ownEnd = source.withoutBlankTail(line + 1, next);
    Item item = endpointItem(context, collection, group, placed(source.line(line), *text, 0, line), source.linesRange(line, ownEnd));
    if (!text->description.empty())
        item.parts.emplace_back(descriptionField(context, item, text->description.shifted(source.line(line).begin), FieldKind::Line));
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
            item.parts.emplace_back(descriptionField(context, item, requests[i].text.description.shifted(request.begin), FieldKind::Line));
        out.add(std::move(item));
    }
    return blockEnd;
}

} // namespace

std::optional<EndpointPlace> endpointOfNode(const BodyContext& context, const SourceNode& node)
{
    const SectionSource& source = context.source;
    const ByteRange heading{node.headingBegin, node.headingBegin + node.heading.size()};
    std::optional<EndpointPlace> place;
    if (const auto text = endpointIn(node.heading)) {
        place = EndpointPlace{text->method.shifted(node.headingBegin), text->route.shifted(node.headingBegin), {}, node.headingLine};
        if (!text->description.empty())
            place->name = text->description.shifted(node.headingBegin);
        return place;
    }
    // "[Method] /api/v1/[resource]": the template's own.
    if (node.heading.starts_with("[") && node.heading.find("] /") != std::string_view::npos) {
        const std::size_t close = node.heading.find("] /");
        return EndpointPlace{{heading.begin, heading.begin + close + 1}, {heading.begin + close + 2, heading.end}, {}, node.headingLine};
    }
    place = fromLabels(context, node);
    if (!place)
        place = fromFirstFence(source, node);
    if (place)
        place->name = heading;
    return place;
}

Item endpointItem(BodyContext& context, const std::string& collection, const TemplateGroup& group, const EndpointPlace& place,
                  ByteRange range)
{
    Item item;
    item.kind = "endpoint";
    item.path = context.nextPath(collection);
    item.range = range;
    item.group = &group;
    item.definition = group.item.get();
    const std::string method = sourceText(context.source, place.method);
    item.title = (method.empty() ? std::string() : method + ' ') + sourceText(context.source, place.route);
    static const TemplateField bracketed = {}; // Brackets in a heading of the template are its placeholders.
    if (!place.method.empty())
        item.parts.emplace_back(makeField(context, item.path + ".method", FieldKind::Method, place.method, method.starts_with('[') ? &bracketed : nullptr));
    Field route = makeField(context, item.path + ".route", FieldKind::Route, place.route);
    if (method.starts_with('['))
        route.state = FieldState::Placeholder;
    item.parts.emplace_back(std::move(route));
    if (!place.name.empty())
        item.parts.emplace_back(makeField(context, item.path + ".name", FieldKind::Name, place.name));
    for (Part& part : item.parts)
        std::get<Field>(part).definition = nullptr;
    return item;
}

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
