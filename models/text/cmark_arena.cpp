// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/cmark_arena.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <cstring>
#include <vector>

namespace quoin {

namespace {

constexpr std::size_t alignment = alignof(std::max_align_t);
constexpr std::size_t firstChunk = 256 * 1024;
constexpr std::size_t largestChunk = 4 * 1024 * 1024;

/// The size of a block stands before it, for realloc.
constexpr std::size_t header = alignment;

struct Chunk {
    char* begin;
    std::size_t size;
};

struct Chunks {
    std::vector<Chunk> all;
    std::size_t used = 0; // Of the last one.

    char* take(std::size_t size)
    {
        const std::size_t whole = header + (size + alignment - 1) / alignment * alignment;
        if (all.empty() || all.back().size - used < whole)
            grow(whole);
        char* const block = all.back().begin + used;
        used += whole;
        std::memcpy(block, &size, sizeof size);
        return block + header;
    }

    // The block that was handed out last may become larger where it stands: a buffer that is being filled.
    bool extend(char* block, std::size_t from, std::size_t to)
    {
        const auto rounded = [](std::size_t size) { return (size + alignment - 1) / alignment * alignment; };
        char* const end = all.back().begin + used;
        if (block + rounded(from) != end || all.back().size - used < rounded(to) - rounded(from))
            return false;
        used += rounded(to) - rounded(from);
        std::memcpy(block - header, &to, sizeof to);
        return true;
    }

    void clear()
    {
        // The first chunk stays for the next parse in this thread.
        while (all.size() > 1) {
            std::free(all.back().begin);
            all.pop_back();
        }
        used = 0;
    }

    ~Chunks()
    {
        clear();
        if (!all.empty())
            std::free(all.back().begin);
    }

private:
    void grow(std::size_t whole)
    {
        const std::size_t usual = all.empty() ? firstChunk : std::min(2 * all.back().size, largestChunk);
        const std::size_t size = std::max(usual, whole);
        auto* const begin = static_cast<char*>(std::malloc(size));
        if (begin == nullptr)
            std::abort(); // As cmark-gfm's own allocator does: it knows no other answer.
        all.push_back({begin, size});
        used = 0;
    }
};

Chunks& chunks()
{
    thread_local Chunks ofThread;
    return ofThread;
}

void* arenaCalloc(std::size_t count, std::size_t size)
{
    char* const block = chunks().take(count * size);
    std::memset(block, 0, count * size);
    return block;
}

void* arenaRealloc(void* old, std::size_t size)
{
    if (old == nullptr)
        return chunks().take(size);
    auto* const block = static_cast<char*>(old);
    std::size_t before = 0;
    std::memcpy(&before, block - header, sizeof before);
    if (size <= before || chunks().extend(block, before, size))
        return block;
    char* const larger = chunks().take(size);
    std::memcpy(larger, block, before);
    return larger;
}

void arenaFree(void*) {}

cmark_mem arenaMemory = {arenaCalloc, arenaRealloc, arenaFree};

} // namespace

CmarkArena::CmarkArena() = default;

CmarkArena::~CmarkArena()
{
    chunks().clear();
}

cmark_mem* CmarkArena::memory() const
{
    return &arenaMemory;
}

} // namespace quoin
