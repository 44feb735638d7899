// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/spec_laws.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace quoin::testing {

/// Values that try to break out of the place they are written to.
[[nodiscard]] const std::vector<std::string>& hostileValues();

/// Checks every law on a text: its partition and binding, and every single edit that its
/// paths allow with each of `values`. Returns what is broken first, with the edit.
[[nodiscard]] std::string everyEditFault(std::string_view bytes, const std::vector<std::string>& values,
                                         LawCounts& counts);

/// A script of edits read from bytes (any bytes are a script), each checked, all undone at the end.
[[nodiscard]] std::string scriptFault(std::string_view bytes, std::string_view script, LawCounts& counts,
                                      std::size_t mostEdits = 24);

/// The smallest text found, by leaving out lines and then bytes, for which `fails` is still true.
[[nodiscard]] std::string shrunk(std::string text, const std::function<bool(const std::string&)>& fails);

} // namespace quoin::testing
