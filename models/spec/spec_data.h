// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/outline.h"
#include "models/spec/spec.h"

#include <memory>
#include <vector>

// What a revision is made of; for the files that implement Spec alone.

namespace quoin {

/// One entry's own text as it was bound: as long as its passages stay, so does this.
struct BoundText {
    const TemplateSection* definition = nullptr;
    bool scattered = false;
    std::vector<PassagePtr> passages;
    std::vector<std::size_t> offsets; ///< Of the passages, from the entry's first byte.
    SectionBody body;                 ///< Relative paths and ranges; empty for a foreign entry.
    SectionState state = SectionState::Empty;

    [[nodiscard]] bool holds(const Document& document, const Outline::Node& node) const
    {
        if (definition != node.entry.definition || scattered != node.scattered || passages.size() != node.own.size())
            return false;
        for (std::size_t i = 0; i < passages.size(); ++i) {
            const PlacedPassage& placed = document.passages()[node.own[i]];
            if (placed.passage != passages[i] || placed.begin - node.entry.range.begin != offsets[i])
                return false;
        }
        return true;
    }
};
using BoundTextPtr = std::shared_ptr<const BoundText>;


struct Spec::Data {
    Document document;
    LexiconPtr lexicon;
    Corrections corrections;
    std::vector<HeadingFactsPtr> facts; // One for one with the document's passages.
    std::vector<SectionEntry> entries;
    std::vector<BoundTextPtr> texts;      // One for one with the entries,
    std::vector<std::size_t> bases;       // and the bytes their ranges count from.
    std::vector<BoundTextPtr> candidates; // One for one with the outline's nodes, those without an entry included.

    // `before`: the revision that this one was edited from, for what stayed the same.
    void bind(const Data* before);

    /// The corrections as they stand after `splices`: each goes with its heading, whose words and ordinal may be others now.
    [[nodiscard]] Corrections followed(const Data& before, const Splices& splices) const;

    [[nodiscard]] std::optional<CorrectableHeading> headingOfPassage(std::size_t passage) const;

private:
    void takeFacts(const Data* before);
};

} // namespace quoin
