// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/document.h"
#include "models/text/splice.h"

#include <string_view>

namespace quoin {

// What undo needs to reckon with splices without holding whole texts.

/// The splices that undo `splices` (in positions of the text after them).
[[nodiscard]] Splices inverseSplices(const Document& before, const Splices& splices);

/// One edit that does what `first` and then `second` do. `second` is in positions of
/// the text after `first`; the result is in positions of the text before `first`.
[[nodiscard]] Splices composeSplices(const Splices& first, const Splices& second);

/// The same edit without the bytes at both ends of each splice that it leaves as they are.
[[nodiscard]] Splices trimmedSplices(const Document& before, const Splices& splices);

} // namespace quoin
