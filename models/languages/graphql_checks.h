// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/graphql_reader.h"

namespace quoin {

/// What the whole of a schema tells: names that occur twice, types of other languages
/// ("string", "Integer"). Adds to the text's findings; called by `readGraphQl`.
void checkGraphQlDefinitions(GraphQlText& text);

} // namespace quoin
