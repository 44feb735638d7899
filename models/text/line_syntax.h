// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

/// What one line of Markdown looks like by itself (CommonMark 0.29, sections 2 to 5).
/// These are lexical questions: whether the line really is what it looks like depends
/// on the block it stands in, which cmark-gfm decides. All take a line's content
/// without its line end.
namespace quoin::line_syntax {

[[nodiscard]] bool isBlank(std::string_view line); ///< Nothing but spaces and tabs.

/// Without the spaces and tabs at both ends.
[[nodiscard]] std::string_view trimmed(std::string_view text);

/// Where the first byte that is no space and no tab stands.
struct Indent {
    std::size_t bytes = 0;
    std::size_t columns = 0; ///< Tab stops of 4.
};
[[nodiscard]] Indent indentOf(std::string_view line);

struct AtxHeading {
    int level = 1;
    std::size_t textBegin = 0; ///< Byte positions in the line; the closing sequence is left out.
    std::size_t textEnd = 0;
};
[[nodiscard]] std::optional<AtxHeading> atxHeading(std::string_view line);

struct FenceOpening {
    char character = '`';
    std::size_t length = 3;
    std::size_t indentColumns = 0;
    std::size_t infoBegin = 0; ///< The info string, trimmed.
    std::size_t infoEnd = 0;
};
/// An opening fence with at most `maxIndent` columns before it.
[[nodiscard]] std::optional<FenceOpening> fenceOpening(std::string_view line, std::size_t maxIndent = 3);
[[nodiscard]] bool closesFence(std::string_view line, const FenceOpening& opening, std::size_t maxIndent = 3);

struct ListMarker {
    std::size_t markerBegin = 0;   ///< Byte of the bullet or of the number's first digit.
    std::size_t markerEnd = 0;     ///< One behind the bullet, or behind `.` or `)`.
    std::size_t contentBegin = 0;  ///< First byte of the text; the line's end for an empty item.
    std::size_t indentColumns = 0; ///< Before the marker.
    char character = '-';          ///< `-`, `*`, `+`, `.` or `)`.
    std::uint32_t number = 0;      ///< Of an ordered item.

    [[nodiscard]] bool ordered() const { return character == '.' || character == ')'; }
};
/// A list marker at any indentation (nested lists are told apart by whoever reads them).
[[nodiscard]] std::optional<ListMarker> listMarker(std::string_view line);

[[nodiscard]] bool isThematicBreak(std::string_view line);
[[nodiscard]] bool isSetextUnderline(std::string_view line);

/// The start condition 1 to 7 of an HTML block (CommonMark 0.29, section 4.6), 0 for none.
[[nodiscard]] int htmlBlockStart(std::string_view line);
/// Whether the line holds the end of an HTML block of that condition (6 and 7 end at a blank line).
[[nodiscard]] bool endsHtmlBlock(std::string_view line, int condition);

/// A row of dashes, colons and pipes: what stands below a table's header row.
[[nodiscard]] bool isTableDelimiter(std::string_view line);

} // namespace quoin::line_syntax
