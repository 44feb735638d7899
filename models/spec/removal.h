// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/edit.h"

#include <optional>
#include <string_view>

// Removing what an edit has just added; for the edits that add.

namespace quoin {

/// As `removeItem` of edit.h, where the text may become that of `known` again, a revision bound before.
[[nodiscard]] EditResult removeItem(const SpecPtr& spec, std::string_view path, const SpecPtr& known);

/// The law "delete after add": what `edit` adds to `before` must go again without a trace.
[[nodiscard]] std::optional<Refusal> removalFault(const SpecPtr& before, const Edit& edit);

} // namespace quoin
