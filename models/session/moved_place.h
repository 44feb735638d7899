// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

/// Where the item or section at `path` of `after` stood in `before`, if an edit has only moved it among its like: found
/// by its text. Nothing where items or sections came or went, or the text is another.
[[nodiscard]] std::optional<std::string> placeBeforeMove(const Spec& before, const Spec& after, std::string_view path);

} // namespace quoin
