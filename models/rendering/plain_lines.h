// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/render_block.h"
#include "models/text/passage.h"

#include <vector>

namespace quoin {

/// A passage's lines as they are, in blocks of bounded size. Private to models/rendering.
[[nodiscard]] std::vector<RenderBlock> plainLineBlocks(const Passage& passage);

} // namespace quoin
