// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/array_pool.h"

#include <algorithm>
#include <array>
#include <bit>
#include <mutex>

namespace quoin::array_pool {

namespace {

struct Array {
    void* memory = nullptr;
    std::size_t bytes = 0;
};

/// The arrays that wait, the longest first.
class Pool {
public:
    void* take(std::size_t bytes)
    {
        const std::lock_guard lock(m_lock);
        const auto end = m_waiting.begin() + m_count;
        const auto found = std::find_if(m_waiting.begin(), end, [bytes](const Array& it) { return it.bytes == bytes; });
        void* const memory = found == end ? ::operator new(bytes) : remove(found);
        ++m_inUse;
        return memory;
    }

    void give(void* memory, std::size_t bytes) noexcept
    {
        const std::lock_guard lock(m_lock);
        --m_inUse;
        const bool waits = m_inUse > 0 && bytes <= mostWaiting;
        while (m_count > 0 && (m_inUse == 0 || (waits && (m_count == most || m_bytes + bytes > mostWaiting))))
            ::operator delete(remove(m_waiting.begin()));
        if (!waits) {
            ::operator delete(memory);
            return;
        }
        m_waiting[static_cast<std::size_t>(m_count++)] = {memory, bytes};
        m_bytes += bytes;
    }

    [[nodiscard]] std::size_t bytes()
    {
        const std::lock_guard lock(m_lock);
        return m_bytes;
    }

private:
    static constexpr std::ptrdiff_t most = mostWaiting / leastBytes;
    using Arrays = std::array<Array, static_cast<std::size_t>(most)>;

    void* remove(Arrays::iterator array) noexcept
    {
        void* const memory = array->memory;
        m_bytes -= array->bytes;
        std::copy(array + 1, m_waiting.begin() + m_count, array);
        --m_count;
        return memory;
    }

    std::mutex m_lock;
    Arrays m_waiting{};
    std::ptrdiff_t m_count = 0;
    std::size_t m_bytes = 0; // Of those that wait.
    std::size_t m_inUse = 0; // Arrays.
};

// Never destroyed: arrays are given back until the program's very end.
Pool& pool()
{
    static Pool& all = *new Pool;
    return all;
}

// An array of one more element fits where the one before it stood: a size has three leading bits, as pages that nobody
// writes into take no memory.
std::size_t roundedUp(std::size_t bytes)
{
    const std::size_t step = std::bit_floor(bytes) / 4;
    return (bytes + step - 1) / step * step;
}

} // namespace

void* take(std::size_t bytes)
{
    return pool().take(roundedUp(bytes));
}

void give(void* memory, std::size_t bytes) noexcept
{
    pool().give(memory, roundedUp(bytes));
}

std::size_t waitingBytes()
{
    return pool().bytes();
}

} // namespace quoin::array_pool
