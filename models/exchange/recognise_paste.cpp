// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/exchange/recognise_paste.h"

#include "models/exchange/curl_command.h"
#include "models/exchange/graphql_script.h"
#include "models/exchange/pasted_sections.h"
#include "models/exchange/sql_script.h"
#include "models/languages/json_format.h"
#include "models/languages/json_lexer.h"
#include "models/languages/json_reader.h"
#include "models/spec/item_text.h"
#include "models/spec/spec.h"
#include "models/text/line_syntax.h"
#include "models/text/utf8.h"

#include <algorithm>

namespace quoin {

namespace {

constexpr std::size_t largest = 4U << 20U;

std::string_view trimmed(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(" \t\r\n");
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

std::vector<std::string_view> linesOf(std::string_view text)
{
    std::vector<std::string_view> lines;
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        std::string_view line = text.substr(begin, end - begin);
        if (line.ends_with('\r'))
            line.remove_suffix(1);
        lines.push_back(line);
        begin = end + 1;
    }
    return lines;
}

// The inside of a fence that is all of the text.
std::string_view withoutFence(std::string_view text)
{
    const std::size_t first = text.find('\n');
    const std::size_t last = text.rfind('\n');
    if (first == std::string_view::npos || last <= first)
        return text;
    const auto opening = line_syntax::fenceOpening(text.substr(0, first));
    if (!opening || !line_syntax::closesFence(text.substr(last + 1), *opening))
        return text;
    const std::string_view inside = text.substr(first + 1, last - first - 1);
    for (std::string_view line : linesOf(inside)) {
        if (line_syntax::closesFence(line, *opening))
            return text; // Two fences.
    }
    return inside;
}

struct Collection {
    std::string path;
    const TemplateItem* item = nullptr;

    [[nodiscard]] std::string codeField() const
    {
        for (const TemplateField& field : item->fields) {
            if (field.shape == FieldShape::Fence)
                return field.id;
        }
        return {};
    }
    [[nodiscard]] const TemplateField* field(std::string_view id) const
    {
        const auto found = std::find_if(item->fields.begin(), item->fields.end(),
                                        [&](const TemplateField& field) { return field.id == id; });
        return found != item->fields.end() ? &*found : nullptr;
    }
};

std::optional<Collection> collectionOf(const Template& tmpl, ItemKind kind)
{
    for (const TemplateSection& section : tmpl.sections) {
        for (const TemplateGroup& group : section.groups) {
            if (group.item && group.item->kind == kind)
                return Collection{section.id + '.' + group.id, group.item.get()};
        }
    }
    return std::nullopt;
}

std::optional<PasteOffer> asTables(std::string_view text, const Template& tmpl)
{
    const auto created = collectionOf(tmpl, ItemKind::Table);
    const auto changed = collectionOf(tmpl, ItemKind::Modification);
    PasteOffer offer{PasteKind::Tables, {}, {}, {}, {}, {}};
    for (ScriptTable& table : tablesOfScript(text)) {
        const auto& to = table.created ? created : changed;
        if (!to)
            return std::nullopt;
        offer.items.push_back({to->path, table.name, {{to->codeField(), std::move(table.sql)}}});
    }
    return offer.items.empty() ? std::nullopt : std::optional(std::move(offer));
}

std::optional<PasteOffer> asGraphQl(std::string_view text, const Template& tmpl)
{
    auto script = graphQlScript(text);
    if (!script)
        return std::nullopt;
    PasteOffer offer{PasteKind::GraphQl, {}, {}, {}, {}, {}};
    for (const TemplateSection& section : tmpl.sections) {
        for (const TemplateGroup& group : section.groups) {
            for (const TemplateField& field : group.fields) {
                if (field.language != "graphql")
                    continue;
                std::string& part = field.id == "mutations" ? script->mutations
                    : field.id == "queries"                 ? script->queries
                    : field.id == "subscriptions"           ? script->subscriptions
                                                            : script->types;
                if (!part.empty())
                    offer.values.push_back({section.id + '.' + group.id + '.' + field.id, std::exchange(part, {})});
            }
        }
    }
    const bool all =
        script->types.empty() && script->mutations.empty() && script->queries.empty() && script->subscriptions.empty();
    return all ? std::optional(std::move(offer)) : std::nullopt;
}

// The choice of the template that says it, else the word itself.
std::string choiceWith(const TemplateField* field, std::string_view word)
{
    if (field) {
        for (const std::string& choice : field->choices) {
            if (choice.find(word) != std::string::npos)
                return choice;
        }
    }
    return std::string(word);
}

std::string authenticationOf(const CurlCommand& command, const TemplateField* field)
{
    switch (command.authentication) {
    case CurlCommand::Authentication::Bearer:
        return choiceWith(field, "Bearer token");
    case CurlCommand::Authentication::Basic:
        return choiceWith(field, "Basic authentication");
    case CurlCommand::Authentication::ApiKey:
        return choiceWith(field, "API key");
    case CurlCommand::Authentication::Cookie:
        return choiceWith(field, "cookie");
    case CurlCommand::Authentication::None:
        break;
    }
    return {};
}

std::string laidOut(std::string_view json)
{
    if (json.find('\n') != std::string_view::npos || !looksLikeJson(json))
        return std::string(json);
    return formatJson(json).text;
}

std::optional<PasteOffer> asCurl(std::string_view text, const Template& tmpl)
{
    const auto command = curlCommand(text);
    const auto to = collectionOf(tmpl, ItemKind::Endpoint);
    if (!command || !to)
        return std::nullopt;
    PastedItem item{to->path, command->method + ' ' + command->route, {}};
    if (const std::string said = authenticationOf(*command, to->field("authentication")); !said.empty())
        item.fields.emplace_back("authentication", said);
    if (!command->body.empty())
        item.fields.emplace_back("request", laidOut(command->body));
    return PasteOffer{PasteKind::Endpoints, {std::move(item)}, {}, {}, {}, {}};
}

bool hasMethod(std::string_view cell)
{
    const std::string_view word = cell.substr(0, cell.find(' '));
    return word.size() >= 3
        && std::all_of(word.begin(), word.end(), [](char c) { return (c >= 'A' && c <= 'Z') || c == '`'; });
}

// Cells from a spreadsheet, as a Markdown table; nothing where the lines have no equal number of tabs.
std::string tableOfTabs(const std::vector<std::string_view>& lines)
{
    std::string table;
    std::size_t columns = 0;
    for (std::string_view line : lines) {
        const std::size_t tabs = static_cast<std::size_t>(std::count(line.begin(), line.end(), '\t'));
        if (line.empty())
            continue;
        if (tabs == 0 || (columns != 0 && tabs != columns))
            return {};
        const bool first = columns == 0;
        columns = tabs;
        std::string row = "|";
        for (char c : line)
            row += c == '\t' ? std::string(" | ") : c == '|' ? std::string("\\|") : std::string(1, c);
        std::string rule = "|";
        std::string names = "| Method | Path | Description";
        for (std::size_t i = 0; i <= tabs; ++i)
            rule += "---|";
        for (std::size_t i = 3; i <= tabs; ++i)
            names += " | Column " + std::to_string(i);
        if (tabs == 1)
            names = "| Method | Path";
        if (first && hasMethod(line.substr(0, line.find('\t'))))
            table += (line.find(" /") < line.find('\t')
                          ? "| Endpoint | Description" + names.substr(tabs == 1 ? names.size() : 30)
                          : names)
                + " |\n" + rule + '\n';
        table += row + " |\n";
        if (first && !hasMethod(line.substr(0, line.find('\t'))))
            table += rule + '\n';
    }
    return table;
}

// Whether the lines are a list of endpoints and little else.
bool isCovered(const std::vector<std::string_view>& lines, std::size_t endpoints)
{
    std::size_t written = 0;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const bool header = i + 1 < lines.size() && line_syntax::isTableDelimiter(lines[i + 1]);
        written += !line_syntax::isBlank(lines[i]) && !line_syntax::isTableDelimiter(lines[i]) && !header;
    }
    return endpoints >= 2 && endpoints * 10 >= written * 9;
}

std::optional<PastedItem> pastedItem(const Spec& spec, const Item& item, const Collection& to)
{
    const Field* method = item.field("method");
    const Field* route = item.field("route");
    if (!route || route->state != FieldState::Filled)
        return std::nullopt;
    PastedItem pasted{to.path, (method ? spec.value(*method) : std::string("GET")) + ' ' + spec.value(*route), {}};
    for (const Part& part : item.parts) {
        const auto* field = std::get_if<Field>(&part);
        if (!field)
            return std::nullopt; // More than a list says.
        if (field != method && field != route && to.field(field->id) && field->state == FieldState::Filled)
            pasted.fields.emplace_back(field->id, spec.value(*field));
    }
    return pasted;
}

std::optional<PasteOffer> asEndpoints(std::string_view text, const TemplatePtr& tmpl)
{
    const auto to = collectionOf(*tmpl, ItemKind::Endpoint);
    if (!to)
        return std::nullopt;
    const std::vector<std::string_view> lines = linesOf(text);
    const std::string table = text.find('\t') != std::string_view::npos ? tableOfTabs(lines) : std::string();
    const TemplateSection* section = tmpl->section(std::string_view(to->path).substr(0, to->path.find('.')));
    // Lines apart, so that each is a paragraph where they are no list and no table.
    std::string body;
    for (std::string_view line : linesOf(table.empty() ? text : std::string_view(table))) {
        body += line;
        body += '\n';
        if (table.empty() && !line.starts_with('|') && !line_syntax::listMarker(line)
            && text.find("\n|") == std::string_view::npos)
            body += '\n';
    }
    const SpecPtr spec = Spec::bind(Document::parse("## " + section->title + "\n\n" + body), tmpl);
    PasteOffer offer{PasteKind::Endpoints, {}, {}, {}, {}, {}};
    for (const Item& item : itemsOf(*spec, to->path)) {
        auto pasted = pastedItem(*spec, item, *to);
        if (!pasted)
            return std::nullopt;
        offer.items.push_back(std::move(*pasted));
    }
    return isCovered(table.empty() ? lines : linesOf(table), offer.items.size()) ? std::optional(std::move(offer))
                                                                                 : std::nullopt;
}

std::optional<PasteOffer> asJson(std::string_view text)
{
    if (!looksLikeJson(text))
        return std::nullopt;
    const JsonText read = readJson(text);
    const bool broken = std::any_of(read.findings.begin(), read.findings.end(),
                                    [](const Finding& finding) { return finding.severity == FindingSeverity::Error; });
    if (broken || !read.prose.empty() || read.nodes.empty())
        return std::nullopt;
    return PasteOffer{PasteKind::Json, {}, {}, {}, laidOut(text), {}};
}

} // namespace

std::optional<PasteOffer> recognisePaste(std::string_view given, const TemplatePtr& tmpl)
{
    if (given.size() > largest || !isValidUtf8(given))
        return std::nullopt;
    const std::string_view whole = trimmed(given);
    const std::string_view text = trimmed(withoutFence(whole));
    if (text.empty())
        return std::nullopt;
    if (auto offer = asCurl(text, *tmpl))
        return offer;
    if (auto offer = asJson(text))
        return offer;
    if (auto offer = pastedSections(whole, tmpl))
        return offer;
    if (auto offer = asTables(text, *tmpl))
        return offer;
    if (auto offer = asGraphQl(text, *tmpl))
        return offer;
    return asEndpoints(text, tmpl);
}

} // namespace quoin
