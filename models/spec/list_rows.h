// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/part_builder.h"

#include <cstddef>
#include <string>
#include <vector>

// Lists by lines: where an item of a list ends, and a list read as rows or entries of a field. Knows no labels but the
// ones that a row begins with.

namespace quoin {

/// The lines of the list item that begins at `line`, its nested lines included.
[[nodiscard]] std::size_t listItemEnd(const SectionSource& source, std::size_t line, std::size_t end);

/// Whether lines [first, end) are one list and nothing else.
[[nodiscard]] bool isPlainList(const SectionSource& source, std::size_t first, std::size_t end);

/// Adds a list's bullets: `key: value` rows, or plain entries with a value each.
void readListRows(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                  const std::vector<TemplateField>& definitions, bool statusKeys, PartCollector& out);
void readListEntries(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                     PartCollector& out);

} // namespace quoin
