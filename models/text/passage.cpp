// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/passage.h"

#include "models/text/utf8.h"

#include <utility>

namespace quoin {

Passage::Passage(std::string bytes, std::vector<Line> lines, std::vector<Block> blocks, bool safeStart)
    : m_bytes(std::move(bytes))
    , m_lines(std::move(lines))
    , m_blocks(std::move(blocks))
    , m_safeStart(safeStart)
{
    for (const Line& line : m_lines) {
        const std::size_t ending = line.end - line.contentEnd;
        if (ending == 2)
            ++m_lineEnds.crlf;
        else if (ending == 1)
            ++(m_bytes[line.contentEnd] == '\n' ? m_lineEnds.lf : m_lineEnds.cr);
    }
    m_validUtf8 = isValidUtf8(m_bytes);
    m_hasNul = m_bytes.find('\0') != std::string::npos;
}

const Block* Passage::heading() const
{
    return !m_blocks.empty() && m_blocks.front().kind == BlockKind::Heading ? &m_blocks.front() : nullptr;
}

ByteRange Passage::range(const Block& block) const
{
    return {m_lines[block.firstLine].begin, m_lines[block.firstLine + block.lineCount - 1].end};
}

std::string_view Passage::text(const Block& block) const
{
    const ByteRange bytes = range(block);
    return std::string_view(m_bytes).substr(bytes.begin, bytes.size());
}

} // namespace quoin
