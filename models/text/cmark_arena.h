// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cmark-gfm.h>

namespace quoin {

/// Memory for one parse by cmark-gfm: it asks for a node or a buffer for every few bytes of text, and all of them go
/// at once. Nothing is given back while the arena lives, so nothing made with it may be freed or kept behind it.
/// One arena at a time in a thread; arenas in different threads know nothing of each other.
class CmarkArena {
public:
    CmarkArena();
    ~CmarkArena();
    CmarkArena(const CmarkArena&) = delete;
    CmarkArena& operator=(const CmarkArena&) = delete;

    [[nodiscard]] cmark_mem* memory() const;
};

} // namespace quoin
