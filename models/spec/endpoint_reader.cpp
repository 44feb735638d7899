// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/endpoint_reader.h"

#include "models/spec/endpoint_place.h"
#include "models/spec/endpoint_rows.h"
#include "models/spec/field_reader.h"
#include "models/spec/list_rows.h"
#include "models/text/line_syntax.h"

#include <algorithm>
#include <array>

namespace quoin {

using namespace line_syntax;

namespace {

Field descriptionField(BodyContext& context, const Item& item, ByteRange range, FieldKind kind)
{
    const TemplateField* definition = context.lexicon.field(item.definition->fields, "Purpose");
    Field field =
        makeField(context, item.path + '.' + (definition ? definition->id : "purpose"), kind, range, definition);
    return field;
}

// "Login — `POST /x`", "Login (`POST /x`)": what it does, a sign, the endpoint, and nothing behind it.
std::vector<EndpointText> endpointBehindWords(std::string_view text)
{
    const auto found = endpointIn(text);
    if (!found || found->description.empty()
        || text.find_first_not_of("`*) ", found->range().end) != std::string_view::npos)
        return {};
    std::string_view before = text.substr(0, found->method.begin);
    before = before.substr(0, before.find_last_not_of(" `*") + 1);
    constexpr std::array<std::string_view, 6> signs = {"(", "-", ":", "\xE2\x80\x94", "\xE2\x80\x93", "\xEF\xBC\x88"};
    const bool sign =
        std::any_of(signs.begin(), signs.end(), [&](std::string_view end) { return before.ends_with(end); });
    return sign ? std::vector<EndpointText>{*found} : std::vector<EndpointText>{};
}

// Whether a sign that ends what was said, or a note in parentheses, stands behind the marks at `at`.
bool endsSentence(std::string_view text, std::size_t at)
{
    const std::size_t sign = text.find_first_not_of("`* ", at);
    return sign != std::string_view::npos && std::string_view(".;(").find(text[sign]) != std::string_view::npos;
}

// "**Login** `POST /x`": a name in bold, the endpoints in code right behind it.
std::optional<LabelText> boldName(std::string_view text)
{
    const std::size_t close = text.starts_with("**") ? text.find("**", 2) : std::string_view::npos;
    if (close == std::string_view::npos || !text.substr(close).starts_with("** `")
        || !endpointAtStart(text.substr(close + 3)))
        return std::nullopt;
    LabelText name;
    name.label = {2, close};
    name.value = {close + 3, text.size()};
    return name;
}

// "领取:`POST /x`": a name, a colon and the endpoint in code without a blank between.
std::optional<LabelText> nameBeforeCode(std::string_view text)
{
    constexpr std::size_t longest = 90;
    const std::size_t code = text.find('`');
    if (code == std::string_view::npos || code == 0 || code > longest)
        return std::nullopt;
    const std::string_view before = text.substr(0, code);
    const std::size_t colon = before.ends_with(':') ? 1 : before.ends_with("\xEF\xBC\x9A") ? 3 : 0;
    if (colon == 0 || colon == code || !endpointAtStart(text.substr(code)))
        return std::nullopt;
    LabelText name;
    name.label = {0, code - colon};
    name.value = {code, text.size()};
    return name;
}

// "`POST /x` — what it does", or a label in front: "**Login**: `POST /x`"; also several of
// them in a row. A sentence that speaks of an endpoint is no endpoint, unless a list of the API begins with it.
std::vector<EndpointText> endpointsOfBullet(std::string_view text, bool scattered)
{
    std::vector<EndpointText> all = endpointsAtStart(text);
    if (!all.empty()) {
        const bool marked =
            !scattered && all.size() == 1 && !text.empty() && (text.front() == '`' || text.front() == '*');
        return all.back().prose && !marked ? std::vector<EndpointText>() : all;
    }
    const auto bold = scattered ? std::nullopt : boldName(text);
    const auto name = scattered || bold ? bold : nameBeforeCode(text);
    const auto label = name ? name : labelAt(text, true);
    if (!label || label->value.empty())
        return scattered ? all : endpointBehindWords(text);
    const std::string_view value = text.substr(label->value.begin, label->value.size());
    all = endpointsAtStart(value);
    // In the API itself a sentence may stand behind them, a new one: "**Login**: `POST /x`. Sets a cookie."
    const auto ends = [&] { return !scattered && value.front() == '`' && endsSentence(value, all.back().range().end); };
    if (all.empty() || (!bold && (all.back().prose || (!all.back().alone && !ends()))))
        return {};
    for (EndpointText& found : all) {
        found.shift(label->value.begin);
        found.description = all.size() > 1 ? ByteRange{} : label->label;
    }
    return all;
}

std::size_t readListItem(BodyContext& context, std::size_t line, std::size_t end, const std::string& collection,
                         const TemplateGroup& group, PartCollector& out)
{
    const SectionSource& source = context.source;
    const std::size_t next = std::max(line + 1, listItemEnd(source, line, end));
    const SourceLine& first = source.line(line);
    const auto marker = listMarker(first.text);
    const auto all = marker ? endpointsOfBullet(first.text.substr(marker->contentBegin), context.scattered)
                            : std::vector<EndpointText>();
    if (all.empty() || (context.scattered && !all.back().alone)) {
        // "- Auth" with nested endpoints: the bullet is text, its children are read.
        const bool nested = next > line + 1 && marker;
        out.raw(line, nested ? line + 1 : next);
        return nested ? line + 1 : next;
    }
    if (all.size() > 1) {
        addListedEndpoints(context, first, line, marker->contentBegin, all, collection, group, out);
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

// "**Login:** `POST /x`" in the API and nothing behind it: what is bold is a name, not a field.
bool isNamedEndpoint(std::string_view text, const LabelText& label, const EndpointText& endpoint, bool scattered)
{
    return !scattered && text.starts_with("**") && text.substr(label.value.begin).starts_with('`') && endpoint.alone
        && !endpoint.prose && endpoint.description.empty();
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
        if (!label)
            return std::nullopt;
        const std::string_view value = text.substr(label->value.begin, label->value.size());
        auto found = endpointAtStart(value);
        if (!found)
            return std::nullopt;
        const bool named = context.lexicon.namesRoute(text.substr(label->label.begin, label->label.size()));
        if (!named && !isNamedEndpoint(text, *label, *found, context.scattered))
            return std::nullopt;
        found->shift(label->value.begin);
        if (!named)
            found->description = label->label;
        return found;
    };
    const auto text = startOf(line);
    if (!text)
        return std::nullopt;
    if (const std::vector<EndpointText> all = endpointsAtStart(source.line(line).text);
        all.size() > 1 && !all.back().prose) {
        addListedEndpoints(context, source.line(line), line, 0, all, collection, group, out);
        return line + 1;
    }
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

// "3. GET /x answers with the list": a step that somebody takes.
bool isStep(std::string_view line, const EndpointText& text)
{
    const std::size_t begin = indentOf(line).bytes;
    return begin < line.size() && line[begin] >= '0' && line[begin] <= '9' && !text.alone;
}

// The request lines among lines [first, end) of code.
void readCode(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
              const TemplateGroup& group, PartCollector& out)
{
    const SectionSource& source = context.source;
    auto requests = requestLines(source, first, end);
    if (context.scattered)
        std::erase_if(requests,
                      [&](const RequestLine& request) { return isStep(source.line(request.line).text, request.text); });
    if (requests.empty())
        out.raw(first, end);
    for (std::size_t i = 0; i < requests.size(); ++i) {
        const SourceLine& request = source.line(requests[i].line);
        ByteRange range = requests[i].whole ? ByteRange{request.begin, request.contentEnd}
                                            : requests[i].text.range().shifted(request.begin);
        if (i > 0 && requests[i - 1].line == requests[i].line) // The sign before it goes with it.
            range.begin = request.begin + requests[i - 1].text.range().end;
        Item item =
            endpointItem(context, collection, group, placed(request, requests[i].text, 0, requests[i].line), range);
        if (requests[i].whole && !requests[i].text.description.empty())
            item.parts.emplace_back(
                descriptionField(context, item, requests[i].text.description.shifted(request.begin), FieldKind::Line));
        out.add(std::move(item));
    }
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
        } else if (FencedLines fence; block.kind == BlockKind::List && !context.scattered
                   && fencedLinesAt(source, line, blockEnd, fence)) {
            readCode(context, line, fence.close + 1, collection, group, out);
            line = fence.close + 1;
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
            line = readEndpointTable(context, line, end, collection, group, out);
        } else if (block.kind == BlockKind::Html && line == block.firstLine) {
            readHtmlEndpoints(context, line, blockEnd, collection, group, out);
            line = blockEnd;
        } else if ((block.kind == BlockKind::FencedCode || block.kind == BlockKind::IndentedCode)
                   && line == block.firstLine) {
            readCode(context, line, blockEnd, collection, group, out);
            line = blockEnd;
        } else {
            out.raw(line, blockEnd);
            line = blockEnd;
        }
    }
}

} // namespace quoin
