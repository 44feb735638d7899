// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "tests/support/language_laws.h"

#include "models/languages/graphql_reader.h"
#include "models/languages/http_routes.h"
#include "models/languages/interactions.h"
#include "models/languages/json_format.h"
#include "models/languages/json_reader.h"

namespace quoin::testing {

namespace {

std::string shown(ByteRange range)
{
    return std::to_string(range.begin) + "-" + std::to_string(range.end);
}

bool isInside(ByteRange range, std::string_view text)
{
    return range.begin <= range.end && range.end <= text.size();
}

std::string withoutWhiteSpace(std::string_view text)
{
    std::string rest;
    for (const JsonToken& token : jsonTokens(text)) {
        rest += token.text(text);
        rest += '\x01';
    }
    return rest;
}

std::string jsonFault(std::string_view text)
{
    std::size_t at = 0;
    for (const JsonToken& token : jsonTokens(text)) {
        if (token.range.begin < at || token.range.empty() || !isInside(token.range, text))
            return "token " + shown(token.range);
        if (text.substr(at, token.range.begin - at).find_first_not_of(" \t\r\n\f\v") != std::string_view::npos)
            return "token: text left out before " + shown(token.range);
        at = token.range.end;
    }
    const JsonText read = readJson(text);
    for (std::size_t i = 0; i < read.nodes.size(); ++i) {
        const JsonNode& node = read.nodes[i];
        if (!isInside(node.range, text) || !isInside(node.key, text))
            return "node " + shown(node.range);
        if (node.parent != JsonNode::noParent
            && (node.parent >= i || !read.nodes[node.parent].range.contains(node.range)))
            return "nested: " + shown(node.range);
    }
    const FormattedJson once = formatJson(text);
    if (once.refused)
        return once.text == text ? "" : "format: a refused text was changed";
    if (withoutWhiteSpace(once.text) != withoutWhiteSpace(text))
        return "format: more than white space changed: " + once.text;
    const FormattedJson twice = formatJson(once.text);
    return twice.text == once.text ? "" : "format: twice is not once: " + once.text + "\n---\n" + twice.text;
}

class Nested {
public:
    explicit Nested(std::string_view text) : m_text(text) {}

    /// `inner` lies in `outer`, and behind what was last said to lie there.
    void within(ByteRange outer, ByteRange inner, std::size_t& at, const char* what)
    {
        if (inner.empty())
            return;
        if (!isInside(inner, m_text) || !outer.contains(inner) || inner.begin < at)
            m_fault += std::string(what) + " " + shown(inner) + " in " + shown(outer) + "; ";
        at = inner.end;
    }
    [[nodiscard]] const std::string& fault() const { return m_fault; }

private:
    std::string_view m_text;
    std::string m_fault;
};

std::string sqlFault(std::string_view text, SqlDialect dialect)
{
    Nested nested(text);
    std::size_t behind = 0;
    const ByteRange all{0, text.size()};
    for (const SqlStatement& statement : readSql(text, dialect).statements) {
        nested.within(all, statement.range, behind, "statement");
        std::size_t at = 0;
        std::size_t columns = 0;
        std::size_t constraints = 0;
        nested.within(statement.range, statement.name.range, at, "name");
        nested.within(statement.range, statement.target.range, at, "target");
        for (const SqlEntry& entry : statement.entries) {
            nested.within(statement.range, entry.range, at, "entry");
            nested.within(statement.range, entry.comma, at, "comma");
            if (!entry.lead.empty() && (entry.lead.end != entry.range.begin || !statement.range.contains(entry.lead)))
                return "lead " + shown(entry.lead);
            std::size_t part = 0;
            if (entry.kind == SqlEntry::Kind::Constraint) {
                std::size_t note = statement.constraints.at(entry.index).range.end;
                nested.within(all, statement.constraints[entry.index].note, note, "note");
                nested.within(entry.range, statement.constraints.at(entry.index).range, part, "constraint");
                part = 0;
                for (const SqlName& name : statement.constraints[entry.index].columns)
                    nested.within(statement.constraints[entry.index].range, name.range, part, "key column");
                ++constraints;
            }
            if (entry.kind != SqlEntry::Kind::Column)
                continue;
            const SqlColumn& column = statement.columns.at(entry.index);
            ++columns;
            nested.within(entry.range, column.name.range, part, "column name");
            nested.within(entry.range, column.type, part, "type");
            for (const SqlClause& clause : column.clauses) {
                nested.within(column.range, clause.range, part, "clause");
                std::size_t value = 0;
                nested.within(clause.range, clause.value, value, "value");
            }
            part = column.range.end;
            nested.within(all, column.note, part, "note");
        }
        if (columns != statement.columns.size() || constraints != statement.constraints.size())
            return "a column or constraint is no entry";
    }
    return nested.fault();
}

void checkFields(Nested& nested, ByteRange outer, const std::vector<GraphQlField>& fields)
{
    std::size_t at = outer.begin;
    for (const GraphQlField& field : fields) {
        nested.within(outer, field.range, at, "field");
        std::size_t part = field.range.begin;
        nested.within(field.range, field.nameRange, part, "field name");
        checkFields(nested, {part, field.range.end}, field.arguments);
        nested.within(field.range, field.type.range, part, "field type");
        part = field.type.range.begin;
        nested.within(field.type.range, field.type.name, part, "type name");
    }
}

std::string graphQlFault(std::string_view text)
{
    Nested nested(text);
    std::size_t behind = 0;
    for (const GraphQlDefinition& definition : readGraphQl(text).definitions) {
        nested.within({0, text.size()}, definition.range, behind, "definition");
        std::size_t at = definition.range.begin;
        nested.within(definition.range, definition.nameRange, at, "name");
        for (const GraphQlTypeUse& use : definition.uses)
            nested.within(definition.range, use.range, at, "use");
        checkFields(nested, {at, definition.range.end}, definition.fields);
    }
    return nested.fault();
}

void checkRoute(Nested& nested, ByteRange outer, const HttpRoute& route)
{
    std::size_t at = outer.begin;
    nested.within(outer, route.origin, at, "origin");
    std::size_t part = at;
    nested.within(outer, route.path, at, "path");
    for (const RouteParameter& parameter : route.parameters)
        nested.within(route.path, parameter.range, part, "parameter");
    for (const RouteParameter& parameter : route.query)
        nested.within(outer, parameter.range, at, "query");
}

std::string httpFault(std::string_view text, Language language)
{
    Nested nested(text);
    std::size_t at = 0;
    if (language == Language::Route) {
        checkRoute(nested, {0, text.size()}, readRoute(text));
        return nested.fault();
    }
    for (const HttpRequest& request : readHttp(text).requests) {
        nested.within({0, text.size()}, request.method, at, "method");
        nested.within({0, text.size()}, request.target, at, "target");
        checkRoute(nested, request.target, request.route);
    }
    return nested.fault();
}

} // namespace

const std::vector<Language>& allLanguages()
{
    static const std::vector<Language> languages = {
        Language::Json,   Language::Json5,     Language::Sql,     Language::PostgreSql, Language::MySql,
        Language::Sqlite, Language::SqlServer, Language::GraphQl, Language::Http,       Language::Route,
    };
    return languages;
}

std::string languageFault(Language language, std::string_view text)
{
    std::size_t at = 0;
    const Findings found = findings(language, text);
    for (const Finding& finding : found) {
        if (!isInside(finding.range, text))
            return "finding outside: " + shown(finding.range);
        if (finding.range.begin < at)
            return "finding out of order: " + shown(finding.range);
        at = finding.range.begin;
    }
    if (found.size() > 2 * mostFindings)
        return "too many findings";
    switch (language) {
    case Language::Json:
        return jsonFault(text);
    case Language::Sql:
    case Language::PostgreSql:
    case Language::MySql:
    case Language::Sqlite:
    case Language::SqlServer:
        return sqlFault(text, sqlDialectOf(language));
    case Language::GraphQl:
        return graphQlFault(text);
    case Language::Http:
    case Language::Route:
        return httpFault(text, language);
    default:
        return "";
    }
}

std::string interactionsFault(std::string_view text)
{
    for (const InteractionStep& step : readInteractions(text)) {
        for (const InteractionEnd& end : {step.from, step.to}) {
            if (end.range.empty() || !isInside(end.range, text))
                return "end " + shown(end.range);
            if (end.name.empty() || end.name.find_first_of("\r\n") != std::string::npos)
                return "name " + end.name;
        }
        if (step.what.find_first_of("\r\n") != std::string::npos)
            return "what " + step.what;
    }
    return "";
}

} // namespace quoin::testing
