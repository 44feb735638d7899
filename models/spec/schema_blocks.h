// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/table_definitions.h"
#include "models/spec/part_builder.h"

#include <memory>
#include <string_view>
#include <vector>

namespace quoin {

/// A fence of the source with the tables that its code defines; ranges from the section's first byte.
struct FenceTables {
    FencedLines lines;
    std::vector<TableDefinition> tables;
    bool alters = false;  ///< SQL that changes tables and creates none.
    bool columns = false; ///< Lines of names and types ("email   string", `"email": "string"`), for the table that the
                          ///< text around names.
};

/// The fence that begins at `line` and ends before `end`, with what it defines; null where none does. Read once for
/// each line of a section.
[[nodiscard]] std::shared_ptr<const FenceTables> fenceTablesAt(BodyContext& context, std::size_t line, std::size_t end);

/// Whether the block at `line` lists columns: a table with names and types in pipes or HTML,
/// bullets, or lines of names and types.
[[nodiscard]] bool definesByBlock(const BodyContext& context, std::size_t line, std::size_t end);

} // namespace quoin
