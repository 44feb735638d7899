// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quoin::test {

/// cmark-gfm's HTML of a text (raw HTML left out) as lines of "containers kind text",
/// to be compared with `outlineOf` of the rendered blocks.
[[nodiscard]] std::vector<std::string> outlineOfHtml(std::string_view markdown);

/// The same of what Quoin copies as HTML; for texts without HTML, definitions and footnotes.
[[nodiscard]] std::vector<std::string> outlineOfCopy(std::string_view markdown);

/// The same of what Quoin renders.
[[nodiscard]] std::vector<std::string> outlineOfBlocks(std::string_view markdown);

} // namespace quoin::test
