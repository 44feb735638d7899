// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/document.h"
#include "models/text/splice.h"

#include <string_view>

namespace quoin {

/// Whether both are the same text. Of revisions of one document it looks only at what they do not share.
[[nodiscard]] bool sameBytes(const Document& a, const Document& b);
[[nodiscard]] bool sameBytes(const Document& a, std::string_view bytes);

/// Whether `splices` make the one text of the other. Of revisions of one document it looks only at what they do not
/// share and at what the splices touch.
[[nodiscard]] bool leadTo(const Document& from, const Splices& splices, const Document& to);

} // namespace quoin
