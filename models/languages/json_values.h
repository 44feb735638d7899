// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"
#include "models/languages/json_reader.h"

#include <string_view>
#include <vector>

namespace quoin {

/// How single values of JSON are written (RFC 8259 sections 3, 6 and 7, and JSON5);
/// pieces of the reader, used by nobody else.
[[nodiscard]] bool isJsonNumber(std::string_view text);
[[nodiscard]] bool isJson5Number(std::string_view text);
[[nodiscard]] bool isJsonLiteral(std::string_view text);

/// `True`, `NULL`, `None`: what JSON would write there; empty where the word means no literal.
[[nodiscard]] std::string_view jsonLiteralMeant(std::string_view word);

/// A type's name in place of a value: a usual one (`string`, `uuid`) or one with a capital (`User`).
[[nodiscard]] bool standsForAValue(std::string_view word);

/// A key or a string without the quotes around it, where it has two of a kind.
[[nodiscard]] std::string_view withoutJsonQuotes(std::string_view text);

struct JsonStringFault {
    ByteRange range;
    FindingId id;
};
[[nodiscard]] std::vector<JsonStringFault> jsonStringFaults(std::string_view json, ByteRange string,
                                                            JsonDialect dialect);

} // namespace quoin
