// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/spec/column_syntax.h"

#include "models/languages/sql_lexer.h"
#include "models/text/line_syntax.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace quoin {

using namespace line_syntax;
using namespace std::string_view_literals;

namespace {

constexpr std::string_view wideComma = "\xE3\x80\x81"; // U+3001, between the columns of a Chinese or Japanese list.

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

// Without the space around it and the sign that ends it.
std::string_view withoutEnds(std::string_view text)
{
    const std::size_t begin = std::min(text.find_first_not_of(" \t"), text.size());
    text.remove_prefix(begin);
    return text.substr(0, text.find_last_not_of(" \t.;") + 1);
}

// Parted by commas outside of parentheses, brackets and code.
std::vector<std::string_view> piecesOf(std::string_view text)
{
    std::vector<std::string_view> pieces;
    std::size_t begin = 0;
    int depth = 0;
    bool code = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        code = code != (c == '`');
        depth += !code && (c == '(' || c == '[' || c == '{') ? 1 : 0;
        depth -= !code && depth > 0 && (c == ')' || c == ']' || c == '}') ? 1 : 0;
        const bool wide = text.substr(i).starts_with(wideComma);
        if (code || depth > 0 || (c != ',' && !wide))
            continue;
        pieces.push_back(withoutEnds(text.substr(begin, i - begin)));
        begin = i + (wide ? wideComma.size() : 1);
    }
    pieces.push_back(withoutEnds(text.substr(begin)));
    return pieces;
}

// What may stand behind a column's name in a list of columns.
bool qualifiesColumn(std::string_view rest)
{
    constexpr std::array marks = {"("sv, "\xEF\xBC\x88"sv, "\xE2\x86\x92"sv, "->"sv, "?"sv, "="sv, "["sv, "{"sv};
    constexpr std::array words = {"unique"sv,     "nullable"sv, "not"sv,     "default"sv,
                                  "references"sv, "optional"sv, "required"sv};
    if (rest.starts_with(':'))
        rest = withoutEnds(rest.substr(1));
    const std::string_view word = rest.substr(0, behindWord(rest));
    return rest.empty() || beginsWithType(rest)
        || std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) { return rest.starts_with(mark); })
        || std::any_of(words.begin(), words.end(), [&](std::string_view w) { return equalsIgnoringCase(word, w); });
}

// "`PRIMARY KEY (user_id, year)`": says something of the columns beside it.
bool isConstraint(std::string_view text)
{
    constexpr std::array words = {"CONSTRAINT "sv,  "PRIMARY KEY "sv, "FOREIGN KEY "sv, "UNIQUE "sv, "CHECK "sv,
                                  "PRIMARY KEY("sv, "FOREIGN KEY("sv, "UNIQUE("sv,      "CHECK("sv};
    text.remove_prefix(text.starts_with('`') ? 1 : 0);
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return text.starts_with(word); });
}

} // namespace

bool isColumnLine(std::string_view line)
{
    if (const auto marker = listMarker(line))
        return isColumn(line.substr(marker->contentBegin));
    line.remove_prefix(indentOf(line).bytes);
    const std::size_t name = behindWord(line);
    const std::size_t type = std::min(line.find_first_not_of(' ', name), line.size());
    return name > 0 && type > name && beginsWithType(line.substr(type));
}

bool isKeyedColumn(std::string_view line)
{
    line.remove_prefix(indentOf(line).bytes);
    const bool quoted = line.starts_with('"');
    line.remove_prefix(quoted ? 1 : 0);
    const std::size_t name = behindWord(line);
    line.remove_prefix(name);
    if (quoted && line.starts_with('"'))
        line.remove_prefix(1);
    if (name == 0 || !line.starts_with(':'))
        return false;
    std::string_view value = line.substr(1);
    value.remove_prefix(std::min(value.find_first_not_of(" [{\"'"), value.size()));
    if (value.starts_with("type:"))
        value.remove_prefix(std::min(value.find_first_not_of(" [\"'", 5), value.size()));
    return beginsWithType(value) || value.substr(0, value.find(',')).ends_with("ObjectId");
}

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
        if (span.find_first_of(" /") == std::string_view::npos)
            return true;
        const std::string_view behind = span.substr(name);
        return name > 0
            && ((behind.starts_with(": ") && span.find('/') == std::string_view::npos)
                || (behind.starts_with(' ') && beginsWithType(behind.substr(1))));
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

bool isBareColumn(std::string_view text)
{
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    const std::size_t name = behindWord(text);
    if (name == 0 || (text.front() >= '0' && text.front() <= '9'))
        return false;
    const std::string_view rest = text.substr(name);
    return isBlank(rest) || rest.starts_with('(') || rest.starts_with(" (");
}

bool isKeyName(std::string_view name)
{
    const auto endsWith = [&](std::string_view end) { return name.size() > end.size() && name.ends_with(end); };
    return name == "id" || name == "_id" || name == "uuid" || name == "ID" || endsWith("_id") || endsWith("_uuid")
        || (endsWith("Id") && !endsWith("ById"));
}

bool isColumnName(std::string_view name)
{
    const bool camel = std::adjacent_find(name.begin(), name.end(),
                                          [](char a, char b) { return a >= 'a' && a <= 'z' && b >= 'A' && b <= 'Z'; })
        != name.end();
    return isKeyName(name) || camel
        || (name.find('_') != std::string_view::npos && name.find_first_not_of('_') != std::string_view::npos);
}

void ColumnTally::add(std::string_view text)
{
    if (isConstraint(text))
        return;
    if (isColumnList(text)) {
        lists = true;
        ++columns;
        return;
    }
    const bool column = isColumn(text);
    const bool bare = !column && isBareColumn(text);
    telling += column || (bare && isColumnName(text.substr(0, text.find_first_of(" (")))) ? 1 : 0;
    ++(column || bare ? columns : others);
}

bool isColumnList(std::string_view text)
{
    std::vector<std::string_view> pieces = piecesOf(text);
    if (pieces.size() > 2
        && (pieces.back().empty() || pieces.back() == "\xE2\x80\xA6" || equalsIgnoringCase(pieces.back(), "etc")))
        pieces.pop_back();
    std::size_t columns = 0;
    bool key = false;
    for (std::string_view piece : pieces) {
        const bool code = piece.starts_with('`');
        piece.remove_prefix(code ? 1 : 0);
        const std::size_t name = behindWord(piece);
        std::string_view rest = piece.substr(name);
        if (code && rest.starts_with('`'))
            rest.remove_prefix(1);
        if (name == 0 || (piece.front() >= '0' && piece.front() <= '9') || !qualifiesColumn(withoutEnds(rest)))
            continue;
        const std::string_view behind = withoutEnds(rest);
        key = key
            || (columns < 2
                && (isKeyName(piece.substr(0, name)) || behind.starts_with("PK") || behind.starts_with("(PK")));
        ++columns;
    }
    return key && columns >= 2 && columns * 4 >= pieces.size() * 3;
}

std::vector<TableDefinition> listedInLines(std::string_view code)
{
    std::vector<TableDefinition> tables;
    std::size_t others = 0;
    for (std::size_t at = 0; at < code.size();) {
        const std::size_t end = std::min(code.find('\n', at), code.size());
        const std::string_view line = code.substr(at, end - at);
        const ByteRange whole{at, end};
        at = end + 1;
        if (isBlank(line))
            continue;
        const std::size_t name = behindWord(line);
        if (name == 0) { // The line before it goes on.
            others += tables.empty() || line.front() != ' ' ? 1 : 0;
            if (!tables.empty() && line.front() == ' ')
                tables.back().range.end = whole.end;
            continue;
        }
        std::string_view columns = withoutEnds(line.substr(name));
        const bool enclosed = columns.starts_with('(') && columns.ends_with(')');
        if (enclosed)
            columns = columns.substr(1, columns.size() - 2);
        if ((!enclosed && !line.substr(name).starts_with("  ")) || !isColumnList(columns)) {
            ++others;
            continue;
        }
        TableDefinition table;
        table.name = std::string(line.substr(0, name));
        table.nameRange = {whole.begin, whole.begin + name};
        table.range = whole;
        tables.push_back(std::move(table));
    }
    return tables.size() >= 2 && tables.size() > others ? tables : std::vector<TableDefinition>();
}

} // namespace quoin
