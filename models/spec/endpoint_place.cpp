// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/endpoint_place.h"

#include "models/spec/route_syntax.h"
#include "models/spec/table_row.h"
#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

using namespace line_syntax;

std::string_view withoutMarks(std::string_view text)
{
    while (!text.empty() && (text.front() == '`' || text.front() == '*' || text.front() == ' '))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == '`' || text.back() == '*' || text.back() == ' '))
        text.remove_suffix(1);
    return text;
}

ByteRange rangeIn(std::string_view line, std::string_view part)
{
    const auto begin = static_cast<std::size_t>(part.data() - line.data());
    return {begin, begin + part.size()};
}

EndpointPlace placed(const SourceLine& line, const EndpointText& text, std::size_t offset, std::size_t lineNumber)
{
    const std::size_t base = line.begin + offset;
    EndpointText moved = text;
    moved.shift(base);
    EndpointPlace place;
    place.method = text.method.empty() ? ByteRange{} : moved.method;
    place.otherMethods = std::move(moved.otherMethods);
    place.route = moved.route;
    place.otherRoutes = std::move(moved.otherRoutes);
    place.line = lineNumber;
    return place;
}

namespace {

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

} // namespace

namespace {

// Behind the lines of a drawn tree ("│   ├── "); 0 where they draw none: a box has only walls.
std::size_t behindBranch(std::string_view text)
{
    bool branch = false;
    std::size_t at = 0;
    while (at < text.size() && (text[at] == ' ' || text.substr(at).starts_with("\xE2\x94"))) {
        branch = branch || text.substr(at).starts_with("\xE2\x94\x9C") || text.substr(at).starts_with("\xE2\x94\x94");
        at += text[at] == ' ' ? 1 : 3;
    }
    return branch ? std::min(at, text.size()) : 0;
}

// Behind what a line of code may have before a request: a comment's mark, a bullet, the branch of a tree.
std::size_t behindLead(std::string_view text)
{
    const std::size_t at = std::max(behindBranch(text), indentOf(text).bytes);
    for (std::string_view lead : {"// ", "# ", "- "}) {
        if (text.substr(at).starts_with(lead))
            return at + lead.size();
    }
    return at;
}

// The requests of a line of code; what ends a request line is said of none.
std::vector<EndpointText> requestsIn(std::string_view text)
{
    const std::size_t skip = behindLead(text);
    std::vector<EndpointText> all = endpointsAtStart(text.substr(skip));
    for (EndpointText& one : all) {
        one.shift(skip);
        if (text.substr(one.description.begin).starts_with("HTTP/")) {
            one.description = {one.range().end, one.range().end};
            one.alone = true;
        }
    }
    return all;
}

} // namespace

std::optional<EndpointText> requestLineIn(std::string_view text)
{
    std::vector<EndpointText> all = requestsIn(text);
    return all.empty() ? std::nullopt : std::optional(std::move(all.front()));
}

std::vector<RequestLine> requestLines(const SectionSource& source, std::size_t first, std::size_t end)
{
    std::vector<RequestLine> lines;
    for (std::size_t line = first; line < end; ++line) {
        std::vector<EndpointText> all = requestsIn(source.line(line).text);
        const bool whole = all.size() == 1;
        for (EndpointText& one : all)
            lines.push_back({line, std::move(one), whole});
    }
    return lines;
}

namespace {

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
            if (other.kind == BlockKind::FencedCode
                && !requestLines(source, other.firstLine + 1, other.endLine).empty())
                return std::nullopt;
        }
        return placed(source.line(requests[0].line), requests[0].text, 0, requests[0].line);
    }
    return std::nullopt;
}

Item newEndpoint(BodyContext& context, const std::string& collection, const TemplateGroup& group, ByteRange range)
{
    Item item;
    item.kind = "endpoint";
    item.path = context.nextPath(collection);
    item.range = range;
    item.group = &group;
    item.definition = group.item.get();
    return item;
}

// The other methods of "GET/PATCH /x": the path is the first one's.
Item otherMethodItem(BodyContext& context, const std::string& collection, const TemplateGroup& group,
                     const EndpointPlace& place, ByteRange other)
{
    Item item = newEndpoint(context, collection, group, other);
    item.title = sourceText(context.source, place.route);
    const std::string text = sourceText(context.source, other);
    const ByteRange method = methodIn(text, {0, text.size()}).shifted(other.begin);
    item.parts.emplace_back(makeField(context, item.path + ".method", FieldKind::Method, method));
    return item;
}

// The other paths of "POST /x, /y": the method is the first one's.
Item otherRouteItem(BodyContext& context, const std::string& collection, const TemplateGroup& group,
                    const EndpointPlace& place, ByteRange other)
{
    Item item = newEndpoint(context, collection, group, other);
    const std::string text = sourceText(context.source, other);
    const ByteRange route = routeIn(text, {0, text.size()}).shifted(other.begin);
    item.title = sourceText(context.source, place.method) + ' ' + sourceText(context.source, route);
    item.parts.emplace_back(makeField(context, item.path + ".route", FieldKind::Route, route));
    return item;
}

// The second of "`GET /a` (or `POST /b`)".
Item furtherItem(BodyContext& context, const std::string& collection, const TemplateGroup& group,
                 const EndpointText& text)
{
    Item item = newEndpoint(context, collection, group, text.range());
    item.title = sourceText(context.source, text.method) + ' ' + sourceText(context.source, text.route);
    item.parts.emplace_back(makeField(context, item.path + ".method", FieldKind::Method, text.method));
    item.parts.emplace_back(makeField(context, item.path + ".route", FieldKind::Route, text.route));
    return item;
}

} // namespace

std::optional<EndpointPlace> endpointOfNode(const BodyContext& context, const SourceNode& node)
{
    const SectionSource& source = context.source;
    const ByteRange heading{node.headingBegin, node.headingBegin + node.heading.size()};
    std::optional<EndpointPlace> place;
    if (const auto text = endpointIn(node.heading)) {
        place = placed(source.line(node.headingLine), *text, node.headingBegin - source.line(node.headingLine).begin,
                       node.headingLine);
        const std::vector<EndpointText> all = endpointsAtStart(node.heading);
        for (std::size_t i = 1; i < all.size(); ++i) {
            place->further.push_back(all[i]);
            place->further.back().shift(node.headingBegin);
        }
        const ByteRange name = all.size() > 1 ? all.back().description : text->description;
        if (!name.empty())
            place->name = name.shifted(node.headingBegin);
        return place;
    }
    // "[Method] /api/v1/[resource]": the template's own.
    if (node.heading.starts_with("[") && node.heading.find("] /") != std::string_view::npos) {
        const std::size_t close = node.heading.find("] /");
        EndpointPlace placeholders;
        placeholders.method = {heading.begin, heading.begin + close + 1};
        placeholders.route = {heading.begin + close + 2, heading.end};
        placeholders.line = node.headingLine;
        return placeholders;
    }
    place = fromLabels(context, node);
    if (!place)
        place = fromFirstFence(source, node);
    if (place)
        place->name = heading;
    return place;
}

Item endpointItem(BodyContext& context, const std::string& collection, const TemplateGroup& group,
                  const EndpointPlace& place, ByteRange range)
{
    Item item = newEndpoint(context, collection, group, range);
    const std::string method = sourceText(context.source, place.method);
    item.title = (method.empty() ? std::string() : method + ' ') + sourceText(context.source, place.route);
    static const TemplateField bracketed = {}; // Brackets in a heading of the template are its placeholders.
    if (!place.method.empty())
        item.parts.emplace_back(makeField(context, item.path + ".method", FieldKind::Method, place.method,
                                          method.starts_with('[') ? &bracketed : nullptr));
    Field route = makeField(context, item.path + ".route", FieldKind::Route, place.route);
    if (method.starts_with('['))
        route.state = FieldState::Placeholder;
    item.parts.emplace_back(std::move(route));
    if (!place.name.empty())
        item.parts.emplace_back(makeField(context, item.path + ".name", FieldKind::Name, place.name));
    for (Part& part : item.parts)
        std::get<Field>(part).definition = nullptr;
    for (const ByteRange& other : place.otherMethods)
        item.parts.emplace_back(otherMethodItem(context, collection, group, place, other));
    for (const ByteRange& other : place.otherRoutes)
        item.parts.emplace_back(otherRouteItem(context, collection, group, place, other));
    for (const EndpointText& further : place.further)
        item.parts.emplace_back(furtherItem(context, collection, group, further));
    return item;
}

} // namespace quoin
