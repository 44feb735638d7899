// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/render_block.h"
#include "models/text/passage.h"

#include <vector>

namespace quoin {

/// YAML front matter as a small table of keys and values. Private to models/rendering.
[[nodiscard]] std::vector<RenderBlock> frontMatterBlocks(const Passage& passage);

} // namespace quoin
