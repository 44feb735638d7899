// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/text/same_bytes.h"

namespace quoin {

namespace {

ByteRange bytesOf(const PassageList& passages, std::size_t first, std::size_t count)
{
    const auto beginOf = [&](std::size_t i) {
        return i < passages.size() ? passages[i].begin : passages.byteCount();
    };
    return {beginOf(first), beginOf(first + count)};
}

} // namespace

bool haveSameBytes(const Document& a, const Document& b)
{
    if (a.size() != b.size())
        return false;
    const ListChange change = changeBetween(a.passages(), b.passages());
    const ByteRange inA = bytesOf(a.passages(), change.first, change.removed);
    const ByteRange inB = bytesOf(b.passages(), change.first, change.added);
    return inA == inB && a.slice(inA) == b.slice(inB);
}

} // namespace quoin
