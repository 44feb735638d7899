// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"
#include "models/languages/sql_ddl.h"

#include <string_view>

namespace quoin {

/// A language that Quoin reads. None: another one, or plain text, of which nothing is said.
/// Route is no fence's language but that of an endpoint's path.
enum class Language { None, Json, Json5, Sql, PostgreSql, MySql, Sqlite, SqlServer, GraphQl, Http, Route };

/// The language of a fence: by the first word of its info string ("json title=x"), else,
/// where that is empty, by how the text begins. `unsaid`: whose SQL it is where the fence
/// does not say more than that it is SQL; stronger than what its words let on.
[[nodiscard]] Language languageOf(std::string_view fenceInfo, std::string_view text,
                                  SqlDialect unsaid = SqlDialect::Any);

/// Any where the language does not say, or is no SQL.
[[nodiscard]] SqlDialect sqlDialectOf(Language language);

/// The name under which a dialect is kept, which is a fence's word for it too; empty for Any.
[[nodiscard]] std::string_view sqlDialectName(SqlDialect dialect);
/// By any word that a fence may have for it; else Any.
[[nodiscard]] SqlDialect sqlDialectNamed(std::string_view name);

/// What the language's reader finds in `text`, ordered; ranges are bytes of `text`. Any
/// bytes will do, and any prefix of them while somebody types.
[[nodiscard]] Findings findings(Language language, std::string_view text);

} // namespace quoin
