// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/table_definitions.h"
#include "models/spec/part_builder.h"

#include <optional>

namespace quoin {

/// What the text below a heading of the schema section says about tables.
struct SchemaNode {
    enum class Kind {
        None,         ///< No table of its own (its children may be).
        Table,        ///< It is one table.
        Modification, ///< It changes a table.
        Several,      ///< Its text defines several tables.
    };
    Kind kind = Kind::None;
    std::string tableName; ///< For Table: the name in its code, where it has one.
};
[[nodiscard]] SchemaNode schemaOfNode(BodyContext& context, const SourceNode& node, bool inModifications);

/// Begins the item of a table that a heading names; `name` is where its name stands.
[[nodiscard]] Item tableItem(BodyContext& context, const std::string& collection, const TemplateGroup& group,
                             ByteRange name, ByteRange range);

/// Reads tables that have no heading of their own (several in one fence, a bold line
/// above a fence, a table or bullets) among lines [first, end); the rest becomes raw text.
void readTables(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                const TemplateGroup& group, PartCollector& out);

} // namespace quoin
