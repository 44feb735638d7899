// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// The statements of a script that are about one table, in their order, with their comments.
struct ScriptTable {
    std::string name;
    std::string sql;
    bool created = false; ///< False where the script only changes it.
};

/// Takes a DDL script apart by tables, created ones first. Every statement goes somewhere: to the
/// table it names, or to the table behind or before it. Empty where the text is no script
/// that creates or changes a table.
[[nodiscard]] std::vector<ScriptTable> tablesOfScript(std::string_view sql);

} // namespace quoin
