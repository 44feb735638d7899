// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/passage.h"

#include <cstddef>
#include <functional>
#include <span>
#include <string_view>
#include <vector>

namespace quoin {

/// Whether cmark-gfm's time or memory on this piece would be out of proportion to its
/// size: containers nested deeper than any person writes them, a table whose short
/// rows it would fill up with millions of cells, or a run of inline marks that it
/// matches against each other. A text is hostile exactly where one of the stretches is
/// that a heading at the margin, or text after a blank line, begins. `lines` are lines of `bytes`.
[[nodiscard]] bool isHostile(std::string_view bytes, std::span<const Line> lines);

/// A partition by looking at lines only, in linear time: headings, fences, and what
/// stands between blank lines. It ends before the first line that would begin a block
/// and of which `mayEnd` says so, else with the last line.
[[nodiscard]] std::vector<Block> lexicalBlocks(std::string_view bytes, std::span<const Line> lines,
                                               const std::function<bool(std::size_t)>& mayEnd);

} // namespace quoin
