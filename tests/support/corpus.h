// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace quoin::testing {

/// Real specs kept beside the source tree (../shared/corpus). They are others' texts and
/// not part of the project, so the list is empty where they are missing; a test that
/// needs them skips and says so.
[[nodiscard]] std::vector<std::filesystem::path> corpusFiles();

/// The customer's template and example (../shared/seed/backend-specs.md), if there.
[[nodiscard]] std::optional<std::filesystem::path> seedFile();
/// The text inside the seed's n-th outer fence (0: template body, 1: example body).
[[nodiscard]] std::string seedBody(const std::string& seed, int which);

[[nodiscard]] std::string readFile(const std::filesystem::path& path);

} // namespace quoin::testing
