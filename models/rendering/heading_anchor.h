// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/document.h"

#include <QString>

#include <cstddef>
#include <optional>

namespace quoin {

/// The name by which a forge's links reach a heading of this text: `#rest-endpoints`.
[[nodiscard]] QString headingAnchor(const QString& text);

/// The line of the heading that `[x](#anchor)` leads to. A name that several headings
/// have counts on: `auth`, `auth-1`, `auth-2`. Waits for the parser; for a click only.
[[nodiscard]] std::optional<std::size_t> lineOfAnchor(const Document& document, const QString& anchor);

} // namespace quoin
