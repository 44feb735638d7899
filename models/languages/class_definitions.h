// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/table_definitions.h"

#include <string_view>
#include <vector>

// Tables as programs define them: entities of an object mapper. Read only where a spec shows its schema; elsewhere a
// class is a class. Names and extents alone, like table_definitions.h.

namespace quoin {

/// Drizzle: `export const users = pgTable("users", { … });`. The name is the table's, its range
/// without the quotes.
[[nodiscard]] std::vector<TableDefinition> drizzleTables(std::string_view code);

/// TypeScript, Java, Kotlin, C#: a class that a line `@Entity…`, `@Schema…`, `@Table…` or `[Table…` announces, with
/// that line.
[[nodiscard]] std::vector<TableDefinition> announcedClasses(std::string_view code);

/// Python: classes that declare fields (`id: int`, `id = Column(…)`, `id = models.…`).
[[nodiscard]] std::vector<TableDefinition> pythonClasses(std::string_view code);

} // namespace quoin
