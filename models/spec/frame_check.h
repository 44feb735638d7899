// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/edit.h"

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

/// The law "frame" for an edit of a value: every other field keeps its value and its
/// path. Compares only entries that changed. Returns the path of a field that did not,
/// else nothing. What shares the edited bytes is exempt: a table's name inside its SQL.
[[nodiscard]] std::optional<std::string> frameFault(const Spec& before, const Spec& after, const Splices& splices,
                                                    std::string_view editedPath);

/// The same for an edit of the structure, which moves paths: every field outside the
/// edited bytes is still a field, with its bytes, where it stands now.
[[nodiscard]] std::optional<std::string> placeFault(const Spec& before, const Spec& after, const Splices& splices);

} // namespace quoin
