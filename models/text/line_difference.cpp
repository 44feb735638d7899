// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
//
// E. Myers' difference by lines. It takes time with the square of what differs: so it looks a few hundred lines far,
// takes the way that led furthest, and begins again from there.
#include "models/text/line_difference.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace quoin {

namespace {

constexpr int mostSteps = 400; // Of one search: lines that were added or removed.
constexpr int unreached = std::numeric_limits<int>::min() / 2;
constexpr int mostFruitlessSearches = 40; // That found next to nothing alike; then the rest is taken for another text.

/// The lines of a text, each with its end.
class Lines {
public:
    explicit Lines(std::string_view text) : m_text(text)
    {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = text.find('\n', at);
            at = end == std::string_view::npos ? text.size() : end + 1;
            m_ends.push_back(at);
        }
    }
    [[nodiscard]] int count() const { return static_cast<int>(m_ends.size()); }
    [[nodiscard]] std::size_t begin(int line) const
    {
        return line == 0 ? 0 : m_ends[static_cast<std::size_t>(line) - 1];
    }
    [[nodiscard]] std::string_view operator[](int line) const
    {
        return m_text.substr(begin(line), begin(line + 1) - begin(line));
    }
    [[nodiscard]] std::string_view between(int first, int end) const
    {
        return m_text.substr(begin(first), begin(end) - begin(first));
    }

private:
    std::string_view m_text;
    std::vector<std::size_t> m_ends;
};

/// Lines that both texts have, one after the other.
struct Alike {
    int inBefore = 0;
    int inAfter = 0;
    int count = 0;
};

class Search {
public:
    Search(const Lines& before, const Lines& after) : m_before(before), m_after(after) {}

    /// What is alike, in order, from there on.
    [[nodiscard]] std::vector<Alike> run()
    {
        int fruitless = 0;
        while (!isDone() && fruitless < mostFruitlessSearches) {
            const int from = m_x + m_y;
            const int alike = step();
            fruitless += alike * 8 < m_x + m_y - from ? 1 : 0;
        }
        return std::move(m_alike);
    }

private:
    [[nodiscard]] bool isDone() const { return m_x == m_before.count() && m_y == m_after.count(); }

    /// Goes on from (m_x, m_y), says how many lines were alike.
    int step()
    {
        const int width = 2 * mostSteps + 3;
        const int middle = mostSteps + 1;
        std::vector<int> furthest(static_cast<std::size_t>(width), unreached);
        const auto reach = [&furthest, middle](int k) -> int& {
            return furthest[static_cast<std::size_t>(middle + k)];
        };
        std::vector<std::vector<int>> history;
        const int rows = m_before.count() - m_x;
        const int columns = m_after.count() - m_y;
        reach(1) = 0;
        for (int steps = 0; steps <= mostSteps; ++steps) {
            history.emplace_back(furthest.begin() + middle - steps - 1, furthest.begin() + middle + steps + 2);
            int best = -1;
            int bestDiagonal = 0;
            for (int k = -steps; k <= steps; k += 2) {
                int x = k == -steps || (k != steps && reach(k - 1) < reach(k + 1)) ? reach(k + 1) : reach(k - 1) + 1;
                if (x < 0 || x > rows || x - k < 0 || x - k > columns) {
                    reach(k) = unreached; // What lies there is nearer from beside it.
                    continue;
                }
                while (x < rows && x - k < columns && m_before[m_x + x] == m_after[m_y + x - k])
                    ++x;
                reach(k) = x;
                if (2 * x - k > best) {
                    best = 2 * x - k;
                    bestDiagonal = k;
                }
            }
            if (best == rows + columns || steps == mostSteps)
                return take(history, steps, bestDiagonal, reach(bestDiagonal));
        }
        return 0;
    }

    /// The way back from where a search ended. `history[n]` is what was reached before the step n, from diagonal -n-1
    /// on.
    int take(const std::vector<std::vector<int>>& history, int steps, int k, int x)
    {
        std::vector<Alike> way;
        const int endX = x;
        const int endY = x - k;
        int alike = 0;
        for (; steps >= 0; --steps) {
            const auto before = [&](int diagonal) {
                return history[static_cast<std::size_t>(steps)][static_cast<std::size_t>(diagonal + steps + 1)];
            };
            const bool down = k == -steps || (k != steps && before(k - 1) < before(k + 1));
            const int from = down ? before(k + 1) : before(k - 1) + 1;
            if (x > from)
                way.push_back({m_x + from, m_y + from - k, x - from});
            alike += x - from;
            k += down ? 1 : -1;
            x = before(k);
        }
        m_alike.insert(m_alike.end(), way.rbegin(), way.rend());
        m_x += endX;
        m_y += endY;
        return alike;
    }

    const Lines& m_before;
    const Lines& m_after;
    std::vector<Alike> m_alike;
    int m_x = 0;
    int m_y = 0;
};

/// A stretch of both texts that differs.
struct Hunk {
    ByteRange before;
    ByteRange after;
};

std::vector<Hunk> hunksBetween(const Lines& before, const Lines& after, const std::vector<Alike>& alike)
{
    std::vector<Hunk> hunks;
    int x = 0;
    int y = 0;
    const auto differTo = [&](int nextX, int nextY) {
        if (nextX > x || nextY > y)
            hunks.push_back({{before.begin(x), before.begin(nextX)}, {after.begin(y), after.begin(nextY)}});
    };
    for (const Alike& stretch : alike) {
        differTo(stretch.inBefore, stretch.inAfter);
        x = stretch.inBefore + stretch.count;
        y = stretch.inAfter + stretch.count;
    }
    differTo(before.count(), after.count());
    return hunks;
}

/// Joins those between which least is alike.
std::vector<Hunk> joined(const std::vector<Hunk>& hunks, std::size_t most)
{
    if (hunks.size() <= most)
        return hunks;
    const auto gapBefore = [&hunks](std::size_t i) { return hunks[i].before.begin - hunks[i - 1].before.end; };
    std::vector<std::size_t> gaps;
    for (std::size_t i = 1; i < hunks.size(); ++i)
        gaps.push_back(i);
    const auto kept = static_cast<std::ptrdiff_t>(most - 1);
    std::nth_element(gaps.begin(), gaps.begin() + kept, gaps.end(),
                     [&](std::size_t a, std::size_t b) { return gapBefore(a) > gapBefore(b); });
    gaps.resize(most - 1);
    std::sort(gaps.begin(), gaps.end());
    gaps.push_back(hunks.size());
    std::vector<Hunk> result;
    std::size_t first = 0;
    for (const std::size_t end : gaps) {
        result.push_back({{hunks[first].before.begin, hunks[end - 1].before.end},
                          {hunks[first].after.begin, hunks[end - 1].after.end}});
        first = end;
    }
    return result;
}

std::size_t beginOfLine(std::string_view text, std::size_t position)
{
    const std::size_t end = position == 0 ? std::string_view::npos : text.rfind('\n', position - 1);
    return end == std::string_view::npos ? 0 : end + 1;
}

} // namespace

Splices differenceBetween(std::string_view before, std::string_view after, std::size_t most)
{
    const Splice all = smallestSplice(0, before, after);
    if (all.range.empty() && all.replacement.empty())
        return {};
    // Nearly always both ends are alike: only the lines between are looked at one by one.
    const std::size_t front = beginOfLine(before, all.range.begin);
    const std::string_view oldPart = before.substr(front, all.range.end - front);
    const std::size_t afterEnd = all.range.begin + all.replacement.size();
    const std::string_view newPart = after.substr(front, afterEnd - front);
    const Lines oldLines(oldPart);
    const Lines newLines(newPart);
    const std::vector<Hunk> hunks = hunksBetween(oldLines, newLines, Search(oldLines, newLines).run());

    Splices splices;
    for (const Hunk& hunk : joined(hunks, most)) {
        Splice splice = smallestSplice(front + hunk.before.begin, oldPart.substr(hunk.before.begin, hunk.before.size()),
                                       newPart.substr(hunk.after.begin, hunk.after.size()));
        if (!splice.range.empty() || !splice.replacement.empty())
            splices.push_back(std::move(splice));
    }
    return splices;
}

} // namespace quoin
