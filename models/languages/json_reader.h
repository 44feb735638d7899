// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"
#include "models/languages/json_lexer.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace quoin {

/// A value of JSON text, or what stands for one.
struct JsonNode {
    enum class Kind { Object, List, String, Number, Literal, Open };
    static constexpr std::size_t noParent = static_cast<std::size_t>(-1);

    Kind kind = Kind::Open; ///< Open: a type, a placeholder or `...`.
    ByteRange range;        ///< Without the key; of a container that nothing closes, to the end.
    ByteRange key;          ///< With its quotes; empty for what is no member.
    std::size_t parent = noParent;
};

struct JsonText {
    std::vector<JsonNode> nodes;  ///< In the order of the text, so parents stand before their children.
    std::vector<ByteRange> prose; ///< Lines of words between the values, or the part of them that is no value.
    Findings findings;
};

enum class JsonDialect { Json, Json5 };

/// Reads what a spec shows as JSON, the values that are there whatever surrounds them:
/// several in one text, comments, `...`, types and placeholders in place of values,
/// alternatives (`"a" | "b"`), lines of words between values (`POST /x`, `data:`). A
/// trailing comma is a note. Reads any bytes, at any depth, in linear time.
[[nodiscard]] JsonText readJson(std::string_view json, JsonDialect dialect = JsonDialect::Json);

} // namespace quoin
