// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <string_view>
#include <vector>

namespace quoin {

/// A `<tr>` of an HTML table: from its tag to the end of `</tr>`, with the text of its cells, the white space around it
/// left out. Positions are bytes of the HTML.
struct HtmlRow {
    ByteRange range;
    std::vector<ByteRange> cells;
    bool header = false; ///< Its cells are `<th>`.
};

/// The rows of the tables in a piece of HTML, in order. Tolerant: a row that is not closed is none, a cell that holds
/// other tags keeps them. Reads tags by name alone; entities stay as they are written.
[[nodiscard]] std::vector<HtmlRow> htmlRows(std::string_view html);

} // namespace quoin
