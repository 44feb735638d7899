// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace quoin {

/// What a curl command says of an endpoint. Never a token, key or password of it.
struct CurlCommand {
    enum class Authentication { None, Bearer, Basic, ApiKey, Cookie };

    std::string method;
    std::string route; ///< Without scheme and host; with its query.
    Authentication authentication = Authentication::None;
    std::string body; ///< Empty where none is sent, or it comes from a file.
};

/// Nothing where the text as a whole is no curl command with an address.
[[nodiscard]] std::optional<CurlCommand> curlCommand(std::string_view text);

} // namespace quoin
