// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/http_routes.h"
#include "models/text/byte_range.h"

#include <optional>
#include <string_view>
#include <vector>

namespace quoin {

/// Where a run of text names an endpoint. Positions are bytes in that text.
struct EndpointText {
    ByteRange method;
    std::vector<ByteRange> otherMethods; ///< "GET/PATCH /x": the PATCH, with the sign before it.
    ByteRange route;
    std::vector<ByteRange> otherRoutes; ///< "POST /x, /y": the /y, with the sign before it.
    ByteRange description;              ///< What is said of it behind (or before) it; may be empty.
    bool prose = false;                 ///< A sentence goes on right behind the path, no dash or colon between.
    bool alone = true;                  ///< Nothing stands behind the path, or a mark that sets off what does.
    ByteRange bracket;                  ///< "/x (POST)": the brackets around its methods, where there are any.

    /// From its method or its path, whichever comes first, to one behind the last of either.
    [[nodiscard]] ByteRange range() const;
    /// Counts all positions from `by` bytes further to the left.
    void shift(std::size_t by);
};

/// Method, then path, at the start of the text: either or both in code or bold, perhaps with a dash between or
/// behind a number; the description behind a dash, colon, arrow or in parentheses. Or the path, then its method set
/// off from it: "`/x` (POST)", "/x [GET, PUT]", "/x - POST", "/x    POST    what it does".
[[nodiscard]] std::optional<EndpointText> endpointAtStart(std::string_view text);

/// All endpoints that a text lists from its start on, nothing but signs between them, and notes in parentheses, which
/// may hold one more: "`GET /a`, `POST /a`", "`GET /a` (all), `GET /b`", "`GET /a` (or `GET /b`)".
[[nodiscard]] std::vector<EndpointText> endpointsAtStart(std::string_view text);

/// Behind the method that ends at `end`: further ones, parted by `/`, `,` or `|`. Moves `end` behind the last.
[[nodiscard]] std::vector<ByteRange> otherMethodsAt(std::string_view text, std::size_t& end);

/// The method that `other` ends with: "/PATCH" -> PATCH.
[[nodiscard]] ByteRange methodIn(std::string_view text, ByteRange other);

/// Behind the path that ends at `end`: further ones, parted by commas. Moves `end` behind the last.
[[nodiscard]] std::vector<ByteRange> otherRoutesAt(std::string_view text, std::size_t& end);

/// The path that `other` ends with: ", `/y" -> /y.
[[nodiscard]] ByteRange routeIn(std::string_view text, ByteRange other);

/// As above, or the description first: "Login — `POST /auth/login`", "Create (`POST /x`)".
[[nodiscard]] std::optional<EndpointText> endpointIn(std::string_view text);

} // namespace quoin
