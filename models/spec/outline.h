// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/heading_facts.h"
#include "models/spec/spec.h"

#include <vector>

namespace quoin {

/// Indexes of passages, ascending. Nearly always one run, so that costs no memory of its own.
class PassageIndexes {
public:
    void push_back(std::size_t passage)
    {
        if (m_begin == m_end)
            m_begin = m_end = passage;
        if (m_others.empty() && passage == m_end)
            ++m_end;
        else
            m_others.push_back(passage);
    }
    [[nodiscard]] std::size_t size() const { return m_end - m_begin + m_others.size(); }
    [[nodiscard]] bool empty() const { return size() == 0; }
    [[nodiscard]] std::size_t operator[](std::size_t i) const
    {
        const std::size_t run = m_end - m_begin;
        return i < run ? m_begin + i : m_others[i - run];
    }
    [[nodiscard]] std::size_t front() const { return (*this)[0]; }
    [[nodiscard]] bool hasGaps() const { return !m_others.empty(); }
    [[nodiscard]] std::size_t back() const { return (*this)[size() - 1]; }

private:
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::vector<std::size_t> m_others;
};

/// The entries of a document with the passages that each owns.
struct Outline {
    struct Node {
        SectionEntry entry;
        PassageIndexes own;     ///< Passages of its own text, nested entries left out.
        bool scattered = false; ///< Only the items count that stand in the text of the entry before it.
        bool excluded = false;  ///< The user said that it is no part of the template: nothing in it counts.
    };
    std::vector<Node> nodes;        ///< Without paths: these are given when it is known which stay.
    std::vector<std::size_t> roots; ///< Passages with which specs begin, where there are several.
};

/// Gives every entry its path, in the order of the file.
void givePaths(std::vector<SectionEntry>& entries, const std::vector<std::size_t>& roots);

/// Decides which heading is which section. `facts` stand one for one with the document's
/// passages. The rules are told in models/spec/README.md.
[[nodiscard]] Outline makeOutline(const Document& document, const std::vector<const HeadingFacts*>& facts,
                                  const Lexicon& lexicon, const Corrections& corrections);

} // namespace quoin
