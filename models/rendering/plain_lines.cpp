// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/plain_lines.h"

#include <algorithm>

namespace quoin {

namespace {

constexpr std::size_t bytesPerBlock = 4096;
constexpr std::uint32_t linesPerBlock = 40;

// Not inside a character: at most three bytes back.
std::size_t characterBorder(std::string_view text, std::size_t at)
{
    std::size_t border = std::min(at, text.size());
    for (int i = 0; i < 3 && border > 0 && border < text.size(); ++i) {
        if ((static_cast<unsigned char>(text[border]) & 0xC0u) != 0x80u)
            break;
        --border;
    }
    return border > 0 ? border : std::min(at, text.size());
}

RenderBlock plainBlock(std::string_view text, std::uint32_t line)
{
    RenderBlock block;
    block.kind = RenderKind::PlainLines;
    block.firstLine = line;
    block.contentLine = line;
    block.text.text = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return block;
}

} // namespace

std::vector<RenderBlock> plainLineBlocks(const Passage& passage)
{
    std::vector<RenderBlock> blocks;
    std::size_t bytes = bytesPerBlock;
    const auto count = static_cast<std::uint32_t>(passage.lines().size());
    for (std::uint32_t i = 0; i < count; ++i) {
        std::string_view text = passage.content(passage.lines()[i]);
        if (blocks.empty() || bytes + text.size() > bytesPerBlock || blocks.back().lineCount >= linesPerBlock) {
            const std::size_t end = characterBorder(text, bytesPerBlock);
            blocks.push_back(plainBlock(text.substr(0, end), i));
            bytes = std::min(text.size(), end);
            text.remove_prefix(end);
            while (!text.empty()) { // A line that is longer than a block is cut.
                const std::size_t next = characterBorder(text, bytesPerBlock);
                blocks.push_back(plainBlock(text.substr(0, next), i));
                text.remove_prefix(next);
                bytes = bytesPerBlock;
            }
            continue;
        }
        RenderBlock& block = blocks.back();
        block.text.text += QChar(QChar::LineSeparator);
        block.text.lineStarts.push_back(static_cast<int>(block.text.text.size()));
        block.text.text += QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
        ++block.lineCount;
        bytes += text.size();
    }
    return blocks;
}

} // namespace quoin
