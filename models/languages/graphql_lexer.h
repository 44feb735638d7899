// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <string_view>
#include <vector>

namespace quoin {

/// A token of GraphQL (October 2021, section 2.1). White space, commas and comments
/// (`#`, and `//` as people write them) make none.
struct GraphQlToken {
    enum class Kind { Name, Number, String, Mark, Spread, Placeholder };
    Kind kind = Kind::Mark; ///< Mark: one byte. Spread: `...` or U+2026. Placeholder: `<Thing>`.
    ByteRange range;
    bool startsLine = false;
    bool closed = true; ///< False for a string that nothing ends.

    [[nodiscard]] std::string_view text(std::string_view sdl) const { return sdl.substr(range.begin, range.size()); }
    [[nodiscard]] bool is(char mark, std::string_view sdl) const
    {
        return kind == Kind::Mark && sdl[range.begin] == mark;
    }
};

/// Never fails. A string that nothing closes ends with its line, a block string with the text.
[[nodiscard]] std::vector<GraphQlToken> graphQlTokens(std::string_view sdl);

} // namespace quoin
