// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/source/source_lines.h"

#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// A line before an edit.
struct OldLine {
    std::string_view content;
    LineEnd end = LineEnd::None;
};

/// How the lines that a widget shows after an edit end: a widget does not say. A line
/// that is there as before ends as before, also when it moved; the last one ends as
/// the last one did, because what follows was not touched; a new one ends as `usual`.
[[nodiscard]] std::vector<LineEnd> matchedEnds(const std::vector<OldLine>& before,
                                               const std::vector<std::string>& after, LineEnd usual);

} // namespace quoin
