// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/edit.h"
#include "models/spec/mentions.h"

#include <string_view>
#include <variant>
#include <vector>

namespace quoin {

/// Where the spec names a column (`ItemNaming` of kind "column", with its table), whose table is
/// defined in the field at `path`. Sure: what SQL itself says of that column (foreign keys, indexes, comments,
/// keys), `table.column`, `table(column)`, and the word in the table's own labels where it is no word of the language.
/// `unsaid`: whose SQL it is where a fence does not say. `mentionsOf` calls this; nobody else need.
[[nodiscard]] std::vector<Mention> columnMentions(const Spec& spec, const ItemNaming& naming, std::string_view path,
                                                  SqlDialect unsaid);

/// Whether the SQL at `path` defines the column.
[[nodiscard]] bool hasColumn(const Spec& spec, std::string_view path, const ItemNaming& naming);

/// What gives the column the name `name` in the SQL at `path`, as the column grid does it;
/// ascending places of the document, none where it has that name.
[[nodiscard]] std::variant<Splices, Refusal> columnNameSplices(const Spec& spec, std::string_view path,
                                                               const ItemNaming& naming, std::string_view name,
                                                               SqlDialect unsaid = SqlDialect::Any);

} // namespace quoin
