// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

class QThreadPool;

namespace quoin {

/// The threads for work beside the GUI thread, as long as the program runs: what was begun is finished before it ends.
/// Waiting for something here on the GUI thread is waiting for whatever stands before it (see README.md).
[[nodiscard]] QThreadPool& workers();

} // namespace quoin
