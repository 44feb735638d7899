// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/heading_names.h"
#include "models/template/template.h"

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace quoin {

/// The template's names, normalised, for look-up. Made once per template (lexiconOf), shared.
class Lexicon {
public:
    explicit Lexicon(TemplatePtr tmpl);

    [[nodiscard]] const Template& templ() const { return *m_template; }
    [[nodiscard]] const TemplatePtr& templatePtr() const { return m_template; }

    [[nodiscard]] const Vocabulary& words() const { return m_words; }

    /// Null where the heading says nothing. Texts that were asked about before are answered from memory: a document
    /// says "Purpose" a thousand times. Safe to ask from several threads.
    [[nodiscard]] HeadingMeaningPtr heading(std::string_view markdown) const;

    /// The group of `section` that a heading names, or null.
    [[nodiscard]] const TemplateGroup* group(const TemplateSection& section, std::string_view markdown) const;

    /// Whether a heading names a group of `section`, or one of its rows ("Metrics" in Monitoring & Logging).
    [[nodiscard]] bool namesPart(const TemplateSection& section, std::string_view markdown) const;

    /// The field among `fields` whose label or synonym `label` is, or null.
    [[nodiscard]] const TemplateField* field(const std::vector<TemplateField>& fields, std::string_view label) const;

    /// How likely a column with this title is `field` where none has its label: 0 is the likeliest.
    [[nodiscard]] std::optional<std::size_t> columnRank(const TemplateField& field, std::string_view title) const;

    /// Whether a label or a column says where an endpoint's method, or its path, stands.
    [[nodiscard]] bool namesMethod(std::string_view label) const { return namesAnyOf(m_methodLabels, label); }
    [[nodiscard]] bool namesRoute(std::string_view label) const { return namesAnyOf(m_routeLabels, label); }

private:
    template <typename Answer>
    struct Memory {
        struct Hash : std::hash<std::string_view> {
            using is_transparent = void;
        };
        std::mutex mutex;
        std::unordered_map<std::string, Answer, Hash, std::equal_to<>> answers;
    };
    using Readings = std::shared_ptr<const std::vector<std::string>>;

    [[nodiscard]] const TemplateField* readField(const std::vector<TemplateField>& fields,
                                                 std::string_view label) const;
    [[nodiscard]] Readings readings(std::string_view markdown) const;

    void addFields(const std::vector<TemplateField>& fields);
    [[nodiscard]] bool namesAnyOf(const std::vector<std::string>& names, std::string_view label) const;

    TemplatePtr m_template;
    Vocabulary m_words;
    HeadingNames m_headingNames;
    std::vector<std::string> m_methodLabels;
    std::vector<std::string> m_routeLabels;
    std::unordered_map<const TemplateGroup*, std::vector<std::string>> m_groups;
    std::unordered_map<const TemplateField*, std::vector<std::string>> m_fields;
    std::unordered_map<const TemplateField*, std::vector<std::string>> m_columnTitles;
    mutable Memory<HeadingMeaningPtr> m_headings;
    mutable Memory<Readings> m_readings;
    // Which of an owner's fields a label names: a document says "Purpose" a thousand times.
    struct FieldMemory {
        std::mutex mutex;
        std::unordered_map<
            const void*,
            std::unordered_map<std::string, const TemplateField*, typename Memory<int>::Hash, std::equal_to<>>>
            answers;
    };
    mutable FieldMemory m_fieldAnswers;
};

using LexiconPtr = std::shared_ptr<const Lexicon>;

/// The lexicon of a template, made when it is first asked for and kept as long as a document needs it; the last one is
/// kept beyond that. Safe to call from several threads.
[[nodiscard]] LexiconPtr lexiconOf(const TemplatePtr& tmpl);

} // namespace quoin
