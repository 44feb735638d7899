// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/sql_style.h"

#include "models/languages/sql_cursor.h"

#include <algorithm>
#include <map>

namespace quoin {

namespace {

using namespace std::string_view_literals;
using Clause = SqlClause::Kind;

bool isLower(char c)
{
    return c >= 'a' && c <= 'z';
}

bool prefersLowerCase(std::string_view sql, ByteRange range)
{
    int balance = 0;
    const std::string_view text = sql.substr(range.begin, range.size());
    const std::vector<SqlToken> tokens = sqlTokens(text);
    for (SqlCursor c(text, tokens, 0, tokens.size()); !c.atEnd(); c.next()) {
        if (c.isOneOf({"CREATE", "ALTER", "TABLE", "NOT", "NULL", "PRIMARY", "KEY", "DEFAULT", "REFERENCES", "UNIQUE",
                       "CONSTRAINT"}))
            balance += isLower(c.text().front()) ? 1 : -1;
    }
    return balance > 0;
}

/// The value that most of them have, when at least two of them do and they are most.
class Majority {
public:
    void add(std::size_t value)
    {
        ++m_counts[value];
        ++m_all;
    }
    [[nodiscard]] std::size_t value(std::size_t otherwise) const
    {
        for (const auto& [value, count] : m_counts) {
            if (count >= 2 && 2 * count > m_all)
                return value;
        }
        return otherwise;
    }

private:
    std::map<std::size_t, std::size_t> m_counts;
    std::size_t m_all = 0;
};

bool beginsLine(std::string_view sql, std::size_t position)
{
    return sql.substr(sqlLineBegin(sql, position), position - sqlLineBegin(sql, position)).find_first_not_of(" \t")
        == std::string_view::npos;
}

void findLayout(std::string_view sql, const SqlStatement& table, SqlStyle& style)
{
    for (const SqlEntry& entry : table.entries) {
        if (!entry.comma.empty() && beginsLine(sql, entry.comma.begin)) {
            style.ownLines = style.leadingCommas = true;
            const std::size_t line = sqlLineBegin(sql, entry.comma.begin);
            style.indent = std::string(sql.substr(line, entry.comma.begin - line));
            const std::size_t name = std::min(sql.find_first_not_of(" \t", entry.comma.end), sql.size());
            style.behindComma = std::string(sql.substr(entry.comma.end, name - entry.comma.end));
            return;
        }
    }
    for (const SqlEntry& entry : table.entries) {
        if (beginsLine(sql, entry.begin())) {
            style.ownLines = true;
            const std::size_t line = sqlLineBegin(sql, entry.begin());
            style.indent = std::string(sql.substr(line, entry.begin() - line));
            return;
        }
    }
    // An empty body of several lines, or with words in it.
    const std::string_view body = sql.substr(table.body.begin, table.body.size());
    style.ownLines = table.entries.empty();
    const std::size_t first = body.find_first_not_of(" \t\r\n");
    if (table.entries.empty() && first != std::string_view::npos
        && body.substr(0, first).find('\n') != std::string_view::npos)
        style.indent = std::string(body.substr(body.rfind('\n', first) + 1, first - body.rfind('\n', first) - 1));
}

void findAlignment(std::string_view sql, const SqlStatement& table, SqlStyle& style)
{
    Majority types;
    Majority notes;
    bool padded = false;
    for (const SqlColumn& column : table.columns) {
        if (!column.type.empty()) {
            types.add(sqlLineColumn(sql, column.type.begin));
            padded |= column.type.begin > column.name.range.end + 1;
        }
        if (!column.note.empty())
            notes.add(sqlLineColumn(sql, column.note.begin));
    }
    style.typeColumn = padded ? types.value(0) : 0;
    style.noteColumn = notes.value(0);
}

} // namespace

SqlStyle sqlStyleOf(std::string_view sql, const SqlStatement& table)
{
    SqlStyle style;
    style.lowerCase = prefersLowerCase(sql, table.range);
    // Where a text mixes them, those of the columns' own lines.
    const std::size_t inside = sql.find('\n', table.body.begin > 0 ? table.body.begin : table.range.begin);
    const std::size_t line = inside < table.range.end ? inside : sql.find('\n');
    if (line != std::string_view::npos && line > 0 && sql[line - 1] == '\r')
        style.lineEnd = "\r\n";
    findLayout(sql, table, style);
    findAlignment(sql, table, style);
    std::map<char, std::size_t> quotes;
    for (const SqlColumn& column : table.columns) {
        style.commentClauses |= column.clause(Clause::Comment) != nullptr;
        style.explicitNull |= column.clause(Clause::Null) != nullptr;
        if (!column.name.range.empty())
            ++quotes[sql[column.name.range.begin]];
    }
    for (const char quote : {'"', '`', '['}) {
        if (quotes[quote] > 0 && 2 * quotes[quote] >= table.columns.size())
            style.quote = quote;
    }
    return style;
}

std::string sqlWords(bool lowerCase, std::string_view upperCase)
{
    std::string words(upperCase);
    if (lowerCase)
        std::transform(words.begin(), words.end(), words.begin(),
                       [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; });
    return words;
}

std::string quotedSqlName(const SqlStyle& style, SqlDialect dialect, std::string_view name)
{
    const std::vector<SqlToken> tokens = sqlTokens(name);
    const bool whole = tokens.size() == 1 && tokens.front().range.size() == name.size() && tokens.front().closed
        && tokens.front().isName();
    const bool placeholder = name.starts_with('<') && name.ends_with('>');
    if (placeholder || (whole && tokens.front().kind == SqlToken::Kind::QuotedName))
        return std::string(name);
    std::string quote = style.quote;
    if (quote.empty() && whole)
        return std::string(name);
    if (quote.empty())
        quote = dialect == SqlDialect::MySql ? "`" : dialect == SqlDialect::SqlServer ? "[" : "\"";
    return quote + insideSqlQuotes(quote.front(), name) + (quote == "[" ? "]" : quote);
}

std::string quotedSql(std::string_view words)
{
    std::string text = "'";
    for (const char c : words) {
        text += c;
        if (c == '\'')
            text += c;
    }
    return text + "'";
}

std::string unquotedSql(std::string_view string)
{
    const bool quoted = string.size() >= 2 && string.front() == '\'' && string.back() == '\'';
    std::string text;
    const std::string_view inner = quoted ? string.substr(1, string.size() - 2) : string;
    for (std::size_t i = 0; i < inner.size(); ++i) {
        text += inner[i];
        if (quoted && inner[i] == '\'' && i + 1 < inner.size() && inner[i + 1] == '\'')
            ++i;
    }
    return text;
}

std::string wordsOfSqlNote(std::string_view note)
{
    if (note.starts_with("/*")) {
        note.remove_prefix(2);
        if (note.ends_with("*/"))
            note.remove_suffix(2);
    } else {
        note.remove_prefix(std::min(note.find_first_not_of(note.starts_with('#') ? '#' : '-'), note.size()));
    }
    const std::size_t begin = note.find_first_not_of(" \t");
    if (begin == std::string_view::npos)
        return {};
    return std::string(note.substr(begin, note.find_last_not_of(" \t") + 1 - begin));
}

std::size_t sqlLineBegin(std::string_view sql, std::size_t position)
{
    const std::size_t found = position == 0 ? std::string_view::npos : sql.find_last_of("\r\n", position - 1);
    return found == std::string_view::npos ? 0 : found + 1;
}

std::size_t sqlLineEnd(std::string_view sql, std::size_t position)
{
    return std::min(sql.find_first_of("\r\n", position), sql.size());
}

std::size_t sqlLineColumn(std::string_view sql, std::size_t position)
{
    const std::string_view before = sql.substr(sqlLineBegin(sql, position), position - sqlLineBegin(sql, position));
    return static_cast<std::size_t>(std::count_if(
        before.begin(), before.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

} // namespace quoin
