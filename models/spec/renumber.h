// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/edit.h"

#include <string_view>

namespace quoin {

/// Gives the heading at `path` (of a section, a group, an item or raw text) and the numbered ones
/// of its level that follow below the same heading consecutive numbers, in the style that the
/// headings before it have, and the headings below them the new beginnings of theirs ("4.3.1").
/// A heading without a number among numbered ones gets one; those that follow without one stay so.
/// Only numbers change. Called when the user asks for it, never by another edit.
[[nodiscard]] EditResult renumberHeadings(const SpecPtr& spec, std::string_view path);

} // namespace quoin
