// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// One step of a route: a literal, or a parameter in one of the notations that specs use.
struct RouteStep {
    enum class Notation { Literal, Colon, Braces, Angles, Brackets, Dollar };
    Notation notation = Notation::Literal;
    std::string text; ///< The literal, or the parameter's name.
};

/// `/v1/things/{id}` step by step; a slash at the end makes no step.
[[nodiscard]] std::vector<RouteStep> routeSteps(std::string_view route);

/// The same steps; parameters count as equal whatever they are called and however written.
[[nodiscard]] bool isSameRoute(const std::vector<RouteStep>& a, const std::vector<RouteStep>& b);

/// `to` as `place` would write it: parameters in its notation, and under its own names where
/// the renaming from `from` to `to` leaves them alone.
[[nodiscard]] std::string routeLike(std::string_view place, std::string_view from, std::string_view to);

/// A path as it stands in a run of text.
struct RouteInText {
    ByteRange range;         ///< Without query, fragment, and the marks of the sentence around it.
    bool behindHost = false; ///< A scheme and host, or a `{variable}`, stand directly before it.
};
/// The paths in `text`, in order.
[[nodiscard]] std::vector<RouteInText> routesIn(std::string_view text);

} // namespace quoin
