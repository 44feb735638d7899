// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <optional>
#include <string>
#include <string_view>

/// The number with which a heading begins: "4.2.3", "3)", "Step 2:", "ADR-07:", "B.", "iv)", "第三章".
/// Lexical, of the heading's text alone; used by renumberHeadings.
namespace quoin {

struct HeadingNumber {
    enum class Kind { Decimal, Letter, Roman, Han };
    Kind kind = Kind::Decimal;
    std::string above;     ///< The numbers of the headings around: "4.2." of "4.2.3".
    int value = 0;         ///< Of the last one.
    std::size_t width = 0; ///< Digits that it is filled up to with zeros, else 0.
    ByteRange range;       ///< Of `above` and the last number, in the text.
    std::size_t end = 0;   ///< One behind the marks and spaces that follow: where the words begin.
};

/// A single "I" or "C" may be a letter or Roman: `expected` decides, else Roman only where it is 1.
[[nodiscard]] std::optional<HeadingNumber> headingNumber(std::string_view text,
                                                         std::optional<HeadingNumber::Kind> expected = std::nullopt);

/// The number with another value, as that heading writes it; empty where it has no such number.
[[nodiscard]] std::string numberText(const HeadingNumber& sample, std::string_view sampleText, int value);

} // namespace quoin
