// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <string>
#include <string_view>
#include <vector>

namespace quoin::cli {

/// Paths of all fields that the template offers and the text lacks, in the order of the file.
[[nodiscard]] std::vector<std::string> missingPaths(const Spec& spec);
[[nodiscard]] bool isMissing(const Spec& spec, std::string_view path);

} // namespace quoin::cli
