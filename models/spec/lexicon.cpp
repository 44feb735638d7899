// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/lexicon.h"

#include "models/spec/names.h"

#include <algorithm>

namespace quoin {

namespace {

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

// Enough for the words of the largest documents, little memory beside them.
constexpr std::size_t mostAnswers = 20'000;

template <typename Memory, typename Make>
auto answerFrom(Memory& memory, std::string_view question, Make make)
{
    {
        const std::lock_guard lock(memory.mutex);
        if (const auto known = memory.answers.find(question); known != memory.answers.end())
            return known->second;
    }
    auto answer = make();
    const std::lock_guard lock(memory.mutex);
    if (memory.answers.size() < mostAnswers)
        memory.answers.emplace(question, answer);
    return answer;
}

} // namespace

Lexicon::Lexicon(TemplatePtr tmpl)
    : m_template(std::move(tmpl))
    , m_words(m_template->words)
    , m_headingNames(*m_template, m_words)
    , m_methodLabels(normalizedNames({}, m_template->methodLabels))
    , m_routeLabels(normalizedNames({}, m_template->routeLabels))
{
    for (const TemplateSection& section : m_template->sections) {
        addFields(section.fields);
        addFields(section.rowFields);
        for (const TemplateGroup& group : section.groups) {
            m_groups[&group] = normalizedNames(group.title, group.synonyms);
            addFields(group.fields);
            if (group.item)
                addFields(group.item->fields);
        }
    }
}

bool Lexicon::namesAnyOf(const std::vector<std::string>& names, std::string_view label) const
{
    if (label.size() > 80)
        return false;
    const Readings known = readings(label);
    return std::any_of(known->begin(), known->end(),
                       [&](const std::string& reading) { return contains(names, reading); });
}

void Lexicon::addFields(const std::vector<TemplateField>& fields)
{
    for (const TemplateField& field : fields) {
        m_fields[&field] = normalizedNames(field.label, field.synonyms);
        if (!field.columnTitles.empty())
            m_columnTitles[&field] = normalizedNames({}, field.columnTitles);
        addFields(field.rows);
    }
}

HeadingMeaningPtr Lexicon::heading(std::string_view markdown) const
{
    return answerFrom(m_headings, markdown, [&]() -> HeadingMeaningPtr {
        HeadingMeaning meaning = m_headingNames.meaningOf(markdown);
        if (meaning.none() && !meaning.otherPart && !meaning.mentions)
            return nullptr;
        meaning.part =
            meaning.sections.size() == 1 && namesPart(m_template->sections[meaning.sections.front()], markdown);
        return std::make_shared<const HeadingMeaning>(std::move(meaning));
    });
}

Lexicon::Readings Lexicon::readings(std::string_view markdown) const
{
    return answerFrom(m_readings, markdown,
                      [&] { return std::make_shared<const std::vector<std::string>>(nameReadings(markdown)); });
}

const TemplateGroup* Lexicon::group(const TemplateSection& section, std::string_view markdown) const
{
    const Readings known = readings(markdown);
    for (const std::string& reading : *known) {
        for (const TemplateGroup& group : section.groups) {
            if (contains(m_groups.at(&group), reading))
                return &group;
        }
    }
    return nullptr;
}

bool Lexicon::namesPart(const TemplateSection& section, std::string_view markdown) const
{
    return group(section, markdown) || field(section.rowFields, markdown);
}

const TemplateField* Lexicon::field(const std::vector<TemplateField>& fields, std::string_view label) const
{
    if (label.size() > 80 || fields.empty())
        return nullptr;
    // A list of fields that is not the template's own (it has no names here) is asked about once.
    const void* const owner = m_fields.contains(&fields.front()) ? &fields : nullptr;
    if (!owner)
        return nullptr;
    {
        const std::lock_guard lock(m_fieldAnswers.mutex);
        const auto& known = m_fieldAnswers.answers[owner];
        if (const auto found = known.find(label); found != known.end())
            return found->second;
    }
    const TemplateField* const answer = readField(fields, label);
    const std::lock_guard lock(m_fieldAnswers.mutex);
    auto& known = m_fieldAnswers.answers[owner];
    if (known.size() < mostAnswers)
        known.emplace(label, answer);
    return answer;
}

const TemplateField* Lexicon::readField(const std::vector<TemplateField>& fields, std::string_view label) const
{
    const Readings known = readings(label);
    for (const std::string& reading : *known) {
        for (const TemplateField& field : fields) {
            if (contains(m_fields.at(&field), reading))
                return &field;
        }
    }
    return nullptr;
}

std::optional<std::size_t> Lexicon::columnRank(const TemplateField& field, std::string_view title) const
{
    const auto titles = m_columnTitles.find(&field);
    if (titles == m_columnTitles.end() || title.size() > 80)
        return std::nullopt;
    const Readings known = readings(title);
    for (std::size_t rank = 0; rank < titles->second.size(); ++rank) {
        if (contains(*known, titles->second[rank]))
            return rank;
    }
    return std::nullopt;
}

LexiconPtr lexiconOf(const TemplatePtr& tmpl)
{
    static std::mutex mutex;
    static std::vector<std::weak_ptr<const Lexicon>> known;
    static LexiconPtr last;
    const std::lock_guard lock(mutex);
    std::erase_if(known, [](const std::weak_ptr<const Lexicon>& lexicon) { return lexicon.expired(); });
    for (const std::weak_ptr<const Lexicon>& weak : known) {
        if (LexiconPtr lexicon = weak.lock(); lexicon && lexicon->templatePtr() == tmpl)
            return last = lexicon;
    }
    last = std::make_shared<const Lexicon>(tmpl);
    known.push_back(last);
    return last;
}

} // namespace quoin
