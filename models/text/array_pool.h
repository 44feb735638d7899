// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <limits>
#include <new>
#include <vector>

namespace quoin {

/// Memory for arrays of megabytes that each revision of a long document makes anew. What is given back waits for the
/// next array of about its size: to get such pages from the system takes longer than to fill them, and these are
/// filled while somebody types. May be used from any thread.
namespace array_pool {

/// Smaller arrays are none of the pool's business: the heap keeps these by itself.
constexpr std::size_t leastBytes = std::size_t{1} << 20;
/// No more than this waits; what waits longest goes first. Nothing does once no array of the pool is in use.
constexpr std::size_t mostWaiting = std::size_t{96} << 20;

/// At least `leastBytes` each time. Throws std::bad_alloc.
[[nodiscard]] void* take(std::size_t bytes);
/// `bytes` as they were taken.
void give(void* memory, std::size_t bytes) noexcept;
/// For tests.
[[nodiscard]] std::size_t waitingBytes();

} // namespace array_pool

/// What a std::vector asks for memory, to have it of the pool where it is long.
template <typename T>
class PoolAllocator {
public:
    using value_type = T;
    static_assert(alignof(T) <= __STDCPP_DEFAULT_NEW_ALIGNMENT__);

    PoolAllocator() = default;
    template <typename U>
    PoolAllocator(const PoolAllocator<U>& /*other*/) noexcept // NOLINT: as the standard wants it.
    {}

    [[nodiscard]] T* allocate(std::size_t count)
    {
        if (count > std::numeric_limits<std::size_t>::max() / sizeof(T))
            throw std::bad_array_new_length();
        const std::size_t bytes = count * sizeof(T);
        return static_cast<T*>(bytes < array_pool::leastBytes ? ::operator new(bytes) : array_pool::take(bytes));
    }

    void deallocate(T* memory, std::size_t count) noexcept
    {
        const std::size_t bytes = count * sizeof(T);
        if (bytes < array_pool::leastBytes)
            ::operator delete(memory);
        else
            array_pool::give(memory, bytes);
    }

    friend bool operator==(const PoolAllocator&, const PoolAllocator&) { return true; }
};

template <typename T>
using PooledVector = std::vector<T, PoolAllocator<T>>;

} // namespace quoin
