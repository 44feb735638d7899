// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"
#include "models/languages/sql_cursor.h"

namespace quoin {

/// The pieces of a table's body; used by the reader of statements only. Each reads from
/// the cursor to its end, which is the comma, and says what it does not understand.
[[nodiscard]] SqlColumn readSqlColumn(SqlCursor& cursor, SqlDialect dialect, BoundedFindings& findings);
[[nodiscard]] SqlConstraint readSqlConstraint(SqlCursor& cursor);
[[nodiscard]] bool beginsSqlConstraint(const SqlCursor& cursor);

/// Columns or constraints between commas, up to the cursor's end; adds them to the statement.
void readSqlEntries(SqlCursor& cursor, SqlStatement& statement, SqlDialect dialect, BoundedFindings& findings);

} // namespace quoin
