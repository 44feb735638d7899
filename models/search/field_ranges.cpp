// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/search/field_ranges.h"

#include <algorithm>

namespace quoin {

namespace {

// In a cell `\|` stands for `|`: one byte less in the value.
bool isEscapedBar(const std::string& bytes, std::size_t at)
{
    return bytes[at] == '\\' && at + 1 < bytes.size() && bytes[at + 1] == '|';
}

} // namespace

std::optional<ByteRange> rangeInValue(const Spec& spec, const Field& field, ByteRange range)
{
    const std::size_t begin = std::max(range.begin, field.range.begin);
    const std::size_t end = std::min(range.end, field.range.end);
    if (begin > end || (begin == end && !range.empty()))
        return std::nullopt;
    ByteRange inside = {begin - field.range.begin, end - field.range.begin};
    if (field.kind != FieldKind::Cell)
        return inside;
    const std::string bytes = spec.document().slice(field.range);
    const auto decoded = [&bytes](std::size_t position) {
        std::size_t bars = 0;
        for (std::size_t i = 0; i < position; ++i)
            bars += isEscapedBar(bytes, i) ? 1 : 0;
        return position - bars;
    };
    return ByteRange{decoded(inside.begin), decoded(inside.end)};
}

std::size_t positionOfValue(const Spec& spec, const Field& field, std::size_t inValue)
{
    if (field.kind != FieldKind::Cell)
        return std::min(field.range.begin + inValue, field.range.end);
    const std::string bytes = spec.document().slice(field.range);
    std::size_t at = 0;
    for (std::size_t value = 0; value < inValue && at < bytes.size(); ++value)
        at += isEscapedBar(bytes, at) ? 2 : 1;
    return field.range.begin + std::min(at, bytes.size());
}

} // namespace quoin
