// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace quoin {

enum class LineEnd : std::uint8_t { None, Lf, CrLf, Cr };
[[nodiscard]] std::string_view bytesOf(LineEnd end);

struct EditorLine {
    std::uint32_t size = 0; ///< Of the content, in bytes.
    LineEnd end = LineEnd::None;

    [[nodiscard]] std::size_t whole() const { return size + bytesOf(end).size(); }
};

/// The lines of a text as the source pane's blocks show them: how long each is in
/// bytes and how it ends. There is always a last line, without an end. Finds a line's
/// first byte, and the line of a byte, without walking over all lines.
class SourceLines {
public:
    SourceLines();

    void clear();
    [[nodiscard]] std::size_t count() const { return m_lines.size(); }
    [[nodiscard]] const EditorLine& operator[](std::size_t line) const { return m_lines[line]; }
    [[nodiscard]] std::size_t begin(std::size_t line) const;
    [[nodiscard]] std::size_t size() const; ///< Of the whole text.
    /// The line that holds the byte at `position`; the last one for the end of the text.
    [[nodiscard]] std::size_t lineAt(std::size_t position) const;
    /// The most frequent line end; LF where there is none.
    [[nodiscard]] LineEnd usualEnd() const;

    void replace(std::size_t first, std::size_t count, const std::vector<EditorLine>& lines);

private:
    void ensureSums(std::size_t upTo) const;
    void tally(const EditorLine& line, int by);

    std::vector<EditorLine> m_lines;
    std::size_t m_tallies[4] = {};
    mutable std::vector<std::size_t> m_sums; ///< Bytes before every 1024th line.
    mutable std::size_t m_validSums = 0;
};

} // namespace quoin
