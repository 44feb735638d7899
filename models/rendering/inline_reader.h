// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/styled_text.h"

#include <cmark-gfm.h>

#include <vector>

namespace quoin {

/// The number in the whole document of each footnote that a tree refers to: cmark-gfm
/// numbers them from 1 within the tree.
using FootnoteNumbers = std::vector<int>;

/// The inline content of a heading, paragraph or cell as styled text. Private to
/// models/rendering. No recursion: emphasis may be nested thousands deep.
[[nodiscard]] StyledText readInlines(cmark_node* block, const FootnoteNumbers& footnotes);

/// Of a link or an image, with its title.
[[nodiscard]] LinkTarget linkTarget(cmark_node* node);

/// The image that is all a paragraph consists of, perhaps inside a link; null for
/// other paragraphs.
struct LoneImage {
    cmark_node* image = nullptr;
    cmark_node* link = nullptr;
};
[[nodiscard]] LoneImage loneImage(cmark_node* paragraph);

} // namespace quoin
