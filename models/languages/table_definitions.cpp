// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/table_definitions.h"

#include "models/languages/sql_ddl.h"

#include <algorithm>
#include <optional>

namespace quoin {

namespace {

bool isWordByte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '$'
        || static_cast<unsigned char>(c) >= 0x80;
}

std::size_t lineEndFrom(std::string_view text, std::size_t at)
{
    const std::size_t end = text.find_first_of("\r\n", at);
    return end == std::string_view::npos ? text.size() : end;
}

std::size_t skipSpaces(std::string_view text, std::size_t at)
{
    while (at < text.size() && (text[at] == ' ' || text[at] == '\t'))
        ++at;
    return at;
}

std::size_t wordEnd(std::string_view text, std::size_t at)
{
    while (at < text.size() && isWordByte(text[at]))
        ++at;
    return at;
}

// One behind the brace that closes the one at `open`, or the end of the text.
std::size_t behindBraces(std::string_view text, std::size_t open)
{
    int depth = 0;
    for (std::size_t i = open; i < text.size(); ++i) {
        depth += text[i] == '{' ? 1 : text[i] == '}' ? -1 : 0;
        if (depth == 0)
            return i + 1;
    }
    return text.size();
}

// Calls `visit(line begin, first byte that is no space)` for every line.
template <typename Visit>
void forEachLine(std::string_view text, Visit visit)
{
    for (std::size_t begin = 0; begin < text.size();) {
        visit(begin, skipSpaces(text, begin));
        const std::size_t end = lineEndFrom(text, begin);
        begin = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    }
}

// "keyword Name … {" at the start of a line.
std::optional<TableDefinition> braced(std::string_view text, std::size_t lineBegin, std::size_t at, std::string_view keyword)
{
    if (!text.substr(at).starts_with(keyword))
        return std::nullopt;
    const std::size_t name = skipSpaces(text, at + keyword.size());
    const std::size_t end = wordEnd(text, name);
    const std::size_t open = text.find('{', end);
    if (end == name || open == std::string_view::npos || open > lineEndFrom(text, end))
        return std::nullopt;
    return TableDefinition{std::string(text.substr(name, end - name)), {name, end}, {lineBegin, behindBraces(text, open)}};
}

} // namespace

std::vector<TableDefinition> sqlTables(std::string_view sql)
{
    std::vector<TableDefinition> tables;
    // Which dialect it is makes no difference to where its tables are; guessing would read it twice.
    for (const SqlStatement& statement : readSql(sql, SqlDialect::Sqlite).statements) {
        if (statement.kind == SqlStatement::Kind::CreateTable && !statement.name.name.empty())
            tables.push_back({statement.name.name, statement.name.range, statement.range});
    }
    return tables;
}

std::vector<TableDefinition> prismaModels(std::string_view code)
{
    std::vector<TableDefinition> models;
    forEachLine(code, [&](std::size_t begin, std::size_t at) {
        if (auto model = braced(code, begin, at, "model "))
            models.push_back(std::move(*model));
    });
    return models;
}

std::vector<TableDefinition> typescriptInterfaces(std::string_view code)
{
    std::vector<TableDefinition> interfaces;
    std::size_t until = 0;
    forEachLine(code, [&](std::size_t begin, std::size_t at) {
        if (begin < until)
            return;
        if (code.substr(at).starts_with("export "))
            at = skipSpaces(code, at + 7);
        auto found = braced(code, begin, at, "interface ");
        if (!found && code.substr(at).starts_with("type ") && code.substr(at, lineEndFrom(code, at) - at).find("= {") != std::string_view::npos)
            found = braced(code, begin, at, "type ");
        if (found) {
            until = found->range.end;
            interfaces.push_back(std::move(*found));
        }
    });
    return interfaces;
}

std::vector<TableDefinition> mermaidEntities(std::string_view code)
{
    std::vector<TableDefinition> entities;
    if (code.find("erDiagram") == std::string_view::npos)
        return entities;
    forEachLine(code, [&](std::size_t begin, std::size_t at) {
        const bool quoted = at < code.size() && code[at] == '"';
        std::size_t end = quoted ? code.find('"', at + 1) : wordEnd(code, at);
        while (!quoted && end < code.size() && code[end] == '-' && wordEnd(code, end + 1) > end + 1)
            end = wordEnd(code, end + 1);
        if (end == std::string_view::npos || end == at)
            return;
        end += quoted;
        std::size_t open = skipSpaces(code, end);
        if (open < code.size() && code[open] == '[') // An alias.
            open = skipSpaces(code, std::min(code.find(']', open), code.size() - 1) + 1);
        if (open >= code.size() || code[open] != '{')
            return;
        const std::string_view name = quoted ? code.substr(at + 1, end - at - 2) : code.substr(at, end - at);
        entities.push_back({std::string(name), {at, end}, {begin, behindBraces(code, open)}});
    });
    return entities;
}

} // namespace quoin
