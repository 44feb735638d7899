// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "ui/source/line_matching.h"

#include <algorithm>
#include <unordered_map>

namespace quoin {

namespace {

constexpr std::size_t mostCells = 1'000'000; // Of the table that the exact comparison fills.

/// Finds a longest common subsequence of the stretches [b, bEnd) and [a, aEnd).
class Matcher {
public:
    Matcher(const std::vector<OldLine>& before, const std::vector<std::string>& after, std::vector<LineEnd>& ends)
        : m_before(before)
        , m_after(after)
        , m_ends(ends)
    {}

    void match(std::size_t b, std::size_t bEnd, std::size_t a, std::size_t aEnd)
    {
        while (b < bEnd && a < aEnd && m_before[b].content == m_after[a])
            take(b++, a++);
        while (b < bEnd && a < aEnd && m_before[bEnd - 1].content == m_after[aEnd - 1])
            take(--bEnd, --aEnd);
        if (bEnd - b == aEnd - a) { // Lines were changed, none came or went.
            while (b < bEnd)
                take(b++, a++);
        } else if ((bEnd - b + 1) * (aEnd - a + 1) <= mostCells) {
            matchExactly(b, bEnd, a, aEnd);
        } else {
            matchInOrder(b, bEnd, a, aEnd);
        }
    }

private:
    void take(std::size_t b, std::size_t a) { m_ends[a] = m_before[b].end; }

    void matchExactly(std::size_t b, std::size_t bEnd, std::size_t a, std::size_t aEnd)
    {
        const std::size_t width = aEnd - a + 1;
        std::vector<std::uint32_t> longest((bEnd - b + 1) * width);
        const auto at = [&](std::size_t i, std::size_t j) -> std::uint32_t& {
            return longest[(i - b) * width + (j - a)];
        };
        for (std::size_t i = bEnd; i-- > b;) {
            for (std::size_t j = aEnd; j-- > a;)
                at(i, j) =
                    m_before[i].content == m_after[j] ? at(i + 1, j + 1) + 1 : std::max(at(i + 1, j), at(i, j + 1));
        }
        while (b < bEnd && a < aEnd) {
            if (m_before[b].content == m_after[a])
                take(b++, a++);
            else if (at(b + 1, a) >= at(b, a + 1))
                ++b;
            else
                ++a;
        }
    }

    void matchInOrder(std::size_t b, std::size_t bEnd, std::size_t a, std::size_t aEnd)
    {
        std::unordered_map<std::string_view, std::vector<std::size_t>> places;
        for (std::size_t i = b; i < bEnd; ++i)
            places[m_before[i].content].push_back(i);
        std::size_t next = b;
        for (; a < aEnd; ++a) {
            const auto found = places.find(m_after[a]);
            if (found == places.end())
                continue;
            const auto place = std::lower_bound(found->second.begin(), found->second.end(), next);
            if (place == found->second.end())
                continue;
            take(*place, a);
            next = *place + 1;
        }
    }

    const std::vector<OldLine>& m_before;
    const std::vector<std::string>& m_after;
    std::vector<LineEnd>& m_ends;
};

} // namespace

std::vector<LineEnd> matchedEnds(const std::vector<OldLine>& before, const std::vector<std::string>& after,
                                 LineEnd usual)
{
    std::vector<LineEnd> ends(after.size(), usual);
    if (before.empty() || after.empty())
        return ends;
    Matcher(before, after, ends).match(0, before.size() - 1, 0, after.size() - 1);
    ends.back() = before.back().end;
    return ends;
}

} // namespace quoin
