// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/table_definitions.h"

#include "models/languages/sql_lexer.h"

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
std::optional<TableDefinition> braced(std::string_view text, std::size_t lineBegin, std::size_t at,
                                      std::string_view keyword)
{
    if (!text.substr(at).starts_with(keyword))
        return std::nullopt;
    const std::size_t name = skipSpaces(text, at + keyword.size());
    const std::size_t end = wordEnd(text, name);
    const std::size_t open = text.find('{', end);
    if (end == name || open == std::string_view::npos || open > lineEndFrom(text, end))
        return std::nullopt;
    return TableDefinition{
        std::string(text.substr(name, end - name)), {name, end}, {lineBegin, behindBraces(text, open)}};
}

} // namespace

// Names and extents only: every SQL fence of a document is looked at whenever its section is bound, and a full
// reading of its columns takes four times as long.
std::vector<TableDefinition> sqlTables(std::string_view sql)
{
    const std::vector<SqlToken> tokens = sqlTokens(sql);
    std::vector<TableDefinition> tables;
    const auto is = [&](std::size_t i, std::string_view word) {
        return i < tokens.size() && tokens[i].kind == SqlToken::Kind::Word
            && equalsIgnoringCase(tokens[i].text(sql), word);
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (!is(i, "CREATE"))
            continue;
        std::size_t at = i + 1;
        while (is(at, "OR") || is(at, "REPLACE") || is(at, "GLOBAL") || is(at, "LOCAL") || is(at, "TEMP")
               || is(at, "TEMPORARY") || is(at, "UNLOGGED") || is(at, "FOREIGN") || is(at, "EXTERNAL")
               || is(at, "VIRTUAL"))
            ++at;
        if (!is(at, "TABLE"))
            continue;
        ++at;
        if (is(at, "IF") && is(at + 1, "NOT") && is(at + 2, "EXISTS"))
            at += 3;
        if (at >= tokens.size() || !tokens[at].isName())
            continue;
        TableDefinition table;
        table.nameRange = tokens[at].range;
        table.name = tokens[at].name(sql);
        while (at + 2 < tokens.size() && tokens[at + 1].is('.', sql) && tokens[at + 2].isName()) {
            table.name += '.' + tokens[at + 2].name(sql);
            table.nameRange.end = tokens[at + 2].range.end;
            at += 2;
        }
        if (sql.substr(table.nameRange.begin, table.nameRange.size()).find_first_of("\r\n") != std::string_view::npos)
            continue; // A quote that nobody closed, most likely: what no line holds is no name.
        std::size_t last = at;
        int depth = 0;
        for (std::size_t next = at + 1; next < tokens.size(); ++next) {
            depth += tokens[next].is('(', sql) ? 1 : tokens[next].is(')', sql) ? -1 : 0;
            if (depth <= 0 && tokens[next].is(';', sql)) {
                last = next;
                break;
            }
            const bool startsStatement = tokens[next].startsLine
                && (is(next, "CREATE") || is(next, "ALTER") || is(next, "INSERT") || is(next, "DROP")
                    || is(next, "COMMENT") || is(next, "GO"));
            if (startsStatement)
                break;
            last = next;
        }
        table.range = {tokens[i].range.begin, tokens[last].range.end};
        tables.push_back(std::move(table));
        i = last;
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
        if (!found && code.substr(at).starts_with("type ")
            && code.substr(at, lineEndFrom(code, at) - at).find("= {") != std::string_view::npos)
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
