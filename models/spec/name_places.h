// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/item_naming.h"
#include "models/text/document.h"

#include <vector>

namespace quoin {

/// A place where a name stands as a word of its own.
struct NamePlace {
    ByteRange range;
    bool sure = true; ///< The word names this thing here, and is no word of the language.
};

/// Every such place of `naming.name` in the text, its own definition included. A name that could be
/// a word of the language ("orders") is sure only in code, behind what SQL puts before a
/// table, and where it stands alone between commas, arrows or marks of emphasis.
[[nodiscard]] std::vector<NamePlace> namePlaces(const Document& document, const ItemNaming& naming);

/// Whether the bytes of `range` in `line` are a word of their own, as names of this kind count words.
[[nodiscard]] bool isWholeName(std::string_view line, ByteRange range, std::string_view kind);

} // namespace quoin
