// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/passage.h"

#include <string_view>
#include <vector>

namespace quoin {

/// Where a stretch of text stands, as far as parsing it alone is concerned.
enum class CutAt {
    DocumentStart, ///< May begin with a byte order mark and front matter.
    SafeLine,      ///< Begins with a line that begins a block whatever stands above.
};

/// How large what is handed to cmark-gfm, and a passage, may grow, in bytes. The result
/// of parsing does not depend on it (tests cut at every safe line).
struct CutLimits {
    /// Large enough that starting cmark-gfm costs nothing beside parsing, small enough
    /// that its tree stays in the cache.
    std::size_t piece = std::size_t{32} * 1024;
    /// A stretch without headings is cut so that an edit re-parses this much at the most.
    std::size_t stretch = std::size_t{16} * 1024;
};

struct CutPassages {
    std::vector<PassagePtr> passages;
    bool leavesOpen = false; ///< More text would become part of the last block.
};

/// Cuts a text into passages: a new one at every top-level heading, and in a stretch
/// without headings at safe lines every few kilobytes. The text is handed to
/// cmark-gfm in pieces cut at safe lines, so neither time nor memory explodes; what is
/// hostile to it is cut by lines. The blocks depend on the text alone: the same come out
/// when a text is cut from any passage on that begins safely (Passage::safeStart).
[[nodiscard]] CutPassages cutPassages(std::string_view bytes, CutAt at, CutLimits limits = {});

/// How far down front matter may end, and whether a text that begins like this may have some.
constexpr std::size_t mostFrontMatterLines = 400;
[[nodiscard]] bool mayBeginFrontMatter(std::string_view text);

/// Whether `next`, known to begin a block after some other text, does so after `before` too.
[[nodiscard]] bool startsSafely(std::string_view before, std::string_view next);

} // namespace quoin
