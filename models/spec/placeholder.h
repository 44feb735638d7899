// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <string_view>

namespace quoin {

/// Empty where nothing but white space stands; a placeholder where the value is the
/// template's own, or bracketed text ("[What this does]") in a field that the template knows.
[[nodiscard]] FieldState stateOf(std::string_view value, const TemplateField* definition);

/// As `stateOf`, for the value of a row whose label may be free: brackets mark a placeholder
/// there too.
[[nodiscard]] FieldState rowStateOf(std::string_view value, const TemplateField* definition);

/// Whether a name is the template's bracketed text ("[Table Name]", "[Method] /api/v1/[resource]").
[[nodiscard]] bool isPlaceholderName(std::string_view name);
/// What a new entry of a list holds until somebody writes there. Other brackets are links or tasks.
[[nodiscard]] bool isBlankEntry(std::string_view text);

} // namespace quoin
