// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/interactions.h"

#include <cstddef>
#include <limits>

namespace quoin {

// One line of arrow text, taken apart; for the reader of arrow text only. Columns count characters, as a
// drawing in a fixed-width font does.

inline constexpr std::size_t noColumn = std::numeric_limits<std::size_t>::max();

/// Text between arrows and bars, as the names that it holds.
struct ArrowCell {
    std::size_t begin = 0; ///< Column of its first character.
    std::size_t end = 0;   ///< One behind its last.
    std::size_t leftBar = noColumn;
    std::size_t rightBar = noColumn;
    std::vector<InteractionEnd> names; ///< Several where they stand between commas.
    std::string remark;                ///< "(does x)", or what follows a colon.
};

enum class ArrowDirection { None, Right, Left, Both };

/// What stands between two cells; None where that is no arrow.
struct ArrowLink {
    ArrowDirection direction = ArrowDirection::None;
    std::string label;
};

/// A mark that goes on from line to line.
struct ArrowMark {
    std::size_t column = 0;
    bool up = false;       ///< It goes on above.
    bool down = false;     ///< It goes on below.
    bool reversed = false; ///< Its head points upwards.
    std::size_t run = 0;   ///< Marks of one connected stroke have the same number.
};

struct ArrowLine {
    enum class Kind { Blank, Marks, Text };
    Kind kind = Kind::Blank;
    std::vector<ArrowCell> cells;
    std::vector<ArrowLink> links;  ///< One behind each cell but the last.
    std::size_t branch = noColumn; ///< Of the arrow or the corner that the line begins with.
    ArrowLink lead;                ///< That arrow.
    std::vector<ArrowMark> marks;  ///< Of a line of marks.
    std::string label;             ///< Of a line of marks: the words beside them.
};

[[nodiscard]] ArrowLine readArrowLine(std::string_view text, ByteRange line);

} // namespace quoin
