// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// Where an item may move besides where it is: the other groups of its section that hold items of its
/// kind, the next one first (new and modified services).
[[nodiscard]] std::vector<const TemplateGroup*> otherGroups(const Spec& spec, const Item& item);

/// The one of them in which the item at `beside` stands, so that the item at `path` can come to stand before or
/// behind it there; null where it cannot.
[[nodiscard]] const TemplateGroup* otherGroupOf(const Spec& spec, std::string_view path, std::string_view beside);

/// The first of them that has no items: no line of an outline stands for it. Null where each has some.
[[nodiscard]] const TemplateGroup* emptyGroupFor(const Spec& spec, std::string_view path);

/// The path of a group of the section that holds `path`.
[[nodiscard]] std::string groupPath(const Spec& spec, std::string_view path, const TemplateGroup& group);

} // namespace quoin
