// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

/// What other places of a spec call an item: its name without the marks, remarks and
/// nouns that a heading adds ("`orders` table (new)" is called `orders`). Or a column of a table's SQL.
struct ItemNaming {
    std::string kind;       ///< `Item::kind`
    std::string name;       ///< Of an endpoint: its path.
    std::string method;     ///< Of an endpoint, else empty.
    std::string table = {}; ///< Of a column (kind "column"), else empty.

    friend bool operator==(const ItemNaming&, const ItemNaming&) = default;
};

/// What the item at `path` (or the item whose name, method or route stands there) is called.
/// Nothing for items that nobody names elsewhere (rows, entries, groups) and while a name is
/// empty or still the template's.
[[nodiscard]] std::optional<ItemNaming> namingOf(const Spec& spec, std::string_view path);

/// Whether an item of the spec is called so.
[[nodiscard]] bool isNamed(const Spec& spec, const ItemNaming& naming);

/// The path of the item whose name, method or route is `path`, or that `path` is itself.
[[nodiscard]] std::string namedItem(const Spec& spec, std::string_view path);

} // namespace quoin
