// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/splice.h"

#include <cstddef>
#include <string_view>

namespace quoin {

/// The splices, at most `most`, that turn `before` into `after`: few and short where somebody has changed a few lines
/// here and there, one of all that lies between the first and the last difference where nothing else is alike. Cut at
/// UTF-8 character borders. Takes time (a second for tens of megabytes that have nothing in common): not for a thread
/// that somebody waits for.
[[nodiscard]] Splices differenceBetween(std::string_view before, std::string_view after, std::size_t most = 32);

} // namespace quoin
