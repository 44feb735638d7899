// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <vector>

namespace quoin {

/// Where an item may move besides where it is: the other groups of its section that hold items of its
/// kind, the next one first (new and modified services).
[[nodiscard]] std::vector<const TemplateGroup*> otherGroups(const Spec& spec, const Item& item);

} // namespace quoin
