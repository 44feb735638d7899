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
    // The limit that it sets along with that one: less would be taken from the system and given back at every key.
    mallopt(M_TRIM_THRESHOLD, 2 * ownPages);
#endif
}

} // namespace quoin
