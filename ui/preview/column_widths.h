// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <vector>

namespace quoin {

struct ColumnWish {
    double minimum = 0; ///< Its longest word.
    double natural = 0; ///< Its longest cell on one line.
};

/// Shares out `room` among columns: each what it wants if there is enough, else its
/// minimum and a share of the rest by how much more it wants. Where even the minima are
/// too much the table is moved sideways anyway: then each has up to `comfortable`, so
/// that a column out of sight does not make rows of one word a line.
[[nodiscard]] std::vector<double> columnWidths(const std::vector<ColumnWish>& wishes, double room, double comfortable);

} // namespace quoin
