// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/template/template.h"

#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace quoin {

/// The template's words (TemplateWords), normalised, as questions: what a heading says besides the name of a section.
/// Part of the Lexicon; immutable, may be asked from any thread. Readings are normalised texts (nameReadings).
class Vocabulary {
public:
    explicit Vocabulary(const TemplateWords& words);

    /// The whole text of a section that does not apply.
    [[nodiscard]] bool saysNotApplicable(std::string_view markdown) const;
    /// "phase 3 …": a step of a plan.
    [[nodiscard]] bool isPlanStep(std::string_view reading) const;
    /// "get service detail": what an endpoint does.
    [[nodiscard]] bool isOperation(std::string_view reading) const;
    /// Holds a word that makes a name beside it the name of something else.
    [[nodiscard]] bool saysSomethingElse(std::string_view reading) const;
    /// "Caching Strategy" of "caching strategy by resource type"; empty where the reading has no such words.
    [[nodiscard]] std::string_view beforeComplement(std::string_view reading) const;
    /// Speaks of services, integrations or queues in general instead of naming one.
    [[nodiscard]] bool isItemTopic(std::string_view heading) const;
    /// Says what a part of the schema is about instead of naming a table: "Indexes", "Naming conventions".
    [[nodiscard]] bool isSchemaTopic(std::string_view heading) const;
    /// "Table", "Entity", "テーブル": a word for what a table is; `Anywhere`: also outside of a schema.
    [[nodiscard]] bool isTableWord(std::string_view word) const { return names(m_tables, word); }
    [[nodiscard]] bool isTableWordAnywhere(std::string_view word) const { return names(m_tablesAnywhere, word); }
    /// Whether the cells of a table's header name a column and its type.
    [[nodiscard]] bool namesColumns(const std::vector<std::string_view>& header) const;
    /// The same of the first line of a Markdown table.
    [[nodiscard]] bool isColumnTable(std::string_view header) const;

private:
    using Words = std::unordered_set<std::string>;

    [[nodiscard]] static Words normalized(const std::vector<std::string>& words);
    [[nodiscard]] static bool names(const Words& words, std::string_view text);
    [[nodiscard]] static bool endsWithAny(const std::vector<std::string>& words, std::string_view reading);

    Words m_notApplicable;
    Words m_complements;
    Words m_otherSubjects;
    std::vector<std::string> m_subjectsTogether; // Of scripts without spaces: "部署架构".
    Words m_tables;
    Words m_tablesAnywhere;
    Words m_columnNames;
    Words m_columnTypes;
    std::vector<std::string> m_planSteps;
    std::vector<std::string> m_operations;
    std::vector<std::string> m_itemTopics;
    std::vector<std::string> m_schemaTopics;
    std::vector<std::string> m_schemaTasks;
};

} // namespace quoin
