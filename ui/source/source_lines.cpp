// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/source_lines.h"

#include <algorithm>

namespace quoin {

namespace {

constexpr std::size_t linesPerSum = 1024;

} // namespace

std::string_view bytesOf(LineEnd end)
{
    switch (end) {
    case LineEnd::Lf:
        return "\n";
    case LineEnd::CrLf:
        return "\r\n";
    case LineEnd::Cr:
        return "\r";
    case LineEnd::None:
        break;
    }
    return {};
}

SourceLines::SourceLines()
{
    clear();
}

void SourceLines::clear()
{
    m_lines.assign(1, EditorLine{});
    std::fill(std::begin(m_tallies), std::end(m_tallies), 0);
    m_tallies[0] = 1;
    m_validSums = 0;
}

void SourceLines::tally(const EditorLine& line, int by)
{
    m_tallies[static_cast<std::size_t>(line.end)] += static_cast<std::size_t>(by);
}

void SourceLines::ensureSums(std::size_t upTo) const
{
    m_sums.resize((m_lines.size() + linesPerSum - 1) / linesPerSum + 1);
    if (m_validSums == 0) {
        m_sums[0] = 0;
        m_validSums = 1;
    }
    while (m_validSums <= upTo) {
        std::size_t sum = m_sums[m_validSums - 1];
        const std::size_t from = (m_validSums - 1) * linesPerSum;
        for (std::size_t i = from; i < std::min(from + linesPerSum, m_lines.size()); ++i)
            sum += m_lines[i].whole();
        m_sums[m_validSums++] = sum;
    }
}

std::size_t SourceLines::begin(std::size_t line) const
{
    const std::size_t chunk = line / linesPerSum;
    ensureSums(chunk);
    std::size_t position = m_sums[chunk];
    for (std::size_t i = chunk * linesPerSum; i < line; ++i)
        position += m_lines[i].whole();
    return position;
}

std::size_t SourceLines::size() const
{
    return begin(m_lines.size() - 1) + m_lines.back().size;
}

std::size_t SourceLines::lineAt(std::size_t position) const
{
    std::size_t chunks = (m_lines.size() + linesPerSum - 1) / linesPerSum;
    // What is found before a change needs no sums behind it.
    if (m_validSums > 0 && m_validSums <= chunks && m_sums[m_validSums - 1] > position)
        chunks = m_validSums;
    else
        ensureSums(chunks);
    const auto behind =
        std::upper_bound(m_sums.begin(), m_sums.begin() + static_cast<std::ptrdiff_t>(chunks), position);
    const auto chunk = static_cast<std::size_t>(behind - m_sums.begin()) - 1;
    std::size_t line = chunk * linesPerSum;
    std::size_t at = m_sums[chunk];
    while (line + 1 < m_lines.size() && at + m_lines[line].whole() <= position)
        at += m_lines[line++].whole();
    return line;
}

LineEnd SourceLines::usualEnd() const
{
    const auto most = std::max_element(std::begin(m_tallies) + 1, std::end(m_tallies));
    return *most == 0 ? LineEnd::Lf : static_cast<LineEnd>(most - std::begin(m_tallies));
}

void SourceLines::replace(std::size_t first, std::size_t count, const std::vector<EditorLine>& lines)
{
    const auto at = m_lines.begin() + static_cast<std::ptrdiff_t>(first);
    for (std::size_t i = 0; i < count; ++i)
        tally(m_lines[first + i], -1);
    for (const EditorLine& line : lines)
        tally(line, 1);
    if (count == lines.size()) {
        std::copy(lines.begin(), lines.end(), at);
    } else {
        const auto behind = m_lines.erase(at, at + static_cast<std::ptrdiff_t>(count));
        m_lines.insert(behind, lines.begin(), lines.end());
    }
    m_validSums = std::min(m_validSums, first / linesPerSum + 1);
}

} // namespace quoin
