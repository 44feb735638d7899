// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <string>
#include <string_view>
#include <vector>

// Reads the measures that a sentence states: "p95 < 250 ms for reads", "success rate below 85 %",
// "50 requests/second". Any text yields what can be read in it, with byte ranges; a number that is
// neither compared with anything nor has a unit of measurement says nothing and is left out, as is
// whatever stands in code marks. A range ("200–300 ms", "100 to 200 ms", "between 500 ms and 2 s") is one measure:
// whoever checks it finds both bounds there.

namespace quoin {

enum class Comparison { None, Less, AtMost, Greater, AtLeast, Equal, About, Between };
[[nodiscard]] std::string_view comparisonSign(Comparison comparison); ///< "<", "≤", …; empty for None and Between.

struct Measure {
    ByteRange range;        ///< From the percentile or comparison to the unit.
    ByteRange metric;       ///< What is measured, where the text says so before it.
    std::string percentile; ///< "p95", "median", else empty.
    Comparison comparison = Comparison::None;
    /// As written, with its multiplier ("10 million"); empty where only a duration is stated. Of a range its lower
    /// bound, with its unit where that is another one than the upper bound's ("500 ms").
    std::string number;
    std::string upTo;     ///< The upper bound of a range; empty where there is none. `unit` is its unit.
    std::string unit;     ///< As written.
    std::string duration; ///< How long it has to hold ("10 minutes").
};

[[nodiscard]] std::vector<Measure> measuresIn(std::string_view text);

/// "p95 < 250 ms, for 10 minutes": the measure without its metric.
[[nodiscard]] std::string measureText(const Measure& measure);

} // namespace quoin
