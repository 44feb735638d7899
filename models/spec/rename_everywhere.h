// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/edit.h"
#include "models/spec/mentions.h"

#include <string_view>
#include <vector>

namespace quoin {

/// Gives the item at `path` the name `name` and says so in `mentions` (of `spec`, where it is or was
/// called `from`), as one edit. The item may have that name already. Every field that
/// holds none of these places keeps its value, and each of the others changes in them
/// alone; where that cannot be, the edit is refused and the refusal names the field.
[[nodiscard]] EditResult renameEverywhere(const SpecPtr& spec, std::string_view path, std::string_view name,
                                          const ItemNaming& from, const std::vector<Mention>& mentions);

/// The same for a column that the SQL at `path` defines, called `now` there and `from` in the mentions.
/// `unsaid`: whose SQL it is where its fence does not say.
[[nodiscard]] EditResult renameColumnEverywhere(const SpecPtr& spec, std::string_view path, const ItemNaming& now,
                                                std::string_view name, const ItemNaming& from,
                                                const std::vector<Mention>& mentions,
                                                SqlDialect unsaid = SqlDialect::Any);

} // namespace quoin
