// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/items/alignment.h"

#include <algorithm>
#include <deque>
#include <unordered_map>

namespace quoin {

namespace {

bool same(const Alignable& a, const Alignable& b)
{
    return a.kind == b.kind && a.key == b.key;
}

// What is left after equal keys found each other: the n-th of a kind stays the n-th of
// that kind when as many are left on both sides (then something was renamed in place).
void pairByKind(const std::vector<Alignable>& before, const std::vector<Alignable>& after, std::vector<bool>& used,
                std::vector<int>& result, std::size_t begin, std::size_t beforeEnd, std::size_t afterEnd)
{
    std::unordered_map<std::string, std::deque<int>> left;
    std::unordered_map<std::string, std::size_t> wanted;
    for (std::size_t i = begin; i < beforeEnd; ++i) {
        if (!used[i])
            left[before[i].kind].push_back(static_cast<int>(i));
    }
    for (std::size_t i = begin; i < afterEnd; ++i) {
        if (result[i] < 0)
            ++wanted[after[i].kind];
    }
    for (std::size_t i = begin; i < afterEnd; ++i) {
        if (result[i] >= 0)
            continue;
        const auto found = left.find(after[i].kind);
        if (found == left.end() || found->second.size() != wanted[after[i].kind])
            continue;
        // Both counts shrink together, so the comparison above stays true for the next one.
        result[i] = found->second.front();
        used[static_cast<std::size_t>(result[i])] = true;
        found->second.pop_front();
        --wanted[after[i].kind];
    }
}

} // namespace

std::vector<int> align(const std::vector<Alignable>& before, const std::vector<Alignable>& after)
{
    std::vector<int> result(after.size(), -1);
    std::vector<bool> used(before.size(), false);
    std::size_t prefix = 0;
    while (prefix < before.size() && prefix < after.size() && same(before[prefix], after[prefix])) {
        result[prefix] = static_cast<int>(prefix);
        used[prefix] = true;
        ++prefix;
    }
    std::size_t beforeEnd = before.size();
    std::size_t afterEnd = after.size();
    while (beforeEnd > prefix && afterEnd > prefix && same(before[beforeEnd - 1], after[afterEnd - 1])) {
        result[--afterEnd] = static_cast<int>(--beforeEnd);
        used[beforeEnd] = true;
    }
    std::unordered_map<std::string, std::deque<int>> byKey;
    for (std::size_t i = prefix; i < beforeEnd; ++i)
        byKey[before[i].kind + '\n' + before[i].key].push_back(static_cast<int>(i));
    for (std::size_t i = prefix; i < afterEnd; ++i) {
        const auto found = byKey.find(after[i].kind + '\n' + after[i].key);
        if (found == byKey.end() || found->second.empty())
            continue;
        result[i] = found->second.front();
        used[static_cast<std::size_t>(result[i])] = true;
        found->second.pop_front();
    }
    pairByKind(before, after, used, result, prefix, beforeEnd, afterEnd);
    return result;
}

} // namespace quoin
