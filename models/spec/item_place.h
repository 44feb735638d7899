// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace quoin {

/// Where an item or a section stands among those that it can change places with.
struct ItemPlace {
    int ordinal = 0; ///< From 1, as `moveItem` takes it.
    int count = 0;
};

/// Nothing where `path` names no item or section that has a place of its own.
[[nodiscard]] std::optional<ItemPlace> placeOf(const Spec& spec, std::string_view path);

/// Whether both are items of one collection, or sections of one level under one parent.
[[nodiscard]] bool arePeers(const Spec& spec, std::string_view path, std::string_view other);

/// Entries of one level under one parent: what a section can change places with.
[[nodiscard]] std::vector<std::size_t> siblingEntries(const Spec& spec, std::size_t entry);

/// The entry that has exactly this path.
[[nodiscard]] std::optional<std::size_t> entryWithPath(const Spec& spec, std::string_view path);

} // namespace quoin
