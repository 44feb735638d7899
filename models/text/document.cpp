// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/document.h"

#include "models/text/block_parser.h"

#include <algorithm>
#include <iterator>

namespace quoin {

namespace {

bool endsLine(char c)
{
    return c == '\n' || c == '\r';
}

} // namespace

Document Document::parse(std::string_view bytes, CutLimits limits)
{
    Document document;
    document.m_passages = PassageList(cutPassages(bytes, CutAt::DocumentStart, limits).passages);
    return document;
}

Document Document::edited(const Splices& splices) const
{
    if (splices.empty())
        return *this;
    const std::size_t editBegin = splices.front().range.begin;
    const std::size_t editEnd = splices.back().range.end;
    if (m_passages.empty()) {
        std::string bytes;
        applySplices(bytes, splices);
        return parse(bytes);
    }

    // Back to a passage that begins a block whatever stands above it and whose first
    // line the edit leaves alone.
    std::size_t first = passageAt(editBegin);
    const auto firstLineTouched = [&](std::size_t index) {
        const PlacedPassage placed = m_passages[index];
        return editBegin <= placed.begin + placed.passage->lines().front().end;
    };
    while (first > 0 && (!m_passages[first].passage->safeStart() || firstLineTouched(first)))
        --first;
    // Front matter reaches as far as its closing line, which an edit may make or unmake.
    if (first <= 1
        || (m_passages[first].firstLine < mostFrontMatterLines
            && mayBeginFrontMatter(m_passages.front().passage->bytes())))
        first = 0;

    std::size_t last = passageAt(editEnd) + 1;
    const std::size_t regionBegin = m_passages[first].begin;
    std::string region;
    for (std::size_t i = first; i < last; ++i)
        region += m_passages[i].passage->bytes();
    Splices local = splices;
    for (Splice& splice : local)
        splice.range = {splice.range.begin - regionBegin, splice.range.end - regionBegin};
    applySplices(region, local);

    // Forward until the text after the region is parsed as it was before. The step
    // doubles, so that an edit which opens a fence costs two parses of the rest at most.
    CutPassages cut;
    std::size_t step = 1;
    const auto extend = [&](std::size_t count) {
        for (; count > 0 && last < m_passages.size(); --count, ++last)
            region += m_passages[last].passage->bytes();
    };
    // What may be front matter is looked at as far down as it may end.
    if (first == 0 && mayBeginFrontMatter(region)) {
        std::size_t lines = splitLines(region).size();
        while (last < m_passages.size() && lines < mostFrontMatterLines) {
            lines += m_passages[last].passage->lines().size();
            extend(1);
        }
    }
    while (true) {
        while (last < m_passages.size()
               && (!m_passages[last].passage->safeStart() || region.empty() || !endsLine(region.back())
                   || !startsSafely(region, m_passages[last].passage->bytes())))
            extend(1);
        cut = cutPassages(region, first == 0 ? CutAt::DocumentStart : CutAt::SafeLine);
        if (last == m_passages.size() || !cut.leavesOpen)
            break;
        extend(step);
        step *= 2;
    }

    // A passage that came out of the region as it was keeps its identity.
    std::size_t old = first;
    for (PassagePtr& passage : cut.passages) {
        std::size_t same = old;
        const std::size_t reach = std::min(last, old + 8);
        while (same < reach && m_passages[same].passage->bytes() != passage->bytes())
            ++same;
        const bool found = same < reach && m_passages[same].passage->safeStart() == passage->safeStart()
            && m_passages[same].passage->blocks() == passage->blocks();
        if (found) {
            passage = m_passages[same].passage;
            old = same + 1;
        }
    }
    Document document;
    document.m_passages = m_passages.replaced(first, last - first, std::move(cut.passages));
    return document;
}

std::string Document::bytes() const
{
    std::string result;
    result.reserve(size());
    for (const PlacedPassage& placed : m_passages)
        result += placed.passage->bytes();
    return result;
}

std::string Document::slice(ByteRange range) const
{
    std::string result;
    if (range.empty() || m_passages.empty())
        return result;
    result.reserve(range.size());
    for (std::size_t i = passageAt(range.begin); i < m_passages.size() && m_passages[i].begin < range.end; ++i) {
        const PlacedPassage placed = m_passages[i];
        const std::size_t from = std::max(range.begin, placed.begin) - placed.begin;
        const std::size_t to = std::min(range.end, placed.range().end) - placed.begin;
        result += placed.passage->bytes().substr(from, to - from);
    }
    return result;
}

std::size_t Document::lineAt(std::size_t position) const
{
    if (m_passages.empty())
        return 0;
    const PlacedPassage placed = m_passages[passageAt(position)];
    const auto& lines = placed.passage->lines();
    const auto after = std::upper_bound(lines.begin(), lines.end(), position - placed.begin,
                                        [](std::size_t p, const Line& line) { return p < line.begin; });
    return placed.firstLine + static_cast<std::size_t>(std::distance(lines.begin(), after)) - 1;
}

std::size_t Document::lineBegin(std::size_t line) const
{
    if (m_passages.empty())
        return 0;
    const PlacedPassage placed = m_passages[m_passages.atLine(line)];
    const std::size_t inside = line - placed.firstLine;
    return inside < placed.passage->lines().size() ? placed.begin + placed.passage->lines()[inside].begin : size();
}

} // namespace quoin
