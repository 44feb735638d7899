// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"
#include "models/spec/vocabulary.h"

namespace quoin {

/// Fills in how many of a body's values are there and how many are asked for.
void countFields(SectionBody& body);

/// Whether a passage may hold endpoints, or definitions of tables: a quick look that is
/// never wrong when it says no.
[[nodiscard]] bool mayHoldEndpoints(const Passage& passage);
[[nodiscard]] bool mayHoldTables(const Vocabulary& words, const Passage& passage);

/// Nothing but blank lines.
[[nodiscard]] bool isOnlyBlank(const Passage& passage);

} // namespace quoin
