// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/entry_paths.h"
#include "models/spec/outline.h"
#include "models/spec/path_index.h"
#include "models/spec/spec.h"
#include "models/text/shared_list.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

// What a revision is made of; for the files that implement Spec alone.

namespace quoin {

/// Where one entry's own text stands in a document.
struct TextPlace {
    const TemplateSection* definition = nullptr;
    const PassageIndexes& own;
    std::size_t begin = 0; ///< The entry's first byte.
    bool scattered = false;
};

/// One entry's own text as it was bound: as long as its passages stay, so does this.
struct BoundText {
    const TemplateSection* definition = nullptr;
    bool scattered = false;
    std::vector<PassagePtr> passages;
    std::vector<std::size_t> offsets; ///< Of the passages, from the entry's first byte.
    SectionBody body;                 ///< Relative paths and ranges; empty for a foreign entry.
    SectionState state = SectionState::Empty;

    [[nodiscard]] bool holds(const Document& document, const TextPlace& text) const
    {
        if (definition != text.definition || scattered != text.scattered || passages.size() != text.own.size())
            return false;
        for (std::size_t i = 0; i < passages.size(); ++i) {
            const PlacedPassage placed = document.passages()[text.own[i]];
            if (placed.passage != passages[i] || placed.begin - text.begin != offsets[i])
                return false;
        }
        return true;
    }
};
using BoundTextPtr = std::shared_ptr<const BoundText>;

[[nodiscard]] BoundTextPtr bindText(const Document& document, const TextPlace& text, const Lexicon& lexicon);
/// From the first item to the end of the last one.
[[nodiscard]] ByteRange itemsRange(const SectionBody& body);

/// What the headings of a text come to, and the entries of that. A revision whose headings say what they
/// said before shares it: that is nearly every letter that somebody types.
struct OutlineShape {
    OutlineShape(Outline of, std::vector<int> entries, std::size_t passages);

    Outline outline;
    std::vector<int> entryOf; ///< Of each node its entry; of scattered ones without an item there is none: -1.
    PooledVector<std::uint32_t> owners; ///< For each passage the node that owns it, +1; 0: none.
    std::vector<std::size_t> split;     ///< Nodes with others in the midst of their own text.
    PathText pathText;                  ///< What the entries' paths refer to.
    PathIndex paths;
};

struct Spec::Data {
    Document document;
    LexiconPtr lexicon;
    Corrections corrections;
    HeadingFactsList facts; // One for one with the document's passages; holds what the entries' titles refer to.
    EntryList entries;
    SharedList<BoundTextPtr> texts;      // One for one with the entries,
    std::vector<std::size_t> bases;      // and the bytes their ranges count from.
    SharedList<BoundTextPtr> candidates; // One for one with the outline's nodes, those without an entry included.
    std::shared_ptr<const OutlineShape> shape;

    // `before`: the revision that this one was edited from, for what stayed the same.
    void bind(const Data* before);

    /// The corrections as they stand after `splices`: each goes with its heading, whose words and ordinal may be others
    /// now.
    [[nodiscard]] Corrections followed(const Data& before, const Splices& splices) const;

    /// The field, item or raw text of a section at `path`, which begins with the entry's.
    [[nodiscard]] std::optional<Part> part(std::size_t entry, std::string_view path) const;
    [[nodiscard]] std::optional<CorrectableHeading> headingOfPassage(std::size_t passage) const;

private:
    void takeFacts(const Data* before, const ListChange& change);
    /// Title and heading's range of an entry, by the heading that stands there now.
    void readHeading(SectionEntry& entry) const;
    /// Binds by `before` where all headings say what they said there; else false, and nothing is bound.
    [[nodiscard]] bool rebind(const Data& before, const ListChange& change);
    /// Binds by the outline. What `before` has of the text that did not change is taken from there.
    void bindOutline(const Data* before, const ListChange& change);
};

} // namespace quoin
