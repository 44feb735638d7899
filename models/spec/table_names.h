// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <string_view>

// What the headings of a database schema say: which part is a table's name, and which name none.

namespace quoin {

/// The part of a heading that is the table's name: "`users`", "Users Table", "Table: users",
/// "3.1 Notifications (`notification`)". Bytes of `heading`.
[[nodiscard]] ByteRange tableNameIn(std::string_view heading);

/// "Table: users": a table's heading wherever it stands.
[[nodiscard]] bool namesTableOutright(std::string_view heading);

/// Also with words that say it only in a schema: "Entity: User", "3.1 Entité : Spot".
[[nodiscard]] bool namesTableInSchema(std::string_view heading);

/// "Table", "Entity", "テーブル": a word for what a table is.
[[nodiscard]] bool isTableWord(std::string_view word);

/// The name on a line that holds it and such a word alone: "Table: users"; else empty.
[[nodiscard]] ByteRange nameBehindTableWord(std::string_view line);

/// Whether a heading of the schema says what it is about instead of naming a table: "Indexes", "Naming conventions".
[[nodiscard]] bool isSchemaTopic(std::string_view heading);

} // namespace quoin
