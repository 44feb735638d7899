// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/code_stretches.h"

#include "models/text/line_syntax.h"

#include <algorithm>
#include <optional>

namespace quoin {

namespace {

constexpr std::size_t anyIndent = 1000;

std::string languageOf(std::string_view info)
{
    std::string language(info.substr(0, info.find_first_of(" \t{,")));
    std::transform(language.begin(), language.end(), language.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return language;
}

// What stands behind quote marks and a list's bullet: a fence may begin there.
std::string_view insideContainers(std::string_view line)
{
    for (bool again = true; again;) {
        again = false;
        const std::size_t indent = line_syntax::indentOf(line).bytes;
        if (indent < line.size() && line[indent] == '>') {
            line.remove_prefix(indent + 1);
            again = true;
        } else if (const auto marker = line_syntax::listMarker(line)) {
            line.remove_prefix(marker->contentBegin);
            again = !line.empty();
        }
    }
    return line;
}

// Fences among the lines of one block.
void collectFences(const PlacedPassage& placed, const Block& block, std::vector<CodeStretch>& stretches)
{
    const Passage& passage = *placed.passage;
    std::optional<line_syntax::FenceOpening> open;
    CodeStretch stretch;
    for (std::uint32_t i = block.firstLine; i < block.firstLine + block.lineCount; ++i) {
        const Line& line = passage.lines()[i];
        const std::string_view text = passage.content(line);
        if (open) {
            const std::size_t mark = text.find_first_not_of("> \t");
            if (mark != std::string_view::npos && line_syntax::closesFence(text.substr(mark), *open, anyIndent)) {
                stretches.push_back(stretch);
                open.reset();
            } else {
                stretch.range.end = placed.begin + line.end;
            }
            continue;
        }
        const std::string_view inner = insideContainers(text);
        open = line_syntax::fenceOpening(inner, anyIndent);
        if (open)
            stretch = {{placed.begin + line.end, placed.begin + line.end},
                       languageOf(inner.substr(open->infoBegin, open->infoEnd - open->infoBegin))};
    }
    if (open)
        stretches.push_back(stretch);
}

} // namespace

std::vector<CodeStretch> codeStretches(const Document& document)
{
    std::vector<CodeStretch> stretches;
    for (const PlacedPassage& placed : document.passages()) {
        for (const Block& block : placed.passage->blocks()) {
            if (block.kind == BlockKind::FencedCode || block.kind == BlockKind::List || block.kind == BlockKind::Quote)
                collectFences(placed, block, stretches);
            else if (block.kind == BlockKind::IndentedCode || block.kind == BlockKind::FrontMatter)
                stretches.push_back({placed.passage->range(block).shifted(placed.begin), {}});
        }
    }
    return stretches;
}

const CodeStretch* codeAt(const std::vector<CodeStretch>& stretches, std::size_t position)
{
    const auto behind =
        std::upper_bound(stretches.begin(), stretches.end(), position,
                         [](std::size_t at, const CodeStretch& stretch) { return at < stretch.range.begin; });
    if (behind == stretches.begin() || !std::prev(behind)->range.contains(position))
        return nullptr;
    return &*std::prev(behind);
}

std::vector<ByteRange> codeSpansIn(std::string_view line)
{
    std::vector<ByteRange> spans;
    const auto runEnd = [&](std::size_t at) { return std::min(line.find_first_not_of('`', at), line.size()); };
    for (std::size_t open = line.find('`'); open != std::string_view::npos;) {
        const std::size_t inside = runEnd(open);
        std::size_t close = line.find('`', inside);
        while (close != std::string_view::npos && runEnd(close) - close != inside - open)
            close = line.find('`', runEnd(close));
        if (close == std::string_view::npos) {
            open = line.find('`', inside);
            continue;
        }
        spans.push_back({inside, close});
        open = line.find('`', runEnd(close));
    }
    return spans;
}

} // namespace quoin
