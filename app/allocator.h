// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

namespace quoin {

/// Called once, before anything else: from then on no single allocation takes as long as an event of the window may.
/// - Arrays of many megabytes stand on pages of their own, so that they grow by getting more of these and not by being
///   copied. A QTextDocument holds all of its text in three such arrays.
/// - What is small and freed is joined with its neighbours at once, not millions of it at the next large allocation.
/// Does nothing where the C library is not glibc.
void setUpAllocator();

} // namespace quoin
