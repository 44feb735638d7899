// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"
#include "models/text/splice.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Reads a value that lists names ("OrderService, `ReturnQueue`", or a bullet each) and says which
// splice adds a name or takes one out, in the style of the names that are there. It knows no
// document: positions count from the value's first byte. Any text is a list of something; what
// stands between two commas is one name with whatever is said about it.

namespace quoin {

struct ListedName {
    ByteRange range; ///< Of the entry, without bullet, commas and the spaces around it.
    ByteRange name;  ///< Of the name in it, without code marks, emphasis, and what is said behind it.
};

[[nodiscard]] std::vector<ListedName> listedNames(std::string_view value);

/// The entry that holds `position` or touches it; empty range at `position` where none does.
[[nodiscard]] ListedName listedNameAt(std::string_view value, std::size_t position);

/// Whether `name` is one of them, case aside.
[[nodiscard]] bool listsName(std::string_view value, std::string_view name);

[[nodiscard]] Splice addingName(std::string_view value, std::string_view name);
/// Nothing where it is not listed.
[[nodiscard]] std::optional<Splice> removingName(std::string_view value, std::string_view name);

} // namespace quoin
