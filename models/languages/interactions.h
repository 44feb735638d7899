// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// One end of a step, as people call it: a Mermaid alias has its long name already.
struct InteractionEnd {
    std::string name;
    ByteRange range; ///< Where the step names it; of a Mermaid alias the short name.

    friend bool operator==(const InteractionEnd&, const InteractionEnd&) = default;
};

/// `from` calls, tells or goes on to `to`.
struct InteractionStep {
    InteractionEnd from;
    InteractionEnd to;
    std::string what; ///< What is done or said; empty where nothing is.

    friend bool operator==(const InteractionStep&, const InteractionStep&) = default;
};

/// Reads who interacts with whom: arrow text (`A → B -> C (does x)`, `↓` and `│` between lines, branches
/// such as `├─>`, boxes of lines) and Mermaid's sequence diagrams and flowcharts, each as far as it is understood,
/// in the order of the text; the rest says nothing. `info` is the info string of the fence that the text stands in;
/// text with fences in it is read fence by fence. Any bytes, any prefix, linear time but for sorting.
[[nodiscard]] std::vector<InteractionStep> readInteractions(std::string_view text, std::string_view info = {});

} // namespace quoin
