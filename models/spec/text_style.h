// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/label_syntax.h"
#include "models/spec/spec.h"

#include <string>
#include <string_view>

namespace quoin {

/// What new text takes from the text around it.
struct TextStyle {
    std::string lineEnd = "\n";
    LabelStyle label = LabelStyle::BoldColonOutside;
    std::string bullet;           ///< Indent, bullet and space before a label; empty for label paragraphs.
    std::string hardBreak = "  "; ///< What ends a label line that another one follows.
    std::string rowBullet = "- "; ///< Before rows and list entries.
    LabelStyle rowLabel = LabelStyle::Plain;
    bool blankBelowHeading = false;
};

/// The style of the labels in `entry`, those of `item` first; the template's where there are none.
[[nodiscard]] TextStyle styleFor(const Spec& spec, std::size_t entry, const Item* item);

/// A label in that style, up to where its value begins: `**Purpose**: `, `- **TTL:** `.
[[nodiscard]] std::string labelText(LabelStyle style, std::string_view label, std::string_view qualifier = {});

/// LF as the style's line end.
[[nodiscard]] std::string withLineEnds(std::string_view text, std::string_view lineEnd);

/// The whole line, without its line end, that holds `position`; and where it begins and ends.
[[nodiscard]] ByteRange lineContentAt(const Document& document, std::size_t position);
/// One behind the line end of the line that holds `position`.
[[nodiscard]] std::size_t lineEndAt(const Document& document, std::size_t position);

} // namespace quoin
