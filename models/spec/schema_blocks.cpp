// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/schema_blocks.h"

#include "models/languages/class_definitions.h"
#include "models/languages/sql_lexer.h"
#include "models/spec/column_syntax.h"
#include "models/spec/html_rows.h"
#include "models/text/line_syntax.h"

#include <algorithm>
#include <array>
#include <initializer_list>

namespace quoin {

using namespace line_syntax;
using namespace std::string_view_literals;

namespace {

std::string_view languageOf(std::string_view info)
{
    return info.substr(0, info.find_first_of(" \t{,"));
}

bool isOneOf(std::string_view language, std::initializer_list<std::string_view> names)
{
    return std::find(names.begin(), names.end(), language) != names.end();
}

// What code of a program defines. Only a schema shows its tables so; elsewhere a class is a class.
std::vector<TableDefinition> classTables(std::string_view language, std::string_view code)
{
    if (isOneOf(language, {"python"sv, "py"sv}))
        return pythonClasses(code);
    if (isOneOf(language, {"java"sv, "kotlin"sv, "csharp"sv, "cs"sv}))
        return announcedClasses(code);
    std::vector<TableDefinition> tables = drizzleTables(code);
    if (tables.empty())
        tables = announcedClasses(code);
    if (tables.empty() && !language.starts_with("j"))
        tables = typescriptInterfaces(code);
    return tables;
}

bool isProgram(std::string_view language)
{
    return isOneOf(language,
                   {"typescript"sv, "ts"sv, "tsx"sv, "javascript"sv, "js"sv, "java"sv, "kotlin"sv, "csharp"sv, "cs"sv,
                    "python"sv, "py"sv});
}

// Code whose lines mostly are a name and a type.
bool listsColumns(std::string_view code, bool (*isColumnOf)(std::string_view line))
{
    std::size_t typed = 0;
    std::size_t others = 0;
    for (std::size_t at = 0; at < code.size();) {
        const std::size_t end = std::min(code.find('\n', at), code.size());
        const std::string_view line = code.substr(at, end - at);
        at = end + 1;
        if (line.find_first_not_of(" \t{}[],") != std::string_view::npos)
            ++(isColumnOf(line) ? typed : others);
    }
    return typed >= 2 && typed >= others;
}

std::shared_ptr<const FenceTables> readFence(const SectionSource& source, std::size_t line, std::size_t end,
                                             bool inSchema)
{
    auto made = std::make_shared<FenceTables>();
    FenceTables& fence = *made;
    if (!fencedLinesAt(source, line, end, fence.lines) || fence.lines.close == fence.lines.open + 1)
        return nullptr;
    const ByteRange range = source.linesRange(fence.lines.open + 1, fence.lines.close);
    const std::string code = sourceText(source, range);
    const std::string_view language = languageOf(fence.lines.info);
    const bool unnamed = language.empty() || language == "text" || language == "plaintext";
    if (equalsIgnoringCase(language, "prisma")) {
        fence.tables = prismaModels(code);
    } else if (equalsIgnoringCase(language, "mermaid")) {
        fence.tables = mermaidEntities(code);
    } else if (isOneOf(language, {"json"sv, "jsonc"sv, "json5"sv})) {
        fence.columns = inSchema && listsColumns(code, isKeyedColumn);
    } else if (isProgram(language)) {
        if (inSchema)
            fence.tables = classTables(language, code);
        fence.columns = inSchema && fence.tables.empty() && listsColumns(code, isKeyedColumn);
    } else {
        fence.tables = sqlTables(code);
        if (fence.tables.empty() && unnamed)
            fence.tables = prismaModels(code);
        if (fence.tables.empty() && unnamed)
            fence.tables = mermaidEntities(code);
        if (fence.tables.empty() && unnamed && inSchema)
            fence.tables = listedInLines(code);
        fence.columns = inSchema && unnamed && fence.tables.empty() && listsColumns(code, isColumnLine);
        if (fence.tables.empty()) {
            const auto tokens = sqlTokens(code);
            fence.alters = std::any_of(tokens.begin(), tokens.end(), [&](const SqlToken& token) {
                return token.startsLine && equalsIgnoringCase(token.text(code), "ALTER");
            });
        }
    }
    for (TableDefinition& table : fence.tables) {
        table.nameRange = table.nameRange.shifted(range.begin);
        table.range = table.range.shifted(range.begin);
    }
    return made;
}

// A list of columns: at least two of them, and little else. Where none says its type, some must be named as only
// columns are.
bool isFieldBullets(const SectionSource& source, std::size_t first, std::size_t end)
{
    ColumnTally tally;
    for (std::size_t line = first; line < end; ++line) {
        const std::string_view text = source.line(line).text;
        const auto marker = listMarker(text);
        if (marker && marker->indentColumns <= 3)
            tally.add(text.substr(marker->contentBegin));
    }
    return tally.areMostlyColumns() && (tally.lists || (tally.telling >= 2 && 3 * tally.telling >= tally.columns));
}

// "id uuid pk" in each line.
bool isFieldLines(const SectionSource& source, std::size_t first, std::size_t end)
{
    for (std::size_t line = first; line < end; ++line) {
        if (!isColumnLine(source.line(line).text))
            return false;
    }
    return end >= first + 2;
}

// An HTML table whose header names a column and its type.
bool isHtmlColumns(const SectionSource& source, const Vocabulary& words, std::size_t first, std::size_t end)
{
    std::string storage;
    const std::string_view html = sourceView(source, source.linesRange(first, end), storage);
    for (const HtmlRow& row : htmlRows(html)) {
        std::vector<std::string_view> cells;
        for (const ByteRange& cell : row.cells)
            cells.push_back(html.substr(cell.begin, cell.size()));
        return words.namesColumns(cells);
    }
    return false;
}

} // namespace

std::shared_ptr<const FenceTables> fenceTablesAt(BodyContext& context, std::size_t line, std::size_t end)
{
    const std::string_view text = context.source.line(line).text;
    if (text.find("```") == std::string_view::npos && text.find("~~~") == std::string_view::npos)
        return nullptr;
    const auto known = context.fences.find(line);
    if (known != context.fences.end() && (!known->second || known->second->lines.close < end))
        return known->second;
    return context.fences[line] = readFence(context.source, line, end, !context.scattered);
}

bool definesByBlock(const BodyContext& context, std::size_t line, std::size_t end)
{
    const SectionSource& source = context.source;
    const Vocabulary& words = context.lexicon.words();
    const SourceBlock& block = source.blockOf(line);
    const std::size_t blockEnd = std::min(block.endLine, end);
    if (block.kind == BlockKind::Table)
        return words.isColumnTable(source.line(block.firstLine).text);
    if (block.kind == BlockKind::Html)
        return isHtmlColumns(source, words, line, blockEnd);
    if (block.kind == BlockKind::Paragraph)
        return isFieldLines(source, line, blockEnd);
    return block.kind == BlockKind::List && isFieldBullets(source, line, blockEnd);
}

} // namespace quoin
