// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace quoin {

/// Which element of an old list each element of a new list is, or -1 for a new one.
/// `keys` say what an element is apart from its place; `kinds` what it can be turned
/// into (a renamed endpoint is an endpoint). Outline and forms use it so that what
/// stays the same keeps its row, its widget and its focus when others come, go or move.
struct Alignable {
    std::string kind;
    std::string key;
};

[[nodiscard]] std::vector<int> align(const std::vector<Alignable>& before, const std::vector<Alignable>& after);

} // namespace quoin
