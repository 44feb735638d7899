// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/table_reader.h"

#include "models/rendering/inline_reader.h"

#include <cmark-gfm-core-extensions.h>

#include <algorithm>

namespace quoin {

namespace {

constexpr std::size_t rowsPerPart = 64;

std::vector<TableColumn> readColumns(cmark_node* table)
{
    std::vector<TableColumn> columns(cmark_gfm_extensions_get_table_columns(table));
    const std::uint8_t* alignments = cmark_gfm_extensions_get_table_alignments(table);
    for (std::size_t i = 0; alignments && i < columns.size(); ++i) {
        switch (alignments[i]) {
        case 'l':
            columns[i].alignment = ColumnAlignment::Left;
            break;
        case 'c':
            columns[i].alignment = ColumnAlignment::Center;
            break;
        case 'r':
            columns[i].alignment = ColumnAlignment::Right;
            break;
        default:
            break;
        }
    }
    return columns;
}

} // namespace

void widenColumn(TableColumn& column, const QString& cell)
{
    int line = 0;
    int word = 0;
    for (const QChar c : cell) {
        if (c == QChar::LineSeparator) {
            line = word = 0;
            continue;
        }
        ++line;
        word = c.isSpace() ? 0 : word + 1;
        column.longestCell = std::max(column.longestCell, line);
        column.longestWord = std::max(column.longestWord, word);
    }
}

std::vector<std::shared_ptr<const TableContent>> readTable(cmark_node* table, std::uint32_t firstLine,
                                                           const FootnoteNumbers& footnotes)
{
    std::vector<std::shared_ptr<TableContent>> parts;
    std::vector<TableColumn> columns = readColumns(table);
    std::uint32_t line = firstLine;
    for (cmark_node* row = cmark_node_first_child(table); row; row = cmark_node_next(row)) {
        if (parts.empty() || parts.back()->rows.size() == rowsPerPart) {
            parts.push_back(std::make_shared<TableContent>());
            parts.back()->header = parts.size() == 1;
            parts.back()->continues = parts.size() > 1;
        }
        TableRow content;
        content.line = line;
        line += line == firstLine ? 2 : 1; // Behind the header stands the row of dashes.
        for (cmark_node* cell = cmark_node_first_child(row); cell; cell = cmark_node_next(cell)) {
            content.cells.push_back(readInlines(cell, footnotes));
            if (content.cells.size() <= columns.size())
                widenColumn(columns[content.cells.size() - 1], content.cells.back().text);
        }
        parts.back()->rows.push_back(std::move(content));
    }
    for (const auto& part : parts)
        part->columns = columns;
    return {parts.begin(), parts.end()};
}

} // namespace quoin
