// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"
#include "models/languages/sql_cursor.h"

namespace quoin {

/// Reads what an `ALTER TABLE` does, behind those two words: each action an entry, with the words
/// before what it adds. For the reader of statements only.
void readSqlAlterTable(SqlCursor& cursor, SqlStatement& statement, SqlDialect dialect, BoundedFindings& findings);

} // namespace quoin
