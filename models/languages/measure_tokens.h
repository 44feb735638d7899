// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// A piece of a sentence as `measures.h` reads it. Used by that reader only.
struct MeasureToken {
    enum class Kind { Word, Number, Sign, Mark };
    Kind kind = Kind::Mark;
    ByteRange range;
    std::string word; ///< Folded: small letters, without accents.
};
using MeasureTokens = std::vector<MeasureToken>;

/// The words, numbers and signs of any bytes, in linear time. A number goes on over the marks that group its digits in
/// any language ("1,200", "1.200", "1 200", "1'200"), and may be written in the digits of another script. Text that is
/// written without spaces is cut at the words that `measure_words.h` knows. What stands in code marks is a name,
/// whatever digits it holds, and is left out.
[[nodiscard]] MeasureTokens measureTokens(std::string_view text);

} // namespace quoin
