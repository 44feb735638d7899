// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/render_block.h"

namespace quoin {

bool RenderBlock::looksLike(const RenderBlock& other) const
{
    const bool sameTable = table == other.table || (table && other.table && *table == *other.table);
    return kind == other.kind && level == other.level && containers == other.containers && text == other.text
        && info == other.info && target == other.target && sameTable;
}

} // namespace quoin
