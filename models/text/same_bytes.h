// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/document.h"

namespace quoin {

/// Whether both are the same text. Of revisions of one document it looks only at what they do not share.
[[nodiscard]] bool haveSameBytes(const Document& a, const Document& b);

} // namespace quoin
