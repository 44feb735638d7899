// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/passage.h"

#include <string_view>
#include <vector>

namespace quoin {

/// Whether cmark-gfm's time or memory on this piece would be out of proportion to its
/// size: containers nested deeper than any person writes them, a table whose short
/// rows it would fill up with millions of cells, or a run of inline marks that it
/// matches against each other.
[[nodiscard]] bool isHostile(std::string_view bytes, const std::vector<Line>& lines);

/// A partition by looking at lines only, in linear time: headings, fences, and what
/// stands between blank lines.
[[nodiscard]] std::vector<Block> lexicalBlocks(std::string_view bytes, const std::vector<Line>& lines);

} // namespace quoin
