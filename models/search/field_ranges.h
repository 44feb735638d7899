// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <optional>

namespace quoin {

/// What of `range` lies in the field's value, in bytes of the value as it is read (cells
/// are decoded). Nothing where they do not meet; an empty range may stand at either end.
[[nodiscard]] std::optional<ByteRange> rangeInValue(const Spec& spec, const Field& field, ByteRange range);

/// The way back: the byte of the document at a byte of the value.
[[nodiscard]] std::size_t positionOfValue(const Spec& spec, const Field& field, std::size_t inValue);

} // namespace quoin
