// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/answers.h"

#include "models/items/item_facts.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <algorithm>

namespace quoin {

namespace {

struct AnswerTexts {
    Q_DECLARE_TR_FUNCTIONS(quoin::Answers)
};

void takeCodes(const QString& text, FailureAnswers& answers)
{
    static const QRegularExpression code(QStringLiteral("\\b([45])(\\d\\d|xx|XX)\\b"));
    for (auto found = code.globalMatch(text); found.hasNext();) {
        const bool client = found.next().captured(1) == u'4';
        answers.client = answers.client || client;
        answers.server = answers.server || !client;
    }
}

void takePart(const Spec& spec, const Part& part, bool inRows, FailureAnswers& answers)
{
    if (const auto* field = std::get_if<Field>(&part)) {
        const bool key = field->kind == FieldKind::Status || field->kind == FieldKind::Label;
        // Error responses that are no list still name their codes.
        const bool whole = !inRows && field->definition != nullptr && field->definition->shape == FieldShape::Rows;
        if (key || whole)
            takeCodes(fromUtf8(spec.value(*field)), answers);
    } else if (const auto* item = std::get_if<Item>(&part)) {
        for (const Part& inner : item->parts)
            takePart(spec, inner, true, answers);
    } else {
        // Text of its own below an endpoint is often a table of errors.
        takeCodes(fromUtf8(spec.value(std::get<RawText>(part).field)), answers);
    }
}

bool isBegun(const Item& item)
{
    return std::any_of(item.parts.begin(), item.parts.end(), [](const Part& part) {
        const auto* field = std::get_if<Field>(&part);
        return field != nullptr && field->definition != nullptr && field->state == FieldState::Filled;
    });
}

bool answers(const Item& item, const TemplateField& rows, const TemplateField& row)
{
    return std::any_of(item.parts.begin(), item.parts.end(), [&](const Part& part) {
        if (const auto* field = std::get_if<Field>(&part)) // One text for all of them.
            return field->definition == &rows && field->state == FieldState::Filled;
        const auto* inner = std::get_if<Item>(&part);
        const Field* value = inner != nullptr ? inner->field("value") : nullptr;
        return value != nullptr && value->definition == &row && value->state == FieldState::Filled;
    });
}

} // namespace

FailureAnswers failureAnswersOf(const Spec& spec, const Item& endpoint)
{
    FailureAnswers result;
    for (const Part& part : endpoint.parts)
        takePart(spec, part, false, result);
    return result;
}

QStringList missesOf(const Spec& spec, const Item& item)
{
    QStringList misses;
    if (item.definition == nullptr || !isBegun(item))
        return misses;
    if (item.definition->kind == ItemKind::Endpoint) {
        const FailureAnswers has = failureAnswersOf(spec, item);
        if (!has.client && !has.server)
            misses.append(AnswerTexts::tr("no error answer"));
        else if (!has.client)
            misses.append(AnswerTexts::tr("no 4xx answer"));
        else if (!has.server)
            misses.append(AnswerTexts::tr("no 5xx answer"));
    }
    for (const TemplateField& rows : item.definition->fields) {
        if (!rows.sideBySide)
            continue;
        QStringList labels;
        for (const TemplateField& row : rows.rows) {
            if (row.inTemplate && !answers(item, rows, row))
                labels.append(fromUtf8(row.label).toLower());
        }
        if (!labels.isEmpty())
            misses.append(AnswerTexts::tr("no %1").arg(labels.join(AnswerTexts::tr(", "))));
    }
    return misses;
}

} // namespace quoin
