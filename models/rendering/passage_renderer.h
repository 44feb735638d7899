// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/definition_index.h"
#include "models/rendering/render_block.h"
#include "models/text/passage.h"

namespace quoin {

/// Renders one passage: cmark-gfm's blocks and inlines as a flat list of blocks.
/// Pure; may be called from any thread. A passage on which cmark-gfm would take
/// minutes is shown as the lines that it consists of.
[[nodiscard]] RenderedPassagePtr renderPassage(const Passage& passage, const DefinitionIndex& definitions);

/// The same, but null at once when another thread is rendering: for the GUI thread,
/// which then waits for a result instead of standing still.
[[nodiscard]] RenderedPassagePtr tryRenderPassage(const Passage& passage, const DefinitionIndex& definitions);

} // namespace quoin
