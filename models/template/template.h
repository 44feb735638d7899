// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

// The spec template as data: what sections, groups, items and fields there are, how
// the template writes them, and by which other names documents call them. It owns no
// document and no file; recognising, editing, checking and showing a spec all read it
// and add nothing of their own. Whoever has a template may keep it and read it from any
// thread. Nothing here may name a section, a field or a label: those stand in the JSON
// file (README.md), and only there.

namespace quoin {

/// What a field's value looks like where the template writes it. A document may
/// write it otherwise; the field then is shown as what it is there.
enum class FieldShape : std::uint8_t {
    Line,  ///< Text on the label's line.
    Block, ///< Free Markdown, several paragraphs.
    Fence, ///< A fenced code block; the value is the code.
    List,  ///< Bullets below the label; the value is the list, its bullets are entries.
    Rows,  ///< Bullets `key: value` below the label (status codes, endpoints, retry/timeout/fallback).
};

/// How items of a kind are told from other headings.
enum class ItemKind : std::uint8_t { Table, Modification, Endpoint, Service, Integration, Queue };

/// A field of an item, a group or a section.
struct TemplateField {
    std::string id;
    std::string label;                 ///< As the template writes it; empty for text with no label of its own.
    std::vector<std::string> synonyms; ///< Other labels for it; compared after normalisation.
    /// What a column of a table is titled that is this field where no column has its label; the likeliest first.
    std::vector<std::string> columnTitles;
    FieldShape shape = FieldShape::Line;
    std::string placeholder; ///< The template's text for the value, verbatim.
    std::string qualifier;   ///< What stands in parentheses after the label ("200 OK").
    std::string language;    ///< Info string of its fence.
    std::string hint;        ///< One sentence for whoever fills it in.
    std::string example;
    bool asHeading = false;   ///< The template writes the label as a heading (GraphQL "Types").
    bool labelAsCode = false; ///< The template writes a row's label as code (`400 Bad Request`).
    bool repeated = false;    ///< May occur several times in one item (Response).
    bool inTemplate = true;   ///< False for what only the worked example has (Key Flows).
    bool offered =
        true; ///< False for what is recognised and never asked for: documents have it, better is another field.
    /// Offered as value; for Rows as key of a new row; where there is a qualifier, as qualifier.
    std::vector<std::string> choices;
    /// The value names items of these kinds, several of them with a comma or a bullet each.
    std::vector<ItemKind> offers;
    /// For Rows: its rows answer one question together; those that are missing are missed.
    bool sideBySide = false;
    /// The value states measures ("p95 < 200 ms"), and is read as such.
    bool measures = false;
    /// The value says who interacts with whom, and is read as steps.
    bool steps = false;
    /// Which of its section's best practices applies, from 1; 0 for none in particular.
    std::uint8_t practice = 0;
    /// For Rows: the rows that the template offers. For Line: those it offers when the value is a list.
    std::vector<TemplateField> rows;
};

struct TemplateItem {
    ItemKind kind = ItemKind::Service;
    std::string noun;    ///< "Endpoint": for the button that adds one.
    std::string heading; ///< The template's heading text, "[Method] /api/v1/[resource]".
    bool inTemplate = true;
    std::vector<TemplateField> fields;
};

/// A named part of a section: a list of items ("REST Endpoints"), fields
/// ("GraphQL Schema"), or both ("Schema Modifications").
struct TemplateGroup {
    std::string id;
    std::string title; ///< Empty where items stand right under the section's heading.
    /// Name the group inside its section. Outside of it they also name the section,
    /// unless that lists them as ambiguous.
    std::vector<std::string> synonyms;
    std::string hint;
    bool inTemplate = true;
    std::vector<TemplateField> fields;
    std::unique_ptr<TemplateItem> item; ///< Null where the group holds no items.
};

struct TemplateSection {
    std::string id;
    std::string title;
    std::vector<std::string> synonyms; ///< Name the section wherever they stand.
    std::vector<std::string> openings; ///< The same of a longer name that begins so ("Endpoint attivi").
    std::vector<std::string>
        endings; ///< A longer name that ends so is as good as an ambiguous one ("Stripe Integration").
    std::vector<std::string> ambiguousSynonyms; ///< Name it only in the context that models/spec/README.md states.
    std::string hint;
    std::vector<std::string> bestPractices; ///< One sentence each.
    std::vector<TemplateField> fields;      ///< Text with no group (architecture's prose).
    std::vector<TemplateGroup> groups;
    bool rows = false;                ///< Label: value rows; `rowFields` are the offered labels.
    bool measures = false;            ///< The values of all its rows state measures, free rows too.
    bool aboutTheWhole = false;       ///< What it is called ("Overview") is also said of each of several topics.
    bool namesEndpointGroups = false; ///< What it is called ("Authentication") is also said of a group of endpoints.
    std::vector<TemplateField> rowFields;
};

/// What documents say, in any language, besides the names of sections, groups and fields; compared after normalisation.
struct TemplateWords {
    std::vector<std::string> notApplicable; ///< The whole text of a section that does not apply: "N/A".
    std::vector<std::string> planSteps;     ///< Before a number, a step of a plan: "Phase".
    std::vector<std::string> operations;    ///< A heading that begins so says what an endpoint does: "Get".
    /// Behind a section's name they begin what it is about, which leaves it what it is: "for", "by".
    std::vector<std::string> complements;
    std::vector<std::string> otherSubjects; ///< Beside a section's name they make it another's: "Frontend", "Test".
    std::vector<std::string> itemTopics; ///< A heading that ends so names no service, integration or queue: "Overview".
    std::vector<std::string> schemaTopics;   ///< A heading that ends so names no table: "Indexes".
    std::vector<std::string> schemaTasks;    ///< Nor does one that begins so: "Create".
    std::vector<std::string> tables;         ///< What a table is called in a schema: "Entity".
    std::vector<std::string> tablesAnywhere; ///< What is a table wherever it stands: "Table".
    std::vector<std::string> columnNames;    ///< Titles of the column with the columns' names: "Field".
    std::vector<std::string> columnTypes;    ///< Titles of the column with their types: "Data type".
};

/// The spec template as data. Loaded once, never changed, shared by all.
struct Template {
    std::string id;
    std::string title; ///< Text of the root heading.
    std::vector<std::string> titleSynonyms;
    std::uint8_t rootLevel = 2;
    /// Words beside a section's name that leave it what it is ("Core", "Overview", "PostgreSQL"); in scripts
    /// without spaces, what may be written on to it ("数据库" + "设计").
    std::vector<std::string> qualifiers;
    /// Parts of a product that a backend spec is not about: below a heading that names one, none names a section.
    std::vector<std::string> otherParts;
    /// What says of which products the whole is made ("Tech Stack"), and in which order ("Implementation Plan"): below
    /// such a heading a name mentions its section, unless what stands there shows that it is one.
    std::vector<std::string> stacks;
    std::vector<std::string> plans;
    /// What architectures call their components ("Database", "API Layer"): inside another section they name none.
    std::vector<std::string> components;
    /// Labels and columns that say where an endpoint's method and path stand ("Method", "Path").
    std::vector<std::string> methodLabels;
    std::vector<std::string> routeLabels;
    TemplateWords words;
    std::vector<TemplateSection> sections;

    [[nodiscard]] const TemplateSection* section(std::string_view id) const;
};

using TemplatePtr = std::shared_ptr<const Template>;

/// What was wrong with a template file: a JSON pointer (RFC 6901) and a sentence.
struct TemplateError {
    std::string pointer;
    std::string message;
};

/// Reads a template file's text (schema: models/template/README.md).
[[nodiscard]] std::variant<TemplatePtr, TemplateError> loadTemplate(std::string_view json);

/// The Markdown of an empty spec: the template's body, byte for byte.
[[nodiscard]] std::string templateBody(const Template& tmpl);

/// The same for one section or one item, with its heading at `level` (1 to 6) and no
/// blank line before it.
[[nodiscard]] std::string sectionBody(const TemplateSection& section, int level);
[[nodiscard]] std::string itemBody(const TemplateItem& item, int level, const std::string& heading);

} // namespace quoin
