// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/edit.h"

#include <string_view>

namespace quoin {

/// Whether `value` is a list that belongs below the label of `field`, whose value the
/// template would write as a list or as rows. Called by setField alone.
[[nodiscard]] bool belongsBelow(const Field& field, std::string_view value);

/// Writes that list below the label instead of behind it; its lines become entries or
/// rows, so the path of the result is the one of the last of them.
[[nodiscard]] EditResult writeListBelow(const SpecPtr& spec, const Field& field, std::string_view value);

/// Whether `value` gives a row of a list that has no label yet one: "Retry: 3 times".
[[nodiscard]] bool bringsLabel(const Spec& spec, const Field& field, std::string_view value);

/// Writes that row; the path of the result is the one of what stands behind its label.
[[nodiscard]] EditResult writeLabelledRow(const SpecPtr& spec, const Field& field, std::string_view value);

} // namespace quoin
