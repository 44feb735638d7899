// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/preview/column_widths.h"

#include <algorithm>
#include <cmath>

namespace quoin {

std::vector<double> columnWidths(const std::vector<ColumnWish>& wishes, double room, double comfortable)
{
    double minimum = 0;
    double natural = 0;
    for (const ColumnWish& wish : wishes) {
        minimum += std::min(wish.minimum, wish.natural);
        natural += wish.natural;
    }
    const double spare = std::max(0.0, room - minimum);
    const double wanted = natural - minimum;
    std::vector<double> widths;
    for (const ColumnWish& wish : wishes) {
        const double least = std::min(wish.minimum, wish.natural);
        const double share = wanted <= spare ? 1.0 : spare / wanted;
        if (minimum > room)
            widths.push_back(std::floor(std::max(least, std::min(wish.natural, comfortable))));
        else
            widths.push_back(std::floor(least + (wish.natural - least) * share));
    }
    return widths;
}

} // namespace quoin
