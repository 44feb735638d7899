// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/responses.h"

#include "models/items/item_facts.h"
#include "models/languages/http_routes.h"

#include <QRegularExpression>

#include <algorithm>

namespace quoin {

namespace {

// A success has its code as qualifier ("Response (200 OK)"), a failure as the label of a row.
bool holdsCodes(const TemplateField& field)
{
    return !field.qualifier.empty()
        || std::any_of(field.rows.begin(), field.rows.end(), [](const TemplateField& row) { return row.labelAsCode; });
}

const TemplateField* namedAs(const Item& endpoint, const std::string& path)
{
    for (const TemplateField& field : endpoint.definition->fields) {
        const std::string at = endpoint.path + '.' + field.id;
        if (holdsCodes(field) && path.starts_with(at) && (path.size() == at.size() || path[at.size()] == '['))
            return &field;
    }
    return nullptr;
}

bool isKey(const Field& field)
{
    return field.kind == FieldKind::Status || field.kind == FieldKind::Label;
}

Response responseOf(const QString& key, const std::string& path, bool described)
{
    static const QRegularExpression form(QStringLiteral("^`?(\\d(?:\\d\\d|xx|XX))`?\\s*[-–—:]?\\s*(.*?)`?$"));
    const auto found = form.match(key.trimmed());
    return found.hasMatch() ? Response{found.captured(1), found.captured(2), path, described}
                            : Response{key.trimmed(), {}, path, described};
}

void takeItem(const Spec& spec, const Item& item, const TemplateField& field, QList<Response>& to)
{
    QString key;
    bool described = false;
    for (const Part& part : item.parts) {
        const auto* value = std::get_if<Field>(&part);
        if (value != nullptr && isKey(*value))
            key = fromUtf8(spec.value(*value));
        else
            described = described || value == nullptr || value->state == FieldState::Filled;
    }
    if (key.isEmpty())
        key = fromUtf8(field.label);
    to.append(responseOf(key, item.path, described));
}

// Error responses that are one text still name their codes.
void takeText(const Spec& spec, const Field& field, QList<Response>& to)
{
    static const QRegularExpression code(QStringLiteral("\\b[1-5](?:\\d\\d|xx|XX)\\b"));
    if (field.state != FieldState::Filled)
        return;
    const QString text = fromUtf8(spec.value(field));
    for (auto found = code.globalMatch(text); found.hasNext();)
        to.append(Response{found.next().captured(), {}, field.path, true});
}

// An endpoint in a table or in code has a line of its own and nothing below it that an answer could be put into.
bool takesAnswers(const Item& endpoint, const TemplateField& field)
{
    const std::string path = endpoint.path + '.' + field.id;
    return std::any_of(endpoint.missing.begin(), endpoint.missing.end(),
                       [&path](const MissingField& missing) { return missing.path == path; })
        || std::any_of(endpoint.parts.begin(), endpoint.parts.end(), [&](const Part& part) {
               const auto* item = std::get_if<Item>(&part);
               const auto* value = std::get_if<Field>(&part);
               return (item != nullptr && item->path.starts_with(path + '['))
                   || (value != nullptr && value->path == path);
           });
}

} // namespace

QList<Response> responsesOf(const Spec& spec, const Item& endpoint)
{
    QList<Response> responses;
    if (endpoint.definition == nullptr)
        return responses;
    for (const Part& part : endpoint.parts) {
        const auto* item = std::get_if<Item>(&part);
        const auto* field = std::get_if<Field>(&part);
        const TemplateField* definition = item != nullptr ? namedAs(endpoint, item->path)
            : field != nullptr                            ? field->definition
                                                          : nullptr;
        if (item != nullptr && definition != nullptr)
            takeItem(spec, *item, *definition, responses);
        else if (field != nullptr && definition != nullptr && holdsCodes(*definition) && definition->qualifier.empty())
            takeText(spec, *field, responses);
    }
    return responses;
}

QList<UsualResponse> usualResponses(const Spec& spec, const Item& endpoint)
{
    QList<UsualResponse> usual;
    if (endpoint.definition == nullptr)
        return usual;
    const QList<Response> there = responsesOf(spec, endpoint);
    for (const TemplateField& field : endpoint.definition->fields) {
        if (!holdsCodes(field) || !takesAnswers(endpoint, field))
            continue;
        std::vector<std::string> labels = field.choices;
        for (const TemplateField& row : field.rows) {
            if (std::find(labels.begin(), labels.end(), row.label) == labels.end())
                labels.push_back(row.label);
        }
        for (const std::string& one : labels) {
            const QString label = fromUtf8(one);
            const QString code = label.section(u' ', 0, 0);
            if (std::any_of(there.begin(), there.end(),
                            [&](const Response& response) { return response.code == code; }))
                continue;
            const auto row = std::find_if(field.rows.begin(), field.rows.end(),
                                          [&](const TemplateField& known) { return known.label == one; });
            usual.append(
                {label, row != field.rows.end() ? fromUtf8(row->hint) : QString(), endpoint.path + '.' + field.id});
        }
    }
    return usual;
}

QList<PathParameter> parametersOf(const Spec& spec, const Item& endpoint)
{
    QList<PathParameter> parameters;
    const Field* field = endpoint.field("route");
    if (field == nullptr || field->state != FieldState::Filled)
        return parameters;
    const std::string route = spec.value(*field);
    const HttpRoute read = readRoute(route);
    const auto take = [&](const RouteParameter& one, bool query) {
        parameters.append({fromUtf8(one.name), fromUtf8(route.substr(one.range.begin, one.range.size())), query});
    };
    for (const RouteParameter& one : read.parameters)
        take(one, false);
    for (const RouteParameter& one : read.query)
        take(one, true);
    return parameters;
}

} // namespace quoin
