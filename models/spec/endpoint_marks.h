// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

// What stands around, before and between the methods and paths of a line. Positions are bytes in the text, at most its
// size; where nothing of the kind is there, the functions with an `at` answer that.

namespace quoin {

/// What may stand around the methods behind a path: "/x (POST)".
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 3> methodBrackets = {
    {{"(", ")"}, {"[", "]"}, {"\xEF\xBC\x88", "\xEF\xBC\x89"}}};

/// Of code, emphasis, a bracket or a cell.
[[nodiscard]] bool isMark(char c);

/// Marks, and the spaces and colons between them.
[[nodiscard]] std::size_t behindMarks(std::string_view text, std::size_t at);

/// What a list puts in front of its entries: a ticked box, a pictograph.
[[nodiscard]] std::size_t behindSigns(std::string_view text);

/// A number like "4.1.2." or "3)" and the marks before it; where there is no number, the marks alone.
[[nodiscard]] std::size_t behindNumber(std::string_view text);

/// A dash or an arrow, and the marks behind it.
[[nodiscard]] std::size_t behindDash(std::string_view text, std::size_t at);

/// The length of "and " or its like, in any language, where it begins the text; else 0.
[[nodiscard]] std::size_t joiningWord(std::string_view text);

/// Signs and words that part the endpoints of a list on one line.
[[nodiscard]] std::size_t behindListSigns(std::string_view text, std::size_t at);

/// What is said of one endpoint of several, in parentheses.
[[nodiscard]] std::size_t behindNote(std::string_view text, std::size_t at);

} // namespace quoin
