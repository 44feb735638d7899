// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/guidance.h"

#include "models/items/item_facts.h"
#include "models/items/offers.h"

#include <QCoreApplication>

#include <algorithm>

namespace quoin {

namespace {

struct GuidanceTexts {
    Q_DECLARE_TR_FUNCTIONS(quoin::Guidance)
};

QString onOneLine(const TemplateField& field)
{
    QStringList lines;
    for (QString line : fromUtf8(field.example).split(u'\n', Qt::SkipEmptyParts)) {
        line = line.trimmed();
        const bool bullet = field.shape == FieldShape::List && line.startsWith(QStringLiteral("- "));
        lines.append(bullet ? line.mid(2) : line);
    }
    return lines.join(field.shape == FieldShape::List ? QStringLiteral("; ") : QStringLiteral(" "));
}

QStringList practicesOf(const TemplateSection& section)
{
    QStringList all;
    for (const std::string& practice : section.bestPractices)
        all.append(fromUtf8(practice));
    return all;
}

const TemplateSection* sectionOf(const Spec& spec, std::string_view path)
{
    const auto entry = spec.entryOf(path);
    if (entry)
        return spec.entries()[*entry].definition;
    return spec.templ().section(path.substr(0, path.find_first_of(".[")));
}

// The group whose items stand at `path`: `api.rest[2].route`, `api.rest`.
const TemplateGroup* groupOf(const TemplateSection& section, std::string_view path)
{
    for (const TemplateGroup& group : section.groups) {
        const std::size_t at = path.find('.' + group.id);
        const std::size_t end = at + 1 + group.id.size();
        if (at != std::string_view::npos && (end == path.size() || path[end] == '[' || path[end] == '.'))
            return &group;
    }
    return nullptr;
}

// Of a row ("404"), what the template knows of its label.
const TemplateField* usualRow(const Spec& spec, const TemplateField& rows, std::string_view path)
{
    const std::size_t last = path.rfind('.');
    const auto row = spec.item(path.ends_with(']') ? path : path.substr(0, last));
    if (!row)
        return nullptr;
    const Field* key = row->field("status");
    key = key == nullptr ? row->field("label") : key;
    return key != nullptr ? rowFor(rows, spec.value(*key)) : nullptr;
}

// Of one value of several below a label ("Metrics"), what the template knows of the label.
const TemplateField* labelledField(const Spec& spec, std::string_view path)
{
    const std::size_t entry = path.find(".entry[");
    const auto row = entry == std::string_view::npos ? std::nullopt : spec.item(path.substr(0, entry));
    if (!row)
        return nullptr;
    for (const Part& part : row->parts) {
        const auto* field = std::get_if<Field>(&part);
        if (field != nullptr && field->definition != nullptr)
            return field->definition;
    }
    return nullptr;
}

// Without a label of its own a field is called as what it fills: "Service Interactions".
Guidance named(Guidance guidance, const TemplateSection& section, std::string_view path)
{
    if (!guidance.title.isEmpty())
        return guidance;
    const TemplateGroup* group = groupOf(section, path);
    guidance.title = fromUtf8(group == nullptr             ? section.title
                                  : group->item != nullptr ? group->item->noun
                                                           : group->title);
    return guidance;
}

const TemplateField* parentRows(const Spec& spec, std::string_view path, const TemplateField* field)
{
    const std::size_t last = path.rfind('.');
    const TemplateField* outer =
        last == std::string_view::npos ? nullptr : templateFieldFor(spec, path.substr(0, last));
    const bool holds = outer != nullptr
        && std::any_of(outer->rows.begin(), outer->rows.end(), [&](const TemplateField& row) { return &row == field; });
    return holds ? outer : nullptr;
}

} // namespace

Guidance guidanceOf(const TemplateSection& section, const TemplateField& field, const TemplateField* rows)
{
    Guidance result;
    result.title = fromUtf8(field.label.empty() && rows != nullptr ? rows->label : field.label);
    result.hint = fromUtf8(field.hint);
    result.example = onOneLine(field);
    result.code = field.shape == FieldShape::Fence;
    const std::size_t practice = field.practice != 0 || rows == nullptr ? field.practice : rows->practice;
    if (practice > 0 && practice <= section.bestPractices.size())
        result.practices.append(fromUtf8(section.bestPractices[practice - 1]));
    return result;
}

Guidance guidanceFor(const Spec& spec, std::string_view path)
{
    const TemplateSection* section = sectionOf(spec, path);
    if (section == nullptr) {
        const bool raw = path.starts_with("raw[") || path.find(".raw[") != std::string_view::npos;
        return raw ? Guidance{GuidanceTexts::tr("Text of your own"),
                              GuidanceTexts::tr("Not part of the template; kept as it is written."),
                              {},
                              false,
                              {}}
                   : Guidance();
    }
    const TemplateField* field = templateFieldFor(spec, path);
    if (field == nullptr)
        field = labelledField(spec, path);
    if (field != nullptr) {
        const TemplateField* row = field->shape == FieldShape::Rows ? usualRow(spec, *field, path) : nullptr;
        return named(row != nullptr ? guidanceOf(*section, *row, field)
                                    : guidanceOf(*section, *field, parentRows(spec, path, field)),
                     *section, path);
    }
    Guidance result; // What the section as a whole is for stands in the pane's header.
    if (const TemplateGroup* group = groupOf(*section, path)) {
        result.title = fromUtf8(group->item != nullptr ? group->item->noun : group->title);
        result.hint = fromUtf8(group->hint);
    }
    result.practices = practicesOf(*section);
    return result;
}

QString spokenGuidance(const Guidance& guidance)
{
    QStringList sentences;
    if (!guidance.hint.isEmpty())
        sentences.append(guidance.hint);
    if (!guidance.example.isEmpty())
        sentences.append(GuidanceTexts::tr("Example: %1").arg(guidance.example));
    if (!guidance.practices.isEmpty())
        sentences.append(GuidanceTexts::tr("Good practice: %1").arg(guidance.practices.join(u' ')));
    return sentences.join(u' ');
}

} // namespace quoin
