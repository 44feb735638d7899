// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"

#include <QString>

namespace quoin {

/// The sentence for what a reader of models/languages found: one wording for the note
/// below a field, the tooltip in the source and the command line.
[[nodiscard]] QString sentenceFor(const Finding& finding);

} // namespace quoin
