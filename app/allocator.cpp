// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/allocator.h"

#include <cstdlib> // Says whether it is glibc.

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace quoin {

void setUpAllocator()
{
#ifdef __GLIBC__
    // By itself glibc moves the limit up to 32 MB as soon as one array of that size was freed. Whatever is smaller is
    // copied each time it doubles, in one event of the window.
    constexpr int ownPages = 4 << 20;
    mallopt(M_MMAP_THRESHOLD, ownPages);
    // This much stays when it is free at the end of the heap: more than a long document makes anew at a key. Else its
    // pages would go back to the system and be made again each time, which takes longer than filling them.
    mallopt(M_TRIM_THRESHOLD, 16 * ownPages);
    // No fast bins: they put off joining free memory until something large is asked for, and after a document of 50 MB
    // had gone the next such event took 200 ms. Each thread's cache of free memory, which is faster, stays.
    mallopt(M_MXFAST, 0);
#endif
}

} // namespace quoin
