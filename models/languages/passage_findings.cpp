// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/passage_findings.h"

#include "models/languages/language.h"
#include "models/text/line_syntax.h"

#include <optional>

namespace quoin {

namespace {

constexpr std::size_t anyIndent = 1'000; // Inside a list, code stands as deep as its item.

struct Opening {
    line_syntax::FenceOpening fence;
    std::string_view info;
};

// A fence may stand behind the marks of the items that it begins.
std::optional<Opening> openingIn(std::string_view line, bool inList)
{
    while (inList) {
        const auto marker = line_syntax::listMarker(line);
        if (!marker || marker->contentBegin >= line.size())
            break;
        line.remove_prefix(marker->contentBegin);
    }
    const auto fence = line_syntax::fenceOpening(line, inList ? anyIndent : 3);
    if (!fence)
        return std::nullopt;
    return Opening{*fence, line.substr(fence->infoBegin, fence->infoEnd - fence->infoBegin)};
}

void readCode(std::string_view info, std::string_view code, std::size_t begin, SqlDialect unsaid, Findings& found)
{
    for (Finding& finding : findings(languageOf(info, code, unsaid), code)) {
        finding.range.begin += begin;
        finding.range.end += begin;
        found.push_back(std::move(finding));
    }
}

void readBlock(const Passage& passage, const Block& block, SqlDialect unsaid, Findings& found)
{
    const bool inList = block.kind == BlockKind::List;
    const auto& lines = passage.lines();
    const std::uint32_t end = block.firstLine + block.lineCount;
    for (std::uint32_t i = block.firstLine; i < end; ++i) {
        const auto opening = openingIn(passage.content(lines[i]), inList);
        if (!opening)
            continue;
        const std::uint32_t first = ++i;
        while (i < end && !line_syntax::closesFence(passage.content(lines[i]), opening->fence, inList ? anyIndent : 3))
            ++i;
        if (first >= i)
            continue;
        const std::size_t from = lines[first].begin;
        readCode(opening->info, passage.bytes().substr(from, lines[i - 1].end - from), from, unsaid, found);
    }
}

} // namespace

Findings passageFindings(const Passage& passage, SqlDialect unsaid)
{
    Findings found;
    for (const Block& block : passage.blocks()) {
        if (block.kind == BlockKind::FencedCode || block.kind == BlockKind::List)
            readBlock(passage, block, unsaid, found);
    }
    return found;
}

} // namespace quoin
