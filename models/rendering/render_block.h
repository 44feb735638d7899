// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#pragma once

#include "models/rendering/styled_text.h"

#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace quoin {

enum class RenderKind : std::uint8_t {
    Heading,
    Paragraph,
    Code,  ///< Fenced or indented.
    Table, ///< Also front matter.
    Rule,
    Image,      ///< An image that is a paragraph of its own.
    Markup,     ///< An HTML block, shown as it is written.
    PlainLines, ///< Source lines as they are, where parsing them would take forever.
};

enum class TaskState : std::uint8_t { None, Open, Done };

/// A list item, quote or footnote around a block, the outermost first.
struct Container {
    enum class Kind : std::uint8_t { Quote, Item, Footnote };

    Kind kind = Kind::Quote;
    bool starts = false; ///< The block is the first one in it: here its mark is drawn.
    bool first = false;  ///< Of its list: one with other marks right below is another list.
    bool ordered = false;
    bool tight = true;
    int number = 0;       ///< Of an ordered item or a footnote.
    char delimiter = '.'; ///< Behind an item's number: `.` or `)`.
    TaskState task = TaskState::None;

    friend bool operator==(const Container&, const Container&) = default;
};

enum class ColumnAlignment : std::uint8_t { None, Left, Center, Right };

struct TableRow {
    std::vector<StyledText> cells;
    std::uint32_t line = 0; ///< In the passage.

    friend bool operator==(const TableRow&, const TableRow&) = default;
};

struct TableColumn {
    ColumnAlignment alignment = ColumnAlignment::None;
    int longestCell = 0; ///< In characters, over the whole table.
    int longestWord = 0;

    friend bool operator==(const TableColumn&, const TableColumn&) = default;
};

/// A table, or one of the parts that a very long one is cut into: all have the same
/// columns, the first one has the header.
struct TableContent {
    std::vector<TableColumn> columns;
    std::vector<TableRow> rows;
    bool header = false;    ///< The first row is the header.
    bool continues = false; ///< Not the first part.
    bool frontMatter = false;

    friend bool operator==(const TableContent&, const TableContent&) = default;
};

/// One block of a rendered passage. Nesting is told by the containers around it, so
/// that whoever draws or writes it needs no recursion.
struct RenderBlock {
    RenderKind kind = RenderKind::Paragraph;
    int level = 0; ///< Of a heading.
    std::vector<Container> containers;
    std::uint32_t firstLine = 0; ///< In the passage.
    std::uint32_t lineCount = 1;
    std::uint32_t contentLine = 0; ///< Code: the line of the first line of code.
    StyledText text;               ///< Heading, Paragraph, Code, Markup, PlainLines; the description of an Image.
    QString info;                  ///< The info string of a fence; the address of an Image.
    LinkTarget target;             ///< Of an Image: where it leads if it is a link, and what it is called.
    std::shared_ptr<const TableContent> table;

    /// Whether both look the same, wherever they stand.
    [[nodiscard]] bool looksLike(const RenderBlock& other) const;
};

/// A passage made ready to be drawn, copied or exported. Immutable and independent of
/// fonts and colours; may be made and read in any thread.
struct RenderedPassage {
    std::vector<RenderBlock> blocks;
};

using RenderedPassagePtr = std::shared_ptr<const RenderedPassage>;

} // namespace quoin
