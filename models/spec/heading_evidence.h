// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/spec/heading_facts.h"

#include <cstddef>

namespace quoin {

/// What speaks for or against what a heading says: the text below it, down to the next heading of its level. Knows no
/// entries and not where the heading stands; the rules are told in models/spec/README.md.
class HeadingEvidence {
public:
    /// Both must outlive this. The passages asked about have a heading that means something.
    HeadingEvidence(const HeadingsInOrder& headings, const Template& tmpl);

    /// Whether the text leaves no doubt of an ambiguous name: endpoints, tables. Of security there is no such sign; but
    /// "Authentication" with endpoints is a group of them.
    [[nodiscard]] bool shows(std::size_t passage, const TemplateSection& meant) const;
    /// Whether all headings right below it are endpoints, of which it is a group then.
    [[nodiscard]] bool isEndpointGroup(std::size_t passage) const;
    /// Whether it shows one of the sections that the heading names: "API Documentation" below "Tech Stack" says with
    /// what it is written, unless endpoints stand there. With whom a product is connected is another matter.
    [[nodiscard]] bool showsItems(std::size_t passage) const;
    /// Whether the heading names what only a backend has: the other parts of a product are fast, safe and watched in
    /// their own way, but have no "API Specification".
    [[nodiscard]] bool isOfBackend(std::size_t passage) const;
    /// Whether it names a part of what is designed ("Database" below "High-Level Design"), and its text says no more
    /// than that: no tables, columns, endpoints.
    [[nodiscard]] bool isComponent(std::size_t passage) const;

private:
    [[nodiscard]] bool holds(std::size_t passage, BodySign sign) const;
    [[nodiscard]] bool holdsOwnEndpoints(std::size_t passage) const;
    [[nodiscard]] bool saysEndpoints(std::size_t passage) const;
    [[nodiscard]] const TemplateSection& section(std::size_t i) const { return m_template.sections[i]; }

    const HeadingsInOrder& m_headings;
    const Template& m_template;
};

} // namespace quoin
