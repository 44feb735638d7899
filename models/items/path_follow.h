// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/spec.h"

#include <optional>
#include <string>
#include <string_view>

// Paths say where something stands in one revision. Whoever keeps one without a widget (a form whose section was left)
// asks here what it is called in another, however that came about: the file may have been written anew by somebody
// else.

namespace quoin {

/// The path in `after` of the field that a form shows at `path` in `before`: an item is found by what it is called, a
/// renamed one by its place among those that are left, just as a form finds them. Nothing where its item, its row or
/// its section is gone.
[[nodiscard]] std::optional<std::string> followedPath(const Spec& before, const Spec& after, std::string_view path);

/// What a form's editor of `path` holds: the value, empty where nobody has written it. Nothing where a form shows no
/// such field.
[[nodiscard]] std::optional<std::string> editorValue(const Spec& spec, std::string_view path);

} // namespace quoin
