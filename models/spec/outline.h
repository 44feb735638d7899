// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/heading_facts.h"
#include "models/spec/spec.h"

#include <algorithm>
#include <cstddef>
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
    /// Whether these are `others`, each of them `by` further on.
    [[nodiscard]] bool areMoved(const PassageIndexes& others, std::ptrdiff_t by) const
    {
        const auto moved = [by](std::size_t passage) { return passage + static_cast<std::size_t>(by); };
        return size() == others.size()
            && (empty() || (m_begin == moved(others.m_begin) && m_end == moved(others.m_end)))
            && std::equal(m_others.begin(), m_others.end(), others.m_others.begin(), others.m_others.end(),
                          [&](std::size_t own, std::size_t other) { return own == moved(other); });
    }
    [[nodiscard]] std::size_t front() const { return (*this)[0]; }
    [[nodiscard]] bool hasGaps() const { return !m_others.empty(); }
    [[nodiscard]] std::size_t back() const { return (*this)[size() - 1]; }

private:
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::vector<std::size_t> m_others;
};

/// What the headings of a document come to: its entries and the passages that each owns. Counted in passages, so it
/// says nothing of bytes, and is small, because it is made anew whenever a heading changes.
struct Outline {
    struct Node {
        const TemplateSection* definition = nullptr; ///< Null for a foreign entry.
        std::size_t firstPassage = 0;
        std::size_t endPassage = 0; ///< One behind its last passage, children included.
        int parent = -1;            ///< Number of the node around it.
        int level = 0;              ///< Of its heading; 0 where it has none.
        bool corrected = false;     ///< It is what the user said of its heading.
        bool scattered = false;     ///< Only the items count that stand in the text of its parent.
        bool excluded = false;      ///< The user said that it is no part of the template: nothing in it counts.
        PassageIndexes own;         ///< Passages of its own text, nested entries left out.
    };
    using Nodes = PooledVector<Node>;
    Nodes nodes;                    ///< In the order of the file, parents before their children.
    std::vector<std::size_t> roots; ///< Passages with which specs begin, where there are several.
};

/// Decides which heading is which section. The rules are told in models/spec/README.md. `expected`: about how many
/// nodes there will be, where that is known.
[[nodiscard]] Outline makeOutline(const Document& document, const HeadingsInOrder& headings, const Lexicon& lexicon,
                                  const Corrections& corrections, std::size_t expected = 0);

} // namespace quoin
