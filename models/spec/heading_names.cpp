// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/heading_names.h"

#include "models/spec/endpoint_syntax.h"
#include "models/spec/heading_syntax.h"
#include "models/spec/names.h"
#include "models/spec/placeholder.h"
#include "models/text/byte_range.h"

#include <algorithm>

namespace quoin {

namespace {

// How many words may stand before or behind a known name of two words or more ("MongoDB
// Database Schema", "Caching Strategy Details") until a heading says something else.
constexpr std::ptrdiff_t mostExtraWords = 1;

// A heading of more words says something about its section.
constexpr std::ptrdiff_t mostQualifiedWords = 7;
constexpr std::ptrdiff_t mostComplementedWords = 9;

std::ptrdiff_t wordCount(std::string_view text)
{
    return std::count(text.begin(), text.end(), ' ') + 1;
}

void addUnique(std::vector<std::size_t>& list, std::size_t value)
{
    if (std::find(list.begin(), list.end(), value) == list.end())
        list.push_back(value);
}

} // namespace

HeadingNames::HeadingNames(const Template& tmpl, const Vocabulary& words)
    : m_words(words)
    , m_roots(normalizedNames(tmpl.title, tmpl.titleSynonyms))
{
    for (const std::string& part : tmpl.otherParts)
        m_otherParts.insert(normalizedName(part));
    for (const std::vector<std::string>* names : {&tmpl.stacks, &tmpl.plans}) {
        for (const std::string& name : *names)
            m_stacksAndPlans.insert(normalizedName(name));
    }
    for (const std::string& component : tmpl.components)
        m_components.insert(normalizedName(component));
    addQualifiers(tmpl.qualifiers);
    for (std::size_t i = 0; i < tmpl.sections.size(); ++i) {
        const TemplateSection& section = tmpl.sections[i];
        addName(m_sections, section.title, i);
        for (const std::string& synonym : section.synonyms)
            addName(m_sections, synonym, i);
        for (const std::string& opening : section.openings)
            m_openings.emplace_back(normalizedName(opening), i);
        for (const std::string& ending : section.endings)
            m_endings.emplace_back(normalizedName(ending), i);
        for (const std::string& synonym : section.ambiguousSynonyms)
            addName(m_ambiguous, synonym, i);
    }
    // Outside of its section, a group's name stands for the section, unless it may mean another one.
    for (std::size_t i = 0; i < tmpl.sections.size(); ++i) {
        for (const TemplateGroup& group : tmpl.sections[i].groups) {
            for (const std::string& name : normalizedNames(group.title, group.synonyms)) {
                if (!m_sections.contains(name) && !m_ambiguous.contains(name))
                    m_sections[name] = {i};
            }
        }
    }
}

void HeadingNames::addName(Names& names, std::string_view text, std::size_t section)
{
    addUnique(names[normalizedName(text)], section);
}

void HeadingNames::addQualifiers(const std::vector<std::string>& qualifiers)
{
    for (const std::string& written : qualifiers) {
        std::string word = normalizedName(written);
        if (isWrittenTogether(word))
            m_affixes.push_back(word);
        m_qualifiers.insert(std::move(word));
    }
    std::stable_sort(m_affixes.begin(), m_affixes.end(),
                     [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
}

// What is left of a reading without the words that qualify it; empty where nothing is
// left, or nothing was left out.
std::string HeadingNames::unqualified(const std::string& reading) const
{
    if (wordCount(reading) > mostQualifiedWords)
        return {};
    std::string rest;
    for (std::size_t from = 0; from < reading.size();) {
        const std::size_t end = std::min(reading.find(' ', from), reading.size());
        std::string word = reading.substr(from, end - from);
        from = end + 1;
        const bool loose = word == "&" && (rest.empty() || rest.ends_with('&'));
        if (!loose && !m_qualifiers.contains(word))
            rest += (rest.empty() ? "" : " ") + word;
    }
    const auto stripped = [&] {
        for (const std::string& affix : m_affixes) {
            const bool behind = rest.ends_with(affix);
            if (rest.size() > affix.size() && (behind || rest.starts_with(affix))) {
                rest.erase(behind ? rest.size() - affix.size() : 0, affix.size());
                return true;
            }
        }
        return false;
    };
    while (rest.ends_with(" &") || rest.ends_with(' ') || rest.starts_with(' ') || stripped()) {
        if (rest.ends_with(" &"))
            rest.erase(rest.size() - 2);
        const std::size_t first = std::min(rest.find_first_not_of(' '), rest.size());
        rest = rest.substr(first, rest.find_last_not_of(' ') + 1 - first);
    }
    return rest == reading || m_qualifiers.contains(rest) ? std::string() : rest;
}

// The sections that a reading names without some of the qualifiers at its ends, as few of them as possible: "Redis
// Strategy Overview" is the "Redis Strategy", not "Redis".
const std::vector<std::size_t>* HeadingNames::withoutEnds(const std::string& reading) const
{
    std::vector<ByteRange> words;
    for (std::size_t from = 0; from < reading.size();) {
        const std::size_t end = std::min(reading.find(' ', from), reading.size());
        words.push_back({from, end});
        from = end + 1;
    }
    if (static_cast<std::ptrdiff_t>(words.size()) > mostQualifiedWords)
        return nullptr;
    const auto qualifies = [&](const ByteRange& word) {
        const std::string text = reading.substr(word.begin, word.size());
        return text == "&" || m_qualifiers.contains(text);
    };
    const auto before =
        static_cast<std::size_t>(std::find_if_not(words.begin(), words.end(), qualifies) - words.begin());
    const auto behind =
        static_cast<std::size_t>(std::find_if_not(words.rbegin(), words.rend(), qualifies) - words.rbegin());
    for (std::size_t less = 1; less <= before + behind && less < words.size(); ++less) {
        for (std::size_t first = less > behind ? less - behind : 0; first <= std::min(less, before); ++first) {
            const std::size_t begin = words[first].begin;
            const std::size_t end = words[words.size() - 1 - (less - first)].end;
            const auto known = m_sections.find(reading.substr(begin, end - begin));
            if (known != m_sections.end())
                return &known->second;
        }
    }
    return nullptr;
}

// "Authentication & Sessions": the sections that each of the topics may mean.
std::vector<std::size_t> HeadingNames::ambiguousInAll(const std::vector<std::string>& topics) const
{
    std::vector<std::size_t> common;
    for (const std::string& topic : topics) {
        const auto known = m_ambiguous.find(topic);
        if (known == m_ambiguous.end())
            return {};
        if (&topic == &topics.front())
            common = known->second;
        std::erase_if(common, [&](std::size_t section) {
            return std::find(known->second.begin(), known->second.end(), section) == known->second.end();
        });
    }
    return common;
}

void HeadingNames::readQualified(const std::vector<std::string>& readings, HeadingMeaning& meaning) const
{
    for (const std::string& reading : readings) {
        if (m_words.isOperation(reading))
            continue;
        if (const auto* known = withoutEnds(reading)) {
            meaning.sections = *known;
            return;
        }
        const std::string rest = unqualified(reading);
        if (rest.empty())
            continue;
        if (const auto known = m_sections.find(rest); known != m_sections.end()) {
            meaning.sections = known->second;
            return;
        }
        // "Keys & Models" joins two things; only what names a section beyond doubt is found in it.
        const bool joins = reading.find('&') != std::string::npos;
        if (const auto known = m_ambiguous.find(rest);
            !joins && known != m_ambiguous.end() && meaning.ambiguous.empty())
            meaning.ambiguous = known->second;
    }
}

void HeadingNames::readAffixes(const std::vector<std::string>& readings, HeadingMeaning& meaning) const
{
    for (const std::string& reading : readings) {
        if (m_words.saysSomethingElse(reading) || m_words.isOperation(reading)
            || wordCount(reading) > mostQualifiedWords)
            continue;
        for (const auto& [opening, section] : m_openings) {
            if (reading.starts_with(opening) && reading.size() > opening.size() && reading[opening.size()] == ' ')
                addUnique(meaning.ambiguous, section);
        }
        for (const auto& [ending, section] : m_endings) {
            const bool word = reading.size() > ending.size()
                && (isWrittenTogether(ending) || reading[reading.size() - ending.size() - 1] == ' ');
            if (word && reading.ends_with(ending)) {
                addUnique(meaning.ambiguous, section);
                meaning.ending = true;
            }
        }
    }
}

// Sections one of whose names of several words begins or ends the reading.
std::vector<std::size_t> HeadingNames::inPhrase(const std::string& reading) const
{
    std::vector<std::size_t> found;
    const std::ptrdiff_t words = wordCount(reading);
    if (words < 3 || words > 6 || m_words.saysSomethingElse(reading) || m_words.isOperation(reading))
        return found;
    std::size_t longest = 0;
    const auto consider = [&](const std::string& phrase) {
        const auto known = m_sections.find(phrase);
        if (known == m_sections.end() || wordCount(phrase) < 2 || words - wordCount(phrase) > mostExtraWords
            || phrase.size() < longest)
            return;
        if (phrase.size() > longest)
            found.clear();
        longest = phrase.size();
        for (std::size_t section : known->second)
            addUnique(found, section);
    };
    for (std::size_t at = reading.find(' '); at != std::string::npos; at = reading.find(' ', at + 1)) {
        consider(reading.substr(0, at));
        consider(reading.substr(at + 1));
    }
    return found;
}

// "Caching Strategy by Resource Type": what a name of several words is about leaves it what it is. One of a single
// word, or with words that qualify it ("Caching for Sessions", "New Endpoints to Build"), needs the right context.
void HeadingNames::readBeforeComplement(const std::vector<std::string>& readings, HeadingMeaning& meaning) const
{
    for (const std::string& reading : readings) {
        const std::string name(m_words.beforeComplement(reading));
        if (name.empty() || wordCount(reading) > mostComplementedWords || m_words.saysSomethingElse(reading)
            || m_words.isOperation(reading))
            continue;
        if (const auto known = m_sections.find(name); known != m_sections.end()) {
            (wordCount(name) > 1 ? meaning.sections : meaning.ambiguous) = known->second;
        } else if (const auto* qualified = withoutEnds(name)) {
            meaning.ambiguous = *qualified;
        }
        if (!meaning.none())
            return;
    }
}

// "Authentication & Tenant Architecture" is about the first of these: the ending is of the other topic alone.
void HeadingNames::readTopics(const std::vector<std::string>& topics, HeadingMeaning& meaning) const
{
    HeadingMeaning ending;
    readAffixes(topics, ending);
    if (ending.none())
        return;
    for (const std::string& topic : topics) {
        if (const auto known = m_ambiguous.find(topic); known != m_ambiguous.end()) {
            for (std::size_t section : known->second)
                addUnique(meaning.ambiguous, section);
        }
    }
}

// "Security & Performance" is both. Behind a topic that is none, a name of a single word says little: "Storage &
// Scaling" needs the right context.
void HeadingNames::readJoined(const std::vector<std::string>& topics, HeadingMeaning& meaning) const
{
    std::vector<std::size_t> behind; // What such words may name.
    bool unknown = false;
    for (const std::string& topic : topics) {
        auto known = m_sections.find(topic);
        if (known == m_sections.end())
            known = m_sections.find(unqualified(topic));
        unknown = unknown || (known == m_sections.end() && !m_ambiguous.contains(topic));
        if (known == m_sections.end())
            continue;
        const bool word = known->first.find(' ') == std::string::npos && !isWrittenTogether(known->first);
        for (std::size_t section : known->second)
            addUnique(word && unknown ? behind : meaning.sections, section);
    }
    for (std::size_t section : behind)
        addUnique(meaning.sections.empty() ? meaning.ambiguous : meaning.sections, section);
}

HeadingMeaning HeadingNames::meaningOf(std::string_view markdown) const
{
    HeadingMeaning meaning;
    if (markdown.size() > 200 || isPlaceholderName(markdown) || isCodeName(markdown) || isFileName(markdown)
        || isBetweenTwo(markdown) || endpointIn(markdown))
        return meaning;
    const std::vector<std::string> readings = nameReadings(markdown);
    if (readings.empty())
        return meaning;
    if (m_words.isPlanStep(readings.front())) {
        meaning.ambiguous = meaningOf(behindStep(markdown)).sections;
        meaning.step = !meaning.ambiguous.empty();
        return meaning;
    }
    const auto isOneOf = [&](const std::unordered_set<std::string>& names) {
        return std::any_of(readings.begin(), readings.end(), [&](const std::string& reading) {
            return names.contains(reading) || names.contains(unqualified(reading));
        });
    };
    meaning.otherPart = isOneOf(m_otherParts);
    meaning.mentions = isOneOf(m_stacksAndPlans);
    // "Core API (Spring Boot)": what a component is made with is no word of its name.
    meaning.component = m_components.contains(readings.front())
        || (readings.size() > 1 && endsWithParenthesis(markdown) && m_components.contains(readings[1])
            && !m_sections.contains(readings.back()));
    for (const std::string& reading : readings) {
        // "Synchronous Calls (REST)": what only qualifies a name names nothing in a parenthesis behind another one.
        const bool aside = &reading == &readings.back() && readings.size() > 1 && endsWithParenthesis(markdown);
        const auto known = m_sections.find(reading);
        if (known != m_sections.end() && !(aside && (m_qualifiers.contains(reading) || endsWithPath(markdown)))) {
            meaning.sections = known->second;
            meaning.word = reading.find(' ') == std::string::npos;
            // What a trailing parenthesis says is no word of the name.
            const std::size_t at = static_cast<std::size_t>(&reading - readings.data());
            meaning.whole = at == 0 || (at == 1 && endsWithParenthesis(markdown));
            return meaning;
        }
    }
    for (const std::string& reading : readings) {
        const bool root = std::any_of(m_roots.begin(), m_roots.end(), [&](const std::string& name) {
            if (reading.size() <= name.size())
                return reading == name;
            return (reading.starts_with(name) && reading[name.size()] == ' ')
                || (reading.ends_with(name) && reading[reading.size() - name.size() - 1] == ' ');
        });
        if (root) {
            meaning.root = true;
            return meaning;
        }
    }
    // What a parenthesis holds explains a name; a part of it, or a name that may mean anything,
    // names nothing: "Folder structure (target)".
    std::vector<std::string> outer = readings;
    if (outer.size() > 1 && endsWithParenthesis(markdown))
        outer.pop_back();
    if (outer.size() > 1 && endsWithCodePath(markdown)) // What folders are called is no topic.
        outer.erase(outer.begin());
    for (const std::string& reading : outer) {
        if (const auto known = m_ambiguous.find(reading); known != m_ambiguous.end())
            meaning.ambiguous = known->second;
    }
    if (!meaning.ambiguous.empty())
        return meaning;
    // `src/components/x.tsx`, "4.2.1 Login `/api/auth`": a slash between words joins, one before a word leads.
    const std::size_t slash = markdown.find('/');
    const bool isPath = slash != std::string_view::npos
        && (markdown.find(' ') == std::string_view::npos
            || (slash > 0
                && (markdown[slash - 1] == '`'
                    || (markdown[slash - 1] == ' ' && slash + 1 < markdown.size() && markdown[slash + 1] != ' '))));
    if (!isPath)
        readQualified(outer, meaning);
    meaning.within = true;
    if (!meaning.none())
        return meaning;
    const std::vector<std::string> topics = isPath ? std::vector<std::string>() : joinedTopics(outer);
    meaning.ambiguous = ambiguousInAll(topics);
    readJoined(topics, meaning);
    for (std::size_t i = 0; meaning.sections.empty() && i < outer.size(); ++i)
        meaning.sections = inPhrase(outer[i]);
    if (!meaning.sections.empty())
        meaning.ambiguous.clear();
    if (meaning.none()) {
        readBeforeComplement(outer, meaning);
        if (meaning.none())
            readTopics(topics, meaning);
        const bool aboutPath = isPath && !endsWithParenthesis(markdown) && hasWordsBehindPath(markdown, slash);
        if (meaning.none() && !aboutPath) // "`/pay` Endpoint" is one of them.
            readAffixes(outer, meaning);
        if (meaning.none())
            readAffixes(topics, meaning);
        meaning.affix = !meaning.ambiguous.empty();
    }
    return meaning;
}

} // namespace quoin
