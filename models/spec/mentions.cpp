// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/mentions.h"

#include "models/languages/language.h"
#include "models/languages/sql_lexer.h"
#include "models/languages/sql_style.h"
#include "models/spec/code_stretches.h"
#include "models/spec/column_mentions.h"
#include "models/spec/endpoint_syntax.h"
#include "models/spec/item_kinds.h"
#include "models/spec/name_places.h"
#include "models/spec/route_notation.h"
#include "models/spec/table_row.h"
#include "models/spec/text_style.h"

#include <algorithm>

namespace quoin {

namespace {

// Bytes that a mention can never be: the item's own name, and headings by which sections are known.
std::vector<ByteRange> closedRanges(const Spec& spec, std::string_view path)
{
    std::vector<ByteRange> closed;
    if (const auto item = spec.item(namedItem(spec, path))) {
        for (std::string_view id : {"name", "method", "route"}) {
            if (const Field* field = item->field(id))
                closed.push_back(field->range);
        }
    }
    for (const SectionEntry& entry : spec.entries()) {
        if (entry.definition)
            closed.push_back(entry.heading);
    }
    return closed;
}

bool isClosed(const std::vector<ByteRange>& closed, ByteRange range)
{
    return std::any_of(closed.begin(), closed.end(), [&](ByteRange other) { return other.overlaps(range); });
}

// The method right in front of a path: "POST /x", "**POST** `/x`", "| POST | /x |".
ByteRange methodBefore(std::string_view line, const RouteInText& route)
{
    std::size_t end = route.range.begin;
    if (route.behindHost)
        end = line.find_last_of(" \t", end) == std::string_view::npos ? 0 : line.find_last_of(" \t", end) + 1;
    while (end > 0 && std::string_view(" \t`*|_'\"").find(line[end - 1]) != std::string_view::npos)
        --end;
    std::size_t begin = end;
    while (begin > 0 && line[begin - 1] >= 'A' && line[begin - 1] <= 'Z')
        --begin;
    return begin < end && isHttpMethod(line.substr(begin, end - begin)) ? ByteRange{begin, end} : ByteRange{};
}

std::size_t endpointsAt(const std::vector<Part>& parts, const Spec& spec, const std::vector<RouteStep>& steps)
{
    std::size_t count = 0;
    for (const Part& part : parts) {
        const auto* item = std::get_if<Item>(&part);
        if (!item)
            continue;
        const Field* route = item->kind == "endpoint" ? item->field("route") : nullptr;
        count += route && isSameRoute(routeSteps(spec.value(*route)), steps);
        count += endpointsAt(item->parts, spec, steps);
    }
    return count;
}

/// Somebody else's endpoints stand among the integrations.
bool isForeignPlace(const Spec& spec, std::string_view path)
{
    const auto entry = spec.entryOf(path);
    return entry && spec.entries()[*entry].definition
        && holdsItems(*spec.entries()[*entry].definition, ItemKind::Integration);
}

std::vector<Mention> routeMentions(const Spec& spec, const ItemNaming& naming, const std::vector<ByteRange>& closed)
{
    const std::vector<RouteStep> steps = routeSteps(naming.name);
    std::vector<Mention> mentions;
    if (steps.empty())
        return mentions;
    std::size_t sharing = 0;
    for (std::size_t i = 0; i < spec.entries().size(); ++i)
        sharing += endpointsAt(spec.body(i).parts, spec, steps);
    for (const PlacedPassage& placed : spec.document().passages()) {
        for (const Line& line : placed.passage->lines()) {
            const std::string_view text = placed.passage->content(line);
            for (const RouteInText& route : routesIn(text)) {
                if (!isSameRoute(routeSteps(text.substr(route.range.begin, route.range.size())), steps))
                    continue;
                const std::size_t begin = placed.begin + line.begin;
                const ByteRange method = methodBefore(text, route);
                const std::string_view word = text.substr(method.begin, method.size());
                if (!word.empty() && !naming.method.empty() && word != naming.method)
                    continue;
                Mention mention{
                    route.range.shifted(begin), word.empty() ? ByteRange{} : method.shifted(begin), {}, true, false};
                if (isClosed(closed, mention.range))
                    continue;
                mention.path = spec.pathAt(mention.range.begin);
                mention.sure =
                    !route.behindHost && (!word.empty() || sharing < 2) && !isForeignPlace(spec, mention.path);
                mentions.push_back(std::move(mention));
            }
        }
    }
    return mentions;
}

bool isSql(Language language)
{
    return language == Language::Sql || sqlDialectOf(language) != SqlDialect::Any;
}

// The quote that a name in SQL stands behind. A name that has quotes itself is written otherwise there than elsewhere,
// and found as SQL reads it. The mentions that came in are in the order of the text.
void findInSql(const Spec& spec, const ItemNaming& naming, SqlDialect unsaid, std::vector<Mention>& mentions)
{
    const bool doubled = naming.name.find_first_of("\"`]") != std::string::npos;
    const auto plain = static_cast<std::ptrdiff_t>(mentions.size());
    for (const CodeStretch& stretch : codeStretches(spec.document())) {
        if (!isSql(languageOf(stretch.language, {}, unsaid)))
            continue;
        const std::string sql = spec.document().slice(stretch.range);
        for (const SqlToken& token : sqlTokens(sql)) {
            if (token.kind != SqlToken::Kind::QuotedName || !token.closed || token.name(sql) != naming.name)
                continue;
            const ByteRange inside{token.range.begin + 1, token.range.end - 1};
            const ByteRange range = inside.shifted(stretch.range.begin);
            const char quote = sql[token.range.begin];
            const auto found =
                std::lower_bound(mentions.begin(), mentions.begin() + plain, range.begin,
                                 [](const Mention& mention, std::size_t at) { return mention.range.begin < at; });
            if (found != mentions.begin() + plain && found->range == range)
                found->sqlQuote = quote;
            else if (doubled)
                mentions.push_back({range, {}, {}, true, false, SqlDialect::Any, quote});
        }
    }
}

std::vector<Mention> nameMentions(const Spec& spec, const ItemNaming& naming, const std::vector<ByteRange>& closed,
                                  SqlDialect unsaid)
{
    std::vector<Mention> mentions;
    for (const NamePlace& place : namePlaces(spec.document(), naming))
        mentions.push_back({place.range, {}, {}, place.sure, false});
    if (naming.kind == "table" || naming.kind == "modification")
        findInSql(spec, naming, unsaid, mentions);
    mentions.erase(std::remove_if(mentions.begin(), mentions.end(),
                                  [&closed](const Mention& mention) { return isClosed(closed, mention.range); }),
                   mentions.end());
    std::sort(mentions.begin(), mentions.end(),
              [](const Mention& a, const Mention& b) { return a.range.begin < b.range.begin; });
    for (Mention& mention : mentions)
        mention.path = spec.pathAt(mention.range.begin);
    return mentions;
}

} // namespace

std::vector<Mention> mentionsOf(const Spec& spec, const ItemNaming& naming, std::string_view path, SqlDialect unsaid)
{
    if (naming.kind == "column")
        return columnMentions(spec, naming, path, unsaid);
    const std::vector<ByteRange> closed = closedRanges(spec, path);
    return naming.kind == "endpoint" ? routeMentions(spec, naming, closed) : nameMentions(spec, naming, closed, unsaid);
}

Splices mentionSplices(const Spec& spec, const Mention& mention, const ItemNaming& from, const ItemNaming& to)
{
    Splices splices;
    if (!mention.method.empty() && !to.method.empty())
        splices.push_back({mention.method, to.method});
    const std::string old = spec.document().slice(mention.range);
    std::string now = from.kind == "endpoint" ? routeLike(old, from.name, to.name) : to.name;
    if (mention.bareSql)
        now = quotedSqlName({}, mention.dialect, now);
    else if (mention.sqlQuote != 0)
        now = insideSqlQuotes(mention.sqlQuote, now);
    const auto field = spec.field(mention.path);
    if (field && field->kind == FieldKind::Cell)
        now = encodeCell(now);
    splices.push_back({mention.range, std::move(now)});
    splices.erase(
        std::remove_if(splices.begin(), splices.end(),
                       [&](const Splice& splice) { return spec.document().slice(splice.range) == splice.replacement; }),
        splices.end());
    return splices;
}

MentionLine mentionLine(const Spec& spec, const Mention& mention, const ItemNaming& from, const ItemNaming& to)
{
    const Document& document = spec.document();
    const ByteRange line = lineContentAt(document, mention.range.begin);
    MentionLine shown;
    shown.line = document.lineAt(mention.range.begin);
    shown.before = document.slice(line);
    shown.after = shown.before;
    Splices splices = mentionSplices(spec, mention, from, to);
    const std::size_t begin = mention.method.empty() ? mention.range.begin : mention.method.begin;
    shown.markBefore = {begin - line.begin, mention.range.end - line.begin};
    shown.markAfter = shown.markBefore;
    for (auto splice = splices.rbegin(); splice != splices.rend(); ++splice) {
        shown.after.replace(splice->range.begin - line.begin, splice->range.size(), splice->replacement);
        shown.markAfter.end = shown.markAfter.end + splice->replacement.size() - splice->range.size();
    }
    return shown;
}

} // namespace quoin
