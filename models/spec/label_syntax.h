// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace quoin {

/// How a document writes a label. New labels take the style of their neighbours.
enum class LabelStyle : std::uint8_t {
    BoldColonOutside, ///< `**X**: v`
    BoldColonInside,  ///< `**X:** v`
    BoldOnly,         ///< `**X**` alone on its line
    BoldDash,         ///< `**X** — v`
    Italic,           ///< `*X:* v` or `*X*: v`
    Code,             ///< `` `x`: v ``
    Plain,            ///< `X: v`
};

/// A line that reads as label and value. Positions are bytes of the line's content.
struct LabelText {
    LabelStyle style = LabelStyle::Plain;
    ByteRange label;               ///< The words, without marks and colon.
    ByteRange qualifier;           ///< What stands in parentheses or code between label and colon; empty if none.
    ByteRange whole;               ///< From the first mark to one behind the colon or closing mark.
    ByteRange value;               ///< The rest of the line, trimmed; empty right behind `whole` where nothing stands.
    std::size_t indent = 0;        ///< Columns before the text or its list marker.
    bool bullet = false;           ///< Stands in a list item.
    std::size_t contentIndent = 0; ///< Columns before the text, list marker included.
};

/// The label that a line begins with. Plain labels (`X: v`) are common in prose, so they
/// are returned only where `plainToo`, and the caller checks that it knows the word.
[[nodiscard]] std::optional<LabelText> labelAt(std::string_view line, bool plainToo);

/// The status code, 100 to 599, that words begin with ("404 Not Found"); 0 where they do not.
[[nodiscard]] int statusCodeAt(std::string_view words);

/// The status that the words of a label end with: "Response (201 Created)", "Response 200"; else empty.
[[nodiscard]] ByteRange statusInLabel(std::string_view words);

/// A bullet that begins with a status code which a dash parts from its meaning: "- 404 - gone".
[[nodiscard]] std::optional<LabelText> statusBulletAt(std::string_view line);

} // namespace quoin
