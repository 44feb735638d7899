// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/lexicon.h"
#include "models/text/document.h"

#include <memory>
#include <string>
#include <vector>

// What a heading says by itself, whatever stands around it. Depends on nothing but the bytes of its passage, so it is
// read once and kept as long as the passage is; what the headings of a document say together is `document_headings.h`.

namespace quoin {

/// What the heading of one passage says by itself; kept as long as the passage is.
struct HeadingFacts {
    std::string title; ///< Plain text.
    HeadingMeaning meaning;
    int level = 0;             ///< 0: the passage has no heading.
    bool endpoints = false;    ///< Its text may hold endpoints,
    bool tables = false;       ///< or definitions of tables, in code.
    bool columns = false;      ///< Its first table lists columns: name and type.
    bool turnsEscaped = false; ///< Has an odd number of fence marks written as `\`\`\``.
};
using HeadingFactsPtr = std::shared_ptr<const HeadingFacts>;

[[nodiscard]] HeadingFactsPtr headingFacts(const Lexicon& lexicon, const Passage& passage);

/// For each passage, which of the headings with its title it is, from 1; 0 where there is
/// no heading that a correction could be about.
[[nodiscard]] std::vector<int> headingOrdinals(const std::vector<const HeadingFacts*>& facts);

} // namespace quoin
