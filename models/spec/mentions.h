// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/sql_ddl.h"
#include "models/spec/item_naming.h"
#include "models/spec/spec.h"
#include "models/text/splice.h"

#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// A place of a spec that names an item and is not that item's own name. Found, never
/// changed, here; `rename_everywhere.h` writes.
struct Mention {
    ByteRange range;                      ///< Of the name; of the path for an endpoint.
    ByteRange method;                     ///< Of the method that belongs to that path; empty where none does.
    std::string path;                     ///< The field, raw text or item that it stands in.
    bool sure = true;                     ///< False where the same word may well mean something else.
    bool bareSql = false;                 ///< Stands in SQL without quotes, and needs some where it is no plain word.
    SqlDialect dialect = SqlDialect::Any; ///< Whose quotes these are.
    char sqlQuote = 0;                    ///< Stands in SQL behind this quote, which is doubled where a name has it.
};

/// Where the spec says `naming`, apart from the name of the item at `path`: whole words in the
/// same case; never inside other words, identifiers, paths or addresses. An endpoint is
/// found by its path, whatever its parameters are called and however they are written. For a
/// column `path` is the field whose SQL defines it (`column_mentions.h`). `unsaid`: whose SQL it is where a fence
/// does not say.
[[nodiscard]] std::vector<Mention> mentionsOf(const Spec& spec, const ItemNaming& naming, std::string_view path,
                                              SqlDialect unsaid = SqlDialect::Any);

/// What makes `mention` say `to` where it says `from`.
[[nodiscard]] Splices mentionSplices(const Spec& spec, const Mention& mention, const ItemNaming& from,
                                     const ItemNaming& to);

/// The line of a mention as it is and as it would be, for whoever shows it.
struct MentionLine {
    std::size_t line = 0; ///< 0-based number.
    std::string before;   ///< Without the line end.
    std::string after;
    ByteRange markBefore; ///< The bytes of `before` that change.
    ByteRange markAfter;
};
[[nodiscard]] MentionLine mentionLine(const Spec& spec, const Mention& mention, const ItemNaming& from,
                                      const ItemNaming& to);

} // namespace quoin
