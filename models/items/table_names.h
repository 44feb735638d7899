// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <set>
#include <string>

namespace quoin {

/// The tables that the spec defines or changes, in lower case, with and without the name
/// of their schema: what a foreign key may refer to.
[[nodiscard]] std::set<std::string> tableNamesOf(const Spec& spec);

/// `name` as it stands in that set.
[[nodiscard]] std::string foldedTableName(std::string_view name);

} // namespace quoin
