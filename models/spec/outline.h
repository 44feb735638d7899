// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/lexicon.h"
#include "models/spec/spec.h"

#include <memory>
#include <vector>

namespace quoin {

/// What the heading of one passage says by itself; kept as long as the passage is.
struct HeadingFacts {
    std::string title; ///< Plain text.
    HeadingMeaning meaning;
    int level = 0; ///< 0: the passage has no heading.
    bool endpoints = false;   ///< Its text may hold endpoints,
    bool tables = false;      ///< or definitions of tables.
    bool turnsEscaped = false; ///< Has an odd number of fence marks written as `\`\`\``.
};
using HeadingFactsPtr = std::shared_ptr<const HeadingFacts>;

[[nodiscard]] HeadingFactsPtr headingFacts(const Lexicon& lexicon, const Passage& passage);

/// The entries of a document with the passages that each owns.
struct Outline {
    struct Node {
        SectionEntry entry;
        std::vector<std::size_t> own; ///< Passages of its own text, nested entries left out.
        bool scattered = false;       ///< Only the items count that stand in the text of the entry before it.
    };
    std::vector<Node> nodes;           ///< Without paths: these are given when it is known which stay.
    std::vector<std::size_t> roots;    ///< Passages with which specs begin, where there are several.
};

/// Gives every entry its path, in the order of the file.
void givePaths(std::vector<SectionEntry>& entries, const std::vector<std::size_t>& roots);

/// Decides which heading is which section. `facts` stand one for one with the document's
/// passages. The rules are told in models/spec/README.md.
[[nodiscard]] Outline makeOutline(const Document& document, const std::vector<HeadingFactsPtr>& facts, const Lexicon& lexicon,
                                  const Corrections& corrections);

} // namespace quoin
