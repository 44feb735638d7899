// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/code_findings.h"

#include "models/items/finding_text.h"
#include "models/items/item_facts.h"
#include "models/languages/graphql_reader.h"
#include "models/languages/json_format.h"
#include "models/languages/language.h"

#include <algorithm>
#include <set>

namespace quoin {

namespace {

Language languageFor(const QString& info, const std::string& text)
{
    return languageOf(toUtf8(info), text);
}

CodeFinding placed(const Finding& finding, const std::string& bytes)
{
    const std::string_view text = bytes;
    const auto positionOf = [text](std::size_t byte) {
        return static_cast<int>(fromUtf8(text.substr(0, std::min(byte, text.size()))).size());
    };
    CodeFinding result;
    result.begin = positionOf(finding.range.begin);
    result.end = positionOf(finding.range.end);
    const int size = positionOf(text.size());
    if (result.end == result.begin)
        result.end = std::min(result.begin + 1, size);
    if (result.end == result.begin)
        result.begin = std::max(0, result.begin - 1);
    const std::string_view before = text.substr(0, std::min(finding.range.begin, text.size()));
    result.line = 1 + static_cast<int>(std::count(before.begin(), before.end(), '\n'));
    const std::size_t lineBegin = before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    result.column = 1 + static_cast<int>(fromUtf8(before.substr(lineBegin)).size());
    result.severity = finding.severity;
    result.sentence = sentenceFor(finding);
    return result;
}

void addTypes(const Spec& spec, const std::vector<Part>& parts, std::string_view except, std::set<std::string>& types)
{
    for (const Part& part : parts) {
        if (const auto* item = std::get_if<Item>(&part))
            addTypes(spec, item->parts, except, types);
        const auto* field = std::get_if<Field>(&part);
        if (field == nullptr || field->definition == nullptr || field->definition->language != "graphql" || field->path == except)
            continue;
        types.merge(readGraphQl(spec.value(*field)).definedTypes());
    }
}

std::set<std::string> typesElsewhere(const Spec& spec, std::string_view except)
{
    std::set<std::string> types;
    for (std::size_t i = 0; i < spec.entries().size(); ++i) {
        if (spec.entries()[i].definition != nullptr)
            addTypes(spec, spec.body(i).parts, except, types);
    }
    return types;
}

} // namespace

bool isCodeChecked(const QString& info, const QString& text)
{
    return languageFor(info, toUtf8(text)) != Language::None;
}

QList<CodeFinding> codeFindings(const Spec& spec, std::string_view path, const QString& info, const QString& text)
{
    const std::string bytes = toUtf8(text);
    const Language language = languageFor(info, bytes);
    Findings found = findings(language, bytes);
    if (language == Language::GraphQl) {
        const Findings undefined = undefinedGraphQlTypes(readGraphQl(bytes), typesElsewhere(spec, path));
        found.insert(found.end(), undefined.begin(), undefined.end());
        sortFindings(found);
    }
    QList<CodeFinding> result;
    for (const Finding& finding : found)
        result.append(placed(finding, bytes));
    return result;
}

bool canLayOut(const QString& info, const QString& text)
{
    const Language language = languageFor(info, toUtf8(text));
    return (language == Language::Json || language == Language::Json5) && !text.trimmed().isEmpty();
}

LaidOutCode laidOut(const QString& text)
{
    const FormattedJson formatted = formatJson(toUtf8(text));
    return {fromUtf8(formatted.text), formatted.refused ? sentenceFor(*formatted.refused) : QString()};
}

} // namespace quoin
