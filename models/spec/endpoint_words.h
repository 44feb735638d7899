// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <string>
#include <string_view>

namespace quoin {

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
