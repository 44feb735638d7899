// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/insertion.h"

#include "models/text/line_syntax.h"

#include <algorithm>

namespace quoin {

namespace {

bool isBlankAt(const Document& document, std::size_t position)
{
    return line_syntax::isBlank(document.slice(lineContentAt(document, position)));
}

bool hasTextAbove(const Document& document, std::size_t position)
{
    return position > 0 && !isBlankAt(document, position - 1);
}

bool hasTextBelow(const Document& document, std::size_t position)
{
    return position < document.size() && !isBlankAt(document, position);
}

// Of the line above, empty where that has none.
std::string lineEndAbove(const Document& document, std::size_t position)
{
    if (position == 0)
        return {};
    const ByteRange line = lineContentAt(document, position - 1);
    return document.slice({line.end, position});
}

Attempt putWith(const Document& document, const NewText& text, Blanks blanks, const std::string& lineEnd)
{
    const bool open =
        text.position > 0 && lineEndAbove(document, text.position).empty(); // The last line has no line end.
    std::string lines = open ? lineEnd : std::string();
    lines += blanks.above ? lineEnd : std::string();
    const std::size_t place = lines.size() + withLineEnds(text.text.substr(0, text.place), lineEnd).size();
    lines += withLineEnds(text.text, lineEnd);
    lines += blanks.below ? lineEnd : std::string();
    if (open) // And the new last line gets none either.
        lines.erase(lines.size() - lineEnd.size());
    return {{{{text.position, text.position}, lines}}, text.position + place};
}

} // namespace

Blanks blanksOfBlock(const Document& document, std::size_t position)
{
    return {hasTextAbove(document, position), hasTextBelow(document, position)};
}

Blanks blanksOfNeighbour(const Document& document, std::size_t position)
{
    const Blanks blanks = blanksOfBlock(document, position);
    return blanks.above && blanks.below ? Blanks{} : blanks;
}

std::vector<Attempt> waysToPut(const Document& document, const NewText& text)
{
    std::vector<std::string> lineEnds = {std::string(document.facts().lineEnd())};
    const std::string above = lineEndAbove(document, text.position);
    if (!above.empty() && above != lineEnds.front())
        lineEnds.push_back(above);
    std::vector<Attempt> ways;
    for (const std::string& lineEnd : lineEnds) {
        for (const bool otherAbove : {false, true}) {
            for (const bool otherBelow : {false, true}) {
                const Blanks blanks{text.blanks.above != otherAbove, text.blanks.below != otherBelow};
                const bool needless =
                    (blanks.above && text.position == 0) || (blanks.below && text.position == document.size());
                if (!needless)
                    ways.push_back(putWith(document, text, blanks, lineEnd));
            }
        }
    }
    return ways;
}

std::vector<Attempt> waysToPut(const Document& document, const std::vector<NewText>& texts)
{
    std::vector<Attempt> ways;
    for (const NewText& text : texts) {
        std::vector<Attempt> more = waysToPut(document, text);
        std::move(more.begin(), more.end(), std::back_inserter(ways));
    }
    return ways;
}

std::size_t endOfText(const Document& document, ByteRange range)
{
    std::size_t position = range.end;
    while (position > range.begin) {
        const ByteRange line = lineContentAt(document, position - 1);
        if (!line_syntax::isBlank(document.slice(line)))
            return lineEndAt(document, line.begin);
        position = line.begin;
    }
    return range.begin;
}

ByteRange ownRange(const Spec& spec, std::size_t entry)
{
    ByteRange range = spec.entries()[entry].range;
    for (std::size_t i = entry + 1; i < spec.entries().size() && spec.entries()[i].range.begin < range.end; ++i) {
        if (spec.entries()[i].range.begin > range.begin)
            range.end = std::min(range.end, spec.entries()[i].range.begin);
    }
    return range;
}

} // namespace quoin
