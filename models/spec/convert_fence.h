// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/edit.h"

#include <string_view>

// Used by convertField alone.

namespace quoin {

/// "No body" where the template has code: the one line in the fence below a label goes onto the label's
/// line, and the fence goes. Refused for code of several lines.
[[nodiscard]] EditResult fenceToLine(const SpecPtr& spec, std::string_view path);

/// The way back: what stands on the label's line becomes code below it, in the template's language.
[[nodiscard]] EditResult lineToFence(const SpecPtr& spec, std::string_view path);

} // namespace quoin
