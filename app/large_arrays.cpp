// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "app/large_arrays.h"

#include <cstdlib> // Says whether it is glibc.

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace quoin {

void growLargeArraysInPlace()
{
#ifdef __GLIBC__
    // By itself glibc moves the limit up to 32 MB as soon as one array of that size was freed. Whatever is smaller is
    // copied each time it doubles, in one event of the window.
    constexpr int ownPages = 4 << 20;
    mallopt(M_MMAP_THRESHOLD, ownPages);
    // This much stays when it is free at the end of the heap: more than a long document makes anew at a key. Else its
    // pages would go back to the system and be made again each time, which takes longer than filling them.
    mallopt(M_TRIM_THRESHOLD, 16 * ownPages);
#endif
}

} // namespace quoin
