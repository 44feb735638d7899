// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <string>
#include <string_view>
#include <vector>

namespace quoin::testing {

/// The backend template of this source tree; aborts with a sentence where it does not load.
[[nodiscard]] TemplatePtr backendTemplate();

/// `bytes` bound to it.
[[nodiscard]] SpecPtr bindText(std::string_view bytes);

/// Entries, parts, paths, kinds, ranges, states, labels and missing fields of a whole
/// spec, a line each: two specs with one dump are the same to everybody.
[[nodiscard]] std::string dumpSpec(const Spec& spec);

/// The first line in which two dumps differ, as a sentence; empty where none does.
[[nodiscard]] std::string firstDifference(std::string_view expected, std::string_view got);

/// Every field in the order of the file, raw text included, and every item, whatever they stand in.
[[nodiscard]] std::vector<Field> allFields(const Spec& spec);
[[nodiscard]] std::vector<Item> allItems(const Spec& spec);
[[nodiscard]] std::vector<MissingField> allMissing(const Spec& spec);

/// Every path that addItem may take: collections of the template and of the text, and sections.
[[nodiscard]] std::vector<std::string> allCollections(const Spec& spec);

/// "C string": how a failing input is printed, so that it can be pasted into a test.
[[nodiscard]] std::string cString(std::string_view bytes);

} // namespace quoin::testing
