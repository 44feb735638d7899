// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/interactions.h"

namespace quoin {

// The readers behind `readInteractions`, which alone calls them. Each reads `text.substr(range)` and gives ranges of
// `text`.

enum class MermaidDiagram { None, Sequence, Flowchart };

/// Which of Mermaid's diagrams the first line that says something begins; None for others.
[[nodiscard]] MermaidDiagram mermaidDiagramOf(std::string_view text);
void readMermaidSequence(std::string_view text, ByteRange range, std::vector<InteractionStep>& steps);
void readMermaidFlowchart(std::string_view text, ByteRange range, std::vector<InteractionStep>& steps);
void readArrowText(std::string_view text, ByteRange range, std::vector<InteractionStep>& steps);

/// `range` without white space at its ends.
[[nodiscard]] ByteRange withoutBlanks(std::string_view text, ByteRange range);

/// Where `what` begins in `range`, or the end of that. Never looks further: a search through the rest of a long
/// text for each of its lines is what makes readers slow.
[[nodiscard]] std::size_t findIn(std::string_view text, ByteRange range, std::string_view what);

/// The next line of `range` from `at` on, without its end; `at` goes behind it.
[[nodiscard]] ByteRange takeLine(std::string_view text, ByteRange range, std::size_t& at);

} // namespace quoin
