// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/part_builder.h"

#include <optional>

namespace quoin {

/// The value behind a label: where it stands and what it is.
struct LabelledValue {
    FieldKind kind = FieldKind::Line;
    ByteRange range;
    std::size_t endLine = 0; ///< One behind the last line that belongs to label and value.
    std::size_t listFirst = 0; ///< For List: its lines.
    std::size_t listEnd = 0;
};

/// Reads labelled (and unlabelled) fields of an item, a group or a section.
class FieldReader {
public:
    FieldReader(BodyContext& context, const std::vector<TemplateField>& definitions, PartCollector& out);

    /// Claims what it knows among lines [first, end); hands the rest to the collector as raw text.
    void read(std::size_t first, std::size_t end);

    /// A field whose label is a heading: its value is the text below.
    void readBelowHeading(const TemplateField& definition, const SourceNode& node, std::size_t endLine);

    /// The definition that a label names, or null.
    [[nodiscard]] const TemplateField* known(const LabelText& label, std::string_view line) const;
    /// The value of the label on `line`, within lines up to `end`.
    [[nodiscard]] LabelledValue valueOf(std::size_t line, std::size_t end, const LabelText& label, const TemplateField* definition) const;

private:
    [[nodiscard]] bool startsOther(std::size_t line) const;
    [[nodiscard]] LabelledValue valueInLines(std::size_t first, std::size_t end, FieldKind otherwise) const;
    void emit(std::size_t line, const LabelText& label, const TemplateField& definition, const LabelledValue& value);
    [[nodiscard]] bool readStatusTable(std::size_t first, std::size_t end, const std::string& collection);
    [[nodiscard]] std::size_t readTable(std::size_t first, std::size_t end);
    [[nodiscard]] std::size_t readUnlabelledFence(std::size_t line, std::size_t end);

    BodyContext& m_context;
    const std::vector<TemplateField>& m_definitions;
    PartCollector& m_out;
    std::vector<const TemplateField*> m_used;
};

/// The lines of the list item that begins at `line`, its nested lines included.
[[nodiscard]] std::size_t listItemEnd(const SectionSource& source, std::size_t line, std::size_t end);

/// Adds a list's bullets: `key: value` rows, or plain entries with a value each.
void readListRows(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection,
                  const std::vector<TemplateField>& definitions, bool statusKeys, PartCollector& out);
void readListEntries(BodyContext& context, std::size_t first, std::size_t end, const std::string& collection, PartCollector& out);
/// Whether lines [first, end) are one list and nothing else.
[[nodiscard]] bool isPlainList(const SectionSource& source, std::size_t first, std::size_t end);

} // namespace quoin
