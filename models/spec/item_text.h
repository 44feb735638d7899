// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/insertion.h"
#include "models/spec/spec.h"

#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// The text that is an item.
struct ItemText {
    ByteRange range;        ///< Without the last line end and blank lines behind it.
    bool wholeLines = true; ///< False for a statement that shares its lines.
    bool block = false;     ///< Set off by blank lines (headings), unlike list items and rows.
};
[[nodiscard]] ItemText itemText(const Spec& spec, const Item& item);

/// How an item is written; items of different notations cannot change places.
enum class Notation { Heading1, Heading2, Heading3, Heading4, Heading5, Heading6, ListItem, TableRow, Code, Paragraph };
[[nodiscard]] Notation notationOf(const Spec& spec, const Item& item);

/// The items of a collection ("api.rest", "caching.row", "api.rest[2].errorResponses"), in order.
[[nodiscard]] std::vector<Item> itemsOf(const Spec& spec, std::string_view collection);

} // namespace quoin
