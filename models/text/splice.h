// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// The one way in which a document changes: the bytes of `range` give way to
/// `replacement`. Whoever edits (a form, the source pane, a fix) makes splices.
struct Splice {
    ByteRange range;
    std::string replacement;

    friend bool operator==(const Splice&, const Splice&) = default;
};

/// Several splices of one edit: ascending, disjoint, all in positions of the text
/// before the edit.
using Splices = std::vector<Splice>;

/// Applies `splices` to `bytes` and returns the splices that undo them exactly
/// (in positions of the text after the edit).
Splices applySplices(std::string& bytes, const Splices& splices);

/// The smallest single splice that turns `range` of a text from `before` into
/// `after`, cut at UTF-8 character borders; its range is empty and its replacement
/// too where both are equal.
[[nodiscard]] Splice smallestSplice(std::size_t at, std::string_view before, std::string_view after);

/// Where a position of the text before `splices` lies after them. A position
/// inside a replaced range moves to the end of the replacement.
[[nodiscard]] std::size_t mapThrough(const Splices& splices, std::size_t position);

} // namespace quoin
