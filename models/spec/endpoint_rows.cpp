// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/endpoint_rows.h"

#include "models/spec/html_rows.h"
#include "models/spec/route_syntax.h"
#include "models/spec/table_row.h"

#include <algorithm>
#include <optional>

namespace quoin {

namespace {

// What a text that is one code span holds.
ByteRange codeAlone(std::string_view text)
{
    const bool code =
        text.size() > 2 && text.front() == '`' && text.back() == '`' && text.find('`', 1) == text.size() - 1;
    return code ? ByteRange{1, text.size() - 1} : ByteRange{};
}

// The column that is `field` by a title that says so less plainly than its label.
void addLikeliestColumn(const BodyContext& context, const TemplateField& field, std::string_view header,
                        const std::vector<ByteRange>& cells, std::vector<const TemplateField*>& columns)
{
    std::optional<std::size_t> best;
    std::size_t place = 0;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const auto rank = context.lexicon.columnRank(field, header.substr(cells[i].begin, cells[i].size()));
        if (columns[i] == nullptr && rank && (!best || *rank < *best)) {
            best = rank;
            place = i;
        }
    }
    if (best)
        columns[place] = &field;
}

// The field that each column holds, null where it is none of an endpoint's.
std::vector<const TemplateField*> columnsOf(const BodyContext& context, const TemplateGroup& group,
                                            std::string_view header, const std::vector<ByteRange>& cells)
{
    std::vector<const TemplateField*> columns;
    for (const ByteRange& cell : cells)
        columns.push_back(context.lexicon.field(group.item->fields, header.substr(cell.begin, cell.size())));
    for (const TemplateField& field : group.item->fields) {
        if (std::find(columns.begin(), columns.end(), &field) == columns.end())
            addLikeliestColumn(context, field, header, cells, columns);
    }
    return columns;
}

// A cell that lists endpoints: "`POST /x`<br>`GET /x/:id`". With words behind the last one, other than in parentheses,
// it counts in the first two columns alone: farther to the right stands what is said about a row.
std::vector<EndpointText> endpointsOfCell(std::string_view cell, std::size_t column)
{
    std::vector<EndpointText> all = endpointsAtStart(cell);
    if (all.empty() || column < 2)
        return all;
    const ByteRange words = all.back().description;
    if (!words.empty() && cell[words.begin - 1] != '(')
        all.clear();
    return all;
}

// A method, perhaps with others of the same path, at the start of a cell that holds nothing else of an endpoint.
bool takeMethod(const SourceLine& row, ByteRange cell, EndpointPlace& place)
{
    const std::string_view bare = withoutMarks(row.text.substr(cell.begin, cell.size()));
    const std::size_t wordEnd = std::min(bare.find_first_not_of("ABCDEFGHIJKLMNOPQRSTUVWXYZ"), bare.size());
    const bool ends = wordEnd == bare.size() || bare[wordEnd] == '/' || bare[wordEnd] == ',' || bare[wordEnd] == ' '
        || bare[wordEnd] == '`';
    if (!ends || !isHttpMethod(bare.substr(0, wordEnd)) || endpointAtStart(bare))
        return false;
    place.method = rangeIn(row.text, bare.substr(0, wordEnd)).shifted(row.begin);
    std::size_t behind = place.method.end - row.begin;
    for (const ByteRange& other : otherMethodsAt(row.text.substr(0, cell.end), behind))
        place.otherMethods.push_back(other.shifted(row.begin));
    return true;
}

// A path, perhaps with others of the same method, that is all of its cell or stands before words about it.
bool takeRoute(const SourceLine& row, ByteRange cell, EndpointPlace& place)
{
    const std::string_view text = row.text.substr(cell.begin, cell.size());
    const ByteRange code = codeAlone(text);
    if (const auto whole = code.empty() ? std::nullopt : routeAt(text, code.begin); whole && whole->end == code.end) {
        place.route = whole->shifted(row.begin + cell.begin);
        return true;
    }
    const std::string_view bare = withoutMarks(text);
    const auto route = routeAt(bare, 0);
    const bool ends = route
        && (route->size() == bare.size() || bare[route->size()] == '`' || bare[route->size()] == ' '
            || bare[route->size()] == ',');
    if (!ends)
        return false;
    const std::size_t begin = rangeIn(row.text, bare).begin;
    place.route = route->shifted(row.begin + begin);
    std::size_t behind = route->end + begin;
    for (const ByteRange& other : otherRoutesAt(row.text.substr(0, cell.end), behind))
        place.otherRoutes.push_back(other.shifted(row.begin));
    return true;
}

struct RowEndpoints {
    std::optional<EndpointPlace> place; ///< The row is this endpoint,
    std::vector<EndpointText> listed;   ///< or one of its cells lists several,
    std::size_t offset = 0;             ///< whose positions count from here.
    std::vector<bool> taken;            ///< The cells that name them.
};

RowEndpoints endpointsOfRow(const SourceLine& row, const std::vector<ByteRange>& cells, std::size_t lineNumber)
{
    RowEndpoints found;
    found.taken.assign(cells.size(), false);
    EndpointPlace place;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        std::vector<EndpointText> all = endpointsOfCell(row.text.substr(cells[i].begin, cells[i].size()), i);
        if (!all.empty()) {
            found.taken[i] = true;
            if (all.size() == 1)
                found.place = placed(row, all.front(), cells[i].begin, lineNumber);
            else
                found.listed = std::move(all);
            found.offset = cells[i].begin;
            return found;
        }
        found.taken[i] = (place.method.empty() && takeMethod(row, cells[i], place))
            || (place.route.empty() && takeRoute(row, cells[i], place));
    }
    place.line = lineNumber;
    if (!place.method.empty() && !place.route.empty())
        found.place = std::move(place);
    return found;
}

// The endpoint that a row is, its other cells the values of the columns they stand in.
Item rowItem(BodyContext& context, const std::string& collection, const TemplateGroup& group, const SourceLine& row,
             const std::vector<ByteRange>& cells, const std::vector<const TemplateField*>& columns,
             const RowEndpoints& found, FieldKind kind)
{
    Item item = endpointItem(context, collection, group, *found.place, {row.begin, row.contentEnd});
    std::vector<const TemplateField*> used;
    for (std::size_t i = 0; i < cells.size() && i < columns.size(); ++i) {
        const TemplateField* definition = columns[i];
        if (found.taken[i] || !definition || definition->repeated
            || std::find(used.begin(), used.end(), definition) != used.end())
            continue;
        used.push_back(definition);
        item.parts.emplace_back(
            makeField(context, item.path + '.' + definition->id, kind, cells[i].shifted(row.begin), definition));
    }
    return item;
}

} // namespace

void addListedEndpoints(BodyContext& context, const SourceLine& first, std::size_t line, std::size_t offset,
                        const std::vector<EndpointText>& all, const std::string& collection, const TemplateGroup& group,
                        PartCollector& out)
{
    for (const EndpointText& text : all) {
        out.add(endpointItem(context, collection, group, placed(first, text, offset, line),
                             text.range().shifted(first.begin + offset)));
    }
}

std::size_t readEndpointTable(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                              const TemplateGroup& group, PartCollector& out)
{
    const SectionSource& source = context.source;
    const std::size_t tableEnd = std::min(source.blockOf(first).endLine, end);
    const std::vector<const TemplateField*> columns =
        columnsOf(context, group, source.line(first).text, tableCells(source.line(first).text));
    bool any = false;
    for (std::size_t line = first + 2; line < tableEnd; ++line) {
        const SourceLine& row = source.line(line);
        const std::vector<ByteRange> cells = tableCells(row.text);
        const RowEndpoints found = endpointsOfRow(row, cells, line);
        if (!found.listed.empty()) {
            any = true;
            addListedEndpoints(context, row, line, found.offset, found.listed, collection, group, out);
            continue;
        }
        if (!found.place) {
            if (!any && line == first + 2)
                out.raw(first, line);
            out.raw(line, line + 1);
            continue;
        }
        any = true;
        out.add(rowItem(context, collection, group, row, cells, columns, found, FieldKind::Cell));
    }
    if (!any && tableEnd <= first + 2)
        out.raw(first, tableEnd);
    return tableEnd;
}

void readHtmlEndpoints(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                       const TemplateGroup& group, PartCollector& out)
{
    const SectionSource& source = context.source;
    std::string storage;
    const ByteRange whole = source.linesRange(first, end);
    const std::string_view html = sourceView(source, whole, storage);
    std::vector<const TemplateField*> columns;
    std::size_t line = first;
    for (const HtmlRow& tableRow : htmlRows(html)) {
        SourceLine row;
        row.begin = whole.begin + tableRow.range.begin;
        row.contentEnd = row.end = whole.begin + tableRow.range.end;
        row.text = html.substr(tableRow.range.begin, tableRow.range.size());
        std::vector<ByteRange> cells;
        for (const ByteRange& cell : tableRow.cells)
            cells.push_back({cell.begin - tableRow.range.begin, cell.end - tableRow.range.begin});
        if (tableRow.header) {
            columns = columnsOf(context, group, row.text, cells);
            continue;
        }
        const RowEndpoints found = endpointsOfRow(row, cells, first);
        if (!found.place)
            continue;
        std::size_t rowLine = line;
        while (source.line(rowLine).end <= row.begin)
            ++rowLine;
        if (rowLine > line)
            out.raw(line, rowLine);
        out.add(rowItem(context, collection, group, row, cells, columns, found, FieldKind::Line));
        line = rowLine;
        while (line < end && source.line(line).begin < row.end)
            ++line;
    }
    if (end > line)
        out.raw(line, end);
}

} // namespace quoin
