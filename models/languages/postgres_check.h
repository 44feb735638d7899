// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/sql_ddl.h"

namespace quoin {

/// Whether this build can ask PostgreSQL's own parser (libpg_query).
[[nodiscard]] bool hasPostgresCheck();

/// What PostgreSQL's parser says of `sql`, which `read` was read from: one finding a
/// statement at most, where it stopped. Nothing is said of what the spec leaves open
/// (`...`, `<name>`, a comma before a comment), of JSON, nor of a statement in which
/// Quoin's reader has found the error already. No findings without libpg_query.
[[nodiscard]] Findings checkPostgres(std::string_view sql, const SqlText& read, FindingSeverity severity);

} // namespace quoin
