// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/byte_range.h"

#include <string_view>
#include <vector>

namespace quoin {

/// A token of JSON as specs write it: RFC 8259, comments, and what stands for a value
/// that the author leaves open. White space makes no tokens; everything else does, so
/// the tokens with the white space between them are the text again.
struct JsonToken {
    enum class Kind {
        Open,  ///< `{` or `[`
        Close, ///< `}` or `]`
        Comma,
        Colon,
        String,      ///< In either kind of quotes.
        Number,      ///< Begins like a number; whether it is one, the reader says.
        Word,        ///< `true`, `User`, `date-time`
        Placeholder, ///< `<uuid>`, `{{x}}`, `${x}`, `{id}`, `:id`, `[To be added]`
        Ellipsis,    ///< `...` or U+2026
        Bar,         ///< Between alternatives: `"a" | "b"`
        Comment,     ///< To the end of its line (without the line end) or `/* … */`.
        Other,
    };
    Kind kind = Kind::Other;
    ByteRange range;
    bool closed = true; ///< False for a string or comment that nothing ends.

    [[nodiscard]] std::string_view text(std::string_view json) const { return json.substr(range.begin, range.size()); }
    [[nodiscard]] bool is(Kind other) const { return kind == other; }
};

/// Never fails. Comments begin with `//`, `/*`, `#`, or `--` behind white space.
[[nodiscard]] std::vector<JsonToken> jsonTokens(std::string_view json);

/// Whether a person who reads `text` would call it JSON: behind comments it begins with a bracket and what JSON has
/// there.
[[nodiscard]] bool looksLikeJson(std::string_view text);

/// One behind the bracket that closes the one at the beginning of `json`, or its end. Reads no further.
[[nodiscard]] std::size_t jsonValueEnd(std::string_view json);

} // namespace quoin
