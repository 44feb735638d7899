// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/document.h"

#include <algorithm>
#include <iterator>

namespace quoin {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

std::vector<PlacedPassage> place(std::vector<PassagePtr> passages)
{
    std::vector<PlacedPassage> placed;
    placed.reserve(passages.size());
    std::size_t begin = 0;
    std::size_t line = 0;
    for (PassagePtr& passage : passages) {
        const std::size_t size = passage->bytes().size();
        const std::size_t lines = passage->lines().size();
        placed.push_back({std::move(passage), begin, line});
        begin += size;
        line += lines;
    }
    return placed;
}

bool endsLine(char c)
{
    return c == '\n' || c == '\r';
}

} // namespace

std::string_view TextFacts::lineEnd() const
{
    if (crlfLines > lfLines && crlfLines >= crLines)
        return "\r\n";
    if (crLines > lfLines)
        return "\r";
    return "\n";
}

bool TextFacts::mixedLineEnds() const
{
    return (lfLines > 0) + (crlfLines > 0) + (crLines > 0) > 1;
}

Document Document::parse(std::string_view bytes, CutLimits limits)
{
    Document document;
    document.m_passages = place(cutPassages(bytes, CutAt::DocumentStart, limits).passages);
    document.m_size = bytes.size();
    for (const PlacedPassage& placed : document.m_passages)
        document.m_sums.add(*placed.passage);
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
        const PlacedPassage& placed = m_passages[index];
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

    Document document;
    document.m_passages.reserve(m_passages.size() + cut.passages.size());
    document.m_passages.assign(m_passages.begin(), m_passages.begin() + static_cast<std::ptrdiff_t>(first));
    std::size_t begin = regionBegin;
    std::size_t line = m_passages[first].firstLine;
    const auto append = [&](PassagePtr passage) {
        const std::size_t size = passage->bytes().size();
        const std::size_t lines = passage->lines().size();
        document.m_passages.push_back({std::move(passage), begin, line});
        begin += size;
        line += lines;
    };
    // A passage that came out of the region as it was keeps its identity.
    std::size_t old = first;
    for (PassagePtr& passage : cut.passages) {
        std::size_t same = old;
        const std::size_t reach = std::min(last, old + 8);
        while (same < reach && m_passages[same].passage->bytes() != passage->bytes())
            ++same;
        const bool found = same < reach && m_passages[same].passage->safeStart() == passage->safeStart()
            && m_passages[same].passage->blocks() == passage->blocks();
        append(found ? m_passages[same].passage : std::move(passage));
        if (found)
            old = same + 1;
    }
    document.m_sums = m_sums;
    for (std::size_t i = first; i < last; ++i)
        document.m_sums.remove(*m_passages[i].passage);
    for (std::size_t i = first; i < document.m_passages.size(); ++i)
        document.m_sums.add(*document.m_passages[i].passage);
    for (std::size_t i = last; i < m_passages.size(); ++i)
        append(m_passages[i].passage);
    document.m_size = begin;
    return document;
}

void Document::Sums::add(const Passage& passage)
{
    const Passage::LineEnds ends = passage.lineEnds();
    lf += ends.lf;
    crlf += ends.crlf;
    cr += ends.cr;
    invalid += passage.validUtf8() ? 0 : 1;
    nul += passage.hasNul() ? 1 : 0;
}

void Document::Sums::remove(const Passage& passage)
{
    const Passage::LineEnds ends = passage.lineEnds();
    lf -= ends.lf;
    crlf -= ends.crlf;
    cr -= ends.cr;
    invalid -= passage.validUtf8() ? 0 : 1;
    nul -= passage.hasNul() ? 1 : 0;
}

std::size_t Document::lineCount() const
{
    return m_passages.empty() ? 0 : m_passages.back().firstLine + m_passages.back().passage->lines().size();
}

std::string Document::bytes() const
{
    std::string result;
    result.reserve(m_size);
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
        const PlacedPassage& placed = m_passages[i];
        const std::size_t from = std::max(range.begin, placed.begin) - placed.begin;
        const std::size_t to = std::min(range.end, placed.range().end) - placed.begin;
        result += placed.passage->bytes().substr(from, to - from);
    }
    return result;
}

TextFacts Document::facts() const
{
    TextFacts facts;
    facts.lfLines = m_sums.lf;
    facts.crlfLines = m_sums.crlf;
    facts.crLines = m_sums.cr;
    facts.validUtf8 = m_sums.invalid == 0;
    facts.hasNul = m_sums.nul > 0;
    if (!m_passages.empty()) {
        facts.bom = m_passages.front().passage->bytes().starts_with(byteOrderMark);
        facts.finalNewline = endsLine(m_passages.back().passage->bytes().back());
    }
    return facts;
}

std::size_t Document::passageAt(std::size_t position) const
{
    const auto after = std::upper_bound(m_passages.begin(), m_passages.end(), position,
                                        [](std::size_t p, const PlacedPassage& placed) { return p < placed.begin; });
    return static_cast<std::size_t>(std::distance(m_passages.begin(), after)) - 1;
}

std::size_t Document::lineAt(std::size_t position) const
{
    if (m_passages.empty())
        return 0;
    const PlacedPassage& placed = m_passages[passageAt(position)];
    const auto& lines = placed.passage->lines();
    const auto after = std::upper_bound(lines.begin(), lines.end(), position - placed.begin,
                                        [](std::size_t p, const Line& line) { return p < line.begin; });
    return placed.firstLine + static_cast<std::size_t>(std::distance(lines.begin(), after)) - 1;
}

std::size_t Document::lineBegin(std::size_t line) const
{
    const auto after =
        std::upper_bound(m_passages.begin(), m_passages.end(), line,
                         [](std::size_t l, const PlacedPassage& placed) { return l < placed.firstLine; });
    if (after == m_passages.begin())
        return 0;
    const PlacedPassage& placed = *std::prev(after);
    const std::size_t inside = line - placed.firstLine;
    return inside < placed.passage->lines().size() ? placed.begin + placed.passage->lines()[inside].begin : m_size;
}

} // namespace quoin
