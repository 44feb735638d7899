// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/search/text_search.h"
#include "models/text/splice.h"

#include <string>
#include <vector>

namespace quoin {

/// One place and what would stand there, with the line around it for a preview.
struct Replacement {
    TextHit hit;
    std::string bytes;    ///< What would stand there.
    std::size_t line = 0; ///< From 0, of the hit's first character.
    QString left;         ///< Of the line, before the hit.
    QString found;
    QString instead;
    QString right;
};

/// What `with` makes of each hit. With a regular expression `\0` to `\9` stand for what it
/// captured, `\n` for a line end, `\t` for a tab and `\\` for a backslash. Line ends take
/// the document's form. Hits that hold bytes that are not UTF-8 are left out.
[[nodiscard]] std::vector<Replacement> replacementsOf(const Document& document, const SearchText& text,
                                                      const SearchWish& wish, const std::vector<TextHit>& hits,
                                                      const QString& with);

/// The splices of those that `wanted` ticks (as long as `replacements`).
[[nodiscard]] Splices splicesOf(const std::vector<Replacement>& replacements, const std::vector<bool>& wanted);

} // namespace quoin
