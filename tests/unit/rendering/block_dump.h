// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/render_block.h"

#include <string>

namespace quoin::test {

/// One line per block: its containers, kind, and text with its runs in brackets.
[[nodiscard]] std::string dump(const RenderedPassage& passage);
[[nodiscard]] std::string dump(const StyledText& text);

/// All passages of a document, rendered as the preview does.
[[nodiscard]] std::string dumpMarkdown(std::string_view markdown);

} // namespace quoin::test
