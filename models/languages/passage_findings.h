// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"
#include "models/languages/sql_ddl.h"
#include "models/text/passage.h"

namespace quoin {

/// What the readers have to say of all the code in a passage, in its lists too. Ranges
/// count from the passage's first byte. A pure function for any thread. Code in quotes is
/// left alone: its bytes are not the code's own. `unsaid`: as of `languageOf`.
[[nodiscard]] Findings passageFindings(const Passage& passage, SqlDialect unsaid = SqlDialect::Any);

} // namespace quoin
