// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/schema_blocks.h"

#include "models/languages/class_definitions.h"
#include "models/languages/sql_lexer.h"
#include "models/spec/names.h"
#include "models/spec/table_row.h"
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

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

// Behind the word that the text begins with; 0 where it begins with none.
std::size_t behindWord(std::string_view text)
{
    return static_cast<std::size_t>(std::find_if_not(text.begin(), text.end(), isWordByte) - text.begin());
}

// Whether a text begins with a type as schemas are written: "UUID, PK", "varchar(255)", "string[]".
bool beginsWithType(std::string_view text)
{
    constexpr std::array types = {"uuid"sv,      "guid"sv,        "int"sv,     "integer"sv, "bigint"sv,   "smallint"sv,
                                  "serial"sv,    "bigserial"sv,   "long"sv,    "string"sv,  "text"sv,     "varchar"sv,
                                  "char"sv,      "bool"sv,        "boolean"sv, "date"sv,    "datetime"sv, "time"sv,
                                  "timestamp"sv, "timestamptz"sv, "float"sv,   "double"sv,  "decimal"sv,  "numeric"sv,
                                  "number"sv,    "json"sv,        "jsonb"sv,   "enum"sv,    "array"sv,    "objectid"sv,
                                  "bytes"sv,     "blob"sv,        "bytea"sv,   "money"sv,   "real"sv,     "map"sv,
                                  "pk"sv,        "fk"sv,          "primary"sv, "foreign"sv, "ulid"sv,     "cuid"sv};
    const std::string_view word = text.substr(0, behindWord(text));
    return std::any_of(types.begin(), types.end(),
                       [&](std::string_view type) { return equalsIgnoringCase(word, type); });
}

// Code whose lines are a name, spaces and mostly a type.
bool listsColumns(std::string_view code)
{
    std::size_t typed = 0;
    std::size_t others = 0;
    for (std::size_t at = 0; at < code.size();) {
        const std::size_t end = std::min(code.find('\n', at), code.size());
        std::string_view line = code.substr(at, end - at);
        line.remove_prefix(indentOf(line).bytes);
        at = end + 1;
        const std::size_t name = behindWord(line);
        const std::size_t type = std::min(line.find_first_not_of(' ', name), line.size());
        if (isBlank(line))
            continue;
        const bool column = name > 0 && type > name && beginsWithType(line.substr(type));
        ++(column ? typed : others);
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
    } else if (isProgram(language)) {
        if (inSchema)
            fence.tables = classTables(language, code);
    } else {
        fence.tables = sqlTables(code);
        if (fence.tables.empty() && unnamed)
            fence.tables = prismaModels(code);
        if (fence.tables.empty() && unnamed)
            fence.tables = mermaidEntities(code);
        fence.columns = inSchema && unnamed && fence.tables.empty() && listsColumns(code);
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

// "`id`: uuid", "`id: uuid`", "id (UUID, PK)", "id: uuid", "**id**: uuid".
bool isColumn(std::string_view text)
{
    const bool code = text.starts_with('`');
    if (code && text.find('`', 1) == std::string_view::npos)
        return false;
    const bool bold = text.starts_with("**");
    text.remove_prefix(code ? 1 : bold ? 2 : 0);
    const std::size_t name = behindWord(text);
    if (code) {
        const std::string_view span = text.substr(0, text.find('`'));
        return span.find_first_of(" /") == std::string_view::npos
            || (name > 0 && span.substr(name).starts_with(": ") && span.find('/') == std::string_view::npos);
    }
    if (name == 0)
        return false;
    text.remove_prefix(name);
    for (std::string_view mark : {"**: "sv, ":** "sv, "** ("sv, ": "sv, " ("sv}) {
        if (text.starts_with(mark))
            return beginsWithType(text.substr(mark.size()));
    }
    return false;
}

// A list of columns: at least two of them, and little else.
bool isFieldBullets(const SectionSource& source, std::size_t first, std::size_t end)
{
    std::size_t fields = 0;
    std::size_t others = 0;
    for (std::size_t line = first; line < end; ++line) {
        const std::string_view text = source.line(line).text;
        const auto marker = listMarker(text);
        if (!marker || marker->indentColumns > 3)
            continue;
        ++(isColumn(text.substr(marker->contentBegin)) ? fields : others);
    }
    return fields >= 2 && fields > 2 * others;
}

} // namespace

bool isColumnTable(std::string_view header)
{
    constexpr std::array names = {
        "column"sv, "column name"sv, "field"sv,      "field name"sv, "name"sv,   "attribute"sv, "property"sv,
        "campo"sv,  "columna"sv,     "coluna"sv,     "nombre"sv,     "nome"sv,   "champ"sv,     "colonne"sv,
        "поле"sv,   "колонка"sv,     "字段"sv,       "字段名"sv,     "列名"sv,   "欄位"sv,      "欄位名稱"sv,
        "カラム"sv, "カラム名"sv,    "プロパティ"sv, "項目"sv,       "項目名"sv, "属性"sv,      "필드"sv,
        "컬럼"sv,   "컬럼명"sv,      "feld"sv,       "spalte"sv,     "cột"sv,    "trường"sv,    "kolom"sv,
        "veld"sv,   "key"sv};
    constexpr std::array types = {"type"sv,       "data type"sv, "datatype"sv,     "tipo"sv,     "тип"sv,
                                  "тип данных"sv, "类型"sv,      "數據類型"sv,     "数据类型"sv, "型別"sv,
                                  "類型"sv,       "型"sv,        "데이터 타입"sv,  "타입"sv,     "typ"sv,
                                  "datentyp"sv,   "kiểu"sv,      "kiểu dữ liệu"sv, "tipe"sv,     "type & constraint"sv};
    bool name = false;
    bool type = false;
    for (const ByteRange cell : tableCells(header)) {
        // "型（予定）" is a type all the same.
        for (const std::string& word : nameReadings(header.substr(cell.begin, cell.size()))) {
            name = name || std::find(names.begin(), names.end(), word) != names.end();
            type = type || std::find(types.begin(), types.end(), word) != types.end();
        }
    }
    return name && type;
}

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

bool definesByBlock(const SectionSource& source, std::size_t line, std::size_t end)
{
    const SourceBlock& block = source.blockOf(line);
    const std::size_t blockEnd = std::min(block.endLine, end);
    if (block.kind == BlockKind::Table)
        return isColumnTable(source.line(block.firstLine).text);
    return block.kind == BlockKind::List && isFieldBullets(source, line, blockEnd);
}

} // namespace quoin
