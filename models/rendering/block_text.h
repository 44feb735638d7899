// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/render_block.h"

#include <QString>

#include <vector>

namespace quoin {

/// A block's own text as a reader sees it, without the marks of its containers: what
/// selection and search count in. Cells of a table are parted by tabs, rows by line
/// feeds; hard breaks are U+2028.
[[nodiscard]] QString flatText(const RenderBlock& block);

/// The part [begin, end) of a block's flat text.
struct BlockPart {
    const RenderBlock* block = nullptr;
    int begin = 0;
    int end = 0;
};

/// A link, or an image that is shown by its address: where it stands in the flat text, and where it leads.
struct BlockLink {
    int begin = 0;
    int end = 0;
    QString target;
    QString title;
    QString picture; ///< The image's own address.
};
[[nodiscard]] std::vector<BlockLink> linksIn(const RenderBlock& block);

/// What a selection copies.
[[nodiscard]] QString plainText(const std::vector<BlockPart>& parts);
[[nodiscard]] QString htmlText(const std::vector<BlockPart>& parts);

} // namespace quoin
