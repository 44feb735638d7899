// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/new_field.h"

#include <optional>
#include <string_view>

namespace quoin {

/// A missing field written on the line of its endpoint, where another endpoint of the list has
/// it there ("- `GET /a`: Lists"): with the same marks between. Called by createField alone.
[[nodiscard]] std::optional<Attempt> besideName(const Spec& spec, const FieldOwner& owner, std::string_view value);

} // namespace quoin
