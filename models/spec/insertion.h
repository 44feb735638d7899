// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/attempt.h"
#include "models/spec/text_style.h"

#include <string>
#include <vector>

/// Where and how new lines are put into a text. Used by the edits of models/spec alone.
namespace quoin {

/// The blank lines that set new text off from what stands above and below it.
struct Blanks {
    bool above = false;
    bool below = false;
};

/// New lines and their place.
struct NewText {
    std::size_t position = 0; ///< The start of a line, or the end of the text.
    std::string text;         ///< LF line ends; ends with one.
    std::size_t place = 0;    ///< Where in `text` begins what was asked for.
    Blanks blanks;            ///< As the text around has them.
};

/// A blank line between the new text and any text above and below.
[[nodiscard]] Blanks blanksOfBlock(const Document& document, std::size_t position);
/// The same, but none where the text around has none.
[[nodiscard]] Blanks blanksOfNeighbour(const Document& document, std::size_t position);

/// The ways of putting it there: as it says first, then with other blank lines, and in a text of
/// mixed line ends with that of the line above.
[[nodiscard]] std::vector<Attempt> waysToPut(const Document& document, const NewText& text);
/// The same for several places, best first.
[[nodiscard]] std::vector<Attempt> waysToPut(const Document& document, const std::vector<NewText>& texts);

/// One behind the line end of the last line in `range` that is not blank.
[[nodiscard]] std::size_t endOfText(const Document& document, ByteRange range);

/// Where an entry's own text ends: before the first recognised section inside it.
[[nodiscard]] ByteRange ownRange(const Spec& spec, std::size_t entry);

} // namespace quoin
