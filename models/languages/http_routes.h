// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/finding.h"

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace quoin {

/// The HTTP methods that specs use (RFC 9110 section 9, RFC 5789).
inline constexpr std::array<std::string_view, 7> httpMethods = {"GET",    "POST", "PUT",    "PATCH",
                                                                "DELETE", "HEAD", "OPTIONS"};
[[nodiscard]] bool isHttpMethod(std::string_view word);

/// A part of a path that a request fills in: `:id`, `{id}`, `<id>`, `[id]`, `$id`.
struct RouteParameter {
    std::string name;
    ByteRange range; ///< With its marks.
};

/// A path template: `https://host/v1/orders/{id}?page=&size=`.
struct HttpRoute {
    ByteRange origin; ///< Scheme and host, or a variable in their place; empty for a path alone.
    ByteRange path;   ///< Without the query.
    std::vector<RouteParameter> parameters;
    std::vector<RouteParameter> query; ///< By their names.
    Findings findings;
};

/// Reads all of `route` as one path; what does not belong into one is found and kept.
[[nodiscard]] HttpRoute readRoute(std::string_view route);

struct HttpRequest {
    ByteRange method;
    ByteRange target; ///< The path with its query.
    HttpRoute route;  ///< In positions of the whole text.
};

/// An `http` fence: request lines, one or many, with or without headers and bodies.
struct HttpText {
    std::vector<HttpRequest> requests; ///< In the order of the text.
    Findings findings;                 ///< Of routes and of JSON bodies.
};

[[nodiscard]] HttpText readHttp(std::string_view text);

} // namespace quoin
