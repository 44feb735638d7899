// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/same_bytes.h"

#include <algorithm>
#include <string>

namespace quoin {

bool sameBytes(const Document& a, const Document& b)
{
    if (a.size() != b.size())
        return false;
    // What is left between the passages that both share may be cut otherwise.
    const ListChange change = changeBetween(a.passages(), b.passages());
    std::size_t inA = change.first;
    std::size_t inB = change.first;
    std::size_t offsetA = 0;
    std::size_t offsetB = 0;
    while (inA < change.first + change.removed && inB < change.first + change.added) {
        if (offsetA == 0 && offsetB == 0 && a.passages()[inA].passage == b.passages()[inB].passage) {
            ++inA;
            ++inB;
            continue;
        }
        const std::string_view ofA = a.passages()[inA].passage->bytes();
        const std::string_view ofB = b.passages()[inB].passage->bytes();
        const std::size_t size = std::min(ofA.size() - offsetA, ofB.size() - offsetB);
        if (ofA.substr(offsetA, size) != ofB.substr(offsetB, size))
            return false;
        offsetA += size;
        offsetB += size;
        if (offsetA == ofA.size()) {
            ++inA;
            offsetA = 0;
        }
        if (offsetB == ofB.size()) {
            ++inB;
            offsetB = 0;
        }
    }
    return true;
}

bool sameBytes(const Document& a, std::string_view bytes)
{
    if (a.size() != bytes.size())
        return false;
    for (const PlacedPassage& placed : a.passages()) {
        if (placed.passage->bytes() != bytes.substr(placed.begin, placed.passage->bytes().size()))
            return false;
    }
    return true;
}

bool leadTo(const Document& from, const Splices& splices, const Document& to)
{
    std::size_t came = 0;
    std::size_t went = 0;
    for (const Splice& splice : splices) {
        came += splice.replacement.size();
        went += splice.range.size();
    }
    if (from.size() + came != to.size() + went)
        return false;
    if (splices.empty())
        return sameBytes(from, to);
    // Behind the last byte that differs or is touched, and before the first one, both are the same.
    const ListChange change = changeBetween(from.passages(), to.passages());
    const auto beginOf = [&](std::size_t passage) {
        return passage < from.passages().size() ? from.passages()[passage].begin : from.size();
    };
    const std::size_t begin = std::min(beginOf(change.first), splices.front().range.begin);
    const std::size_t end = std::max(beginOf(change.first + change.removed), splices.back().range.end);
    if (end + to.size() < from.size() + begin) // What is left of `to` is shorter than nothing.
        return false;
    std::string text = from.slice({begin, end});
    Splices inside = splices;
    for (Splice& splice : inside)
        splice.range = {splice.range.begin - begin, splice.range.end - begin};
    applySplices(text, inside);
    return text == to.slice({begin, end + to.size() - from.size()});
}

} // namespace quoin
