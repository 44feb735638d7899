// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/exchange/paste_offer.h"
#include "models/template/template.h"

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

/// The sections of a Markdown text that are those of the template, if there are two or more
/// with something in them. What stands in none is left out by name.
[[nodiscard]] std::optional<PasteOffer> pastedSections(std::string_view markdown, const TemplatePtr& tmpl);

/// Markdown with its ATX headings `by` levels deeper (or higher), at most 6 and at least 1.
[[nodiscard]] std::string withHeadingsMoved(std::string_view markdown, int by);

} // namespace quoin
