// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/lexicon.h"
#include "models/text/document.h"
#include "models/text/shared_list.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

// What a heading says by itself, whatever stands around it. Depends on nothing but the bytes of its passage, so it is
// read once and kept as long as the passage is; what the headings of a document say together is `document_headings.h`.

namespace quoin {

/// What the heading of one passage says by itself; kept as long as the passage is.
struct HeadingFacts {
    std::string title;         ///< Plain text.
    HeadingMeaningPtr meaning; ///< Null where it says nothing.
    int level = 0;             ///< 0: the passage has no heading.
    bool endpoints = false;    ///< Its text may hold endpoints,
    bool tables = false;       ///< or definitions of tables, in code.
    bool columns = false;      ///< Its first table lists columns: name and type.
    bool turnsEscaped = false; ///< Has an odd number of fence marks written as `\`\`\``.
};
using HeadingFactsPtr = std::shared_ptr<const HeadingFacts>;

[[nodiscard]] HeadingFactsPtr headingFacts(const Lexicon& lexicon, const Passage& passage);

/// What is asked of all headings of a document whenever one of them changes, apart from the rest: so that this looks at
/// little memory, and at that in its order.
struct HeadingDigest {
    explicit HeadingDigest(const HeadingFacts& facts);

    const HeadingMeaning* meaning = nullptr; ///< The facts' own, and so on.
    std::uint8_t level = 0;
    bool endpoints = false;
    bool tables = false;
    bool columns = false;
    bool turnsEscaped = false;
};

struct HeadingDigests {
    explicit HeadingDigests(const std::vector<HeadingFactsPtr>& facts);
    std::vector<HeadingDigest> items;
};

/// One for one with the passages of a document.
using HeadingFactsList = SharedList<HeadingFactsPtr, HeadingDigests>;

/// What the headings of a whole document say, the digests of it at hand. Refers to the list that it is made of.
class HeadingsInOrder {
public:
    explicit HeadingsInOrder(const HeadingFactsList& list);

    [[nodiscard]] std::size_t size() const { return m_digests.size(); }
    [[nodiscard]] const HeadingDigest& digest(std::size_t passage) const { return m_digests[passage]; }
    [[nodiscard]] int level(std::size_t passage) const { return m_digests[passage].level; }
    [[nodiscard]] const HeadingFacts& operator[](std::size_t passage) const { return *m_list[passage]; }

private:
    const HeadingFactsList& m_list;
    std::vector<HeadingDigest> m_digests;
};

/// For each passage, which of the headings with its title it is, from 1; 0 where there is
/// no heading that a correction could be about.
[[nodiscard]] std::vector<int> headingOrdinals(const HeadingsInOrder& headings);

} // namespace quoin
