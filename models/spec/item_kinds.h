// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/template/template.h"

#include <string>
#include <string_view>

namespace quoin {

/// The first group of `section` that holds items of `kind`, or null.
[[nodiscard]] const TemplateGroup* groupOfKind(const TemplateSection& section, ItemKind kind);

/// Whether a group of `section` holds items of `kind`.
[[nodiscard]] bool holdsItems(const TemplateSection& section, ItemKind kind);

/// The first section of `tmpl` that holds items of `kind`, or null.
[[nodiscard]] const TemplateSection* sectionOfKind(const Template& tmpl, ItemKind kind);

/// The group that items right under the section's heading belong to: the first that holds any but changes; or null.
[[nodiscard]] const TemplateGroup* defaultGroupOf(const TemplateSection& section);

/// The path of a group's items, relative to the section: ".rest".
[[nodiscard]] std::string collectionOf(const TemplateGroup& group);

/// "table", "endpoint", …: `Item::kind`.
[[nodiscard]] std::string_view kindName(ItemKind kind);

} // namespace quoin
