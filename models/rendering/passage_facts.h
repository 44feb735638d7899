// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/text/passage.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace quoin {

/// A footnote's text: lines of a passage.
struct FootnoteDefinition {
    QString label;
    std::uint32_t firstLine = 0;
    std::uint32_t lineCount = 0;
    std::uint32_t textBegin = 0; ///< Byte in the first line, behind the `]:`.
};

struct LinkDefinition {
    QString label; ///< Normalised: see normalizedLabel.
    std::string source;
};

/// What a passage contributes to the others: link definitions and footnotes.
struct PassageFacts {
    std::vector<LinkDefinition> links;
    std::vector<FootnoteDefinition> footnotes;
    std::vector<QString> references; ///< Labels of footnotes, in the order in which they are referred to.
};

/// Null for the many passages that have none of these.
[[nodiscard]] std::shared_ptr<const PassageFacts> passageFacts(const Passage& passage);

/// A link label as CommonMark compares them: case folded, runs of white space as one space.
[[nodiscard]] QString normalizedLabel(std::string_view label);

} // namespace quoin
