// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/insertion.h"

#include <string_view>
#include <vector>

/// The text of a field that the template offers and the document lacks, in the style of its
/// neighbours, and the places where it may stand, best first. Called by createField alone.
namespace quoin {

/// Where a missing field belongs.
struct FieldOwner {
    std::size_t entry = 0;
    std::optional<Item> item; ///< The item or group; none for the section itself.
    const std::vector<TemplateField>* siblings = nullptr;
    const TemplateField* definition = nullptr;
};

[[nodiscard]] std::vector<NewText> placesForField(const Spec& spec, const FieldOwner& owner, std::string_view value);

} // namespace quoin
