// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/inline_reader.h"
#include "models/rendering/render_block.h"

#include <cmark-gfm.h>

#include <memory>
#include <vector>

namespace quoin {

/// A table of cmark-gfm, cut into parts of bounded size so that no part takes long to
/// lay out. Private to models/rendering.
[[nodiscard]] std::vector<std::shared_ptr<const TableContent>> readTable(cmark_node* table, std::uint32_t firstLine,
                                                                         const FootnoteNumbers& footnotes);

/// Notes how much room the cell wants.
void widenColumn(TableColumn& column, const QString& cell);

} // namespace quoin
