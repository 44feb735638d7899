// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/sql_grid.h"

#include <functional>

namespace quoin {

/// Whether the cells of columns show what a constraint of the whole table says of them.
/// An edit is judged without: each constraint is a row that is compared by itself.
enum class SqlGridKeys { OfTableToo, OfColumnOnly };
[[nodiscard]] SqlGrid readSqlGrid(std::string_view sql, SqlDialect dialect, SqlGridKeys keys);

/// The law of the grid's edits: `splices` are handed out only if the text after them reads
/// as `expected` makes of what was read before: nothing else came, went or changed.
/// Called by every edit of the grid; `expected` changes the rows of the edited table, which are
/// those that `SqlGridKeys::OfColumnOnly` gives.
[[nodiscard]] SqlGridEdit checkedSqlEdit(std::string_view sql, SqlDialect dialect, std::size_t table, Splices splices,
                                         const std::function<void(std::vector<SqlGridRow>&)>& expected);

} // namespace quoin
