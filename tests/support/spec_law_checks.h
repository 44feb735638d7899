// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "tests/support/spec_laws.h"

/// The single checks that the laws are put together from; for tests/support only.
namespace quoin::testing {

[[nodiscard]] std::string rangeText(ByteRange range);
[[nodiscard]] bool isMultiLine(std::string_view text);
[[nodiscard]] bool isWithin(std::string_view path, std::string_view outer);
[[nodiscard]] std::string valueFrameFault(const Spec& before, const Spec& after, const Splices& splices, std::string_view edited);
[[nodiscard]] std::string placeFrameFault(const Spec& before, const Spec& after, const Splices& splices);
[[nodiscard]] std::string commonFault(const Spec& before, const Edit& edit, Thoroughness how);
[[nodiscard]] ByteRange allowedRange(const Spec& spec, const Field& field);
[[nodiscard]] std::string readBackFault(const Spec& after, const Field& field, const std::string& path, std::string_view value);
[[nodiscard]] const Edit* editOf(const EditResult& result, LawCounts& counts, std::string_view what);
[[nodiscard]] std::string describe(const EditResult& result);
[[nodiscard]] bool bringsLabelOrHeading(const Spec& before, const Spec& after, const std::string& collection);
[[nodiscard]] std::string backFault(const Spec& before, const EditResult& back, std::string_view law);
[[nodiscard]] bool holdsFields(const Spec& spec, const Field& holder);

} // namespace quoin::testing
