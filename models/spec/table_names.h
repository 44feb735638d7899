// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/vocabulary.h"
#include "models/text/byte_range.h"

#include <string_view>

// What the headings of a database schema say: which part is a table's name, and which name none.

namespace quoin {

/// The part of a heading that is the table's name: "`users`", "Users Table", "Table: users",
/// "3.1 Notifications (`notification`)". Bytes of `heading`.
[[nodiscard]] ByteRange tableNameIn(const Vocabulary& words, std::string_view heading);

/// "Table: users": a table's heading wherever it stands.
[[nodiscard]] bool namesTableOutright(const Vocabulary& words, std::string_view heading);

/// Also with words that say it only in a schema: "Entity: User", "3.1 Entité : Spot".
[[nodiscard]] bool namesTableInSchema(const Vocabulary& words, std::string_view heading);

/// The name on a line that holds it and a word for what a table is alone: "Table: users"; else empty.
[[nodiscard]] ByteRange nameBehindTableWord(const Vocabulary& words, std::string_view line);

} // namespace quoin
