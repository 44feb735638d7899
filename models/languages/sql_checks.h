// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"
#include "models/languages/sql_cursor.h"

namespace quoin {

/// What can be said of definitions only once all of a text is read: names that occur
/// twice, keys over columns that are not there, commas before nothing. Called by `readSql`.
void checkSqlDefinitions(std::string_view sql, const SqlText& text, BoundedFindings& findings);

} // namespace quoin
