// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <vector>

namespace quoin {

/// A user's word on what a heading is, against what Quoin recognised. Kept beside
/// the file (never in it) and found again by the heading's text.
struct Correction {
    std::string heading;   ///< The heading's text without its marks.
    int ordinal = 1;       ///< Which of the headings with that text, from 1.
    std::string sectionId; ///< A section of the template; empty: "not part of the template".

    friend bool operator==(const Correction&, const Correction&) = default;
};

using Corrections = std::vector<Correction>;

} // namespace quoin
