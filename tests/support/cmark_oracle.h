// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/document.h"

#include <string>
#include <string_view>

namespace quoin::testing {

/// "kind@line" of every top-level block of a document that CommonMark has a node for,
/// a line each: what our partition says.
[[nodiscard]] std::string describeBlocks(const Document& document);

/// The same from one cmark-gfm parse of the whole text, with the table repair.
[[nodiscard]] std::string describeWithCmark(std::string_view bytes);

/// What is wrong with the partition, empty when the law "cover" holds.
[[nodiscard]] std::string coverFault(const Document& document, std::string_view bytes);

} // namespace quoin::testing
