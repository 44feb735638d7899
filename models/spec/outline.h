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
};
using HeadingFactsPtr = std::shared_ptr<const HeadingFacts>;

[[nodiscard]] HeadingFactsPtr headingFacts(const Lexicon& lexicon, const Passage& passage);

/// The entries of a document with the passages that each owns.
struct Outline {
    struct Node {
        SectionEntry entry;
        std::vector<std::size_t> own; ///< Passages of its own text, nested entries left out.
    };
    std::vector<Node> nodes;
};

/// Decides which heading is which section. `facts` stand one for one with the document's
/// passages. The rules are told in models/spec/README.md.
[[nodiscard]] Outline makeOutline(const Document& document, const std::vector<HeadingFactsPtr>& facts, const Lexicon& lexicon,
                                  const Corrections& corrections);

} // namespace quoin
