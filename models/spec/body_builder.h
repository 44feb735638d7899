// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/lexicon.h"
#include "models/spec/section_source.h"
#include "models/spec/spec.h"

namespace quoin {

/// Binds one section's own text. Paths are relative to the section's (".rest[2].purpose"),
/// ranges count from its first byte.
[[nodiscard]] SectionBody buildBody(const Lexicon& lexicon, const TemplateSection& section, const SectionSource& source);

} // namespace quoin
