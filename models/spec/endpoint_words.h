// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace quoin {

/// What may stand around the methods behind a path: "/x (POST)".
inline constexpr std::array<std::pair<std::string_view, std::string_view>, 3> methodBrackets = {
    {{"(", ")"}, {"[", "]"}, {"\xEF\xBC\x88", "\xEF\xBC\x89"}}};

/// Method and route as a new endpoint's name says them: "POST /v1/things"; "/v1/things" is a GET.
struct EndpointName {
    std::string_view method = "GET";
    std::string_view route;
};
[[nodiscard]] EndpointName endpointName(std::string_view name);

/// The endpoint `name`, written as `text` writes its own at `method` and `route`, with the marks and brackets between
/// and behind them: "`/x` (POST)" and "PUT /y" give "`/y` (PUT)". Empty where `text` leaves a bracket open.
[[nodiscard]] std::string endpointWordsLike(const std::string& text, ByteRange method, ByteRange route,
                                            std::string_view name);

} // namespace quoin
