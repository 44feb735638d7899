// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/workers/background_pool.h"

namespace quoin {

/// The threads for work beside the GUI thread, as long as the program runs: what was begun is finished before it ends.
/// Waiting for something here on the GUI thread is waiting for whatever stands before it (see README.md).
[[nodiscard]] BackgroundPool& workers();

} // namespace quoin
