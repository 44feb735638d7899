// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/edit.h"

#include <optional>
#include <string_view>

namespace quoin {

/// `…errorHandling.timeout`: writes the value of the row that the template calls `timeout`,
/// with the row and its list where the text lacks them. Part of `setField`, which says what
/// may be written. Nothing where the path names no such row.
[[nodiscard]] std::optional<EditResult> createOfferedRow(const SpecPtr& spec, std::string_view path,
                                                         std::string_view value);

/// One more of a field that may occur several times (`api.rest[2].response`): like the last
/// one, with `qualifier` in the parentheses of its label and without a value. Part of `addItem`.
[[nodiscard]] EditResult addRepeated(const SpecPtr& spec, std::string_view collection, std::string_view qualifier);

} // namespace quoin
