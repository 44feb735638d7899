// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/interactions.h"

#include "models/languages/interaction_readers.h"
#include "models/languages/sql_lexer.h"
#include "models/text/line_syntax.h"

#include <algorithm>
#include <optional>

namespace quoin {

namespace {

std::string_view firstWord(std::string_view info)
{
    const std::size_t begin = std::min(info.find_first_not_of(" \t"), info.size());
    return info.substr(begin, info.find_first_of(" \t{", begin) - begin);
}

void readStretch(std::string_view text, ByteRange range, std::string_view info, std::vector<InteractionStep>& steps)
{
    const MermaidDiagram diagram = mermaidDiagramOf(text.substr(range.begin, range.size()));
    if (diagram == MermaidDiagram::Sequence)
        readMermaidSequence(text, range, steps);
    else if (diagram == MermaidDiagram::Flowchart)
        readMermaidFlowchart(text, range, steps);
    else if (!equalsIgnoringCase(firstWord(info), "mermaid")) // Another of its diagrams: nobody calls anybody there.
        readArrowText(text, range, steps);
}

} // namespace

ByteRange withoutBlanks(std::string_view text, ByteRange range)
{
    const auto isBlank = [&](std::size_t at) {
        return text[at] == ' ' || text[at] == '\t' || text[at] == '\r' || text[at] == '\n';
    };
    while (range.begin < range.end && isBlank(range.begin))
        ++range.begin;
    while (range.begin < range.end && isBlank(range.end - 1))
        --range.end;
    return range;
}

std::size_t findIn(std::string_view text, ByteRange range, std::string_view what)
{
    const std::size_t found = text.substr(range.begin, range.size()).find(what);
    return found == std::string_view::npos ? range.end : range.begin + found;
}

ByteRange takeLine(std::string_view text, ByteRange range, std::size_t& at)
{
    ByteRange line{at, std::min(text.find_first_of("\r\n", at), range.end)};
    at = line.end;
    if (at < range.end && text[at] == '\r')
        ++at;
    if (at < range.end && text[at] == '\n' && (at == line.end || text[at - 1] == '\r'))
        ++at;
    return line;
}

std::vector<InteractionStep> readInteractions(std::string_view text, std::string_view info)
{
    std::vector<InteractionStep> steps;
    const ByteRange all{0, text.size()};
    std::size_t stretch = 0;
    std::optional<line_syntax::FenceOpening> open;
    std::string_view inside = info;
    for (std::size_t at = 0; at < text.size();) {
        const ByteRange line = takeLine(text, all, at);
        const std::string_view content = text.substr(line.begin, line.size());
        const auto opening = open ? std::nullopt : line_syntax::fenceOpening(content, 0);
        const bool closes = open && line_syntax::closesFence(content, *open, 0);
        if (!opening && !closes)
            continue;
        readStretch(text, {stretch, line.begin}, inside, steps);
        open = opening;
        inside = opening ? content.substr(opening->infoBegin, opening->infoEnd - opening->infoBegin) : info;
        stretch = at;
    }
    readStretch(text, {stretch, text.size()}, inside, steps);
    return steps;
}

} // namespace quoin
