// SPDX-FileCopyrightText: 2026 The Quoin authors
// SPDX-License-Identifier: MIT
#include "models/languages/postgres_check.h"

#include "models/languages/sql_lexer.h"

#include <algorithm>

#ifdef QUOIN_HAS_PG_QUERY
#include <pg_query.h>
#endif

namespace quoin {

#ifdef QUOIN_HAS_PG_QUERY

namespace {

// Long statements are dumps of data; parsing them with every key would be felt.
constexpr std::size_t longestStatement = 64 * 1024;

// `idx_<table>_<column>` is one name.
bool isPartOfName(std::string_view text, std::size_t begin, std::size_t end)
{
    const auto isNameByte = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '>'
            || c == '<';
    };
    return (begin > 0 && isNameByte(text[begin - 1])) || (end < text.size() && isNameByte(text[end]));
}

// A value that a program fills in: `?`, `:id`, `@id`; every library has its own.
bool hasParameters(std::string_view text)
{
    const std::vector<SqlToken> tokens = sqlTokens(text);
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const bool single = tokens[i].is(':', text) && (i == 0 || !tokens[i - 1].is(':', text));
        const bool named = i + 1 < tokens.size() && tokens[i + 1].kind == SqlToken::Kind::Word
            && tokens[i].range.end == tokens[i + 1].range.begin;
        if (tokens[i].is('?', text) || ((single || tokens[i].is('@', text)) && named))
            return true;
    }
    return false;
}

// A byte a character, so that PostgreSQL's positions are ours: what stands in names and strings does not matter to a
// parser. Placeholders become names, and what is left open becomes white space.
std::string parsable(std::string_view sql, const SqlStatement& statement)
{
    std::string text(sql.substr(statement.range.begin, statement.range.size()));
    const auto blank = [&](ByteRange range) {
        for (std::size_t i = range.begin; i < range.end; ++i)
            text[i - statement.range.begin] = ' ';
    };
    for (const SqlEntry& entry : statement.entries) {
        if (entry.kind == SqlEntry::Kind::Open)
            blank({entry.range.begin, entry.comma.empty() ? entry.range.end : entry.comma.end});
    }
    const auto last = std::find_if(statement.entries.rbegin(), statement.entries.rend(),
                                   [](const SqlEntry& e) { return e.kind != SqlEntry::Kind::Open; });
    if (last != statement.entries.rend() && !last->comma.empty())
        blank(last->comma);
    const std::vector<SqlToken> tokens = sqlTokens(text);
    for (std::size_t i = 0; i + 2 < tokens.size(); ++i) {
        const SqlToken& close = tokens[i + 2];
        if (tokens[i].is('<', text) && tokens[i + 1].isName() && close.is('>', text)
            && tokens[i].range.end == tokens[i + 1].range.begin && tokens[i + 1].range.end == close.range.begin)
            text[tokens[i].range.begin] = text[close.range.begin] =
                isPartOfName(text, tokens[i].range.begin, close.range.end) ? '_' : '"';
    }
    for (const SqlToken& token : tokens) {
        if (token.kind == SqlToken::Kind::QuotedName && text[token.range.begin] == '[' && token.closed)
            text[token.range.begin] = text[token.range.end - 1] = '"';
    }
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\0' || static_cast<unsigned char>(c) >= 0x80; }, 'x');
    return text;
}

bool isAsked(const SqlStatement& statement, const Findings& known)
{
    if (statement.kind == SqlStatement::Kind::Json || statement.range.size() > longestStatement)
        return false;
    return std::none_of(known.begin(), known.end(), [&](const Finding& finding) {
        const bool grave = finding.severity == FindingSeverity::Error || finding.id == FindingId::SqlTrailingComma
            || finding.id == FindingId::SqlColumnWithoutType;
        return grave && statement.range.contains(finding.range);
    });
}

// The token at a position of the statement, or the statement's last byte where it stopped at the end.
ByteRange rangeAt(std::string_view sql, ByteRange statement, std::size_t position)
{
    const std::string_view text = sql.substr(statement.begin, statement.size());
    for (const SqlToken& token : sqlTokens(text)) {
        if (token.range.end > position)
            return token.range.shifted(statement.begin);
    }
    return {statement.end - 1, statement.end};
}

Finding findingFor(std::string_view sql, const SqlStatement& statement, const PgQueryError& error,
                   FindingSeverity severity)
{
    const std::string_view message = error.message != nullptr ? error.message : "";
    const std::size_t position = error.cursorpos > 0 ? static_cast<std::size_t>(error.cursorpos) - 1 : 0;
    Finding finding{
        rangeAt(sql, statement.range, position), severity, FindingId::PostgresSays, {findingArgument(message)}};
    if (message.starts_with("syntax error at end")) {
        finding.id = FindingId::PostgresSyntax;
        finding.arguments = {""};
        finding.range = {statement.range.end - 1, statement.range.end};
    } else if (message.starts_with("syntax error")) {
        finding.id = FindingId::PostgresSyntax;
        finding.arguments = {findingArgument(sql.substr(finding.range.begin, finding.range.size()))};
    }
    return finding;
}

} // namespace

bool hasPostgresCheck()
{
    return true;
}

Findings checkPostgres(std::string_view sql, const SqlText& read, FindingSeverity severity)
{
    Findings findings;
    for (const SqlStatement& statement : read.statements) {
        if (findings.size() >= mostFindings || !isAsked(statement, read.findings))
            continue;
        const std::string text = parsable(sql, statement);
        if (text.find("...") != std::string::npos || hasParameters(text))
            continue;
        // Splitting parses without printing a tree, whose depth would be the text's.
        const PgQuerySplitResult result = pg_query_split_with_parser(text.c_str());
        const std::string_view message =
            result.error != nullptr && result.error->message != nullptr ? result.error->message : "";
        if (result.error != nullptr && !message.starts_with("memory exhausted"))
            findings.push_back(findingFor(sql, statement, *result.error, severity));
        pg_query_free_split_result(result);
    }
    return findings;
}

#else

bool hasPostgresCheck()
{
    return false;
}

Findings checkPostgres(std::string_view, const SqlText&, FindingSeverity)
{
    return {};
}

#endif

} // namespace quoin
