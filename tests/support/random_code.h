// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/languages/language.h"

#include <cstddef>
#include <string>
#include <vector>

namespace quoin::testing {

/// Code of no particular language: the pieces that trouble its readers.
class RandomCode {
public:
    explicit RandomCode(unsigned seed);
    [[nodiscard]] std::string code(Language language, std::size_t pieces);
    [[nodiscard]] std::string interactions(std::size_t pieces);

private:
    [[nodiscard]] std::string anyOf(const std::vector<std::string>& all, std::size_t pieces) const;

    unsigned m_seed;
};

} // namespace quoin::testing
