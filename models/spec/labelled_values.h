// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/label_syntax.h"
#include "models/spec/lexicon.h"
#include "models/spec/section_source.h"
#include "models/spec/spec.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace quoin {

/// The value behind a label: where it stands and what it is.
struct LabelledValue {
    FieldKind kind = FieldKind::Line;
    ByteRange range;
    std::size_t endLine = 0;   ///< One behind the last line that belongs to label and value.
    std::size_t listFirst = 0; ///< For List: its lines.
    std::size_t listEnd = 0;
};

/// Finds the values of labels: which field a label names, and how far its value runs. Lays no fields itself; the
/// readers of fields and rows ask it.
class LabelledValues {
public:
    /// `definitions`: the fields that a label may name; any of them ends the value before it.
    LabelledValues(const Lexicon& lexicon, const SectionSource& source, const std::vector<TemplateField>& definitions)
        : m_lexicon(lexicon)
        , m_source(source)
        , m_definitions(definitions)
    {}

    /// The definition that a label names, or null.
    [[nodiscard]] const TemplateField* known(const LabelText& label, std::string_view line) const;
    /// The value of the label on `line`, within lines up to `end`.
    [[nodiscard]] LabelledValue valueOf(std::size_t line, std::size_t end, const LabelText& label,
                                        const TemplateField* definition) const;
    /// Lines [first, end) as one value: the code of a fence, a list, or `otherwise`.
    [[nodiscard]] LabelledValue valueInLines(std::size_t first, std::size_t end, FieldKind otherwise) const;

private:
    struct ValueSoFar {
        std::size_t next = 0;  // The line behind the label's own paragraph or item.
        bool nothing = false;  // The label's own block holds no value.
        bool sawWords = false; // A paragraph about the body stands between.
    };

    [[nodiscard]] bool startsOther(std::size_t line) const;
    [[nodiscard]] bool endsValue(std::size_t line, const LabelText& label, FieldShape shape,
                                 const ValueSoFar& soFar) const;
    [[nodiscard]] std::size_t endOnSameBlock(std::size_t line, std::size_t blockEnd, const LabelText& label) const;
    [[nodiscard]] std::size_t endOfBlocksBelow(std::size_t next, std::size_t end, const LabelText& label,
                                               FieldShape shape, bool nothing) const;

    const Lexicon& m_lexicon;
    const SectionSource& m_source;
    const std::vector<TemplateField>& m_definitions;
};

} // namespace quoin
