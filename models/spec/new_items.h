// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/insertion.h"
#include "models/spec/item_text.h"

#include <string_view>
#include <vector>

/// The text of new items in the style of their neighbours, and the places where it may stand, best
/// first. Called by addItem alone, which tries them; nothing here changes a text.
namespace quoin {

/// A section that the document lacks, beside those that come before and after it in the template.
[[nodiscard]] std::vector<NewText> placesForSection(const Spec& spec, const TemplateSection& section);

/// A row of a section of rows: "- **Name**:", "| Name |  |".
[[nodiscard]] std::vector<NewText> placesForRow(const Spec& spec, std::size_t entry, std::string_view collection,
                                                std::string_view name);

/// A row or an entry behind `siblings`, in a list or table below a label.
[[nodiscard]] std::vector<NewText> placesForBullet(const Spec& spec, const std::vector<Item>& siblings,
                                                   std::string_view name);

/// An item of a group, with the heading of the group where the section has none and needs one.
[[nodiscard]] std::vector<NewText> placesForGroupItem(const Spec& spec, std::size_t entry, const TemplateGroup& group,
                                                      std::string_view collection, std::string_view name);

} // namespace quoin
