// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/vocabulary.h"
#include "models/template/template.h"

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

namespace quoin {

/// What a heading may name, found by its text alone.
struct HeadingMeaning {
    std::vector<std::size_t> sections;  ///< Indexes into Template::sections; several when it joins topics.
    std::vector<std::size_t> ambiguous; ///< Sections that it names only in the right context.
    bool whole = false;                 ///< All of its words are the name: nothing stands before or behind it.
    bool root = false;                  ///< Names a spec as a whole ("Backend Specification").
    bool affix = false;                 ///< It is `ambiguous` by its beginning or end alone ("Orders API").
    bool ending = false;                ///< By its end ("Upload Endpoints"), which says what the thing is.
    bool step = false;      ///< It is `ambiguous` as a numbered step of a plan ("Phase 2: Database Schema").
    bool word = false;      ///< The name is a single word ("Monitoring").
    bool component = false; ///< Is what an architecture calls one of its components ("Database", "API Layer").
    bool part = false;      ///< Names a group or a row of its only section as well ("Logging" in Monitoring & Logging).
    bool within = false;    ///< The name is not all that it says ("Backend Service Spec", "Security & Legal").
    bool mentions = false;  ///< What stands below mentions sections: "Tech Stack", "Implementation Plan".
    bool otherPart = false; ///< Names a part of the product that the template is not about ("Frontend Architecture").

    [[nodiscard]] bool none() const { return sections.empty() && ambiguous.empty() && !root; }
};

/// Headings of the same words share what they mean: a long document says "API Design" a thousand times.
using HeadingMeaningPtr = std::shared_ptr<const HeadingMeaning>;

/// The names by which headings are recognised, normalised: titles and synonyms of the template's sections and groups,
/// and the words that qualify, end or rule them out. Answers from the heading's text alone; the Lexicon, which owns
/// this, remembers the answers.
class HeadingNames {
public:
    /// `words` must outlive this.
    HeadingNames(const Template& tmpl, const Vocabulary& words);

    [[nodiscard]] HeadingMeaning meaningOf(std::string_view markdown) const;

private:
    using Names = std::unordered_map<std::string, std::vector<std::size_t>>;
    void addName(Names& names, std::string_view text, std::size_t section);
    void addQualifiers(const std::vector<std::string>& qualifiers);
    [[nodiscard]] std::vector<std::size_t> inPhrase(const std::string& reading) const;
    [[nodiscard]] std::string unqualified(const std::string& reading) const;
    [[nodiscard]] std::vector<std::size_t> ambiguousInAll(const std::vector<std::string>& topics) const;
    [[nodiscard]] const std::vector<std::size_t>* withoutEnds(const std::string& reading) const;
    void readBeforeComplement(const std::vector<std::string>& readings, HeadingMeaning& meaning) const;
    void readJoined(const std::vector<std::string>& topics, HeadingMeaning& meaning) const;
    void readTopics(const std::vector<std::string>& topics, HeadingMeaning& meaning) const;
    void readAffixes(const std::vector<std::string>& readings, HeadingMeaning& meaning) const;
    void readQualified(const std::vector<std::string>& readings, HeadingMeaning& meaning) const;

    Names m_sections;
    Names m_ambiguous;
    const Vocabulary& m_words;
    std::vector<std::string> m_roots;
    std::unordered_set<std::string> m_qualifiers;
    std::vector<std::string> m_affixes; // Qualifiers of scripts without spaces, the longest first.
    std::unordered_set<std::string> m_otherParts;
    std::unordered_set<std::string> m_stacksAndPlans;
    std::unordered_set<std::string> m_components;
    // With the section that a name which begins or ends so may be.
    std::vector<std::pair<std::string, std::size_t>> m_openings;
    std::vector<std::pair<std::string, std::size_t>> m_endings;
};

} // namespace quoin
