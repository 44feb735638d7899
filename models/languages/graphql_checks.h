// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"
#include "models/languages/graphql_reader.h"

namespace quoin {

/// What the whole of a schema tells: names that occur twice, types of other languages
/// ("string", "Integer"). Called by `readGraphQl`.
void checkGraphQlDefinitions(const GraphQlText& text, BoundedFindings& findings);

} // namespace quoin
