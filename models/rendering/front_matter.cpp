// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/rendering/front_matter.h"

#include "models/rendering/table_reader.h"

namespace quoin {

namespace {

// The position of the colon that ends a key at the margin, or npos.
std::size_t keyEnd(std::string_view line)
{
    if (line.empty() || line.front() == ' ' || line.front() == '\t' || line.front() == '#' || line.front() == '-')
        return std::string_view::npos;
    const std::size_t colon = line.find(':');
    const bool ends = colon != std::string_view::npos && (colon + 1 == line.size() || line[colon + 1] == ' ');
    return ends ? colon : std::string_view::npos;
}

QString decoded(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

QString unquoted(const QString& value)
{
    const bool quoted =
        value.size() >= 2 && (value.front() == u'"' || value.front() == u'\'') && value.back() == value.front();
    return quoted ? value.sliced(1, value.size() - 2) : value;
}

} // namespace

std::vector<RenderBlock> frontMatterBlocks(const Passage& passage)
{
    auto table = std::make_shared<TableContent>();
    table->frontMatter = true;
    table->columns.resize(2);
    const auto count = static_cast<std::uint32_t>(passage.lines().size());
    for (std::uint32_t i = 1; i + 1 < count; ++i) {
        const std::string_view line = passage.content(passage.lines()[i]);
        const std::size_t colon = keyEnd(line);
        if (colon != std::string_view::npos) {
            TableRow row;
            row.line = i;
            row.cells.resize(2);
            row.cells[0].text = decoded(line.substr(0, colon));
            row.cells[0].runs = {{0, static_cast<int>(row.cells[0].text.size()), BoldText, -1}};
            row.cells[1].text = unquoted(decoded(line.substr(colon + 1)).trimmed());
            table->rows.push_back(std::move(row));
        } else if (!table->rows.empty()) { // A list, or text that goes on.
            QString& value = table->rows.back().cells[1].text;
            const QString text = decoded(line).trimmed();
            value += value.isEmpty() || text.isEmpty() ? text : QChar(QChar::LineSeparator) + text;
        }
    }
    for (const TableRow& row : table->rows) {
        widenColumn(table->columns[0], row.cells[0].text);
        widenColumn(table->columns[1], row.cells[1].text);
    }
    RenderBlock block;
    block.lineCount = count;
    if (table->rows.empty()) { // No keys at the margin: as it is written.
        block.kind = RenderKind::Code;
        block.info = QStringLiteral("yaml");
        for (std::uint32_t i = 1; i + 1 < count; ++i)
            block.text.text +=
                (i > 1 ? QStringLiteral("\n") : QString()) + decoded(passage.content(passage.lines()[i]));
        block.contentLine = 1;
    } else {
        block.kind = RenderKind::Table;
        block.table = std::move(table);
    }
    return {block};
}

} // namespace quoin
