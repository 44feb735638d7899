// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/form_nodes.h"

#include <string_view>
#include <vector>

namespace quoin {

/// How the parts of an item or a group become nodes, and where what is missing goes
/// among them: the pieces that `form_nodes` puts together. Nobody else calls them.

using FieldList = std::vector<TemplateField>;

/// The place of `definition` in `fields`, or -1.
[[nodiscard]] int indexIn(const FieldList& fields, const TemplateField* definition);

[[nodiscard]] bool isRow(const Item& item);
[[nodiscard]] FormNode missingNode(const MissingField& missing);
/// A row that the template offers and the text lacks.
[[nodiscard]] FormNode missingRow(const MissingField& missing);

/// Appends a row to the table of its collection, or begins a table.
void appendRow(FormNodes& nodes, const Item& item, const FieldList& fields);
void appendPart(FormNodes& nodes, const Part& part, const FieldList& fields, bool skipNames);
[[nodiscard]] FormNodes partNodes(const std::vector<Part>& parts, const FieldList& fields, bool skipNames);

/// Puts `node` where the template has it: behind the last one that comes before it
/// there, else before the first one that comes after it, else at `otherwise`. `order` holds
/// the place of each node in the template, or -1.
void insertByOrder(FormNodes& nodes, std::vector<int>& order, FormNode node, int index, std::size_t otherwise);
void mergeMissing(FormNodes& nodes, const std::vector<MissingField>& missing, const FieldList& fields);

} // namespace quoin
