// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// One line of a passage. Positions are bytes from the passage's first byte.
struct Line {
    std::uint32_t begin = 0;
    std::uint32_t contentEnd = 0; ///< Without the line end.
    std::uint32_t end = 0;        ///< With the line end (LF, CRLF, lone CR, or none at the end of the file).
};

/// Kinds of top-level blocks (CommonMark 0.29 and GFM), and the stretches for
/// which CommonMark has no node.
enum class BlockKind : std::uint8_t {
    Blank,   ///< Only blank lines.
    Heading, ///< ATX or setext; always the first block of its passage.
    Paragraph,
    List,
    Quote,
    FencedCode,
    IndentedCode,
    Html,
    Table,
    ThematicBreak,
    Definitions, ///< Link reference definitions.
    FrontMatter, ///< YAML between `---` lines at the start of the file.
};

/// A top-level block: whole lines of its passage.
struct Block {
    BlockKind kind = BlockKind::Blank;
    std::uint8_t level = 0; ///< Heading level 1 to 6, else 0.
    std::uint32_t firstLine = 0;
    std::uint32_t lineCount = 0;

    friend bool operator==(const Block&, const Block&) = default;
};

/// A heading and all that follows it up to the next top-level heading (or the text
/// before the first heading, or a piece of a very long such stretch): the unit that
/// is parsed, shared between revisions and bound. Immutable once made; lines
/// partition its bytes, blocks partition its lines.
class Passage {
public:
    Passage(std::string bytes, std::vector<Line> lines, std::vector<Block> blocks, bool safeStart);

    [[nodiscard]] std::string_view bytes() const { return m_bytes; }
    [[nodiscard]] const std::vector<Line>& lines() const { return m_lines; }
    [[nodiscard]] const std::vector<Block>& blocks() const { return m_blocks; }

    /// The heading it begins with, or null (front matter, preamble, a continuation).
    [[nodiscard]] const Block* heading() const;

    /// Whether its first line begins a block whatever stands above it, as long as
    /// that leaves no fence and no HTML block open.
    [[nodiscard]] bool safeStart() const { return m_safeStart; }

    [[nodiscard]] std::string_view content(const Line& line) const
    {
        return std::string_view(m_bytes).substr(line.begin, line.contentEnd - line.begin);
    }
    [[nodiscard]] ByteRange range(const Block& block) const; ///< From the passage's first byte.
    [[nodiscard]] std::string_view text(const Block& block) const;

    struct LineEnds {
        std::uint32_t lf = 0;
        std::uint32_t crlf = 0;
        std::uint32_t cr = 0;
    };
    [[nodiscard]] LineEnds lineEnds() const { return m_lineEnds; }
    [[nodiscard]] bool validUtf8() const { return m_validUtf8; }
    [[nodiscard]] bool hasNul() const { return m_hasNul; }

private:
    std::string m_bytes;
    std::vector<Line> m_lines;
    std::vector<Block> m_blocks;
    LineEnds m_lineEnds;
    bool m_safeStart = false;
    bool m_validUtf8 = true;
    bool m_hasNul = false;
};

using PassagePtr = std::shared_ptr<const Passage>;

} // namespace quoin
