// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/spec_laws.h"

/// The single checks that the laws are put together from; for tests/support only.
namespace quoin::testing {

[[nodiscard]] std::string rangeText(ByteRange range);
[[nodiscard]] bool isMultiLine(std::string_view text);
[[nodiscard]] bool isWithin(std::string_view path, std::string_view outer);
[[nodiscard]] std::string commonFault(const Spec& before, const Edit& edit, Thoroughness how);
[[nodiscard]] ByteRange allowedRange(const Spec& spec, const Field& field);
/// Whether the field reads as `value`; what stands inside list items may be indented with them.
[[nodiscard]] std::string readBackFault(const Spec& after, FieldKind kind, const std::string& path,
                                        std::string_view value);
/// The same for a field that an edit created, which may have become the items of a list.
[[nodiscard]] std::string createdFault(const Spec& after, const std::string& path, std::string_view value);
[[nodiscard]] const Edit* editOf(const EditResult& result, LawCounts& counts, std::string_view what);
[[nodiscard]] std::string describe(const EditResult& result);
enum class LineEnds { Exact, AnyKind };
/// Whether a second edit brought back the bytes of `before`.
[[nodiscard]] std::string backFault(const Spec& before, const EditResult& back, std::string_view law,
                                    LineEnds lineEnds = LineEnds::Exact);

} // namespace quoin::testing
