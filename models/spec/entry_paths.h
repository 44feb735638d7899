// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <cstddef>
#include <vector>

namespace quoin {

/// The bytes of many paths, one behind the other. Entries refer to them: moving this leaves them where they are.
using PathText = std::vector<char>;

/// Gives every entry its path, in the order of the file: `api`, `api[2]`, `raw[3]`, and where there are several specs
/// `spec[2].api`; these begin with the passages `roots`. Entries without a heading of their own are counted behind
/// those that have one: items scattered elsewhere come and go with a word, and must not rename them. What is returned
/// holds the paths' bytes, and must live as long as they are asked.
[[nodiscard]] PathText givePaths(EntryList& entries, const std::vector<std::size_t>& roots, const Template& tmpl);

} // namespace quoin
