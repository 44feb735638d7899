// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/sql_grid.h"

#include <functional>

namespace quoin {

/// The law of the grid's edits: `splices` are handed out only if the text after them reads
/// as `expected` makes of what was read before: nothing else came, went or changed.
/// Called by every edit of the grid; `expected` changes the rows of the edited table.
[[nodiscard]] SqlGridEdit checkedSqlEdit(std::string_view sql, SqlDialect dialect, const SqlGrid& before, std::size_t table, Splices splices,
                                         const std::function<void(std::vector<SqlGridRow>&)>& expected);

} // namespace quoin
