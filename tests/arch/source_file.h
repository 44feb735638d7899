// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace quoin::arch {

struct Include {
    std::string path;
    bool quoted = false; ///< "…" rather than <…>
    int line = 0;
};

struct Token {
    std::string text; ///< A name or number, or one other character.
    int line = 0;
};

/// A C++ file as the rules see it: comments and the text of literals are gone, so that a rule never takes a sentence
/// for code. It is a lexer of a few lines, not a compiler: macros are not expanded.
struct SourceFile {
    std::string path; ///< From the root, with slashes.
    std::string text;
    std::vector<Include> includes;
    std::vector<Token> tokens;
};

[[nodiscard]] SourceFile readSource(std::string path, std::string text);

/// `text` with every comment and the inside of every literal replaced by blanks; line ends stay.
[[nodiscard]] std::string withoutCommentsAndLiterals(std::string_view text);

} // namespace quoin::arch
