// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <optional>
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

/// A heading as a correction finds it again.
struct CorrectableHeading {
    std::string title;
    int ordinal = 1;
    std::size_t begin = 0;                ///< Its first byte.
    std::optional<std::string> sectionId; ///< What the user has said, if anything: as in Correction.
};

/// `corrections` with another word on that heading; none takes back what was said.
[[nodiscard]] inline Corrections correctedBy(Corrections corrections, const CorrectableHeading& heading,
                                             const std::optional<std::string>& sectionId)
{
    std::erase_if(corrections, [&heading](const Correction& correction) {
        return correction.heading == heading.title && correction.ordinal == heading.ordinal;
    });
    if (sectionId)
        corrections.push_back({heading.title, heading.ordinal, *sectionId});
    return corrections;
}

} // namespace quoin
