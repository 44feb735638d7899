// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/document.h"

#include <string>
#include <vector>

namespace quoin {

/// Lines of code in a document: the inside of a fence, also of one in a list or a quote,
/// and indented code.
struct CodeStretch {
    ByteRange range;
    std::string language; ///< First word of the info string, in lower case; empty where there is none.
};

/// All of them, in order. A fence that nothing closes ends with its block.
[[nodiscard]] std::vector<CodeStretch> codeStretches(const Document& document);

/// The one that holds `position`, or null.
[[nodiscard]] const CodeStretch* codeAt(const std::vector<CodeStretch>& stretches, std::size_t position);

/// Code spans of one line (CommonMark 0.29, section 6.3), without their backticks.
[[nodiscard]] std::vector<ByteRange> codeSpansIn(std::string_view line);

} // namespace quoin
