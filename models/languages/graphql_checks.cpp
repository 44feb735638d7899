// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/graphql_checks.h"

#include "models/languages/sql_lexer.h"

#include <algorithm>
#include <array>
#include <utility>

namespace quoin {

namespace {

using namespace std::string_view_literals;
using Kind = GraphQlDefinition::Kind;

constexpr std::array builtin = {"Int"sv, "Float"sv, "String"sv, "Boolean"sv, "ID"sv};

// Scalars of the usual libraries; who uses them seldom defines them in a spec.
constexpr std::array usual = {
    "DateTime"sv, "Date"sv,         "Time"sv,    "Timestamp"sv,  "JSON"sv,   "JSONObject"sv, "UUID"sv,
    "BigInt"sv,   "Long"sv,         "Decimal"sv, "BigDecimal"sv, "Upload"sv, "URL"sv,        "URI"sv,
    "Email"sv,    "EmailAddress"sv, "Void"sv,    "Duration"sv,   "Any"sv,
};

// What people write for a builtin type.
constexpr std::array meant = {
    std::pair{"string"sv, "String"sv}, std::pair{"int"sv, "Int"sv},         std::pair{"integer"sv, "Int"sv},
    std::pair{"float"sv, "Float"sv},   std::pair{"double"sv, "Float"sv},    std::pair{"number"sv, "Float"sv},
    std::pair{"bool"sv, "Boolean"sv},  std::pair{"boolean"sv, "Boolean"sv}, std::pair{"id"sv, "ID"sv},
    std::pair{"text"sv, "String"sv},
};

template <typename List>
bool isIn(const List& list, std::string_view name)
{
    return std::find(list.begin(), list.end(), name) != list.end();
}

template <typename Visit>
void forEachUse(const std::vector<GraphQlField>& fields, const Visit& visit)
{
    for (const GraphQlField& field : fields) {
        forEachUse(field.arguments, visit);
        if (!field.type.named.empty())
            visit(field.type);
    }
}

template <typename Visit>
void forEachUse(const GraphQlText& text, const Visit& visit)
{
    for (const GraphQlDefinition& definition : text.definitions) {
        for (const GraphQlTypeUse& use : definition.uses) {
            if (!use.named.empty())
                visit(use);
        }
        if (definition.kind != Kind::Enum)
            forEachUse(definition.fields, visit);
    }
}

} // namespace

std::set<std::string> GraphQlText::definedTypes() const
{
    std::set<std::string> names;
    for (const GraphQlDefinition& definition : definitions) {
        const bool type = definition.kind != Kind::Schema && definition.kind != Kind::Directive
            && definition.kind != Kind::Operation && definition.kind != Kind::Bare;
        if (type && !definition.name.empty())
            names.insert(definition.name);
    }
    return names;
}

void checkGraphQlDefinitions(const GraphQlText& text, BoundedFindings& findings)
{
    std::set<std::string> seen;
    for (const GraphQlDefinition& definition : text.definitions) {
        const bool once = definition.kind != Kind::Bare && definition.kind != Kind::Operation
            && definition.kind != Kind::Schema && !definition.extends;
        if (once && !definition.name.empty()
            && !seen.insert((definition.kind == Kind::Directive ? "@" : "") + definition.name).second)
            findings.report(definition.nameRange, FindingId::GraphQlDuplicateType, definition.name);
        std::set<std::string_view> fields;
        for (const GraphQlField& field : definition.fields) {
            if (!fields.insert(field.name).second && definition.kind != Kind::Bare)
                findings.report(field.nameRange, FindingId::GraphQlDuplicateField, field.name);
        }
    }
    const std::set<std::string> defined = text.definedTypes();
    forEachUse(text, [&](const GraphQlTypeUse& use) {
        if (isIn(builtin, use.named) || defined.count(use.named) > 0)
            return;
        for (const auto& [written, right] : meant) {
            if (equalsIgnoringCase(use.named, written))
                findings.add(use.name, FindingSeverity::Warning, FindingId::GraphQlTypeMeant,
                             {findingArgument(use.named), std::string(right)});
        }
    });
}

Findings undefinedGraphQlTypes(const GraphQlText& text, const std::set<std::string>& elsewhere)
{
    BoundedFindings found;
    const std::set<std::string> defined = text.definedTypes();
    std::set<std::string> said;
    forEachUse(text, [&](const GraphQlTypeUse& use) {
        const bool other = std::any_of(meant.begin(), meant.end(),
                                       [&](const auto& pair) { return equalsIgnoringCase(use.named, pair.first); });
        if (other || isIn(builtin, use.named) || isIn(usual, use.named) || defined.count(use.named) > 0
            || elsewhere.count(use.named) > 0)
            return;
        if (said.insert(use.named).second)
            found.report(use.name, FindingId::GraphQlUndefinedType, use.named, FindingSeverity::Note);
    });
    Findings findings = found.take();
    sortFindings(findings);
    return findings;
}

} // namespace quoin
