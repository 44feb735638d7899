// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/exchange/sql_script.h"

#include "models/languages/sql_lexer.h"
#include "models/languages/table_definitions.h"

#include <algorithm>
#include <array>
#include <optional>

namespace quoin {

namespace {

using namespace std::string_view_literals;
using Tokens = std::vector<SqlToken>;

bool isWord(std::string_view sql, const Tokens& tokens, std::size_t i, std::string_view word)
{
    return i < tokens.size() && tokens[i].kind == SqlToken::Kind::Word && equalsIgnoringCase(tokens[i].text(sql), word);
}

template <typename Words>
bool isAnyWord(std::string_view sql, const Tokens& tokens, std::size_t i, const Words& words)
{
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return isWord(sql, tokens, i, word); });
}

/// One statement: its tokens and its text, comments above it included.
struct Statement {
    std::size_t first = 0; ///< Token.
    std::size_t end = 0;
    ByteRange text;
};

constexpr std::array verbs = {"CREATE"sv, "ALTER"sv,  "DROP"sv,   "COMMENT"sv, "INSERT"sv,   "BEGIN"sv,
                              "COMMIT"sv, "SET"sv,    "GRANT"sv,  "REVOKE"sv,  "UPDATE"sv,   "DELETE"sv,
                              "USE"sv,    "PRAGMA"sv, "SELECT"sv, "START"sv,   "TRUNCATE"sv, "GO"sv,
                              "DO"sv,     "LOCK"sv,   "UNLOCK"sv, "EXEC"sv};

// A statement that begins its line although nothing ended the one before.
bool surelyBegins(std::string_view sql, const Tokens& tokens, std::size_t i)
{
    constexpr std::array objects = {"TABLE"sv, "TYPE"sv, "INDEX"sv, "INTO"sv, "ON"sv, "SEQUENCE"sv, "VIEW"sv};
    if (!tokens[i].startsLine)
        return false;
    if (isWord(sql, tokens, i, "CREATE") || isWord(sql, tokens, i, "GO"))
        return true;
    constexpr std::array starters = {"ALTER"sv, "DROP"sv, "COMMENT"sv, "INSERT"sv};
    return isAnyWord(sql, tokens, i, starters) && isAnyWord(sql, tokens, i + 1, objects);
}

bool isCommentOrBlank(std::string_view text)
{
    const std::size_t at = text.find_first_not_of(" \t\r");
    return at == std::string_view::npos || text.substr(at).starts_with("--") || text.substr(at).starts_with('#')
        || (text.substr(at).starts_with("/*") && text.find("*/", at) != std::string_view::npos);
}

std::vector<Statement> statementsOf(std::string_view sql, const Tokens& tokens)
{
    std::vector<Statement> statements;
    Statement current;
    int depth = 0;
    std::size_t textBegin = 0;
    const auto finish = [&](std::size_t end, std::size_t textEnd) {
        if (end == current.first)
            return;
        current.end = end;
        current.text = {textBegin, textEnd};
        statements.push_back(current);
        current = {end, end, {}};
        textBegin = textEnd;
        depth = 0;
    };
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        if (i > current.first && surelyBegins(sql, tokens, i)) {
            // Comments on lines of their own above it are its own.
            finish(i, tokens[i - 1].range.end);
        }
        depth += tokens[i].is('(', sql) ? 1 : tokens[i].is(')', sql) ? -1 : 0;
        if (depth > 0 || !tokens[i].is(';', sql))
            continue;
        std::size_t end = tokens[i].range.end;
        const std::size_t lineEnd = std::min(sql.find('\n', end), sql.size());
        if (isCommentOrBlank(sql.substr(end, lineEnd - end)))
            end = lineEnd;
        finish(i + 1, end);
    }
    finish(tokens.size(), sql.size());
    if (!statements.empty())
        statements.back().text.end = sql.size(); // What stands behind it are comments.
    return statements;
}

std::string chainAt(std::string_view sql, const Tokens& tokens, std::size_t i)
{
    if (i >= tokens.size() || !tokens[i].isName())
        return {};
    std::string name = tokens[i].name(sql);
    for (; i + 2 < tokens.size() && tokens[i + 1].is('.', sql) && tokens[i + 2].isName(); i += 2)
        name += '.' + tokens[i + 2].name(sql);
    return name;
}

std::string_view lastPart(std::string_view name)
{
    return name.substr(name.rfind('.') + 1);
}

// The name without the column behind it: COMMENT ON COLUMN orders.id.
std::string withoutColumn(const std::string& name)
{
    return name.substr(0, name.rfind('.') == std::string::npos ? name.size() : name.rfind('.'));
}

/// A table that a statement names behind what SQL puts before one.
std::optional<std::size_t> tableNamed(std::string_view sql, const Tokens& tokens, const Statement& statement,
                                      const std::vector<ScriptTable>& tables)
{
    constexpr std::array before = {"TABLE"sv,  "ON"sv,     "INTO"sv, "ONLY"sv,    "EXISTS"sv,
                                   "COLUMN"sv, "UPDATE"sv, "FROM"sv, "TRUNCATE"sv};
    for (std::size_t i = statement.first; i + 1 < statement.end; ++i) {
        if (!isAnyWord(sql, tokens, i, before))
            continue;
        const bool column = isWord(sql, tokens, i, "COLUMN");
        const std::string chain = chainAt(sql, tokens, i + 1);
        const std::string name = column ? withoutColumn(chain) : chain;
        for (std::size_t table = 0; table < tables.size(); ++table) {
            if (!name.empty() && equalsIgnoringCase(lastPart(tables[table].name), lastPart(name)))
                return table;
        }
    }
    return std::nullopt;
}

std::string alteredTable(std::string_view sql, const Tokens& tokens, const Statement& statement)
{
    if (!isWord(sql, tokens, statement.first, "ALTER") || !isWord(sql, tokens, statement.first + 1, "TABLE"))
        return {};
    std::size_t at = statement.first + 2;
    constexpr std::array skipped = {"IF"sv, "EXISTS"sv, "ONLY"sv};
    while (isAnyWord(sql, tokens, at, skipped))
        ++at;
    return chainAt(sql, tokens, at);
}

std::string trimmedLines(std::string_view text)
{
    while (!text.empty() && (text.back() == '\n' || text.back() == '\r' || text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    for (std::size_t end = text.find('\n');
         end != std::string_view::npos && text.substr(0, end).find_first_not_of(" \t\r") == std::string_view::npos;
         end = text.find('\n'))
        text.remove_prefix(end + 1);
    return std::string(text);
}

void append(std::string& sql, std::string_view text, bool blankLine)
{
    if (!sql.empty() && !text.empty())
        sql += blankLine ? "\n\n" : "\n";
    sql += text;
}

bool beginsLikeAScript(std::string_view sql, const Tokens& tokens)
{
    return !tokens.empty() && isAnyWord(sql, tokens, 0, verbs);
}

} // namespace

std::vector<ScriptTable> tablesOfScript(std::string_view sql)
{
    const Tokens tokens = sqlTokens(sql);
    if (!beginsLikeAScript(sql, tokens))
        return {};
    const std::vector<Statement> statements = statementsOf(sql, tokens);
    std::vector<ScriptTable> created;
    for (const TableDefinition& table : sqlTables(sql))
        created.push_back({table.name, {}, true});
    std::vector<ScriptTable> changed;
    std::string waiting; // What belongs to the table behind it.
    ScriptTable* last = nullptr;
    std::size_t next = 0;
    const std::size_t definitions = created.size();
    for (const Statement& statement : statements) {
        const std::string text = trimmedLines(sql.substr(statement.text.begin, statement.text.size()));
        if (text.empty())
            continue;
        if (sqlTables(text).size() == 1 && next < definitions) {
            last = &created[next++];
            append(last->sql, waiting, true);
            append(last->sql, text, true);
            waiting.clear();
        } else if (const auto table = tableNamed(sql, tokens, statement, created)) {
            append(created[*table].sql, text, false);
        } else if (const std::string name = alteredTable(sql, tokens, statement); !name.empty()) {
            auto found = std::find_if(changed.begin(), changed.end(),
                                      [&](const ScriptTable& other) { return other.name == name; });
            if (found == changed.end())
                found = changed.insert(changed.end(), {name, {}, false});
            append(found->sql, waiting, true);
            append(found->sql, text, false);
            waiting.clear();
        } else if (isWord(sql, tokens, statement.first, "CREATE") || (last == nullptr && changed.empty())) {
            append(waiting, text, false);
        } else {
            append(last != nullptr ? last->sql : changed.back().sql, text, false);
        }
    }
    // The whole of it, or nothing: a table that the splitting lost would be a loss.
    if (next != definitions || created.size() + changed.size() == 0)
        return {};
    if (!waiting.empty())
        append(last != nullptr ? last->sql : changed.back().sql, waiting, true);
    created.insert(created.end(), changed.begin(), changed.end());
    return created;
}

} // namespace quoin
