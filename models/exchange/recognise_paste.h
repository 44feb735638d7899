// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/exchange/paste_offer.h"
#include "models/template/template.h"

#include <optional>
#include <string_view>

namespace quoin {

/// What `text` as a whole could become in a spec of this template; nothing where it is
/// text like any other. Reads any bytes; what is larger than a few megabytes is left alone.
[[nodiscard]] std::optional<PasteOffer> recognisePaste(std::string_view text, const TemplatePtr& tmpl);

} // namespace quoin
