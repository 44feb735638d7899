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

/// The part of a heading that is the table's name: "`users`", "Users Table", "Table: users",
/// "3.1 Notifications (`notification`)". Bytes of `heading`.
[[nodiscard]] ByteRange tableNameIn(std::string_view heading);

/// "Table: users": a table's heading wherever it stands.
[[nodiscard]] bool namesTableOutright(std::string_view heading);

/// Also with words that say it only in a schema: "Entity: User", "3.1 Entité : Spot".
[[nodiscard]] bool namesTableInSchema(std::string_view heading);

/// Reads tables that have no heading of their own (several in one fence, a bold line
/// above a fence, a table or bullets) among lines [first, end); the rest becomes raw text.
void readTables(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                const TemplateGroup& group, PartCollector& out);

} // namespace quoin
