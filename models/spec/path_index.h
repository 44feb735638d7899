// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace quoin {

/// Finds an entry by its path without looking at all of them. Keeps numbers, no texts: asked
/// with the entries that it was made of, or others with the same paths.
class PathIndex {
public:
    PathIndex() = default;
    explicit PathIndex(const EntryList& entries);

    /// The entry with exactly this path.
    [[nodiscard]] std::optional<std::size_t> find(const EntryList& entries, std::string_view path) const;

private:
    [[nodiscard]] std::size_t slotOf(std::string_view path) const;

    std::vector<std::uint32_t> m_slots; // A hash table: number + 1 of an entry, else 0. Half of them at most are taken.
};

} // namespace quoin
