// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

namespace quoin {

/// Called once, before anything else: from then on arrays of many megabytes stand on pages of their own, so that they
/// grow by getting more of these and not by being copied. A QTextDocument holds all of its text in three such arrays.
/// Does nothing where the C library is not glibc.
void growLargeArraysInPlace();

} // namespace quoin
