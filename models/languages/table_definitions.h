// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// A table, collection or model that a piece of code defines.
struct TableDefinition {
    std::string name;    ///< Without quotes; a schema name stays ("billing.invoices").
    ByteRange nameRange; ///< With quotes; bytes in the code.
    ByteRange range;     ///< The whole definition, with its final `;` or brace, without the line end.
};

/// `CREATE TABLE` statements of any dialect. Tolerant: comments, strings and dollar
/// quotes are skipped; a statement without `;` ends before the next one that begins a line.
[[nodiscard]] std::vector<TableDefinition> sqlTables(std::string_view sql);

/// Prisma `model X {`.
[[nodiscard]] std::vector<TableDefinition> prismaModels(std::string_view code);

/// TypeScript `interface X {` and `type X = {`.
[[nodiscard]] std::vector<TableDefinition> typescriptInterfaces(std::string_view code);

/// Entities with attributes in a Mermaid `erDiagram`.
[[nodiscard]] std::vector<TableDefinition> mermaidEntities(std::string_view code);

} // namespace quoin
