// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <memory>
#include <unordered_map>
#include <utility>
#include <vector>

namespace quoin {

/// What changed between two lists: the elements at [first, first + removed) of the old one
/// have given way to `added` new ones.
struct ListChange {
    std::size_t first = 0;
    std::size_t removed = 0;
    std::size_t added = 0;

    [[nodiscard]] bool isNone() const { return removed == 0 && added == 0; }
    friend bool operator==(const ListChange&, const ListChange&) = default;
};

struct NoSums {
    template <typename T>
    explicit NoSums(const std::vector<T>& /*items*/)
    {}
};

/// A list in pieces that revisions share: copying it, replacing a few elements and finding out
/// where two of them differ costs as much as there are pieces, not elements. What every
/// revision of a long document holds one for each passage of. `Sums` is made of each piece once
/// and kept with it. Immutable apart from assignment; may be read from any thread.
template <typename T, typename Sums = NoSums>
class SharedList {
public:
    struct Piece {
        explicit Piece(std::vector<T> of) : items(std::move(of)), sums(items) {}
        std::vector<T> items;
        Sums sums;
    };
    using PiecePtr = std::shared_ptr<const Piece>;

    /// Where an element stands.
    struct Place {
        std::size_t piece = 0;
        std::size_t offset = 0;
    };

    SharedList() = default;
    explicit SharedList(std::vector<T> items)
    {
        append(std::move(items));
        m_ends.shrink_to_fit();
    }

    [[nodiscard]] std::size_t size() const { return m_ends.empty() ? 0 : m_ends.back(); }
    [[nodiscard]] bool empty() const { return m_ends.empty(); }

    [[nodiscard]] const T& operator[](std::size_t index) const
    {
        const Place at = placeOf(index);
        return m_pieces[at.piece]->items[at.offset];
    }

    [[nodiscard]] Place placeOf(std::size_t index) const
    {
        const auto behind = std::upper_bound(m_ends.begin(), m_ends.end(), index);
        const auto piece = static_cast<std::size_t>(behind - m_ends.begin());
        return {piece, index - beginOf(piece)};
    }

    [[nodiscard]] const std::vector<PiecePtr>& pieces() const { return m_pieces; }
    [[nodiscard]] std::size_t beginOf(std::size_t piece) const { return piece == 0 ? 0 : m_ends[piece - 1]; }

    /// The list with other elements in place of those at [first, first + removed).
    [[nodiscard]] SharedList replaced(std::size_t first, std::size_t removed, std::vector<T> added) const
    {
        if (empty())
            return SharedList(std::move(added));
        Place from = placeOf(std::min(first, size() - 1));
        from.offset += first == size() ? 1 : 0;
        Place to = removed == 0 ? from : placeOf(first + removed - 1);
        to.offset += removed == 0 ? 0 : 1;

        const auto& front = m_pieces[from.piece]->items;
        const auto& back = m_pieces[to.piece]->items;
        std::vector<T> items;
        items.reserve(from.offset + added.size() + back.size() - to.offset);
        items.insert(items.end(), front.begin(), front.begin() + static_cast<std::ptrdiff_t>(from.offset));
        items.insert(items.end(), std::make_move_iterator(added.begin()), std::make_move_iterator(added.end()));
        items.insert(items.end(), back.begin() + static_cast<std::ptrdiff_t>(to.offset), back.end());
        std::size_t next = to.piece + 1;
        if (items.size() < fewest && next < m_pieces.size()) { // Else many edits would leave many small pieces.
            items.insert(items.end(), m_pieces[next]->items.begin(), m_pieces[next]->items.end());
            ++next;
        }

        SharedList result;
        result.m_pieces.reserve(m_pieces.size() + items.size() / most + 1);
        result.m_ends.reserve(result.m_pieces.capacity());
        for (std::size_t i = 0; i < from.piece; ++i)
            result.take(m_pieces[i]);
        result.append(std::move(items));
        for (; next < m_pieces.size(); ++next)
            result.take(m_pieces[next]);
        return result;
    }

    /// Elements that stand in both at the front and at the end are passed over, piece by piece
    /// where these are shared.
    friend ListChange changeBetween(const SharedList& before, const SharedList& after)
    {
        const std::size_t least = std::min(before.size(), after.size());
        std::size_t front = 0;
        Place a;
        Place b;
        while (front < least) {
            const PiecePtr& inA = before.m_pieces[a.piece];
            const PiecePtr& inB = after.m_pieces[b.piece];
            std::size_t step = 1;
            if (a.offset == 0 && b.offset == 0 && inA == inB)
                step = inA->items.size();
            else if (inA->items[a.offset] != inB->items[b.offset])
                break;
            front += step;
            before.advance(a, step);
            after.advance(b, step);
        }
        std::size_t back = 0;
        std::size_t endA = before.m_pieces.size();
        std::size_t endB = after.m_pieces.size();
        std::size_t leftA = endA > 0 ? before.m_pieces.back()->items.size() : 0; // Of the pieces before endA and endB.
        std::size_t leftB = endB > 0 ? after.m_pieces.back()->items.size() : 0;
        while (back < least - front) {
            const Piece& inA = *before.m_pieces[endA - 1];
            const Piece& inB = *after.m_pieces[endB - 1];
            std::size_t step = 1;
            const bool whole = &inA == &inB && leftA == inA.items.size() && leftB == leftA;
            if (whole && leftA <= least - front - back)
                step = leftA;
            else if (inA.items[leftA - 1] != inB.items[leftB - 1])
                break;
            back += step;
            before.retreat(endA, leftA, step);
            after.retreat(endB, leftB, step);
        }
        return {front, before.size() - front - back, after.size() - front - back};
    }

    /// The same with what did not change between the first and the last difference left out, as far as whole pieces
    /// of it are shared. In their order; `first` counts the old elements.
    friend std::vector<ListChange> changesBetween(const SharedList& before, const SharedList& after)
    {
        const ListChange all = changeBetween(before, after);
        if (all.isNone())
            return {};
        const std::size_t oldEnd = all.first + all.removed;
        const std::size_t newEnd = all.first + all.added;
        std::unordered_map<const Piece*, std::size_t> places; // Of those that stand in the change whole: mostly none.
        for (std::size_t i = after.placeOf(all.first).piece; i < after.m_pieces.size() && after.m_ends[i] <= newEnd;
             ++i)
            places.emplace(after.m_pieces[i].get(), after.beginOf(i));
        std::vector<ListChange> changes;
        std::size_t oldBegin = all.first;
        std::size_t newBegin = all.first;
        const auto endAt = [&](std::size_t old, std::size_t fresh) {
            if (old > oldBegin || fresh > newBegin)
                changes.push_back({oldBegin, old - oldBegin, fresh - newBegin});
        };
        for (std::size_t i = before.placeOf(all.first).piece; i < before.m_pieces.size() && before.m_ends[i] <= oldEnd;
             ++i) {
            const std::size_t size = before.m_pieces[i]->items.size();
            const std::size_t at = before.beginOf(i);
            const auto shared = places.find(before.m_pieces[i].get());
            if (at < oldBegin || shared == places.end() || shared->second < newBegin)
                continue;
            endAt(at, shared->second);
            oldBegin = at + size;
            newBegin = shared->second + size;
        }
        endAt(oldEnd, newEnd);
        return changes;
    }

private:
    static constexpr std::size_t most = 256;
    static constexpr std::size_t fewest = 64;

    void take(PiecePtr piece)
    {
        m_ends.push_back(size() + piece->items.size());
        m_pieces.push_back(std::move(piece));
    }

    void append(std::vector<T> items)
    {
        if (items.empty())
            return;
        const std::size_t count = (items.size() + most - 1) / most;
        std::size_t from = 0;
        for (std::size_t i = 1; i <= count; ++i) {
            const std::size_t to = items.size() * i / count;
            take(std::make_shared<const Piece>(
                std::vector<T>(std::make_move_iterator(items.begin() + static_cast<std::ptrdiff_t>(from)),
                               std::make_move_iterator(items.begin() + static_cast<std::ptrdiff_t>(to)))));
            from = to;
        }
    }

    void advance(Place& place, std::size_t step) const
    {
        place.offset += step;
        if (place.offset == m_pieces[place.piece]->items.size())
            place = {place.piece + 1, 0};
    }

    void retreat(std::size_t& end, std::size_t& left, std::size_t step) const
    {
        left -= step;
        if (left == 0 && --end > 0)
            left = m_pieces[end - 1]->items.size();
    }

    std::vector<PiecePtr> m_pieces; // None is empty.
    std::vector<std::size_t> m_ends;
};

} // namespace quoin
