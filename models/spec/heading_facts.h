// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/lexicon.h"
#include "models/text/document.h"
#include "models/text/shared_list.h"

#include <bit>
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

/// What the text below a heading shows of itself.
enum class BodySign : std::uint8_t {
    Endpoints = 1 << 3, ///< HeadingFacts::endpoints, and so on. The level stands in the three bits below.
    Tables = 1 << 4,
    Columns = 1 << 5,
    TurnsEscaped = 1 << 6,
};

/// What is asked of all headings of a document whenever one of them changes, in one byte for each: a long document has
/// half a million of them, and they are looked at again at a key.
class HeadingDigest {
public:
    explicit HeadingDigest(const HeadingFacts& facts);

    [[nodiscard]] int level() const { return m_bits & levels; }
    [[nodiscard]] bool has(BodySign sign) const { return (m_bits & static_cast<std::uint8_t>(sign)) != 0; }

private:
    static constexpr std::uint8_t levels = 7;
    std::uint8_t m_bits = 0;
};

struct HeadingDigests {
    explicit HeadingDigests(const std::vector<HeadingFactsPtr>& facts);

    struct Meaning {
        std::size_t item = 0; ///< The number of its digest.
        const HeadingMeaning* meaning = nullptr;
    };
    std::vector<HeadingDigest> items;
    std::vector<Meaning> meanings; ///< Of those that say something. The facts keep them.
};

/// One for one with the passages of a document.
using HeadingFactsList = SharedList<HeadingFactsPtr, HeadingDigests>;

/// What the headings of a whole document say, the digests of it at hand. Refers to the list that it is made of.
class HeadingsInOrder {
public:
    explicit HeadingsInOrder(const HeadingFactsList& list);

    [[nodiscard]] std::size_t size() const { return m_digests.size(); }
    [[nodiscard]] int level(std::size_t passage) const { return m_digests[passage].level(); }
    [[nodiscard]] bool has(std::size_t passage, BodySign sign) const { return m_digests[passage].has(sign); }
    /// Null where it says nothing.
    [[nodiscard]] const HeadingMeaning* meaning(std::size_t passage) const
    {
        const Stretch& stretch = m_stretches[passage / Stretch::length];
        const std::uint64_t own = std::uint64_t(1) << (passage % Stretch::length);
        if ((stretch.speaking & own) == 0)
            return nullptr;
        return m_meanings[stretch.before + static_cast<std::size_t>(std::popcount(stretch.speaking & (own - 1)))];
    }
    [[nodiscard]] const HeadingFacts& operator[](std::size_t passage) const { return *m_list[passage]; }

private:
    /// Of 64 passages those whose headings say something, one bit each, and how many of such there are before them.
    struct Stretch {
        static constexpr std::size_t length = 64;
        std::uint64_t speaking = 0;
        std::size_t before = 0;
    };

    const HeadingFactsList& m_list;
    std::vector<HeadingDigest> m_digests;
    std::vector<Stretch> m_stretches;
    std::vector<const HeadingMeaning*> m_meanings; // Of the headings that have one, in their order.
};

/// For each passage, which of the headings with its title it is, from 1; 0 where there is
/// no heading that a correction could be about.
[[nodiscard]] std::vector<int> headingOrdinals(const HeadingsInOrder& headings);

} // namespace quoin
