// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/labelled_values.h"
#include "models/spec/part_builder.h"

#include <vector>

namespace quoin {

/// Reads labelled (and unlabelled) fields of an item, a group or a section. Where a value ends, `LabelledValues` says;
/// this lays the fields and hands on what it does not know.
class FieldReader {
public:
    FieldReader(BodyContext& context, const std::vector<TemplateField>& definitions, PartCollector& out);

    /// Claims what it knows among lines [first, end); hands the rest to the collector as raw text.
    void read(std::size_t first, std::size_t end);

    /// A field whose label is a heading: its value is the text below.
    void readBelowHeading(const TemplateField& definition, const SourceNode& node, std::size_t endLine);

private:
    [[nodiscard]] bool isUsed(const TemplateField& definition) const;
    [[nodiscard]] bool isBettered(const TemplateField& definition, const LabelledValue& value, std::size_t end) const;
    [[nodiscard]] const TemplateField* answerField(std::string_view words) const;
    [[nodiscard]] bool listsAnswers(std::size_t first, std::size_t end) const;
    [[nodiscard]] bool readAnswer(std::size_t line, std::size_t end);
    void emit(std::size_t line, const LabelText& label, const TemplateField& definition, const LabelledValue& value);
    [[nodiscard]] bool readStatusTable(std::size_t first, std::size_t end, const std::string& collection);
    [[nodiscard]] std::size_t readTable(std::size_t first, std::size_t end);
    [[nodiscard]] std::size_t readUnlabelledFence(std::size_t line, std::size_t end);

    BodyContext& m_context;
    const std::vector<TemplateField>& m_definitions;
    PartCollector& m_out;
    LabelledValues m_values;
    std::vector<const TemplateField*> m_used;
    bool m_inAnswers = false; // Reading the bullets of a label that names them all: one level, however deep they nest.
    bool m_errorRows = false; // Error responses stood among the other answers.
};

} // namespace quoin
