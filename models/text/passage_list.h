// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/passage.h"
#include "models/text/shared_list.h"

#include <cstddef>
#include <vector>

namespace quoin {

/// What a status bar says of a file.
struct TextFacts {
    std::size_t lfLines = 0;
    std::size_t crlfLines = 0;
    std::size_t crLines = 0;
    bool bom = false;      ///< Begins with EF BB BF.
    bool validUtf8 = true; ///< Of all bytes (RFC 3629).
    bool hasNul = false;
    bool finalNewline = false; ///< False for an empty file.

    /// The line end that new text takes: the most frequent, LF in an empty file.
    [[nodiscard]] std::string_view lineEnd() const;
    [[nodiscard]] bool mixedLineEnds() const;
    friend bool operator==(const TextFacts&, const TextFacts&) = default;
};

/// A passage and where it stands. Refers to the list that it was taken from.
struct PlacedPassage {
    const PassagePtr& passage;
    std::size_t begin = 0;     ///< Byte offset of its first byte.
    std::size_t firstLine = 0; ///< 0-based number of its first line.

    [[nodiscard]] ByteRange range() const { return {begin, begin + passage->bytes().size()}; }
};

/// The passages of a text in their order, with where each begins: found by number, byte or
/// line without looking at the others, and shared with the revision before but for what an
/// edit touched. Used by Document; read by whoever reads documents.
class PassageList {
public:
    PassageList() = default;
    explicit PassageList(std::vector<PassagePtr> passages);

    [[nodiscard]] std::size_t size() const { return m_list.size(); }
    [[nodiscard]] bool empty() const { return m_list.empty(); }
    [[nodiscard]] PlacedPassage operator[](std::size_t index) const;
    [[nodiscard]] PlacedPassage front() const { return (*this)[0]; }
    [[nodiscard]] PlacedPassage back() const { return (*this)[size() - 1]; }

    [[nodiscard]] std::size_t byteCount() const { return m_bytes; }
    [[nodiscard]] std::size_t lineCount() const { return m_lines; }
    [[nodiscard]] TextFacts facts() const;

    /// The last passage that begins at or before this byte, or line; the list must not be empty.
    [[nodiscard]] std::size_t atByte(std::size_t position) const;
    [[nodiscard]] std::size_t atLine(std::size_t line) const;

    /// The list with other passages in place of those at [first, first + removed).
    [[nodiscard]] PassageList replaced(std::size_t first, std::size_t removed, std::vector<PassagePtr> added) const;

    /// Passages are compared by identity.
    friend ListChange changeBetween(const PassageList& before, const PassageList& after)
    {
        return changeBetween(before.m_list, after.m_list);
    }
    friend std::vector<ListChange> changesBetween(const PassageList& before, const PassageList& after)
    {
        return changesBetween(before.m_list, after.m_list);
    }

    class Iterator;
    [[nodiscard]] Iterator begin() const;
    [[nodiscard]] Iterator end() const;
    [[nodiscard]] Iterator from(std::size_t index) const; ///< At that passage, at most the end.

private:
    /// Of one piece: where its passages begin, counted from its own first byte and line.
    struct Sums {
        explicit Sums(const std::vector<PassagePtr>& passages);
        std::vector<std::size_t> begins;
        std::vector<std::size_t> firstLines;
        std::size_t bytes = 0;
        std::size_t lines = 0;
        TextFacts facts;
    };
    using List = SharedList<PassagePtr, Sums>;

    explicit PassageList(List list);
    [[nodiscard]] PlacedPassage at(List::Place place) const;

    List m_list;
    std::vector<std::size_t> m_begins; // Of the pieces.
    std::vector<std::size_t> m_firstLines;
    std::size_t m_bytes = 0;
    std::size_t m_lines = 0;
};

/// Goes through the passages from the first to the last.
class PassageList::Iterator {
public:
    Iterator(const PassageList& list, List::Place place) : m_list(&list), m_place(place) {}

    [[nodiscard]] PlacedPassage operator*() const { return m_list->at(m_place); }
    Iterator& operator++();
    friend bool operator==(const Iterator& a, const Iterator& b)
    {
        return a.m_place.piece == b.m_place.piece && a.m_place.offset == b.m_place.offset;
    }

private:
    const PassageList* m_list;
    List::Place m_place;
};

inline PassageList::Iterator PassageList::begin() const
{
    return {*this, {}};
}

inline PassageList::Iterator PassageList::end() const
{
    return {*this, {m_list.pieces().size(), 0}};
}

inline PassageList::Iterator PassageList::from(std::size_t index) const
{
    return {*this, m_list.placeOf(index)};
}

} // namespace quoin
