// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/corrections.h"
#include "models/spec/heading_facts.h"

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <vector>

namespace quoin {

/// What the headings of a document say together, before any of them is laid as an entry: which one is the file's title,
/// at which level most sections stand, which sections are named beyond doubt, where a second spec begins, and what the
/// user said of a heading. Knows no entries and no items; the rules are told in models/spec/README.md.
class DocumentHeadings {
public:
    static constexpr std::size_t none = std::string_view::npos;

    /// `headings` must outlive this.
    DocumentHeadings(const HeadingsInOrder& headings, const Lexicon& lexicon, const Corrections& corrections);

    [[nodiscard]] bool isCorrected(std::size_t passage) const
    {
        return !m_corrected.empty() && m_corrected[passage].is;
    }
    /// The sections that a heading names by itself, or by the user's word.
    [[nodiscard]] const std::vector<std::size_t>& named(std::size_t passage) const;
    /// The passage of the file's title, `none` where there is no such heading.
    [[nodiscard]] std::size_t title() const { return m_title; }
    /// The passage of the heading that stands above all others, as the first and the only one of its level 1: the
    /// file's title, also where it names a section. `none` where there is no such heading.
    [[nodiscard]] std::size_t wrapper() const { return m_wrapper; }
    [[nodiscard]] int sectionLevel() const { return m_sectionLevel; }
    /// Whether a heading at the level of the sections names `section` beyond doubt.
    [[nodiscard]] bool isNamed(std::size_t section) const { return m_named[section]; }
    /// Whether a heading at the level of the sections names any beyond doubt.
    [[nodiscard]] bool namesAny() const { return std::find(m_named.begin(), m_named.end(), true) != m_named.end(); }
    /// Whether names that may mean `section` stand below several headings: an "Overview" below each topic.
    [[nodiscard]] bool mayMeanInSeveral(std::size_t section) const { return m_below[section].several; }
    /// Passages with which specs begin, where there are several.
    [[nodiscard]] const std::vector<std::size_t>& roots() const { return m_roots; }

private:
    // What the user said of a heading stands before all that it says by itself.
    struct Corrected {
        bool is = false;
        std::vector<std::size_t> sections; // None: no part of the template.
    };

    void findCorrected(const Corrections& corrections);
    void findTitle();
    void findRoots();
    void findSectionLevel();
    [[nodiscard]] bool mayBePart(const std::vector<std::size_t>& around, std::size_t section) const;

    const HeadingsInOrder& m_headings;
    const Template& m_template;
    std::vector<Corrected> m_corrected; // One for one with the passages; empty where nothing is corrected.
    std::vector<std::size_t> m_roots;
    std::vector<bool> m_named;
    struct Below {
        std::size_t heading = none; // The first one around such a name.
        bool several = false;
    };
    std::vector<Below> m_below; // Of each section.
    int m_sectionLevel = 2;
    std::size_t m_title = none;
    std::size_t m_wrapper = none;
};

} // namespace quoin
