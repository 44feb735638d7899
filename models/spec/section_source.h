// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/document.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace quoin {

/// A line of a section. Positions are bytes from the section's first byte.
struct SourceLine {
    std::size_t begin = 0;
    std::size_t contentEnd = 0;
    std::size_t end = 0;
    std::string_view text; ///< Without the line end.
    std::size_t block = 0; ///< Index of its block.
};

struct SourceBlock {
    BlockKind kind = BlockKind::Blank;
    int level = 0;
    std::size_t firstLine = 0;
    std::size_t endLine = 0;
};

/// A heading with the text up to the next heading. Nodes stand in the order of the
/// text; the descendants of node i are those up to `endNode`.
struct SourceNode {
    std::size_t headingLine = 0;
    int level = 0;
    std::size_t firstLine = 0; ///< Of its own text, behind the heading.
    std::size_t endLine = 0;
    std::size_t endNode = 0;
    std::string_view heading;     ///< Its text without the `#`s.
    std::size_t headingBegin = 0; ///< Where that text begins, from the section's first byte.
};

/// One section's own text (nested sections left out) as flat tables of lines, blocks
/// and headings: what the readers of this folder work on. Views the passages' bytes.
class SectionSource {
public:
    /// `passages` are the section's own, the first one begins with its heading; positions count from `base`.
    SectionSource(const std::vector<PlacedPassage>& passages, std::size_t base);

    [[nodiscard]] const std::vector<SourceLine>& lines() const { return m_lines; }
    [[nodiscard]] const std::vector<SourceBlock>& blocks() const { return m_blocks; }
    [[nodiscard]] const std::vector<SourceNode>& nodes() const { return m_nodes; }

    [[nodiscard]] const SourceLine& line(std::size_t i) const { return m_lines[i]; }
    [[nodiscard]] const SourceBlock& blockOf(std::size_t line) const { return m_blocks[m_lines[line].block]; }
    [[nodiscard]] bool isBlank(std::size_t line) const;

    /// From the first byte of `first` to the end of the content of the line before `end`.
    [[nodiscard]] ByteRange linesRange(std::size_t first, std::size_t end) const;
    /// `end` without the blank lines before it, but at least `first`.
    [[nodiscard]] std::size_t withoutBlankTail(std::size_t first, std::size_t end) const;

private:
    std::vector<SourceLine> m_lines;
    std::vector<SourceBlock> m_blocks;
    std::vector<SourceNode> m_nodes;
};

/// A fence and its code, by lines of a source.
struct FencedLines {
    std::size_t open = 0;  ///< Line of the opening fence.
    std::size_t close = 0; ///< Line of the closing fence.
    std::string_view info;
};
/// The fence that begins at `line` and is closed before `end`; also one indented in a list.
[[nodiscard]] bool fencedLinesAt(const SectionSource& source, std::size_t line, std::size_t end, FencedLines& fence);
/// Its lines of code; of a fence without any, the place where they would stand.
[[nodiscard]] ByteRange codeRange(const SectionSource& source, const FencedLines& fence);

/// The text of a heading line without its `#`s, and where it begins in the line.
[[nodiscard]] std::string_view headingText(std::string_view line, std::size_t& begin);

} // namespace quoin
