// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>

namespace quoin {

/// A half-open stretch `[begin, end)` of a document, in bytes. Every position in
/// Quoin is a byte offset; columns and characters exist only in the widgets.
struct ByteRange {
    std::size_t begin = 0;
    std::size_t end = 0;

    [[nodiscard]] constexpr std::size_t size() const { return end - begin; }
    [[nodiscard]] constexpr bool empty() const { return begin == end; }
    [[nodiscard]] constexpr bool contains(std::size_t position) const { return begin <= position && position < end; }
    [[nodiscard]] constexpr bool contains(ByteRange inner) const { return begin <= inner.begin && inner.end <= end; }
    [[nodiscard]] constexpr bool overlaps(ByteRange other) const { return begin < other.end && other.begin < end; }
    [[nodiscard]] constexpr ByteRange shifted(std::size_t offset) const { return {begin + offset, end + offset}; }
    friend constexpr bool operator==(ByteRange, ByteRange) = default;
};

} // namespace quoin
