// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/template/template.h"

#include <nlohmann/json_fwd.hpp>

#include <string>
#include <string_view>
#include <variant>

// Turns text into a JSON value, and says in plain words why it cannot. Only the
// loader calls it. It is stricter than the JSON library alone: a key that occurs
// twice in one object, which the library would silently let the later one win, is an
// error here. It must never throw.

namespace quoin {

[[nodiscard]] std::variant<nlohmann::json, TemplateError> parseJson(std::string_view text);

/// `pointer` with one more reference token, escaped as RFC 6901 asks for.
[[nodiscard]] std::string pointerTo(const std::string& pointer, std::string_view key);
[[nodiscard]] std::string pointerTo(const std::string& pointer, std::size_t index);

} // namespace quoin
