// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

/// An SDL by what the template asks for, each part with its comments and descriptions in the
/// order in which it was written.
struct GraphQlScript {
    std::string types;
    std::string mutations; ///< With the inputs, as the template has them.
    std::string queries;
    std::string subscriptions;
};

/// Nothing where the text as a whole is no SDL.
[[nodiscard]] std::optional<GraphQlScript> graphQlScript(std::string_view text);

} // namespace quoin
