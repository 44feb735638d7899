// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/vocabulary.h"

#include "models/spec/names.h"
#include "models/spec/table_row.h"

#include <algorithm>
#include <iterator>

namespace quoin {

namespace {

bool beginsWithWord(std::string_view reading, std::string_view word)
{
    return reading.size() > word.size() && reading.starts_with(word) && reading[word.size()] == ' ';
}

bool beginsWithAny(const std::vector<std::string>& words, std::string_view reading)
{
    return std::any_of(words.begin(), words.end(),
                       [&](const std::string& word) { return beginsWithWord(reading, word); });
}

} // namespace

Vocabulary::Vocabulary(const TemplateWords& words)
    : m_notApplicable(normalized(words.notApplicable))
    , m_complements(normalized(words.complements))
    , m_otherSubjects(normalized(words.otherSubjects))
    , m_tables(normalized(words.tables))
    , m_tablesAnywhere(normalized(words.tablesAnywhere))
    , m_columnNames(normalized(words.columnNames))
    , m_columnTypes(normalized(words.columnTypes))
    , m_planSteps(normalizedNames({}, words.planSteps))
    , m_operations(normalizedNames({}, words.operations))
    , m_itemTopics(normalizedNames({}, words.itemTopics))
    , m_schemaTopics(normalizedNames({}, words.schemaTopics))
    , m_schemaTasks(normalizedNames({}, words.schemaTasks))
{
    std::copy_if(m_otherSubjects.begin(), m_otherSubjects.end(), std::back_inserter(m_subjectsTogether),
                 isWrittenTogether);
}

Vocabulary::Words Vocabulary::normalized(const std::vector<std::string>& words)
{
    Words result;
    for (const std::string& word : words)
        result.insert(normalizedName(word));
    return result;
}

bool Vocabulary::names(const Words& words, std::string_view text)
{
    return words.contains(normalizedName(text));
}

// The word itself, or others with it behind them.
bool Vocabulary::endsWithAny(const std::vector<std::string>& words, std::string_view reading)
{
    return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
        return reading.ends_with(word)
            && (reading.size() == word.size() || isWrittenTogether(word)
                || reading[reading.size() - word.size() - 1] == ' ');
    });
}

bool Vocabulary::saysNotApplicable(std::string_view markdown) const
{
    const std::vector<std::string> readings = nameReadings(markdown);
    return std::any_of(readings.begin(), readings.end(),
                       [&](const std::string& reading) { return m_notApplicable.contains(reading); });
}

bool Vocabulary::isPlanStep(std::string_view reading) const
{
    return std::any_of(m_planSteps.begin(), m_planSteps.end(), [&](const std::string& step) {
        if (!reading.starts_with(step) || (!isWrittenTogether(step) && !beginsWithWord(reading, step)))
            return false;
        const std::size_t number = reading.find_first_not_of(' ', step.size());
        return number != std::string_view::npos && reading[number] >= '0' && reading[number] <= '9';
    });
}

bool Vocabulary::isOperation(std::string_view reading) const
{
    return beginsWithAny(m_operations, reading);
}

bool Vocabulary::saysSomethingElse(std::string_view reading) const
{
    for (std::size_t from = 0; from < reading.size();) {
        const std::size_t end = std::min(reading.find(' ', from), reading.size());
        if (m_otherSubjects.contains(std::string(reading.substr(from, end - from))))
            return true;
        from = end + 1;
    }
    return std::any_of(m_subjectsTogether.begin(), m_subjectsTogether.end(),
                       [&](const std::string& word) { return reading.find(word) != std::string_view::npos; });
}

std::string_view Vocabulary::beforeComplement(std::string_view reading) const
{
    for (std::size_t from = reading.find(' '); from != std::string_view::npos;) {
        const std::size_t next = reading.find(' ', from + 1);
        if (next != std::string_view::npos
            && m_complements.contains(std::string(reading.substr(from + 1, next - from - 1))))
            return reading.substr(0, from);
        from = next;
    }
    return {};
}

bool Vocabulary::isItemTopic(std::string_view heading) const
{
    const std::vector<std::string> readings = nameReadings(heading);
    return std::any_of(readings.begin(), readings.end(),
                       [&](const std::string& reading) { return endsWithAny(m_itemTopics, reading); });
}

bool Vocabulary::isSchemaTopic(std::string_view heading) const
{
    if (heading.find('_') != std::string_view::npos && heading.find(' ') == std::string_view::npos)
        return false; // `monthly_notes` is a name.
    const std::string name = normalizedName(heading);
    return endsWithAny(m_schemaTopics, name)
        || (heading.find('`') == std::string_view::npos && beginsWithAny(m_schemaTasks, name)); // "Create indexes on:"
}

bool Vocabulary::namesColumns(const std::vector<std::string_view>& header) const
{
    bool name = false;
    bool type = false;
    for (std::string_view cell : header) {
        // "型（予定）" is a type all the same.
        for (const std::string& word : nameReadings(cell)) {
            name = name || m_columnNames.contains(word);
            type = type || m_columnTypes.contains(word);
        }
    }
    return name && type;
}

bool Vocabulary::isColumnTable(std::string_view header) const
{
    std::vector<std::string_view> cells;
    for (const ByteRange cell : tableCells(header))
        cells.push_back(header.substr(cell.begin, cell.size()));
    return namesColumns(cells);
}

} // namespace quoin
