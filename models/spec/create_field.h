// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/attempt.h"
#include "models/spec/edit.h"

#include <string_view>

namespace quoin {

/// Writes a field that the template offers and the text lacks, with its label, in the
/// style of its neighbours, at its place in the template's order; first the section and
/// the group that it belongs to, where they are missing too.
[[nodiscard]] EditResult createField(const SpecPtr& spec, std::string_view path, std::string_view value);

/// The same for a field that the item at hand lacks, at the first place that `accept` takes as well.
[[nodiscard]] EditResult createFieldOfItem(const SpecPtr& spec, std::string_view path, std::string_view value,
                                           const Acceptance& accept);

} // namespace quoin
