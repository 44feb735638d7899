// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/items/alignment.h"
#include "models/spec/spec.h"

#include <QString>

#include <memory>
#include <string>
#include <vector>

namespace quoin {

/// One thing of a form: a field, a card, a group of cards, a table of rows, text that
/// the template does not know. Made anew from a SectionBody after each edit and
/// compared with what is on the screen; points into that body, so it lives no longer.
/// What the text lacks and the template offers stands at the template's place.
struct FormNode {
    enum class Type {
        Field, ///< `field` may be null: then `path` creates it.
        Raw,
        Group,      ///< Of the template, with or without a heading in the file; `children`.
        Card,       ///< An item; its nodes are made by `itemNodes` when the card opens.
        Rows,       ///< A table of label and value; `children` are Row nodes.
        Row,        ///< `item` with a label field and values; `children` are the values.
        Nested,     ///< An item inside an item (a response): `children` are its fields.
        Parameters, ///< Of an endpoint's path; `item` is the endpoint.
        Responses,  ///< All answers of an endpoint at a glance; `item` is the endpoint.
    };
    Type type = Type::Field;
    std::string path;
    Alignable identity;
    QString title;
    const Field* field = nullptr;
    const Field* labelField = nullptr; ///< Of a Row: its key.
    const Item* item = nullptr;
    std::shared_ptr<const void> itemOwner; ///< Keeps `item` alive for whoever shows it later.
    const RawText* raw = nullptr;
    const TemplateField* definition = nullptr;
    const TemplateGroup* group = nullptr;
    const TemplateItem* itemDefinition = nullptr;
    std::string addPath;      ///< Where `addItem` adds one more; empty where nothing can be added.
    QString noun;             ///< Of what is added.
    bool measures = false;    ///< Of a Row: its value states measures.
    bool atHome = false;      ///< Text of a section that the template asks for free text: no stranger there.
    bool editedWhole = false; ///< A text, or a run of them: it is edited as a stretch, whatever stands in it.

    /// A text of a run.
    struct Piece {
        std::string path;
        QString title;         ///< Of the heading that it begins with.
        std::size_t begin = 0; ///< In the run.
    };
    std::vector<Piece> pieces;
    std::shared_ptr<const Field> run; ///< What `field` is then: it spans all pieces.
    std::vector<FormNode> children;
};

using FormNodes = std::vector<FormNode>;

/// One block without a label is all that the template knows of such a section: headings inside it are as welcome as
/// text.
[[nodiscard]] bool isFreeText(const TemplateSection& section);

[[nodiscard]] FormNodes sectionNodes(const SectionEntry& entry, const std::shared_ptr<const SectionBody>& body);

/// The fields of an item in the order of the file, missing ones at their place; its
/// name parts (name, method, route) are left out, since the card's header shows them.
[[nodiscard]] FormNodes itemNodes(const Item& item);

/// What `align` tells a node by: nodes of different types never are the same.
[[nodiscard]] Alignable alignedBy(FormNode::Type type, const Alignable& identity);

} // namespace quoin
