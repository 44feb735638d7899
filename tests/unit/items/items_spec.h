// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <string_view>

namespace quoin {

/// `text` bound to the template that Quoin comes with; null where it cannot be read.
[[nodiscard]] SpecPtr boundText(std::string_view text);

} // namespace quoin
