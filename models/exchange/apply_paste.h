// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/exchange/paste_offer.h"
#include "models/spec/edit.h"

#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// What of `offer` would be new in this spec: items that it does not have by that name, sections
/// that it lacks or that hold nothing yet. Titles of sections that have text here join `leftOut`.
[[nodiscard]] PasteOffer newIn(const Spec& spec, PasteOffer offer);

/// Makes all of an offer that is `newIn` the spec, as one edit; a JSON body is none (see
/// `jsonTargets` and `setField`). The path of the result is that of the first thing made.
[[nodiscard]] EditResult applyPaste(const SpecPtr& spec, const PasteOffer& offer);

/// A field that shows JSON.
struct JsonTarget {
    std::string path;
    std::string label;
    bool filled = false;
};
/// Those of the item that holds `path`, in the order of the template.
[[nodiscard]] std::vector<JsonTarget> jsonTargets(const Spec& spec, std::string_view path);

} // namespace quoin
