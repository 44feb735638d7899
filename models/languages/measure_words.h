// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/measures.h"

#include <cstddef>
#include <optional>
#include <string_view>

// What measures are said in, in the languages that the template knows. Words are asked for as `MeasureToken::word` has
// them, several with a space between. Used by the reader of measures only.

namespace quoin {

/// The most words that a comparison has.
constexpr std::size_t longestComparison = 5;

[[nodiscard]] std::optional<Comparison> comparisonBefore(std::string_view words); ///< "at least", "höchstens"
[[nodiscard]] std::optional<Comparison> comparisonBehind(std::string_view words); ///< "or less", "以下"

/// What a word is beside its other meanings: a word may be several of these.
enum class MeasureWord {
    Time,        ///< "ms", "minutes", "Minuten"
    Unit,        ///< Any other unit of measurement: "%", "rps", "MB"
    Rate,        ///< Between what is counted and a time: "per", "pro"
    TimeRate,    ///< Both in one, before the number: "saniyede"
    Multiplier,  ///< "million", "млн"
    Duration,    ///< Before a time for which something has to hold: "for", "während"
    DurationEnd, ///< The same behind that time: "동안"
    Average,     ///< Stands for a percentile: "median"
    Connective,  ///< Behind a number, and no unit of it: "for", "und"
    ClauseEnd,   ///< Before it something else is said: "and", "，"
    RangeStart,  ///< Before the lower bound of a range: "between", "von"
    RangeTo,     ///< Between its bounds: "to", "bis"
    RangeAnd,    ///< The same where it has a start: "and", "und"
    Abbreviated, ///< May have a point behind it: "max", "ca"
};
[[nodiscard]] bool isMeasureWord(MeasureWord kind, std::string_view word);

/// How many bytes of `text` the longest known word takes that `text` begins with; 0 where it begins with none. For text
/// that is written without spaces.
[[nodiscard]] std::size_t unspacedMeasureWordAt(std::string_view text);

} // namespace quoin
