// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/splice.h"

#include <random>
#include <string>
#include <string_view>

namespace quoin::testing {

/// Seeded: a failing test prints its seed, and the same seed makes the same text.
class RandomText {
public:
    explicit RandomText(unsigned seed) : m_engine(seed) {}

    [[nodiscard]] std::size_t below(std::size_t limit) { return limit == 0 ? 0 : m_engine() % limit; }

    /// Markdown made of the pieces that trouble parsers, with every kind of line end.
    [[nodiscard]] std::string markdown(std::size_t pieces);

    /// Markdown like a backend spec's: headings, labels, tables, fences and lists of every notation.
    [[nodiscard]] std::string spec(std::size_t pieces);

    /// `text` with `count` lines taken out, doubled, moved, cut, or put in from elsewhere.
    [[nodiscard]] std::string mutated(std::string text, std::size_t count);

    /// A few bytes to type: letters, marks, line ends, fences.
    [[nodiscard]] std::string snippet();

    /// A splice of a text of `size` bytes.
    [[nodiscard]] Splice splice(std::size_t size);

private:
    std::mt19937 m_engine;
};

} // namespace quoin::testing
