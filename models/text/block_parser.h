// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/passage.h"

#include <span>
#include <string_view>
#include <vector>

namespace quoin {

/// Cuts bytes into lines at LF, CRLF and lone CR, as CommonMark 0.29 section 2.1 does.
[[nodiscard]] std::vector<Line> splitLines(std::string_view bytes);

/// The top-level blocks of a piece of Markdown that stands alone: every line belongs
/// to exactly one. Kinds and first lines are cmark-gfm's (with its table extension and
/// the repair of a table glued to the paragraph above it); ends are our own, because
/// cmark-gfm's are wrong for several kinds. Never hand it a piece that is hostile
/// (hostile_scan.h): cmark-gfm would take minutes or gigabytes.
[[nodiscard]] std::vector<Block> parseBlocks(std::string_view bytes, const std::vector<Line>& lines);

/// Whether text appended after these blocks would become part of the last one: a
/// fence or an HTML block that nothing has closed. `lines` begin with that of the first block.
[[nodiscard]] bool leavesBlockOpen(std::string_view bytes, std::span<const Line> lines,
                                   const std::vector<Block>& blocks);

} // namespace quoin
