// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/edit.h"

#include <string_view>

namespace quoin {

/// The way back from `markNotApplicable`: takes its words away, whoever wrote them and in which words, so that
/// the section is empty as before they came. Placeholders that they took the place of stay away; the undo stack has
/// those.
[[nodiscard]] EditResult markApplicable(const SpecPtr& spec, std::string_view path);

} // namespace quoin
