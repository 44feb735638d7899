// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/form_nodes.h"

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

/// Neighbouring texts that the template does not know are one text to whoever wrote them: a form shows
/// them as one. Where a section is free text, its own field is the first of them.

/// A text that a person is typing in. It stays one text until he leaves it, whatever its words would become.
struct HeldText {
    std::string path; ///< Of its node, as it was when the typing began.
    ByteRange range;
    Alignable identity;
};

/// Makes one node of each run of texts in `nodes` and in what they hold; the parts of `owner`, a section, a
/// group or an item. What lies in the held text is shown by its node alone.
void joinTexts(FormNodes& nodes, const Document& document, std::string_view owner,
               const std::optional<HeldText>& held = std::nullopt);

/// The field at `path` as a form shows it: for one that is part of a run, the whole run.
[[nodiscard]] std::optional<Field> shownField(const Spec& spec, std::string_view path,
                                              const std::optional<HeldText>& held = std::nullopt);
/// The run or text that a form shows of this byte.
[[nodiscard]] std::optional<Field> shownText(const Spec& spec, std::size_t at,
                                             const std::optional<HeldText>& held = std::nullopt);

} // namespace quoin
