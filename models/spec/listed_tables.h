// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/part_builder.h"

#include <cstddef>
#include <string>

// Tables that a list or a Markdown table names, each with its columns beside or below its name.

namespace quoin {

/// How many tables the list at `line` defines: "- users (id, email)", "- **User**: id, email", "- users" above bullets
/// of columns. 0 where that are not two at least and half of its bullets: then it may be anything.
[[nodiscard]] std::size_t countListedTables(const BodyContext& context, std::size_t line, std::size_t end);

/// Makes an item of each of them; the other bullets become raw text. Returns the line behind the list, `line` where it
/// defines none.
std::size_t readListedTables(BodyContext& context, std::size_t line, std::size_t end, const std::string& collection,
                             const TemplateGroup& group, PartCollector& out);

/// The same for a Markdown table with a table in each row: "| Table | Key columns |".
std::size_t readTableOfTables(BodyContext& context, std::size_t line, std::size_t end, const std::string& collection,
                              const TemplateGroup& group, PartCollector& out);

} // namespace quoin
